"""Operations on things."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, json, query

if TYPE_CHECKING:
    from .. import inputs


class Things(Group):
    """Operations on things."""

    def list(
        self, *, letter: models.LetterValue | UnsetType = UNSET, minute: Sequence[models.StepChoice] | UnsetType = UNSET
    ) -> dict[str, models.LetterValue]:
        """`GET /things`"""
        return self._client.send(_LIST, locals())

    def create(self, *, things: Sequence[inputs.ThingInput]) -> models.LetterValue:
        """`POST /things`"""
        return self._client.send(_CREATE, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def list(
        self, *, letter: models.LetterValue | UnsetType = UNSET, minute: Sequence[models.StepChoice] | UnsetType = UNSET
    ) -> dict[str, models.LetterValue]:
        """`GET /things`"""
        return await self._client.send(_LIST, locals())

    async def create(self, *, things: Sequence[inputs.ThingInput]) -> models.LetterValue:
        """`POST /things`"""
        return await self._client.send(_CREATE, locals())


_LIST: Operation[dict[str, models.LetterValue]] = Operation(
    "GET",
    "/things",
    parameters=(query("letter"), query("minute")),
    responses={"200": json(dict[str, models.Letter])},
)


_CREATE: Operation[models.LetterValue] = Operation(
    "POST",
    "/things",
    body=Body("application/json", fields=("things",), required=True, needed=("things",)),
    responses={"200": json(models.Letter)},
)
