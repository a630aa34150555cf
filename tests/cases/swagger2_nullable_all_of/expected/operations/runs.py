"""Operations on runs."""

from __future__ import annotations

from .. import models
from .._runtime.operation import AsyncGroup, Group, Operation, json


class Runs(Group):
    """Operations on runs."""

    def get(self) -> models.Run:
        """`GET /runs`"""
        return self._client.send(_GET, locals())


class AsyncRuns(AsyncGroup):
    """Operations on runs."""

    async def get(self) -> models.Run:
        """`GET /runs`"""
        return await self._client.send(_GET, locals())


_GET: Operation[models.Run] = Operation(
    "GET",
    "/runs",
    responses={"200": json(models.Run)},
)
