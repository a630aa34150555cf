"""Operations on things."""

from __future__ import annotations

from collections.abc import Sequence

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, json


class Things(Group):
    """Operations on things."""

    def create(
        self, *, seed: int | UnsetType = UNSET, name: str | UnsetType = UNSET, tags: Sequence[str] | UnsetType = UNSET
    ) -> models.Thing:
        """`POST /things`

        Args:
            name: Length: 1 to 256. Pattern: `^[a-z]+$`.
            tags: Number of items: 1 to 16.
        """
        return self._client.send(_CREATE, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def create(
        self, *, seed: int | UnsetType = UNSET, name: str | UnsetType = UNSET, tags: Sequence[str] | UnsetType = UNSET
    ) -> models.Thing:
        """`POST /things`

        Args:
            name: Length: 1 to 256. Pattern: `^[a-z]+$`.
            tags: Number of items: 1 to 16.
        """
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.Thing] = Operation(
    "POST",
    "/things",
    body=Body("application/json", fields=("seed", "name", "tags"), required=True),
    responses={"200": json(models.Thing)},
)
