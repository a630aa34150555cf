"""Operations on dogs."""

from __future__ import annotations

from .. import models
from .._runtime.operation import AsyncGroup, Group, Operation, json


class Dogs(Group):
    """Operations on dogs."""

    def list(self) -> models.DogsPet | models.DogsAllToy | models.Bone:
        """`GET /dogs`"""
        return self._client.send(_LIST, locals())


class AsyncDogs(AsyncGroup):
    """Operations on dogs."""

    async def list(self) -> models.DogsPet | models.DogsAllToy | models.Bone:
        """`GET /dogs`"""
        return await self._client.send(_LIST, locals())


_LIST: Operation[models.DogsPet | models.DogsAllToy | models.Bone] = Operation(
    "GET",
    "/dogs",
    responses={"200": json(models.DogsPet), "201": json(models.DogsAllToy), "202": json(models.Bone)},
)
