"""Operations on things."""

from __future__ import annotations

from .. import models
from .._runtime.operation import AsyncGroup, Body, Group, Operation, json


class Things(Group):
    """Operations on things."""

    def create(self, *, name: str, id: str) -> models.Thing:
        """`POST /things`"""
        return self._client.send(_CREATE, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def create(self, *, name: str, id: str) -> models.Thing:
        """`POST /things`"""
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.Thing] = Operation(
    "POST",
    "/things",
    body=Body("application/json", fields=("name", "id"), required=True, needed=("name", "id")),
    responses={"200": json(models.Thing)},
)
