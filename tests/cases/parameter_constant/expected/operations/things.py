"""Operations on things."""

from __future__ import annotations

from typing import Literal

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Group, Operation, json, query


class Things(Group):
    """Operations on things."""

    def get(self, *, mode: Literal["fast"] | UnsetType = UNSET) -> models.Thing:
        """`GET /things`"""
        return self._client.send(_GET, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def get(self, *, mode: Literal["fast"] | UnsetType = UNSET) -> models.Thing:
        """`GET /things`"""
        return await self._client.send(_GET, locals())


_GET: Operation[models.Thing] = Operation(
    "GET",
    "/things",
    parameters=(query("", "api-version", constant="2024-01-01"), query("mode")),
    responses={"200": json(models.Thing)},
)
