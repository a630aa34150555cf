"""The content coding gzip (RFC 9110, section 8.4.1.3), with one thing that httpx2 leaves out: a body must be whole."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

__all__ = ["Gunzip"]

_PIECE = 1 << 20
"""Bytes given at a time, however much a chunk unfolds to."""


class Gunzip:
    """Decodes a body piece by piece."""

    def __init__(self) -> None:
        self._member = zlib.decompressobj(zlib.MAX_WBITS | 16)
        self._begun = False

    def pieces(self, chunk: bytes) -> Iterator[bytes]:
        """What a chunk holds. Raises zlib.error where it is no gzip, here and below."""
        self._begun = self._begun or bool(chunk)
        while chunk:
            if self._member.eof:
                if not chunk.startswith(b"\x1f"):
                    return  # padding
                self._member = zlib.decompressobj(zlib.MAX_WBITS | 16)  # the next member (RFC 1952, section 2.2)
            if piece := self._member.decompress(chunk, _PIECE):
                yield piece
            chunk = self._member.unused_data if self._member.eof else self._member.unconsumed_tail

    def end(self) -> None:
        """To be called after the last chunk: the framing of a body can be whole where the data in it is not."""
        if self._begun and not self._member.eof:
            raise zlib.error("the data ends too early")
