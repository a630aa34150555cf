"""Operations on things."""

from __future__ import annotations

from .. import models
from .._runtime.operation import AsyncGroup, Group, Operation, empty, json
from .._runtime.servers import Server


class Things(Group):
    """Operations on things."""

    def list(self) -> models.Thing:
        """`GET /things`"""
        return self._client.send(_LIST, locals())

    def create(self) -> models.Thing:
        """`POST /things`"""
        return self._client.send(_CREATE, locals())

    def list_copies(self) -> models.Thing:
        """`GET /things/copies`"""
        return self._client.send(_LIST_COPIES, locals())

    def delete_copies(self) -> None:
        """`DELETE /things/copies`"""
        return self._client.send(_DELETE_COPIES, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def list(self) -> models.Thing:
        """`GET /things`"""
        return await self._client.send(_LIST, locals())

    async def create(self) -> models.Thing:
        """`POST /things`"""
        return await self._client.send(_CREATE, locals())

    async def list_copies(self) -> models.Thing:
        """`GET /things/copies`"""
        return await self._client.send(_LIST_COPIES, locals())

    async def delete_copies(self) -> None:
        """`DELETE /things/copies`"""
        return await self._client.send(_DELETE_COPIES, locals())


_LIST: Operation[models.Thing] = Operation(
    "GET",
    "/things",
    responses={"200": json(models.Thing)},
)


_CREATE: Operation[models.Thing] = Operation(
    "POST",
    "/things",
    responses={"200": json(models.Thing)},
    base_url="https://upload.example.com/v2",
)


_LIST_COPIES: Operation[models.Thing] = Operation(
    "GET",
    "/things/copies",
    responses={"200": json(models.Thing)},
    base_url="https://copies.example.com",
    servers=(
        Server("https://copies.example.com", "production"),
        Server("https://copies.sandbox.example.com", "sandbox"),
        Server("https://copies.backup.example.com", "backup"),
    ),
)


_DELETE_COPIES: Operation[None] = Operation(
    "DELETE",
    "/things/copies",
    responses={"204": empty()},
    base_url="../v2",
)
