"""Operations on things."""

from __future__ import annotations

from .. import models
from .._runtime.operation import AsyncGroup, Group, Operation, empty, json


class Things(Group):
    """Operations on things."""

    def put(self) -> models.Thing | None:
        """`PUT /things`"""
        return self._client.send(_PUT, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def put(self) -> models.Thing | None:
        """`PUT /things`"""
        return await self._client.send(_PUT, locals())


_PUT: Operation[models.Thing | None] = Operation(
    "PUT",
    "/things",
    responses={"200": json(models.Thing), "202": empty()},
)
