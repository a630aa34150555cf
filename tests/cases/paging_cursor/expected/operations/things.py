"""Operations on things."""

from __future__ import annotations

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Group, Operation, json, query


class Things(Group):
    """Operations on things."""

    def list(self, *, limit: int | UnsetType = UNSET, after: str | UnsetType = UNSET) -> models.Page:
        """`GET /things`"""
        return self._client.send(_LIST, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def list(self, *, limit: int | UnsetType = UNSET, after: str | UnsetType = UNSET) -> models.Page:
        """`GET /things`"""
        return await self._client.send(_LIST, locals())


_LIST: Operation[models.Page] = Operation(
    "GET",
    "/things",
    parameters=(query("limit"), query("after")),
    responses={"200": json(models.Page)},
)
