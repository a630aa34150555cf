"""One JSON text after another: JSON Lines (ndjson) and JSON text sequences (RFC 7464), from bytes in pieces."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

MEDIA_TYPES = frozenset(
    {"application/jsonl", "application/x-jsonlines", "application/x-ndjson", "application/json-seq"}
)

_SEPARATORS = {"application/json-seq": b"\x1e"}
"""What stands before each text. Where it is no newline, a text may hold newlines."""


class LineDecoder:
    """Takes the body as it comes, and gives the texts that are complete."""

    def __init__(self, media_type: str) -> None:
        self._separator = _SEPARATORS.get(media_type, b"\n")
        self._parts: list[bytes] = []

    def feed(self, piece: bytes) -> Iterator[bytes]:
        """The texts that this piece completes, in order."""
        self._parts.append(piece)
        if piece.find(self._separator) >= 0:
            *texts, rest = b"".join(self._parts).split(self._separator)
            self._parts = [rest]
            yield from filter(bytes.strip, texts)
        if self._separator != b"\n" and piece.endswith(b"\n") and _is_whole(rest := b"".join(self._parts)):
            self._parts = []
            yield rest  # without waiting for the next one to begin

    def finish(self) -> Iterator[bytes]:
        """The last text: its line need not end."""
        rest, self._parts = b"".join(self._parts), []
        return filter(bytes.strip, (rest,))


def _is_whole(text: bytes) -> bool:
    try:
        msgspec.json.decode(text, type=msgspec.Raw)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return False
    return True
