"""One JSON text after another: JSON Lines (ndjson) and JSON text sequences (RFC 7464), from bytes in pieces."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

MEDIA_TYPES = frozenset(
    {"application/jsonl", "application/x-jsonlines", "application/x-ndjson", "application/json-seq"}
)

_SEPARATORS = {"application/json-seq": b"\x1e"}
"""What stands before each text. Where it is no newline, a text may hold newlines."""
_LOOKS = 16
"""Pieces after each of which it is looked whether a text is whole; from then on, after twice as many each time."""


class LineDecoder:
    """Takes the body as it comes, and gives the texts that are complete."""

    def __init__(self, media_type: str) -> None:
        self._separator = _SEPARATORS.get(media_type, b"\n")
        self._parts = bytearray()
        self._looks = 0
        """Pieces of the text that stands in `_parts`, which might be whole."""

    @property
    def held(self) -> int:
        """How many bytes there are of a text that is not whole."""
        return len(self._parts)

    def feed(self, piece: bytes) -> Iterable[bytes]:
        """The texts that this piece completes, in order."""
        self._parts += piece
        texts: list[bytes] = []
        if piece.find(self._separator) >= 0:
            *texts, rest = bytes(self._parts).split(self._separator)
            self._keep(rest)
        if self._separator != b"\n" and piece.endswith(b"\n") and self._may_be_looked_at():
            text = bytes(self._parts)
            if _is_whole(text):
                texts.append(text)  # without waiting for the next one to begin
                self._keep(b"")
        return filter(bytes.strip, texts)

    def finish(self) -> Iterable[bytes]:
        """The last text: its line need not end."""
        text = bytes(self._parts)
        self._keep(b"")
        return filter(bytes.strip, (text,))

    def _keep(self, rest: bytes) -> None:
        self._parts = bytearray(rest)
        self._looks = 0

    def _may_be_looked_at(self) -> bool:
        """Not at each of many pieces, for every look is at all of them."""
        self._looks += 1
        return self._looks <= _LOOKS or self._looks & (self._looks - 1) == 0


def _is_whole(text: bytes) -> bool:
    try:
        msgspec.json.decode(text, type=msgspec.Raw)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return False
    return True
