"""Operations on the things of shop."""

from __future__ import annotations

from .. import models
from .._runtime.operation import AsyncGroup, Group, Operation, json


class ShopThings(Group):
    """Operations on the things of shop."""

    def every(self) -> models.Article:
        """`GET /things`"""
        return self._client.send(_EVERY, locals())


class AsyncShopThings(AsyncGroup):
    """Operations on the things of shop."""

    async def every(self) -> models.Article:
        """`GET /things`"""
        return await self._client.send(_EVERY, locals())


_EVERY: Operation[models.Article] = Operation(
    "GET",
    "/things",
    responses={"200": json(models.Article)},
)
