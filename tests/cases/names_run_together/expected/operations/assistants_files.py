"""Operations on the files of assistants."""

from __future__ import annotations

from .. import models
from .._runtime.operation import AsyncGroup, Group, Operation, json, path


class AssistantsFiles(Group):
    """Operations on the files of assistants."""

    def list(self, assistant_id: str) -> models.Thing:
        """`GET /assistants/{assistant_id}/files`"""
        return self._client.send(_LIST, locals())


class AsyncAssistantsFiles(AsyncGroup):
    """Operations on the files of assistants."""

    async def list(self, assistant_id: str) -> models.Thing:
        """`GET /assistants/{assistant_id}/files`"""
        return await self._client.send(_LIST, locals())


_LIST: Operation[models.Thing] = Operation(
    "GET",
    "/assistants/{assistant_id}/files",
    parameters=(path("assistant_id"),),
    responses={"200": json(models.Thing)},
)
