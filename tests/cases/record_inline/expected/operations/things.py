"""Operations on things."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, json

if TYPE_CHECKING:
    from .. import inputs


class Things(Group):
    """Operations on things."""

    def create(
        self,
        *,
        last_error: inputs.ThingLastErrorInput | None | UnsetType = UNSET,
        parts: Sequence[inputs.ThingPartInput] | UnsetType = UNSET,
        shelves: Mapping[str, inputs.ThingShelfInput] | UnsetType = UNSET,
        grid: Sequence[Sequence[inputs.ThingGridItemItemInput]] | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`"""
        return self._client.send(_CREATE, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def create(
        self,
        *,
        last_error: inputs.ThingLastErrorInput | None | UnsetType = UNSET,
        parts: Sequence[inputs.ThingPartInput] | UnsetType = UNSET,
        shelves: Mapping[str, inputs.ThingShelfInput] | UnsetType = UNSET,
        grid: Sequence[Sequence[inputs.ThingGridItemItemInput]] | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`"""
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.Thing] = Operation(
    "POST",
    "/things",
    body=Body("application/json", fields=("last_error", "parts", "shelves", "grid"), required=True),
    responses={"200": json(models.Thing)},
)
