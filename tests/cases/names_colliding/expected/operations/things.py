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
        dash_minus_ed: str | UnsetType = UNSET,
        dash_underscore_ed: str | UnsetType = UNSET,
        dash_ed: str | UnsetType = UNSET,
        other: inputs.Thing2Input | UnsetType = UNSET,
        third: inputs.THINGInput | UnsetType = UNSET,
    ) -> models.Thing3:
        """`POST /things`"""
        return self._client.send(_CREATE, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def create(
        self,
        *,
        dash_minus_ed: str | UnsetType = UNSET,
        dash_underscore_ed: str | UnsetType = UNSET,
        dash_ed: str | UnsetType = UNSET,
        other: inputs.Thing2Input | UnsetType = UNSET,
        third: inputs.THINGInput | UnsetType = UNSET,
    ) -> models.Thing3:
        """`POST /things`"""
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.Thing3] = Operation(
    "POST",
    "/things",
    body=Body(
        "application/json",
        fields=(
            ("dash_minus_ed", "dash-ed"),
            ("dash_underscore_ed", "dash_ed"),
            ("dash_ed", "dashEd"),
            "other",
            "third",
        ),
        required=True,
    ),
    responses={"200": json(models.Thing3)},
)
