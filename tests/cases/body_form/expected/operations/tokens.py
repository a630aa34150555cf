"""Operations on tokens."""

from __future__ import annotations

from collections.abc import Sequence

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, json


class Tokens(Group):
    """Operations on tokens."""

    def get(self, *, grant_type: str, scope: Sequence[str] | UnsetType = UNSET) -> models.Thing:
        """`POST /token`"""
        return self._client.send(_GET, locals())


class AsyncTokens(AsyncGroup):
    """Operations on tokens."""

    async def get(self, *, grant_type: str, scope: Sequence[str] | UnsetType = UNSET) -> models.Thing:
        """`POST /token`"""
        return await self._client.send(_GET, locals())


_GET: Operation[models.Thing] = Operation(
    "POST",
    "/token",
    body=Body(
        "application/x-www-form-urlencoded", fields=("grant_type", "scope"), required=True, needed=("grant_type",)
    ),
    responses={"200": json(models.Thing)},
)
