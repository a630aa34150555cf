"""What goes wrong in httpx2, in the words of this package."""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING

from .errors import ConfigurationError, ConnectError, Error, TimeoutError, TransportError

if TYPE_CHECKING:
    from .transport import Request

__all__ = ["mapped"]

_STEPS = {"ConnectTimeout": "connecting", "WriteTimeout": "sending", "PoolTimeout": "waiting for a free connection"}
_UNSENT = frozenset({"ConnectTimeout", "PoolTimeout"})
_REPEATED = re.compile(r" b['\"]")
"""Where h11 repeats a header that it does not send, which may be a secret."""


def mapped(error: Exception, request: Request) -> Error | None:
    """The error to raise for one of httpx2's; None for any other."""
    import ssl

    import httpx2

    call = f"{request.method} {request.safe_url}"
    if isinstance(error, httpx2.TimeoutException):
        kind = type(error).__name__
        step = _STEPS.get(kind, "waiting for the response")
        return TimeoutError(f"{call}: timed out {step}", sent=kind not in _UNSENT)
    if isinstance(error, httpx2.ConnectError | httpx2.ProxyError):
        error.__cause__ = None  # httpcore2's exception says the same once more, in twenty lines of a traceback
        return ConnectError(f"{call}: cannot connect: {error}")
    if isinstance(error, httpx2.InvalidURL | httpx2.UnsupportedProtocol):
        return ConfigurationError(f"{call}: {error}")
    if isinstance(error, httpx2.LocalProtocolError):
        return TransportError(f"{call}: {_REPEATED.split(str(error))[0]}")
    if isinstance(error, httpx2.RequestError | ssl.SSLError):  # the latter comes as it is where it comes late (TLS 1.3)
        return TransportError(f"{call}: {_said(error)}")
    if isinstance(error, zlib.error):
        return TransportError(f"{call}: the gzip body is broken: {error}")
    return None


def _said(error: BaseException) -> str:
    """What an error says; where it says nothing, what the one says that it comes from, and in the end its kind."""
    within: BaseException | None = error
    while within is not None:
        if said := str(within):
            return said
        wrapped: object = within.args[0] if within.args else None  # httpcore2 puts it there
        within = within.__cause__ or (wrapped if isinstance(wrapped, BaseException) else None)
    return type(error).__name__
