"""Operations on things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.json_input import JsonInput
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, json

if TYPE_CHECKING:
    from .. import inputs


class Things(Group):
    """Operations on things."""

    def create(
        self,
        *,
        id: str | UnsetType = UNSET,
        anything: JsonInput | UnsetType = UNSET,
        described: JsonInput | UnsetType = UNSET,
        nested: inputs.ThingNestedInput | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`

        Args:
            described: Whatever it is.
        """
        return self._client.send(_CREATE, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def create(
        self,
        *,
        id: str | UnsetType = UNSET,
        anything: JsonInput | UnsetType = UNSET,
        described: JsonInput | UnsetType = UNSET,
        nested: inputs.ThingNestedInput | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`

        Args:
            described: Whatever it is.
        """
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.Thing] = Operation(
    "POST",
    "/things",
    body=Body("application/json", fields=("id", "anything", "described", "nested"), required=True),
    responses={"200": json(models.Thing)},
)
