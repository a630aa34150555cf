"""Build assistants."""

from __future__ import annotations

from .. import models
from .._runtime.operation import AsyncGroup, Group, Operation, json, path


class Assistants(Group):
    """Build assistants."""

    def list(self) -> models.Thing:
        """`GET /assistants`"""
        return self._client.send(_LIST, locals())

    def create(self) -> models.Thing:
        """`POST /assistants`"""
        return self._client.send(_CREATE, locals())

    def get(self, id: str) -> models.Thing:
        """`GET /assistants/{id}`"""
        return self._client.send(_GET, locals())


class AsyncAssistants(AsyncGroup):
    """Build assistants."""

    async def list(self) -> models.Thing:
        """`GET /assistants`"""
        return await self._client.send(_LIST, locals())

    async def create(self) -> models.Thing:
        """`POST /assistants`"""
        return await self._client.send(_CREATE, locals())

    async def get(self, id: str) -> models.Thing:
        """`GET /assistants/{id}`"""
        return await self._client.send(_GET, locals())


_LIST: Operation[models.Thing] = Operation(
    "GET",
    "/assistants",
    responses={"200": json(models.Thing)},
)


_CREATE: Operation[models.Thing] = Operation(
    "POST",
    "/assistants",
    responses={"200": json(models.Thing)},
)


_GET: Operation[models.Thing] = Operation(
    "GET",
    "/assistants/{id}",
    parameters=(path("id"),),
    responses={"200": json(models.Thing)},
)
