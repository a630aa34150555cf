"""Operations on others."""

from __future__ import annotations

from typing import Literal

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Group, Operation, json, query


class Others(Group):
    """Operations on others."""

    def list(
        self, *, order: models.ListSortOrder | Literal["asc", "desc"] | UnsetType = UNSET
    ) -> models.ListOthersResponse:
        """`GET /others`"""
        return self._client.send(_LIST, locals())


class AsyncOthers(AsyncGroup):
    """Operations on others."""

    async def list(
        self, *, order: models.ListSortOrder | Literal["asc", "desc"] | UnsetType = UNSET
    ) -> models.ListOthersResponse:
        """`GET /others`"""
        return await self._client.send(_LIST, locals())


_LIST: Operation[models.ListOthersResponse] = Operation(
    "GET",
    "/others",
    parameters=(query("order"),),
    responses={"200": json(models.ListOthersResponse)},
)
