"""Operations on cats."""

from __future__ import annotations

from .. import models
from .._runtime.operation import AsyncGroup, Group, Operation, json


class Cats(Group):
    """Operations on cats."""

    def list(self) -> models.CatsPet | models.CatsAllToy | models.BonesBone:
        """`GET /cats`"""
        return self._client.send(_LIST, locals())


class AsyncCats(AsyncGroup):
    """Operations on cats."""

    async def list(self) -> models.CatsPet | models.CatsAllToy | models.BonesBone:
        """`GET /cats`"""
        return await self._client.send(_LIST, locals())


_LIST: Operation[models.CatsPet | models.CatsAllToy | models.BonesBone] = Operation(
    "GET",
    "/cats",
    responses={"200": json(models.CatsPet), "201": json(models.CatsAllToy), "202": json(models.BonesBone)},
)
