"""Operations on embeddings."""

from __future__ import annotations

from .. import models
from .._runtime.operation import AsyncGroup, Group, Operation, json


class Embeddings(Group):
    """Operations on embeddings."""

    def create(self) -> models.Thing:
        """`POST /embeddings`"""
        return self._client.send(_CREATE, locals())


class AsyncEmbeddings(AsyncGroup):
    """Operations on embeddings."""

    async def create(self) -> models.Thing:
        """`POST /embeddings`"""
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.Thing] = Operation(
    "POST",
    "/embeddings",
    responses={"200": json(models.Thing)},
)
