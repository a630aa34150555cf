"""Operations on things."""

from __future__ import annotations

from .. import models
from .._runtime.operation import AsyncGroup, Group, Operation, json


class Things(Group):
    """Operations on things."""

    def get(self) -> models.Thing:
        """`GET /things`"""
        return self._client.send(_GET, locals())

    def get_content(self) -> models.ThingContent:
        """`GET /content`"""
        return self._client.send(_GET_CONTENT, locals())

    def get_kinds(self) -> models.ThingKinds:
        """`GET /kinds`"""
        return self._client.send(_GET_KINDS, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def get(self) -> models.Thing:
        """`GET /things`"""
        return await self._client.send(_GET, locals())

    async def get_content(self) -> models.ThingContent:
        """`GET /content`"""
        return await self._client.send(_GET_CONTENT, locals())

    async def get_kinds(self) -> models.ThingKinds:
        """`GET /kinds`"""
        return await self._client.send(_GET_KINDS, locals())


_GET: Operation[models.Thing] = Operation(
    "GET",
    "/things",
    responses={"200": json(models.Thing)},
)


_GET_CONTENT: Operation[models.ThingContent] = Operation(
    "GET",
    "/content",
    responses={"200": json(models.ThingContent)},
)


_GET_KINDS: Operation[models.ThingKinds] = Operation(
    "GET",
    "/kinds",
    responses={"200": json(models.ThingKinds)},
)
