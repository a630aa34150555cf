"""Operations on f."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, json, query

if TYPE_CHECKING:
    from .. import inputs


class F(Group):
    """Operations on f."""

    def create(
        self,
        *,
        limit: models.LimitSchema | Literal[1, 2, 3] | UnsetType = UNSET,
        skip: int | UnsetType = UNSET,
        one: str | UnsetType = UNSET,
        x: inputs.XInput | UnsetType = UNSET,
    ) -> models.Inner:
        """`POST /f`"""
        return self._client.send(_CREATE, locals())


class AsyncF(AsyncGroup):
    """Operations on f."""

    async def create(
        self,
        *,
        limit: models.LimitSchema | Literal[1, 2, 3] | UnsetType = UNSET,
        skip: int | UnsetType = UNSET,
        one: str | UnsetType = UNSET,
        x: inputs.XInput | UnsetType = UNSET,
    ) -> models.Inner:
        """`POST /f`"""
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.Inner] = Operation(
    "POST",
    "/f",
    parameters=(query("limit"), query("skip"), query("one")),
    body=Body("application/json", fields=("x",), required=True),
    responses={"200": json(models.Inner)},
)
