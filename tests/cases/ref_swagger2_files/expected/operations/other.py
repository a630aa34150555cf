"""Operations on other."""

from __future__ import annotations

from collections.abc import Sequence

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Group, Operation, json, query


class Other(Group):
    """Operations on other."""

    def get(self, *, q: Sequence[str] | UnsetType = UNSET) -> models.P:
        """`GET /other`"""
        return self._client.send(_GET, locals())


class AsyncOther(AsyncGroup):
    """Operations on other."""

    async def get(self, *, q: Sequence[str] | UnsetType = UNSET) -> models.P:
        """`GET /other`"""
        return await self._client.send(_GET, locals())


_GET: Operation[models.P] = Operation(
    "GET",
    "/other",
    parameters=(query("q"),),
    responses={"200": json(models.P)},
)
