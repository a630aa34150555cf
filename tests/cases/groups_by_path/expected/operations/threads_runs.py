"""Operations on the runs of threads."""

from __future__ import annotations

from .. import models
from .._runtime.operation import AsyncGroup, Group, Operation, json, path


class ThreadsRuns(Group):
    """Operations on the runs of threads."""

    def list(self, thread_id: str) -> models.Thing:
        """`GET /threads/{thread_id}/runs`"""
        return self._client.send(_LIST, locals())

    def create(self, thread_id: str) -> models.Thing:
        """`POST /threads/{thread_id}/runs`"""
        return self._client.send(_CREATE, locals())

    def cancel(self, thread_id: str, run_id: str) -> models.Thing:
        """`POST /threads/{thread_id}/runs/{run_id}/cancel`"""
        return self._client.send(_CANCEL, locals())


class AsyncThreadsRuns(AsyncGroup):
    """Operations on the runs of threads."""

    async def list(self, thread_id: str) -> models.Thing:
        """`GET /threads/{thread_id}/runs`"""
        return await self._client.send(_LIST, locals())

    async def create(self, thread_id: str) -> models.Thing:
        """`POST /threads/{thread_id}/runs`"""
        return await self._client.send(_CREATE, locals())

    async def cancel(self, thread_id: str, run_id: str) -> models.Thing:
        """`POST /threads/{thread_id}/runs/{run_id}/cancel`"""
        return await self._client.send(_CANCEL, locals())


_LIST: Operation[models.Thing] = Operation(
    "GET",
    "/threads/{thread_id}/runs",
    parameters=(path("thread_id"),),
    responses={"200": json(models.Thing)},
)


_CREATE: Operation[models.Thing] = Operation(
    "POST",
    "/threads/{thread_id}/runs",
    parameters=(path("thread_id"),),
    responses={"200": json(models.Thing)},
)


_CANCEL: Operation[models.Thing] = Operation(
    "POST",
    "/threads/{thread_id}/runs/{run_id}/cancel",
    parameters=(path("thread_id"), path("run_id")),
    responses={"200": json(models.Thing)},
)
