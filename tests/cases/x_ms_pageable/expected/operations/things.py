"""Operations on things."""

from __future__ import annotations

from .. import models
from .._runtime.operation import AsyncGroup, Group, Operation, json


class Things(Group):
    """Operations on things."""

    def list(self) -> models.Page:
        """`GET /things`"""
        return self._client.send(_LIST, locals())

    def list_all(self) -> models.Page:
        """`GET /all`"""
        return self._client.send(_LIST_ALL, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def list(self) -> models.Page:
        """`GET /things`"""
        return await self._client.send(_LIST, locals())

    async def list_all(self) -> models.Page:
        """`GET /all`"""
        return await self._client.send(_LIST_ALL, locals())


_LIST: Operation[models.Page] = Operation(
    "GET",
    "/things",
    responses={"200": json(models.Page)},
)


_LIST_ALL: Operation[models.Page] = Operation(
    "GET",
    "/all",
    responses={"200": json(models.Page)},
)
