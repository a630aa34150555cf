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
        quality: models.ThingQuality | Literal["standard", "hd"],
        order: models.Order | Literal["asc", "desc"] | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`"""
        return self._client.send(_CREATE, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def create(
        self,
        *,
        quality: models.ThingQuality | Literal["standard", "hd"],
        order: models.Order | Literal["asc", "desc"] | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`"""
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.Thing] = Operation(
    "POST",
    "/things",
    body=Body("application/json", fields=("quality", "order"), required=True, needed=("quality",)),
    responses={"200": json(models.Thing)},
)
