"""Operations on others."""

from __future__ import annotations

from .. import models
from .._runtime.operation import AsyncGroup, Group, Operation, json


class Others(Group):
    """Operations on others."""

    def get(self) -> models.Thing:
        """`GET /others`"""
        return self._client.send(_GET, locals())


class AsyncOthers(AsyncGroup):
    """Operations on others."""

    async def get(self) -> models.Thing:
        """`GET /others`"""
        return await self._client.send(_GET, locals())


_GET: Operation[models.Thing] = Operation(
    "GET",
    "/others",
    responses={"200": json(models.Thing)},
)
