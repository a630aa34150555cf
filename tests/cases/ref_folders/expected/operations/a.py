"""Operations on a."""

from __future__ import annotations

from typing import Literal

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Group, Operation, json, query


class A(Group):
    """Operations on a."""

    def get(self, *, limit: models.LimitSchema | Literal[1, 2, 3] | UnsetType = UNSET) -> models.X:
        """`GET /a`"""
        return self._client.send(_GET, locals())


class AsyncA(AsyncGroup):
    """Operations on a."""

    async def get(self, *, limit: models.LimitSchema | Literal[1, 2, 3] | UnsetType = UNSET) -> models.X:
        """`GET /a`"""
        return await self._client.send(_GET, locals())


_GET: Operation[models.X] = Operation(
    "GET",
    "/a",
    parameters=(query("limit"),),
    responses={"200": json(models.X)},
    errors={"default": json(models.Error)},
)
