"""Operations on filters."""

from __future__ import annotations

import builtins

from .. import models
from .._runtime.operation import AsyncGroup, Group, Operation, json


class Filters(Group):
    """Operations on filters."""

    def list(self) -> builtins.list[models.Filter]:
        """`GET /filters`"""
        return self._client.send(_LIST, locals())


class AsyncFilters(AsyncGroup):
    """Operations on filters."""

    async def list(self) -> builtins.list[models.Filter]:
        """`GET /filters`"""
        return await self._client.send(_LIST, locals())


_LIST: Operation[builtins.list[models.Filter]] = Operation(
    "GET",
    "/filters",
    responses={"200": json(builtins.list[models.Filter])},
)
