"""Operations on chat completions."""

from __future__ import annotations

from .. import models
from .._runtime.operation import AsyncGroup, Group, Operation, json


class ChatCompletions(Group):
    """Operations on chat completions."""

    def create(self) -> models.Thing:
        """`POST /chat`"""
        return self._client.send(_CREATE, locals())


class AsyncChatCompletions(AsyncGroup):
    """Operations on chat completions."""

    async def create(self) -> models.Thing:
        """`POST /chat`"""
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.Thing] = Operation(
    "POST",
    "/chat",
    responses={"200": json(models.Thing)},
)
