"""Operations on chat."""

from __future__ import annotations

from .. import models
from .._runtime.operation import AsyncGroup, Body, Group, Operation, json
from .._runtime.stream import AsyncStream, Stream, StreamOperation


class Chat(Group):
    """Operations on chat."""

    def create(self, *, text: str) -> models.Answer:
        """`POST /chat`"""
        return self._client.send(_CREATE, locals())

    def create_stream(self, *, text: str) -> Stream[models.Chunk]:
        """The answer comes as a stream of its parts.

        `POST /chat`
        """
        return self._client.stream(_CREATE_EVENTS, locals())


class AsyncChat(AsyncGroup):
    """Operations on chat."""

    async def create(self, *, text: str) -> models.Answer:
        """`POST /chat`"""
        return await self._client.send(_CREATE, locals())

    def create_stream(self, *, text: str) -> AsyncStream[models.Chunk]:
        """The answer comes as a stream of its parts.

        `POST /chat`
        """
        return self._client.stream(_CREATE_EVENTS, locals())


_CREATE: Operation[models.Answer] = Operation(
    "POST",
    "/chat",
    body=Body("application/json", fields=("text",), required=True, needed=("text",)),
    responses={"200": json(models.Answer)},
)


_CREATE_EVENTS: StreamOperation[models.Chunk] = StreamOperation(
    _CREATE,
    json(models.Chunk),
    flag="stream",
)
