"""Operations on things."""

from __future__ import annotations

from .. import models
from .._runtime.operation import AsyncGroup, Group, Operation, json


class Things(Group):
    """Operations on things."""

    def get(self) -> models.Thing:
        """`GET /things`"""
        return self._client.send(_GET, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def get(self) -> models.Thing:
        """`GET /things`"""
        return await self._client.send(_GET, locals())


_GET: Operation[models.Thing] = Operation(
    "GET",
    "/things",
    responses={"200": json(models.Thing)},
)
