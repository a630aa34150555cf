"""Operations on fish."""

from __future__ import annotations

from .. import models
from .._runtime.operation import AsyncGroup, Group, Operation, json


class Fish(Group):
    """Operations on fish."""

    def get(self) -> models.Fish:
        """`GET /fish`"""
        return self._client.send(_GET, locals())


class AsyncFish(AsyncGroup):
    """Operations on fish."""

    async def get(self) -> models.Fish:
        """`GET /fish`"""
        return await self._client.send(_GET, locals())


_GET: Operation[models.Fish] = Operation(
    "GET",
    "/fish",
    responses={"200": json(models.Fish)},
)
