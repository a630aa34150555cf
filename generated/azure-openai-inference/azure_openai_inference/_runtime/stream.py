"""A streamed response as typed items: an iterator that holds a connection until it ends or is closed."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Generator
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Generic, NoReturn, TypeVar

from msgspec.structs import replace

from .envelope import Envelope
from .errors import DecodeError, Error, TimeoutError, TransportError
from .failures import error_of, stream_error
from .headers import essence
from .holding import held
from .items import ItemReader, reports
from .lines import MEDIA_TYPES
from .operation import Content, Operation
from .response import expected

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
        error: str = "error",
    ) -> None:
        """Of a media type other than text/event-stream, items are lines of JSON.

        Args:
            operation: The operation. Its errors are those of the stream too.
            item: What an item is.
            media_type: Of the stream.
            envelope: An item is the whole event ({"event": ..., "data": ...}); else it is the event's data.
            flag: The boolean member of the body that asks for the stream.
            done: The data that end the stream. A body that ends before is broken off. "": a stream just ends.
            error: How an error among the items is known: an event of this name, or an object with such a member,
                which the item does not name. "": there are none.
        """
        self.item = item
        self.media_type = essence(media_type)
        self.is_lines = self.media_type != "text/event-stream"
        self.done = done.encode() if done else None
        self.error = error
        self.error_mark = f'"{error}"'.encode() if error else b""
        """What the data hold where `error` is a member of them."""
        self._is_envelope = envelope
        answer = Content("json", media_type, item.type)
        body = operation.body
        if body is not None and flag:
            body = replace(body, constants={**body.constants, flag: True}, required=True)
        self.request = replace(
            operation, body=body, responses=dict.fromkeys(operation.responses or {"200": answer}, answer)
        )

    @cached_property
    def envelope(self) -> Envelope | None:
        """How whole events become items; None where their data alone do."""
        return Envelope(self.item.type) if self._is_envelope else None

    def refused(self, head: Head) -> bool:
        """Whether a response is no stream: an error, or another media type."""
        if expected(self.request, head) is None:
            return True
        return head.media_type not in (MEDIA_TYPES | {"", self.media_type} if self.is_lines else ("", self.media_type))

    def refuse(self, head: Head, body: bytes, decoding: Decoding) -> NoReturn:
        """Raises what a refused response means: ApiError, or DecodeError for a success that is no stream."""
        if expected(self.request, head) is None:
            raise error_of(self.request, head, body, decoding)
        if self.error and reports(body, self.error):
            raise stream_error(self.request, head, body, decoding, "")
        message = f"{head.line}: expected {self.media_type}, got {head.media_type}"
        raise DecodeError(message, body=body, status=head.status)


class _Opened(Generic[T]):
    """What both kinds of stream know of the response."""

    _opened: ItemReader[T] | None = None

    @property
    def _reader(self) -> ItemReader[T]:
        if self._opened is None:
            raise Error("the stream is not open yet: enter it with `async with`, or iterate over it")
        return self._opened

    @property
    def status(self) -> int:
        """Of the response. An `AsyncStream` knows it, and what is below, once it is open; before, it raises Error."""
        return self._reader.head.status

    @property
    def headers(self) -> Headers:
        """Of the response."""
        return self._reader.head.headers

    @property
    def request_id(self) -> str | None:
        """The service's own id of the call: what its support asks for."""
        return self._reader.head.request_id

    @property
    def last_event_id(self) -> str | None:
        """The id of the last item, or of one before it: what to send as `Last-Event-ID` to go on from there."""
        events = self._reader.events
        return None if events is None else events.last_event_id

    @property
    def retry(self) -> int | None:
        """Milliseconds the service asks to wait before connecting again; None where it does not."""
        events = self._reader.events
        return None if events is None else events.retry


