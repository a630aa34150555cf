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
        id: str,
        parent: inputs.ThingInput | UnsetType = UNSET,
        children: Sequence[inputs.ThingInput] | UnsetType = UNSET,
        by_name: Mapping[str, inputs.ThingInput] | UnsetType = UNSET,
        box: inputs.BoxInput | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`"""
        return self._client.send(_CREATE, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def create(
        self,
        *,
        id: str,
        parent: inputs.ThingInput | UnsetType = UNSET,
        children: Sequence[inputs.ThingInput] | UnsetType = UNSET,
        by_name: Mapping[str, inputs.ThingInput] | UnsetType = UNSET,
        box: inputs.BoxInput | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`"""
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.Thing] = Operation(
    "POST",
    "/things",
    body=Body("application/json", fields=("id", "parent", "children", "by_name", "box"), required=True, needed=("id",)),
    responses={"200": json(models.Thing)},
)
