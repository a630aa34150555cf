"""Operations on tools."""

from __future__ import annotations

import builtins

from .. import models
from .._runtime.operation import AsyncGroup, Group, Operation, json


class Tools(Group):
    """Operations on tools."""

    def list(self) -> builtins.list[models.Tool]:
        """`GET /tools`"""
        return self._client.send(_LIST, locals())


class AsyncTools(AsyncGroup):
    """Operations on tools."""

    async def list(self) -> builtins.list[models.Tool]:
        """`GET /tools`"""
        return await self._client.send(_LIST, locals())


_LIST: Operation[builtins.list[models.Tool]] = Operation(
    "GET",
    "/tools",
    responses={"200": json(builtins.list[models.Tool])},
)
