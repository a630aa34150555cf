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
        id: str | UnsetType = UNSET,
        ids: Sequence[str] | UnsetType = UNSET,
        labels: Mapping[str, str] | UnsetType = UNSET,
        other: inputs.ThingInput | UnsetType = UNSET,
        maybe: str | None | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`

        Args:
            id: An identifier.
        """
        return self._client.send(_CREATE, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def create(
        self,
        *,
        id: str | UnsetType = UNSET,
        ids: Sequence[str] | UnsetType = UNSET,
        labels: Mapping[str, str] | UnsetType = UNSET,
        other: inputs.ThingInput | UnsetType = UNSET,
        maybe: str | None | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`

        Args:
            id: An identifier.
        """
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.Thing] = Operation(
    "POST",
    "/things",
    body=Body("application/json", fields=("id", "ids", "labels", "other", "maybe"), required=True),
    responses={"200": json(models.Thing)},
)
