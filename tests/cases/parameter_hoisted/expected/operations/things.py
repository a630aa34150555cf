"""Operations on things."""

from __future__ import annotations

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Group, Operation, json, query


class Things(Group):
    """Operations on things."""

    def list(self) -> models.Thing:
        """`GET /things`"""
        return self._client.send(_LIST, locals())

    def create(self, *, dry_run: bool | UnsetType = UNSET) -> models.Thing:
        """`POST /things`"""
        return self._client.send(_CREATE, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def list(self) -> models.Thing:
        """`GET /things`"""
        return await self._client.send(_LIST, locals())

    async def create(self, *, dry_run: bool | UnsetType = UNSET) -> models.Thing:
        """`POST /things`"""
        return await self._client.send(_CREATE, locals())


_LIST: Operation[models.Thing] = Operation(
    "GET",
    "/things",
    client_parameters=("api_version",),
    responses={"200": json(models.Thing)},
)


_CREATE: Operation[models.Thing] = Operation(
    "POST",
    "/things",
    parameters=(query("dry_run", "dry-run"),),
    client_parameters=("api_version",),
    responses={"200": json(models.Thing)},
)
