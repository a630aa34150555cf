"""Operations on image generations."""

from __future__ import annotations

from .. import models
from .._runtime.operation import AsyncGroup, Group, Operation, json


class ImageGenerations(Group):
    """Operations on image generations."""

    def create(self) -> models.Thing:
        """`POST /images`"""
        return self._client.send(_CREATE, locals())


class AsyncImageGenerations(AsyncGroup):
    """Operations on image generations."""

    async def create(self) -> models.Thing:
        """`POST /images`"""
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.Thing] = Operation(
    "POST",
    "/images",
    responses={"200": json(models.Thing)},
)
