"""What the libraries that carry requests may write into their logs: no secret."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import logging

    from .transport import Request

__all__ = ["safe_logs"]

_hiding: ContextVar[Request | None] = ContextVar("_hiding", default=None)


@contextmanager
def safe_logs(request: Request, *loggers: str) -> Generator[None]:
    """These loggers write the URL of a request: while it is sent, without the keys that are in its query."""
    import logging

    for name in loggers:
        logging.getLogger(name).addFilter(_without_secrets)  # once only: a filter is not added twice
    token = _hiding.set(request)
    try:
        yield
    finally:
        _hiding.reset(token)


def _without_secrets(record: logging.LogRecord) -> bool:
    request = _hiding.get()
    if request is not None and isinstance(record.args, tuple):
        record.args = tuple(_safe(arg, request) for arg in record.args)
    return True


def _safe(arg: object, request: Request) -> object:
    """An argument of a message: as it is, but where the URL is in it."""
    written = str(arg)
    return written.replace(request.url, request.safe_url) if request.url in written else arg
