"""Operations on boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, json

if TYPE_CHECKING:
    from .. import inputs


class Boxes(Group):
    """Operations on boxes."""

    def create(self, *, packing: inputs.CreateBoxPackingInput | UnsetType = UNSET) -> models.Box:
        """`POST /boxes`"""
        return self._client.send(_CREATE, locals())


class AsyncBoxes(AsyncGroup):
    """Operations on boxes."""

    async def create(self, *, packing: inputs.CreateBoxPackingInput | UnsetType = UNSET) -> models.Box:
        """`POST /boxes`"""
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.Box] = Operation(
    "POST",
    "/boxes",
    body=Body("application/json", fields=("packing",), required=True),
    responses={"200": json(models.Box)},
)
