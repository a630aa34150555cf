"""How much of a response is held in memory at a time: a bound on the bytes that it unfolds to, as they come.

A service, or whoever stands between, decides how long an answer is, and a kilobyte on the wire may be a megabyte when
it is decoded. What is written to a file, or handed on piece by piece, is held by nobody, and has no bound by itself.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from .errors import ResponseTooLargeError

if TYPE_CHECKING:
    from .transport import Request

USUAL = 256 * 2**20
"""Bytes. Of the APIs in specs/ the largest answer, 2,048 embeddings of 3,072 numbers, is half as large."""
_OF_ERROR = 8 * 2**20


def limit_of(given: object) -> int | None:
    """The value of `max_response_bytes`. Raises TypeError or ValueError for what is no number of bytes."""
    if given is not None and (not isinstance(given, int) or isinstance(given, bool)):
        raise TypeError(f"max_response_bytes: expected a number of bytes or None, got {type(given).__name__}")
    if given is not None and given < 1:
        raise ValueError(f"max_response_bytes: {given} is no number of bytes; None is no limit")
    return given


def limit_of_error(limit: int | None) -> int | None:
    """That of the body of an error, whose status says most of it, and which is kept as long as the exception is."""
    return None if limit is None else min(limit, _OF_ERROR)


def too_large(request: Request, what: str, limit: int, setting: str = "max_response_bytes") -> ResponseTooLargeError:
    """The error for a response, or for what of it has to be held at once."""
    call = f"{request.method} {request.safe_url}"
    return ResponseTooLargeError(f"{call}: {what} is larger than {limit:,} bytes ({setting})", limit=limit)


class Gathered:
    """A body, put together. It takes the memory of its bytes and no more, in however small pieces they come."""

    def __init__(self, request: Request, limit: int | None) -> None:
        self._request = request
        self._limit = limit
        self._body = BytesIO()
        self._size = 0

    def add(self, piece: bytes) -> None:
        """The next piece. Raises ResponseTooLargeError for one too many; then the body is what the limit leaves."""
        self._size += len(piece)
        if self._limit is not None and self._size > self._limit:
            self._body.write(piece[: self._limit - self._size])
            raise too_large(self._request, "the response", self._limit)
        self._body.write(piece)

    @property
    def body(self) -> bytes:
        """All that was added."""
        return self._body.getvalue()
