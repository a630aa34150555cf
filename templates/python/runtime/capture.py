"""What `with_response` and `with_raw_response` ask of the calls that are made within them."""

from __future__ import annotations

from contextvars import ContextVar
from typing import TYPE_CHECKING, TypeVar

from .response import Head, Response

if TYPE_CHECKING:
    from .download import AsyncDownload, Download

T = TypeVar("T")


class Capture:
    """Where a call leaves its response for `with_response`."""

    head: Head | None = None
    body: bytes | None = None
    elapsed: float = 0.0

    def __init__(self, *, raw: bool = False) -> None:
        self.raw = raw
        """The body is wanted as it comes: the call ends with `Undecoded`."""

    def note(self, head: Head, body: bytes | None, elapsed: float) -> None:
        """What a call has got; of several, that of the last."""
        self.head, self.body, self.elapsed = head, body, elapsed

    def response(self, value: T) -> Response[T]:
        if self.head is None:
            raise TypeError(NO_CALL)
        return Response(value, self.head, self.body, self.elapsed)


class Undecoded(BaseException):
    """Takes a body past the method that was called, which would make something of it, to `with_raw_response`."""

    def __init__(self, download: Download | AsyncDownload) -> None:
        super().__init__()
        self.download = download


NO_CALL = "expected a method that calls the service"

capture: ContextVar[Capture | None] = ContextVar("capture", default=None)
"""That of the current thread or task."""
