"""Operations on things."""

from __future__ import annotations

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
        first: inputs.ThingFirstInput | UnsetType = UNSET,
        second: inputs.ThingSecondInput | UnsetType = UNSET,
        third: inputs.ThingThirdInput | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`

        Args:
            first: Chunking Strategy
            second: Chunking Strategy
            third: thing
        """
        return self._client.send(_CREATE, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def create(
        self,
        *,
        first: inputs.ThingFirstInput | UnsetType = UNSET,
        second: inputs.ThingSecondInput | UnsetType = UNSET,
        third: inputs.ThingThirdInput | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`

        Args:
            first: Chunking Strategy
            second: Chunking Strategy
            third: thing
        """
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.Thing] = Operation(
    "POST",
    "/things",
    body=Body("application/json", fields=("first", "second", "third"), required=True),
    responses={"200": json(models.Thing)},
)
