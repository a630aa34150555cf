"""Operations on shapes."""

from __future__ import annotations

from .. import models
from .._runtime.operation import AsyncGroup, Group, Operation, json


class Shapes(Group):
    """Operations on shapes."""

    def list(self) -> models.ListShapesResponse:
        """`GET /shapes`"""
        return self._client.send(_LIST, locals())


class AsyncShapes(AsyncGroup):
    """Operations on shapes."""

    async def list(self) -> models.ListShapesResponse:
        """`GET /shapes`"""
        return await self._client.send(_LIST, locals())


_LIST: Operation[models.ListShapesResponse] = Operation(
    "GET",
    "/shapes",
    responses={"200": json(models.ListShapesResponse)},
)
