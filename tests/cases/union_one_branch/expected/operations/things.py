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
        one: inputs.OtherInput | UnsetType = UNSET,
        any: inputs.OtherInput | None | UnsetType = UNSET,
        all: inputs.OtherInput | UnsetType = UNSET,
        text: str | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`

        Args:
            all: With words.
        """
        return self._client.send(_CREATE, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def create(
        self,
        *,
        one: inputs.OtherInput | UnsetType = UNSET,
        any: inputs.OtherInput | None | UnsetType = UNSET,
        all: inputs.OtherInput | UnsetType = UNSET,
        text: str | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`

        Args:
            all: With words.
        """
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.Thing] = Operation(
    "POST",
    "/things",
    body=Body("application/json", fields=("one", "any", "all", "text"), required=True),
    responses={"200": json(models.Thing)},
)
