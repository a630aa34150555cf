"""Operations on things."""

from __future__ import annotations

from typing import Literal

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, json


class Things(Group):
    """Operations on things."""

    def create(
        self, *, size: int, name: str | None | UnsetType = UNSET, status: Literal["open"] | UnsetType = UNSET
    ) -> models.Thing:
        """`POST /things`

        Args:
            size: Now an integer.
            name: Now nullable.
        """
        return self._client.send(_CREATE, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def create(
        self, *, size: int, name: str | None | UnsetType = UNSET, status: Literal["open"] | UnsetType = UNSET
    ) -> models.Thing:
        """`POST /things`

        Args:
            size: Now an integer.
            name: Now nullable.
        """
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.Thing] = Operation(
    "POST",
    "/things",
    body=Body("application/json", fields=("size", "name", "status"), required=True, needed=("size",)),
    responses={"200": json(models.Thing)},
)
