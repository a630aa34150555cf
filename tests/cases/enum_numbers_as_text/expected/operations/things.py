"""Operations on things."""

from __future__ import annotations

from typing import Literal

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Group, Operation, json, query


class Things(Group):
    """Operations on things."""

    def list(
        self, *, factor: models.ListThingsFactorString | Literal["inf", "1_000"] | float | UnsetType = UNSET
    ) -> models.Thing:
        """`GET /things`"""
        return self._client.send(_LIST, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def list(
        self, *, factor: models.ListThingsFactorString | Literal["inf", "1_000"] | float | UnsetType = UNSET
    ) -> models.Thing:
        """`GET /things`"""
        return await self._client.send(_LIST, locals())


_LIST: Operation[models.Thing] = Operation(
    "GET",
    "/things",
    parameters=(query("", "ratio", constant="NaN"), query("factor")),
    responses={"200": json(models.Thing)},
)
