"""Server-sent events: bytes in pieces of any size become events (WHATWG HTML, section 9.2)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_BOM = b"\xef\xbb\xbf"
_LF = b"\n"[0]


class EventDecoder:
    """Takes the body as it comes, and gives the data of the events that are complete.

    Lines end with LF, CRLF or CR, also where a piece ends between the two. What else an event says stands here while
    its data are looked at: most of them say nothing else.
    """

    def __init__(self) -> None:
        self.name = ""
        """What the event is called; "" where it does not say, which the standard takes for "message"."""
        self.id: str | None = None
        self.milliseconds: int | None = None
        """What `retry` says in this event."""
        self.last_event_id: str | None = None
        """The `id` of the last event that had one."""
        self.retry: int | None = None
        """Milliseconds to wait before connecting again, as some event said."""
        self._parts = bytearray()
        """What came since the last whole event, with lines that end with LF."""
        self._blank = False
        """What came since then ends with LF: another LF is a blank line."""
        self._first = True
        self._after_cr = False

    @property
    def held(self) -> int:
        """How many bytes there are of an event that is not whole."""
        return len(self._parts)

    def feed(self, piece: bytes) -> Iterable[bytes]:
        """The data of each event that this piece completes: its `data` lines, joined by LF. Without, it is none."""
        events = self._completed(piece)
        if events.startswith(b"data: "):
            data = events[6:-2].split(b"\n\ndata: ")
            if events.count(b"\n") == 2 * len(data):
                return data  # nothing but data, each in one line: as most streams are
        return self._read(events.split(b"\n")) if events else ()

    def _read(self, lines: list[bytes]) -> Iterator[bytes]:
        """The data of events that are written in these lines, each with an empty one at its end."""
        data: bytes | None = None
        more: list[bytes] = []
        plain = True
        for line in lines:
            if line.startswith(b"data: "):
                value = line[6:]
            elif line:
                field, _, value = line.partition(b":")
                value = value.removeprefix(b" ")
                if field != b"data":
                    plain = False
                    self._set(field, value)
                    continue
            else:
                if data is not None:
                    yield b"\n".join((data, *more)) if more else data
                    data = None
                    more.clear()
                if not plain:
                    plain = True
                    self.name, self.id, self.milliseconds = "", None, None
                continue
            if data is None:
                data = value
            else:
                more.append(value)

    def finish(self) -> Iterable[bytes]:
        """The data of an event that the end of the body cuts off. It is none, as the standard has it."""
        return self.feed(b"\n\n")

    def _set(self, field: bytes, value: bytes) -> None:
        """Comments, often sent to keep the connection open, and unknown fields say nothing."""
        if field == b"event":
            self.name = value.decode("utf-8", "replace")
        elif field == b"id" and b"\0" not in value:
            self.id = self.last_event_id = value.decode("utf-8", "replace")
        elif field == b"retry" and value.isdigit() and len(value) < 20:
            self.milliseconds = self.retry = int(value)

    def _completed(self, piece: bytes) -> bytes:
        """The events that this piece completes, with lines that end with LF; b"" where it completes none."""
        # `find` and not `in`: that would first look for an int in its operand, which takes longer than the search.
        if self._first:
            piece = self._begin(piece)
        if self._after_cr and piece:
            self._after_cr = False
            piece = piece.removeprefix(b"\n")
        if not piece:
            return b""
        if piece.find(b"\r") >= 0:
            self._after_cr = piece.endswith(b"\r")
            piece = piece.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        parts = self._parts
        end = piece.rfind(b"\n\n") + 2
        if end < 2:
            if not (self._blank and piece[0] == _LF):
                parts += piece
                self._blank = piece[-1] == _LF
                return b""
            end = 1
        rest = piece[end:]
        if parts:
            parts += piece[:end]
            events = bytes(parts)
            parts.clear()
        else:
            events = piece[:end]
        if rest:
            parts += rest
        self._blank = rest[-1:] == b"\n"
        return events

    def _begin(self, piece: bytes) -> bytes:
        """Strip the byte order mark that a body may begin with; it may come in pieces as well."""
        piece = bytes(self._parts) + piece
        self._parts.clear()
        if len(piece) < len(_BOM) and _BOM.startswith(piece):
            self._parts += piece
            return b""
        self._first = False
        return piece.removeprefix(_BOM)
