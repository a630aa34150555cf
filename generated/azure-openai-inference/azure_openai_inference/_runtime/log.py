"""What a client writes to `logging`, under the name of its package. Nothing that is written holds a secret.

DEBUG: each request, and each response with its status, time and id. INFO: each retry, with its reason. A retry is the
client doing what it was told to, so it is no WARNING; the call that fails in the end raises.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .errors import printable, reason

if TYPE_CHECKING:
    import logging

    from .errors import TransportError
    from .hooks import Received, Retry
    from .transport import Request

DEBUG = 10
"""The level of `logging`, which is not imported for it."""


def logger(package: str) -> logging.Logger:
    """The logger of a package. `logging` is imported with the first call."""
    import logging

    return logging.getLogger(package)


def sent(log: logging.Logger, request: Request, attempt: int) -> None:
    """An attempt begins."""
    log.debug("%s %s%s", request.method, request.safe_url, f" (attempt {attempt})" if attempt > 1 else "")


def received(log: logging.Logger, answer: Received) -> None:
    """A response has begun."""
    request = answer.request
    identified = printable(f" (request id {answer.request_id})") if answer.request_id else ""
    log.debug(
        "%s %s: %d %s in %.3f s%s",
        request.method,
        request.safe_url,
        answer.status,
        reason(answer.status),
        answer.elapsed,
        identified,
    )


def retried(log: logging.Logger, retry: Retry) -> None:
    """An attempt failed, and there will be another."""
    request, why = retry.request, retry.reason
    log.info(
        "%s %s: %s; attempt %d in %.2f s",
        request.method,
        request.safe_url,
        f"{why} {reason(why)}".rstrip() if isinstance(why, int) else _said(why, request),
        retry.attempt + 1,
        retry.wait,
    )


def _said(why: TransportError, request: Request) -> str:
    """What an error says, without the call, which stands before it already, and the attempts, which stand behind."""
    said = str(why.args[0]) if why.args else ""
    return printable(said.removeprefix(f"{request.method} {request.safe_url}: ")) or type(why).__name__
