"""Operations on threads."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .. import models
from .._runtime.operation import AsyncGroup, Group, Operation, json

if TYPE_CHECKING:
    from .threads_runs import AsyncThreadsRuns, ThreadsRuns


class Threads(Group):
    """Operations on threads."""

    @cached_property
    def runs(self) -> ThreadsRuns:
        """Operations on the runs of threads."""
        from .threads_runs import ThreadsRuns

        return ThreadsRuns(self._client)

    def create(self) -> models.Thing:
        """`POST /threads`"""
        return self._client.send(_CREATE, locals())


class AsyncThreads(AsyncGroup):
    """Operations on threads."""

    @cached_property
    def runs(self) -> AsyncThreadsRuns:
        """Operations on the runs of threads."""
        from .threads_runs import AsyncThreadsRuns

        return AsyncThreadsRuns(self._client)

    async def create(self) -> models.Thing:
        """`POST /threads`"""
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.Thing] = Operation(
    "POST",
    "/threads",
    responses={"200": json(models.Thing)},
)
