"""Operations on things."""

from __future__ import annotations

from .. import models
from .._runtime.operation import AsyncGroup, Group, Operation, empty, json, path


class Things(Group):
    """Operations on things."""

    def list(self) -> models.Thing:
        """`GET /things`"""
        return self._client.send(_LIST, locals())

    def replace_thing(self) -> models.Thing:
        """`PUT /things`"""
        return self._client.send(_REPLACE_THING, locals())

    def class_(self) -> models.Thing:
        """`POST /things`"""
        return self._client.send(_CLASS, locals())

    def update_thing(self) -> models.Thing:
        """`PATCH /things`"""
        return self._client.send(_UPDATE_THING, locals())

    def delete(self, id: str) -> None:
        """`DELETE /things/{id}`"""
        return self._client.send(_DELETE, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def list(self) -> models.Thing:
        """`GET /things`"""
        return await self._client.send(_LIST, locals())

    async def replace_thing(self) -> models.Thing:
        """`PUT /things`"""
        return await self._client.send(_REPLACE_THING, locals())

    async def class_(self) -> models.Thing:
        """`POST /things`"""
        return await self._client.send(_CLASS, locals())

    async def update_thing(self) -> models.Thing:
        """`PATCH /things`"""
        return await self._client.send(_UPDATE_THING, locals())

    async def delete(self, id: str) -> None:
        """`DELETE /things/{id}`"""
        return await self._client.send(_DELETE, locals())


_LIST: Operation[models.Thing] = Operation(
    "GET",
    "/things",
    responses={"200": json(models.Thing)},
)


_REPLACE_THING: Operation[models.Thing] = Operation(
    "PUT",
    "/things",
    responses={"200": json(models.Thing)},
)


_CLASS: Operation[models.Thing] = Operation(
    "POST",
    "/things",
    responses={"200": json(models.Thing)},
)


_UPDATE_THING: Operation[models.Thing] = Operation(
    "PATCH",
    "/things",
    responses={"200": json(models.Thing)},
)


_DELETE: Operation[None] = Operation(
    "DELETE",
    "/things/{id}",
    parameters=(path("id"),),
    responses={"204": empty()},
)
