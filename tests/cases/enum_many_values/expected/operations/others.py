"""Operations on others."""

from __future__ import annotations

from .. import models
from .._runtime.operation import AsyncGroup, Group, Operation, json


class Others(Group):
    """Operations on others."""

    def list(self) -> models.Other:
        """`GET /others`"""
        return self._client.send(_LIST, locals())


class AsyncOthers(AsyncGroup):
    """Operations on others."""

    async def list(self) -> models.Other:
        """`GET /others`"""
        return await self._client.send(_LIST, locals())


_LIST: Operation[models.Other] = Operation(
    "GET",
    "/others",
    responses={"200": json(models.Other)},
)
