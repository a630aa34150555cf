"""A streamed response, as typed events: an iterator that holds a connection until it ends or is closed."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator, Generator
from contextlib import aclosing, closing
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from . import response
from .errors import Error
from .sse import EventDecoder, ServerSentEvent

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from .operation import Content
    from .response import Decoding, Head
    from .transport import AsyncRawResponse, RawResponse

__all__ = ["AsyncStream", "Stream"]

T = TypeVar("T")


class _Events(Generic[T]):
    """What both kinds of stream share: from a piece of the body to the values that it completes."""

    def __init__(self, head: Head, content: Content, decoding: Decoding) -> None:
        self.status = head.status
        self.headers = head.headers
        self.request_id = head.request_id
        self._head = head
        self._content = content
        self._decoding = decoding
        self._decoder = EventDecoder()
        self._done = content.done.encode() if content.done else None
        self._begun = False
        self._ended = False

    @property
    def last_event_id(self) -> str | None:
        """The id of the last event that had one: what to send as `Last-Event-ID` to go on from there."""
        return self._decoder.last_event_id

    @property
    def retry(self) -> int | None:
        """Milliseconds the service asks to wait before connecting again; None where it does not."""
        return self._decoder.retry

    def _begin(self) -> None:
        if self._begun:
            raise Error(f"{self._head.line}: the stream was read already")
        self._begun = True

    def _values(self, piece: bytes) -> Generator[T]:
        for event in self._decoder.feed(piece):
            if event.data == self._done:
                self._ended = True
                return
            body = _envelope(event) if self._content.envelope else event.data
            yield cast(T, response.decoded(self._content, self._head, body, self._decoding))

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._head.request.method} {self._head.request.safe_url}>"


class Stream(_Events[T]):
    """The events of a response, decoded one by one as they come: `for event in stream`.

    It can be read once. Leaving a `with` block, or `close`, gives the connection back early. Raises `TransportError` where
    the connection breaks off, and in strict mode `DecodeError`.
    """

    def __init__(self, head: Head, content: Content, decoding: Decoding, raw: RawResponse) -> None:
        super().__init__(head, content, decoding)
        self._raw = raw
        self._items = self._read()

    def _read(self) -> Generator[T]:
        self._begin()
        try:
            for piece in self._raw.chunks:
                yield from self._values(piece)
                if self._ended:
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


class AsyncStream(_Events[T]):
    """The events of a response, decoded one by one as they come: `async for event in stream`. Otherwise as `Stream`."""

    def __init__(self, head: Head, content: Content, decoding: Decoding, raw: AsyncRawResponse) -> None:
        super().__init__(head, content, decoding)
        self._raw = raw
        self._items = self._read()

    async def _read(self) -> AsyncGenerator[T]:
        self._begin()
        try:
            async for piece in self._raw.chunks:
                for value in self._values(piece):
                    yield value
                if self._ended:
                    return
        finally:
            await self._raw.close()

    async def __aiter__(self) -> AsyncGenerator[T]:
        async with aclosing(self._items) as items:
            async for item in items:
                yield item

    async def __anext__(self) -> T:
        return await anext(self._items)

    async def aclose(self) -> None:
        """Gives the connection back, read to the end or not."""
        await self._items.aclose()
        await self._raw.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()


def _envelope(event: ServerSentEvent) -> bytes:
    """The event as the JSON object that its schema describes: its name and its data together."""
    data = event.data
    try:
        json.loads(data)
    except ValueError:
        data = json.dumps(data.decode("utf-8", "replace")).encode()
    return b'{"event":%s,"data":%s}' % (json.dumps(event.event).encode(), data)
