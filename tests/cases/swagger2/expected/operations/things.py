"""Operations on things."""

from __future__ import annotations

import builtins
from collections.abc import Sequence

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, json, query


class Things(Group):
    """Operations on things."""

    def list(
        self,
        *,
        ids: Sequence[str] | UnsetType = UNSET,
        tags: Sequence[str] | UnsetType = UNSET,
        pipes: Sequence[str] | UnsetType = UNSET,
    ) -> builtins.list[models.Thing]:
        """`GET /things`"""
        return self._client.send(_LIST, locals())

    def create(self, *, id: str, note: str | None | UnsetType = UNSET) -> models.Thing:
        """`POST /things`"""
        return self._client.send(_CREATE, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def list(
        self,
        *,
        ids: Sequence[str] | UnsetType = UNSET,
        tags: Sequence[str] | UnsetType = UNSET,
        pipes: Sequence[str] | UnsetType = UNSET,
    ) -> builtins.list[models.Thing]:
        """`GET /things`"""
        return await self._client.send(_LIST, locals())

    async def create(self, *, id: str, note: str | None | UnsetType = UNSET) -> models.Thing:
        """`POST /things`"""
        return await self._client.send(_CREATE, locals())


_LIST: Operation[builtins.list[models.Thing]] = Operation(
    "GET",
    "/things",
    parameters=(query("ids"), query("tags", explode=False), query("pipes", style="pipeDelimited")),
    client_parameters=("limit",),
    responses={"200": json(builtins.list[models.Thing])},
    errors={"default": json(models.Error)},
)


_CREATE: Operation[models.Thing] = Operation(
    "POST",
    "/things",
    body=Body("application/json", fields=("id", "note"), required=True, needed=("id",)),
    responses={"200": json(models.Thing)},
)
