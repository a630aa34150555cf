"""A streamed response as typed events: an iterator that holds a connection until it ends or is closed."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator, Awaitable, Callable, Generator
from contextlib import aclosing, closing
from typing import TYPE_CHECKING, Generic, NoReturn, TypeVar, cast

from msgspec.structs import replace

from . import response
from .errors import DecodeError, Error
from .operation import Content, Operation
from .sse import EventDecoder, ServerSentEvent

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from .headers import Headers
    from .response import Decoding, Head
    from .transport import AsyncRawResponse, RawResponse

__all__ = ["AsyncStream", "Stream", "StreamOperation"]

T = TypeVar("T")


class StreamOperation(Generic[T]):
    """The facts of an operation that streams, beside those of the operation; `T` is one item of the stream."""

    def __init__(
        self,
        operation: Operation[object],
        item: Content,
        *,
        media_type: str = "text/event-stream",
        envelope: bool = False,
        flag: str = "",
        done: str = "",
    ) -> None:
        """`flag` names the boolean member of the body that asks for the stream, `done` the data that ends it. With
        `envelope` an item is the whole event ({"event": ..., "data": ...}), without it the event's data."""
        self.item = item
        self.media_type = media_type
        self.envelope = envelope
        self.done = done.encode() if done else None
        answer = Content("json", media_type, item.type)
        body = operation.body
        if body is not None and flag:
            body = replace(body, constants={**body.constants, flag: True})
        self.request = replace(
            operation, body=body, responses=dict.fromkeys(operation.responses or {"200": answer}, answer)
        )

    def refused(self, head: Head) -> bool:
        """Whether a response is no stream: an error, or another media type."""
        return response.expected(self.request, head) is None or head.media_type not in ("", self.media_type)

    def refuse(self, head: Head, body: bytes, decoding: Decoding) -> NoReturn:
        """Raises what a refused response means: ApiError, or DecodeError for a success that is no stream."""
        if response.expected(self.request, head) is None:
            raise response.error_of(self.request, head, body, decoding)
        message = f"{head.line}: expected {self.media_type}, got {head.media_type}"
        raise DecodeError(message, body=body, status=head.status)


class _Reader(Generic[T]):
    """From pieces of the body to the values that they complete."""

    def __init__(self, operation: StreamOperation[T], head: Head, decoding: Decoding) -> None:
        self.operation = operation
        self.head = head
        self.decoding = decoding
        self.decoder = EventDecoder()
        self.ended = False

    def values(self, piece: bytes) -> Generator[T]:
        for event in self.decoder.feed(piece):
            if event.data == self.operation.done:
                self.ended = True
                return
            body = _envelope(event) if self.operation.envelope else event.data
            yield cast(T, response.decoded(self.operation.item.type, self.head, body, self.decoding))


class Stream(Generic[T]):
    """The events of a response, decoded one by one as they come: `for event in stream`.

    It can be read once. Leaving a `with` block, or `close`, gives the connection back early. Raises `TransportError`
    where the connection breaks off, and in strict mode `DecodeError`.
    """

    def __init__(self, operation: StreamOperation[T], head: Head, raw: RawResponse, decoding: Decoding) -> None:
        self.status = head.status
        self.headers = head.headers
        self.request_id = head.request_id
        self._raw = raw
        self._reader = _Reader(operation, head, decoding)
        self._items = self._read()

    @property
    def last_event_id(self) -> str | None:
        """The id of the last event that had one: what to send as `Last-Event-ID` to go on from there."""
        return self._reader.decoder.last_event_id

    @property
    def retry(self) -> int | None:
        """Milliseconds the service asks to wait before connecting again; None where it does not."""
        return self._reader.decoder.retry

    def _read(self) -> Generator[T]:
        try:
            for piece in self._raw.chunks:
                yield from self._reader.values(piece)
                if self._reader.ended:
                    return
        finally:
            self._raw.close()

    def __iter__(self) -> Generator[T]:
        with closing(self._items) as items:
            yield from items

    def __next__(self) -> T:
        return next(self._items)

    def close(self) -> None:
        """Gives the connection back, read to the end or not."""
        self._items.close()
        self._raw.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Stream of {self._reader.head.line}>"


class AsyncStream(Generic[T]):
    """The events of a response, decoded one by one as they come: `async for event in stream`.

    The service is called when the stream is entered (`async with`) or first iterated. Otherwise as `Stream`.
    """

    def __init__(
        self,
        operation: StreamOperation[T],
        connect: Callable[[], Awaitable[tuple[Head, AsyncRawResponse]]],
        decoding: Decoding,
    ) -> None:
        self._operation = operation
        self._connect = connect
        self._decoding = decoding
        self._raw: AsyncRawResponse | None = None
        self._opened: _Reader[T] | None = None
        self._items = self._read()

    @property
    def status(self) -> int:
        """Of the response. Raises Error before the service was called, here and below."""
        return self._reader.head.status

    @property
    def headers(self) -> Headers:
        return self._reader.head.headers

    @property
    def request_id(self) -> str | None:
        return self._reader.head.request_id

    @property
    def last_event_id(self) -> str | None:
        """The id of the last event that had one: what to send as `Last-Event-ID` to go on from there."""
        return self._reader.decoder.last_event_id

    @property
    def retry(self) -> int | None:
        """Milliseconds the service asks to wait before connecting again; None where it does not."""
        return self._reader.decoder.retry

    @property
    def _reader(self) -> _Reader[T]:
        if self._opened is None:
            raise Error("the stream is not open yet: enter it with `async with`, or iterate over it")
        return self._opened

    async def _open(self) -> tuple[_Reader[T], AsyncRawResponse]:
        if self._opened is None or self._raw is None:
            head, self._raw = await self._connect()
            self._opened = _Reader(self._operation, head, self._decoding)
        return self._opened, self._raw

    async def _read(self) -> AsyncGenerator[T]:
        reader, raw = await self._open()
        try:
            async for piece in raw.chunks:
                for value in reader.values(piece):
                    yield value
                if reader.ended:
                    return
        finally:
            await raw.close()

    async def __aiter__(self) -> AsyncGenerator[T]:
        async with aclosing(self._items) as items:
            async for item in items:
                yield item

    async def __anext__(self) -> T:
        return await anext(self._items)

    async def aclose(self) -> None:
        """Gives the connection back, read to the end or not."""
        await self._items.aclose()
        if self._raw is not None:
            await self._raw.close()

    async def __aenter__(self) -> Self:
        await self._open()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        return f"<AsyncStream of {self._opened.head.line if self._opened else self._operation.request.path}>"


def _envelope(event: ServerSentEvent) -> bytes:
    """The event as the JSON object that its schema describes: its name and its data together."""
    data = event.data
    try:
        json.loads(data)
    except ValueError:
        data = json.dumps(data.decode("utf-8", "replace")).encode()
    return b'{"event":%s,"data":%s}' % (json.dumps(event.event).encode(), data)
