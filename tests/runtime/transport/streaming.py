"""Streams for tests: the models of their items, a transport that gives a body piece by piece, and how to read one."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from typing import Any, ClassVar, Literal

from loopback import AsyncClient, Client
from msgspec import UnsetType

from runtime.headers import Headers
from runtime.model import UNSET, Model, UnknownVariantBase, union
from runtime.operation import Body, Operation, json
from runtime.stream import StreamOperation
from runtime.transport import AsyncRawResponse, RawResponse, Request

EVENTS = "text/event-stream"
Piece = bytes | Exception | Callable[[], None]
"""A piece of a body, an error in its place, or something that happens before the next."""


class Chunk(Model):
    id: int
    text: str | UnsetType = UNSET


class Failure(Model):
    code: str
    message: str


class Errors(Model):
    error: Failure


class Begun(Model, tag_field="event", tag="begun"):
    event: ClassVar[Literal["begun"]] = "begun"
    data: Chunk


class Failed(Model, tag_field="event", tag="error"):
    event: ClassVar[Literal["error"]] = "error"
    data: Failure


class Said(Model, tag_field="event", tag="said"):
    event: ClassVar[Literal["said"]] = "said"
    data: str


class Numbered(Model, tag_field="event", tag="numbered"):
    event: ClassVar[Literal["numbered"]] = "numbered"
    data: Chunk
    id: str | UnsetType = UNSET
    retry: int | UnsetType = UNSET


class Done(Model, tag_field="event", tag="done"):
    event: ClassVar[Literal["done"]] = "done"
    data: Literal["[DONE]"] | str


class Unknown(UnknownVariantBase):
    event: ClassVar[None] = None


EVENT = union(
    {"begun": Begun, "error": Failed, "said": Said, "numbered": Numbered, "done": Done}, tag="event", unknown=Unknown
)

ASK: Operation[Any] = Operation(
    "POST",
    "/ask",
    body=Body("application/json", fields=("n",)),
    responses={"200": json(Chunk)},
    errors={"default": json(Errors)},
)
CHUNKS: StreamOperation[Any] = StreamOperation(ASK, json(Chunk), flag="stream", done="[DONE]")
"""Items are the data."""
RUN: StreamOperation[Any] = StreamOperation(ASK, json(EVENT), envelope=True, flag="stream", done="[DONE]")
"""Items are whole events."""


def endless(type: object, **facts: Any) -> StreamOperation[Any]:
    """A stream that just ends."""
    return StreamOperation(ASK, json(type), **facts)


class Wire:
    """A transport of both kinds that answers every request with the same pieces."""

    def __init__(self, pieces: Sequence[Piece], status: int = 200, media_type: str = EVENTS) -> None:
        self.pieces = pieces
        self.status = status
        self.media_type = media_type
        self.requests: list[Request] = []
        self.given = 0
        """How many pieces were taken."""
        self.closed = 0
        self.finished = 0

    def chunks(self) -> Iterator[bytes]:
        for piece in self.pieces:
            if isinstance(piece, Exception):
                raise piece
            if callable(piece):
                piece()
                continue
            self.given += 1
            yield piece

    async def achunks(self) -> AsyncIterator[bytes]:
        for piece in self.chunks():
            await asyncio.sleep(0)
            yield piece

    def headers(self) -> Headers:
        return Headers({"content-type": self.media_type, "x-request-id": "r1"} if self.media_type else {})


class SyncWire(Wire):
    def send(self, request: Request) -> RawResponse:
        self.requests.append(request)

        def close() -> None:
            self.closed += 1

        def finish() -> None:
            self.finished += 1

        return RawResponse(self.status, self.headers(), self.chunks(), close, finish)

    def close(self) -> None:
        pass


class AsyncWire(Wire):
    async def send(self, request: Request) -> AsyncRawResponse:
        self.requests.append(request)

        async def close() -> None:
            self.closed += 1

        return AsyncRawResponse(self.status, self.headers(), self.achunks(), close)

    async def aclose(self) -> None:
        pass


class Reader:
    """Reads streams by the client of one kind."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.options: dict[str, Any] = {}
        self.wire = Wire(())
        self.items: list[Any] = []
        """What came, also before an error."""

    def __call__(
        self, operation: StreamOperation[Any], *pieces: Piece, status: int = 200, media_type: str = EVENTS
    ) -> list[Any]:
        """The items of a stream that comes in these pieces. Its connection is given back in the end, once."""
        self.items = []
        self.wire = (SyncWire if self.kind == "sync" else AsyncWire)(pieces, status, media_type)
        try:
            if self.kind == "sync":
                self._read(operation)
            else:
                asyncio.run(self._aread(operation))
        finally:
            assert self.wire.closed + self.wire.finished >= 1
        return self.items

    def _read(self, operation: StreamOperation[Any]) -> None:
        for item in Client("host", transport=self.wire, **self.options).stream(operation, {}):
            self.items.append(item)

    async def _aread(self, operation: StreamOperation[Any]) -> None:
        async for item in AsyncClient("host", transport=self.wire, **self.options).stream(operation, {}):
            self.items.append(item)
