"""Operations on things."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, json


class Things(Group):
    """Operations on things."""

    def create(
        self,
        *,
        temperature: float | UnsetType = UNSET,
        stop: str | UnsetType = UNSET,
        order: models.ThingOrder | Literal["asc", "desc"] | UnsetType = UNSET,
        tools: Sequence[str] | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`

        Args:
            temperature: Default: 1.
            order: Default: `asc`.
            tools: Default: [].
        """
        return self._client.send(_CREATE, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def create(
        self,
        *,
        temperature: float | UnsetType = UNSET,
        stop: str | UnsetType = UNSET,
        order: models.ThingOrder | Literal["asc", "desc"] | UnsetType = UNSET,
        tools: Sequence[str] | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`

        Args:
            temperature: Default: 1.
            order: Default: `asc`.
            tools: Default: [].
        """
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.Thing] = Operation(
    "POST",
    "/things",
    body=Body("application/json", fields=("temperature", "stop", "order", "tools"), required=True),
    responses={"200": json(models.Thing)},
)
