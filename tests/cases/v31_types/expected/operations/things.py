"""Operations on things."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from .. import models
from .._runtime.json_input import JsonInput
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, json

if TYPE_CHECKING:
    from .. import inputs


class Things(Group):
    """Operations on things."""

    def create(
        self,
        *,
        id: str | None,
        nothing: None,
        either: str | int | None | UnsetType = UNSET,
        shape: str | Sequence[str] | inputs.ThingShapeDetailsInput | UnsetType = UNSET,
        size: float | UnsetType = UNSET,
        limits: inputs.ThingLimitsInput | UnsetType = UNSET,
        mixed: models.ThingMixedInteger | Literal[1, 2] | Literal["a"] | bool | None | UnsetType = UNSET,
        listed: inputs.ThingListedRowsInput | tuple[Literal[0]] | Literal["auto"] | UnsetType = UNSET,
        anything: JsonInput | UnsetType = UNSET,
        data: bytes | UnsetType = UNSET,
        text: str | UnsetType = UNSET,
        odd: str | UnsetType = UNSET,
        old: str | None | UnsetType = UNSET,
        note: inputs.NoteInput | None | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`

        Args:
            size: How large.

                More than 0. Less than 10.
            data: Holds `image/png`.
            text: Holds `application/json`.
        """
        return self._client.send(_CREATE, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def create(
        self,
        *,
        id: str | None,
        nothing: None,
        either: str | int | None | UnsetType = UNSET,
        shape: str | Sequence[str] | inputs.ThingShapeDetailsInput | UnsetType = UNSET,
        size: float | UnsetType = UNSET,
        limits: inputs.ThingLimitsInput | UnsetType = UNSET,
        mixed: models.ThingMixedInteger | Literal[1, 2] | Literal["a"] | bool | None | UnsetType = UNSET,
        listed: inputs.ThingListedRowsInput | tuple[Literal[0]] | Literal["auto"] | UnsetType = UNSET,
        anything: JsonInput | UnsetType = UNSET,
        data: bytes | UnsetType = UNSET,
        text: str | UnsetType = UNSET,
        odd: str | UnsetType = UNSET,
        old: str | None | UnsetType = UNSET,
        note: inputs.NoteInput | None | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`

        Args:
            size: How large.

                More than 0. Less than 10.
            data: Holds `image/png`.
            text: Holds `application/json`.
        """
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.Thing] = Operation(
    "POST",
    "/things",
    body=Body(
        "application/json",
        fields=(
            "id",
            "nothing",
            "either",
            "shape",
            "size",
            "limits",
            "mixed",
            "listed",
            "anything",
            "data",
            "text",
            "odd",
            "old",
            "note",
        ),
        constants={"kind": "thing"},
        required=True,
    ),
    responses={"200": json(models.Thing)},
)
