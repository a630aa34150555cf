"""Things are things."""

from __future__ import annotations

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Group, Operation, json, query


class Things(Group):
    """Things are things."""

    def get(self) -> models.Thing:
        """`GET /things`"""
        return self._client.send(_GET, locals())

    def other(self, *, z: str | UnsetType = UNSET) -> models.Thing:
        """`GET /other`"""
        return self._client.send(_OTHER, locals())


class AsyncThings(AsyncGroup):
    """Things are things."""

    async def get(self) -> models.Thing:
        """`GET /things`"""
        return await self._client.send(_GET, locals())

    async def other(self, *, z: str | UnsetType = UNSET) -> models.Thing:
        """`GET /other`"""
        return await self._client.send(_OTHER, locals())


_GET: Operation[models.Thing] = Operation(
    "GET",
    "/things",
    client_parameters=("limit",),
    responses={"200": json(models.Thing)},
    errors={"default": json(models.Error)},
)


_OTHER: Operation[models.Thing] = Operation(
    "GET",
    "/other",
    parameters=(query("z"),),
    client_parameters=("limit",),
    responses={"200": json(models.Thing)},
)
