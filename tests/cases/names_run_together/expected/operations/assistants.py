"""Operations on assistants."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .. import models
from .._runtime.operation import AsyncGroup, Group, Operation, json

if TYPE_CHECKING:
    from .assistants_files import AssistantsFiles, AsyncAssistantsFiles


class Assistants(Group):
    """Operations on assistants."""

    @cached_property
    def files(self) -> AssistantsFiles:
        """Operations on the files of assistants."""
        from .assistants_files import AssistantsFiles

        return AssistantsFiles(self._client)

    def list(self) -> models.Thing:
        """`GET /assistants`"""
        return self._client.send(_LIST, locals())

    def create(self) -> models.Thing:
        """`POST /assistants`"""
        return self._client.send(_CREATE, locals())


class AsyncAssistants(AsyncGroup):
    """Operations on assistants."""

    @cached_property
    def files(self) -> AsyncAssistantsFiles:
        """Operations on the files of assistants."""
        from .assistants_files import AsyncAssistantsFiles

        return AsyncAssistantsFiles(self._client)

    async def list(self) -> models.Thing:
        """`GET /assistants`"""
        return await self._client.send(_LIST, locals())

    async def create(self) -> models.Thing:
        """`POST /assistants`"""
        return await self._client.send(_CREATE, locals())


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
