"""From the pieces of a streamed body to its items. No network here, and nothing asynchronous."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from time import monotonic
from typing import TYPE_CHECKING, Generic, TypeVar, cast

import msgspec

from .container_nodes import OptionalNode
from .envelope import data_decoder, json_decoder
from .errors import DecodeError, Error, ResponseTooLargeError, TimeoutError, TransportError
from .failures import stream_error
from .gathering import too_large
from .lines import LineDecoder
from .plan import node_for
from .record_node import RecordNode
from .response import Decoding, named
from .sse import EventDecoder
from .union_node import UnionNode

if TYPE_CHECKING:
    from collections.abc import Callable

    from .nodes import Node
    from .response import Head
    from .stream import StreamOperation

T = TypeVar("T")


class ItemReader(Generic[T]):
    """Takes the body as it comes: `more`? a piece to `take`, the `items` that it completes, and again."""

    def __init__(self, operation: StreamOperation[T], head: Head, decoding: Decoding) -> None:
        self.head = head
        self.items: Iterator[T] = iter(())
        """Those that are complete and have not been taken."""
        self.ended = False
        """The end has come, and all items before it."""
        self.marked = False
        """It came by its mark, so that the body may go on."""
        self.closed = False
        self.events = None if operation.is_lines else EventDecoder()
        self._body = LineDecoder(operation.media_type) if self.events is None else self.events
        self._operation = operation
        self._decoding = decoding
        decoder = json_decoder if operation.is_lines else data_decoder
        self._decode = cast("Callable[[bytes], T]", decoder(operation.item.type, decoding))
        self._idle = head.request.timeout.idle
        self._limit = head.limit
        self._silence = 0.0
        """Seconds waited since the last item."""
        self._since = 0.0

    def more(self) -> bool:
        """Whether to wait for another piece; False at the end.

        Raises Error where the stream was closed before its end, TimeoutError where no item came for too long, and
        ResponseTooLargeError where what there is of the next one is too much already.
        """
        if self.ended:
            return False
        if self.closed:
            raise Error(f"{self.head.line}: the stream is closed")
        if self._limit is not None and self._body.held > self._limit:
            raise self._too_large(self._limit)
        if self._idle is not None:
            if self._silence >= self._idle:
                raise self._silent(self._idle)
            self._since = monotonic()
        return True

    def timed_out(self, error: TimeoutError) -> None:
        """Raises TimeoutError where the transport gave up waiting for a piece because of the idle timeout."""
        if self._idle is not None and self._silence + monotonic() - self._since >= self._idle * 0.9:
            raise self._silent(self._idle) from error

    def take(self, piece: bytes | None) -> None:
        """The next piece; None for the end of the body."""
        if self._idle is not None:
            self._silence += monotonic() - self._since
        if piece is None:
            self.items = self._read(self._body.finish(), last=True)
            return
        limit = self._limit
        before = 0 if limit is None else self._body.held
        documents = self._body.feed(piece)
        if limit is not None and before + len(piece) > limit:
            documents = self._bounded(documents, limit)
        if documents:
            self.items = self._read(documents, last=False)

    def close(self) -> None:
        """Nothing is read any more."""
        self.closed = True
        self.items = iter(())

    def _read(self, documents: Iterable[bytes], *, last: bool) -> Iterator[T]:
        """The items that these are, lines or data of events. `last`: with them the body ends.

        Raises StreamError, DecodeError, and TransportError for an end that comes too early.
        """
        operation, decoding, events, decode = self._operation, self._decoding, self.events, self._decode
        envelope, done, error, mark = operation.envelope, operation.done, operation.error, operation.error_mark
        found = False
        data = b""
        try:
            for data in documents:
                if data == done:
                    self.ended = self.marked = True
                    return
                # `find` and not `in`: see sse.py
                if mark and (data.find(mark) >= 0 or (events is not None and events.name == error)):
                    self._refuse_error(data)
                if last and events is not None:
                    break  # the end of the body cuts it off: it is no event, as the standard has it
                found = True
                if envelope is None or events is None:
                    yield decode(data)
                else:
                    yield cast(T, envelope.value(events, data, decoding))
                if self.closed:
                    return
        except DecodeError as departure:
            raise named(departure, self.head, data) from departure
        if found:
            self._silence = 0.0
        if last and done is not None:
            raise TransportError(f"{self.head.line}: the stream ended without {done.decode()!r}: items may be missing")
        self.ended = last

    def _refuse_error(self, data: bytes) -> None:
        """Raises StreamError where an error is reported, by the event's name or by a member of its data that their type
        does not name."""
        operation, events = self._operation, self.events
        envelope, error = operation.envelope, operation.error
        name = "" if events is None else events.name
        type = operation.item.type if envelope is None else envelope.data_type(name)
        if name != error and (not reports(data, error) or (type is not None and _names(node_for(type), error))):
            return
        failure = stream_error(operation.request, self.head, data, self._decoding, name)
        if envelope is not None and events is not None and envelope.has(name):
            failure.body = envelope.value(events, data, Decoding())
        raise failure

    def _bounded(self, documents: Iterable[bytes], limit: int) -> Iterator[bytes]:
        for document in documents:
            if len(document) > limit:
                raise self._too_large(limit)
            yield document

    def _too_large(self, limit: int) -> ResponseTooLargeError:
        return too_large(self.head.request, "an item of the stream", limit)

    def _silent(self, seconds: float) -> TimeoutError:
        request = self.head.request
        return TimeoutError(f"{request.method} {request.safe_url}: the stream brought nothing for {seconds:g} seconds")


def reports(data: bytes, member: str) -> bool:
    """Whether data are a JSON object that has something to say under this name: a text or an object."""
    try:
        value: object = msgspec.json.decode(data)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return False
    said = cast("dict[str, object]", value).get(member) if isinstance(value, dict) else None
    return said != "" and said != {} and isinstance(said, dict | str)


def _names(node: Node, member: str) -> bool:
    """Whether a type, or a record of a union, has a member of this name."""
    if isinstance(node, OptionalNode):
        return _names(node.inner, member)
    if isinstance(node, UnionNode):
        return any(member in record.shape.known for record in node.parts.records)
    return isinstance(node, RecordNode) and member in node.shape.known
