"""Operations on things."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

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
        point: tuple[float, float],
        path: Sequence[tuple[float, float, *tuple[str, ...]]],
        named: tuple[str, inputs.ThingInput] | UnsetType = UNSET,
        open: tuple[int, *tuple[JsonInput, ...]] | UnsetType = UNSET,
        row: inputs.RowInput | UnsetType = UNSET,
        partial: Sequence[int | str] | UnsetType = UNSET,
        empty: tuple[()] | UnsetType = UNSET,
        choice: str | tuple[str, int] | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`

        Args:
            row: A row and the rows in it.
            partial: At least 1 item.
        """
        return self._client.send(_CREATE, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def create(
        self,
        *,
        point: tuple[float, float],
        path: Sequence[tuple[float, float, *tuple[str, ...]]],
        named: tuple[str, inputs.ThingInput] | UnsetType = UNSET,
        open: tuple[int, *tuple[JsonInput, ...]] | UnsetType = UNSET,
        row: inputs.RowInput | UnsetType = UNSET,
        partial: Sequence[int | str] | UnsetType = UNSET,
        empty: tuple[()] | UnsetType = UNSET,
        choice: str | tuple[str, int] | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`

        Args:
            row: A row and the rows in it.
            partial: At least 1 item.
        """
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.Thing] = Operation(
    "POST",
    "/things",
    body=Body(
        "application/json",
        fields=("point", "path", "named", "open", "row", "partial", "empty", "choice"),
        required=True,
        needed=("point", "path"),
    ),
    responses={"200": json(models.Thing)},
)
