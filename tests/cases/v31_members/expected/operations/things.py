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
        labels: Mapping[str, str] | UnsetType = UNSET,
        mixed: inputs.ThingMixedInput | UnsetType = UNSET,
        closed: inputs.ThingClosedInput | UnsetType = UNSET,
        open: inputs.ThingOpenInput | UnsetType = UNSET,
        same: inputs.BaseInput | UnsetType = UNSET,
        payment: inputs.PaymentInput | UnsetType = UNSET,
        codes: Sequence[int] | UnsetType = UNSET,
        words: Mapping[str, str] | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`"""
        return self._client.send(_CREATE, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def create(
        self,
        *,
        labels: Mapping[str, str] | UnsetType = UNSET,
        mixed: inputs.ThingMixedInput | UnsetType = UNSET,
        closed: inputs.ThingClosedInput | UnsetType = UNSET,
        open: inputs.ThingOpenInput | UnsetType = UNSET,
        same: inputs.BaseInput | UnsetType = UNSET,
        payment: inputs.PaymentInput | UnsetType = UNSET,
        codes: Sequence[int] | UnsetType = UNSET,
        words: Mapping[str, str] | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`"""
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.Thing] = Operation(
    "POST",
    "/things",
    body=Body(
        "application/json",
        fields=("labels", "mixed", "closed", "open", "same", "payment", "codes", "words"),
        required=True,
    ),
    responses={"200": json(models.Thing)},
)
