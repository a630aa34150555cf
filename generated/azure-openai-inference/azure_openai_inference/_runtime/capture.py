"""What `with_response` and `with_raw_response` ask of the calls that are made within them."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from types import MethodType
from typing import TYPE_CHECKING, ParamSpec, TypeVar, cast

from .response import Head, Response

if TYPE_CHECKING:
    from .call import Call
    from .download import AsyncDownload, Download

T = TypeVar("T")
P = ParamSpec("P")


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


def note(call: Call, download: Callable[[], Download | AsyncDownload] | None = None) -> None:
    """Leaves the answer with whoever asked for it; `download` makes one of its body where that is open."""
    if (noted := capture.get()) is None:
        return
    if noted.raw and download is not None:
        raise Undecoded(download())
    noted.note(call.head, call.body, call.elapsed)


def blaming(method: Callable[P, T]) -> Callable[P, T]:
    """The method. A deprecated one would warn of the line that calls it, which is none of the user's: the warning is
    given here, for the line that called our caller, and what comes back is the method below it."""
    message = cast("str | None", getattr(method, "__deprecated__", None))
    plain = cast("Callable[..., T] | None", getattr(method, "__wrapped__", None))
    if message is None or plain is None or not isinstance(method, MethodType):
        return method
    import warnings
    from functools import partial

    warnings.warn(message, DeprecationWarning, stacklevel=3)
    return partial(plain, method.__self__)
