"""Operations on things."""

from __future__ import annotations

from .. import models
from .._runtime.operation import AsyncGroup, Group, Operation, json, query


class Things(Group):
    """Operations on things."""

    def list(self) -> models.Thing:
        """`GET /things`"""
        return self._client.send(_LIST, locals())

    def get_metadata(self) -> models.Thing:
        """`GET /things`"""
        return self._client.send(_GET_METADATA, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def list(self) -> models.Thing:
        """`GET /things`"""
        return await self._client.send(_LIST, locals())

    async def get_metadata(self) -> models.Thing:
        """`GET /things`"""
        return await self._client.send(_GET_METADATA, locals())


_LIST: Operation[models.Thing] = Operation(
    "GET",
    "/things",
    responses={"200": json(models.Thing)},
)


_GET_METADATA: Operation[models.Thing] = Operation(
    "GET",
    "/things",
    parameters=(query("", "comp", constant="metadata"),),
    responses={"200": json(models.Thing)},
)
