"""Server-sent events: bytes in pieces of any size become events (WHATWG HTML, section 9.2)."""

from __future__ import annotations

from dataclasses import dataclass

_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class ServerSentEvent:
    """One event. `event` is "message" where the server names none; `data` is what its lines say, joined by newlines."""

    event: str
    data: bytes
    id: str | None = None
    retry: int | None = None
    """Milliseconds to wait before connecting again."""


class EventDecoder:
    """Takes the body as it comes and gives the events that are complete.

    Lines end with LF, CRLF or CR, also where a piece ends between the two. Comments and unknown fields are passed over;
    an event without data is none, and one that the body's end cuts off is dropped, as the standard says.
    """

    def __init__(self) -> None:
        self.last_event_id: str | None = None
        self.retry: int | None = None
        self._parts: list[bytes] = []
        self._first = True
        self._after_cr = False
        self._blank = True
        """True where the bytes so far end a line: a newline now would end the event."""

    def feed(self, piece: bytes) -> list[ServerSentEvent]:
        """The events that this piece completes, in order."""
        piece = self._begin(piece) if self._first else piece
        if self._after_cr and piece.startswith(b"\n"):
            piece = piece[1:]
            self._after_cr = False
        if not piece:
            return []
        self._after_cr = piece.endswith(b"\r")
        if b"\r" in piece:
            piece = piece.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        self._parts.append(piece)
        # Only a piece that brings a blank line can complete an event: what came before need not be looked at again.
        if b"\n\n" not in piece and not (self._blank and piece.startswith(b"\n")):
            self._blank = piece.endswith(b"\n")
            return []
        whole = b"".join(self._parts)
        *blocks, rest = whole.split(b"\n\n")
        self._parts = [rest] if rest else []
        self._blank = not rest or rest.endswith(b"\n")
        found = (self._event(block) for block in blocks)
        return [event for event in found if event is not None]

    def _begin(self, piece: bytes) -> bytes:
        """Strip the byte order mark that a body may begin with; it may come in pieces as well."""
        piece = b"".join((*self._parts, piece))
        self._parts = []
        if len(piece) < len(_BOM) and _BOM.startswith(piece):
            self._parts = [piece] if piece else []
            return b""
        self._first = False
        return piece.removeprefix(_BOM)

    def _event(self, block: bytes) -> ServerSentEvent | None:
        if block.startswith(b"data: ") and b"\n" not in block:
            return ServerSentEvent("message", block[6:], self.last_event_id, self.retry)
        name, data = "message", list[bytes]()
        for line in block.split(b"\n"):
            field, colon, value = line.partition(b":")
            value = value.removeprefix(b" ")
            if field == b"data":
                data.append(value)
            elif field == b"event":
                name = value.decode("utf-8", "replace") or "message"
            elif field == b"id" and b"\0" not in value:
                self.last_event_id = value.decode("utf-8", "replace")
            elif field == b"retry" and value.isdigit():
                self.retry = int(value)
            elif not field and colon:
                continue  # a comment, often sent to keep the connection open
        return ServerSentEvent(name, b"\n".join(data), self.last_event_id, self.retry) if data else None
