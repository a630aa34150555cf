"""Operations on things."""

from __future__ import annotations

from typing import Literal

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, json


class Things(Group):
    """Operations on things."""

    def create(
        self,
        *,
        level: models.ThingLevel | Literal[1, 2, 3] | UnsetType = UNSET,
        size: models.Size | int | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`"""
        return self._client.send(_CREATE, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def create(
        self,
        *,
        level: models.ThingLevel | Literal[1, 2, 3] | UnsetType = UNSET,
        size: models.Size | int | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`"""
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.Thing] = Operation(
    "POST",
    "/things",
    body=Body("application/json", fields=("level", "size"), required=True),
    responses={"200": json(models.Thing)},
)