class Stream(_Opened[T]):
    """The items of a response, decoded one by one as they come: `for item in stream`.

    It can be read once. It gives its connection back at its end, when a loop over it is left, or at the end of a `with`
    block, or by `close`; reading on after that raises Error. Raises `StreamError` where the service sends an error
    among the items, `TransportError` where the connection breaks off or the stream lacks its end, `TimeoutError` where
    nothing comes for longer than the timeouts `read` or `idle` allow, and `DecodeError` for an item that is no JSON, in
    strict mode also for one that departs from its type.
    """

    def __init__(self, operation: StreamOperation[T], head: Head, raw: RawResponse, decoding: Decoding) -> None:
        self._opened = ItemReader(operation, head, decoding)
        self._raw = raw
        self._pieces = iter(raw.chunks)

    def __iter__(self) -> Generator[T]:
        reader = self._reader
        try:
            while True:
                yield from reader.items
                if not self._receive(reader):
                    return
        finally:
            self.close()

    def __next__(self) -> T:
        reader = self._reader
        try:
            while True:
                for item in reader.items:
                    return item
                if not self._receive(reader):
                    break
        except BaseException:
            self.close()
            raise
        self.close()
        raise StopIteration

    def _receive(self, reader: ItemReader[T]) -> bool:
        """Waits for the next piece of the body; False at the end of the stream."""
        if not reader.more():
            return False
        try:
            piece = next(self._pieces, None)
        except TimeoutError as error:
            reader.timed_out(error)
            raise
        reader.take(piece)
        return True

    def close(self) -> None:
        """Gives the connection back, read to the end or not."""
        reader, raw = self._reader, self._raw
        if not reader.closed:
            reader.close()
            (raw.finish if reader.marked and raw.finish is not None else raw.close)()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __del__(self) -> None:
        if self._opened is not None and not self._opened.closed:
            with suppress(Exception):
                self.close()

    def __repr__(self) -> str:
        return f"<Stream of {self._reader.head.line}>"


class AsyncStream(_Opened[T]):
    """The items of a response, decoded one by one as they come: `async for item in stream`.

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
        self._pieces: AsyncIterator[bytes] | None = None
        self._holder: AsyncGenerator[None] | None = None
        self._closed = False

    async def __aiter__(self) -> AsyncGenerator[T]:
        try:
            reader = await self._open()
            while True:
                for item in reader.items:
                    yield item
                if not await self._receive(reader):
                    return
        finally:
            await self.aclose()

    async def __anext__(self) -> T:
        try:
            reader = await self._open()
            while True:
                for item in reader.items:
                    return item
                if not await self._receive(reader):
                    break
        except BaseException:
            await self.aclose()
            raise
        await self.aclose()
        raise StopAsyncIteration

    async def _open(self) -> ItemReader[T]:
        """Calls the service, where that is still to be done."""
        if self._opened is None:
            if self._closed:
                raise Error("the stream is closed")
            head, raw = await self._connect()
            self._holder = held(raw)
            self._pieces = aiter(raw.chunks)
            self._opened = ItemReader(self._operation, head, self._decoding)
        return self._opened

    async def _receive(self, reader: ItemReader[T]) -> bool:
        """Waits for the next piece of the body; False at the end of the stream."""
        if not reader.more() or self._pieces is None:
            return False
        try:
            piece = await anext(self._pieces, None)
        except TimeoutError as error:
            reader.timed_out(error)
            raise
        reader.take(piece)
        return True

    async def aclose(self) -> None:
        """Gives the connection back, read to the end or not."""
        reader, pieces, holder = self._opened, self._pieces, self._holder
        if self._closed or reader is None or pieces is None or holder is None:
            self._closed = True
            return
        self._closed = True
        reader.close()
        try:
            if reader.marked:
                await _finish(pieces)
        finally:
            await holder.aclose()

    async def __aenter__(self) -> Self:
        await self._open()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        return f"<AsyncStream of {self._opened.head.line if self._opened else self._operation.request.path}>"


async def _finish(pieces: AsyncIterator[bytes]) -> None:
    """Takes what there is of the body at once, so that the connection can be used again."""
    from anyio import move_on_after

    with suppress(TransportError), move_on_after(_MOMENT):
        async for _ in pieces:
            pass


_MOMENT = 0.1
"""Seconds. The end of a body comes right behind the last of its events, if it comes at all."""
