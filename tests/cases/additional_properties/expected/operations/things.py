"""Operations on things."""

from __future__ import annotations

from collections.abc import Mapping
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
        id: str,
        labels: Mapping[str, str] | UnsetType = UNSET,
        counts: Mapping[str, int] | UnsetType = UNSET,
        open: inputs.OpenInput | UnsetType = UNSET,
        closed: inputs.ClosedInput | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`"""
        return self._client.send(_CREATE, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def create(
        self,
        *,
        id: str,
        labels: Mapping[str, str] | UnsetType = UNSET,
        counts: Mapping[str, int] | UnsetType = UNSET,
        open: inputs.OpenInput | UnsetType = UNSET,
        closed: inputs.ClosedInput | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /things`"""
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.Thing] = Operation(
    "POST",
    "/things",
    body=Body("application/json", fields=("id", "labels", "counts", "open", "closed"), required=True, needed=("id",)),
    responses={"200": json(models.Thing)},
)
