"""When a call is tried again, and how long after. Rules only: nothing here sends or waits."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection, Iterator, Mapping
from math import inf
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from .transport import RequestContent

__all__ = ["Retries"]

SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
"""Methods that ask for nothing to be changed (RFC 9110, section 9.2.1)."""
IDEMPOTENT = SAFE | {"PUT", "DELETE"}
"""Methods of which twice does no more than once (RFC 9110, section 9.2.2)."""
_STATUSES = frozenset({408, 409, 429, *range(500, 600)}) - {501, 505}


class Retries(Struct, frozen=True):
    """How often a call is tried again, when, and how long after: `Client(retries=Retries(limit=5, backoff=1.0))`.

    Tried again are
    - an attempt that found no connection: nothing was sent, so any method;
    - an answer of one of `statuses`: the service itself says that it did not do its work, so any method. 408 and 503
      say so by RFC 9110 (15.5.9, 15.6.4), 429 by RFC 6585; that the other 5xx and 409 mean the same is the convention
      of such services, and one that means something else says `x-should-retry: false`, which is obeyed, as is `true`;
    - an attempt that broke off after sending, or whose answer did not come in time or not whole: only where to do it
      twice does no more than to do it once. That is by method (GET, HEAD, OPTIONS, TRACE, PUT, DELETE: RFC 9110,
      9.2.2), or by an idempotency key in the request, or because you say so (`unsafe`).

    Never tried again: a call whose body is an iterator (it can be read once only), an answer that has begun to stream,
    and what the caller has cancelled. The error of the last attempt is the one that is raised; it knows `attempts`.

    The wait before retry n is random, between 0 and the lesser of `backoff * 2**(n - 1)` and `max_backoff` (full
    jitter); it is at least what the service asks for, by `retry-after-ms` or `Retry-After` (RFC 9110, 10.2.3). If it
    asks for more than `max_wait`, or `Timeouts.total` leaves less, the error is raised at once: `error.retry_after`
    tells.
    """

    limit: int = 2
    """Attempts beside the first; 0: none."""
    backoff: float = 0.5
    """Seconds, here and below."""
    max_backoff: float = 8.0
    max_wait: float = 60.0
    """The longest wait that a service may ask for."""
    statuses: Collection[int] | None = None
    """Of answers; None: 408, 409, 429 and 5xx, but for 501 and 505, which would be the same again."""
    unsafe: bool = False
    """Tries again also what the service may have done already."""

    def __post_init__(self) -> None:
        if self.limit < 0 or min(self.backoff, self.max_backoff, self.max_wait) < 0:
            raise ValueError(f"retries: {self!r} has a negative number")

    @classmethod
    def of(cls, retries: int | Retries) -> Retries:
        """A number stands for `limit`."""
        return retries if isinstance(retries, Retries) else cls(retries)

    def status(self, status: int, headers: Mapping[str, str]) -> bool:
        """Whether an answer says that another attempt may be better."""
        should = headers.get("x-should-retry", "").strip().lower()
        if should in ("true", "false"):
            return should == "true"
        return status in (_STATUSES if self.statuses is None else self.statuses)

    def wait(self, retried: int, asked: float | None) -> float | None:
        """Seconds to wait before the next attempt, after so many retries; None where there is none to be made."""
        if retried >= self.limit or (asked is not None and asked > self.max_wait):
            return None
        from random import uniform

        # 2.0**1024 would be too large for a float
        return max(asked or 0.0, uniform(0.0, min(self.max_backoff, self.backoff * 2.0 ** min(retried, 64))))


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds until a service wants to be asked again; None where it does not say so.

    `retry-after-ms`, else `Retry-After` in seconds (fractions too) or as a date (RFC 9110, section 10.2.3). A date is
    compared with the service's own `Date`, so that it does not matter if the clocks differ.
    """
    if (milliseconds := _number(headers.get("retry-after-ms"))) is not None:
        return milliseconds / 1000
    after = headers.get("retry-after")
    if (seconds := _number(after)) is not None:
        return seconds
    if (then := _date(after)) is None:
        return None
    import time

    now = _date(headers.get("date"))
    return max(0.0, then - (time.time() if now is None else now))


def replayable(content: RequestContent | None) -> bool:
    """Whether a body can be sent once more. (What can be iterated again is no iterator.)"""
    return not isinstance(content, Iterator | AsyncIterator)


def _number(value: str | None) -> float | None:
    try:
        number = float(value or "")
    except ValueError:
        return None
    return number if 0 <= number < inf else None  # not: nan


def _date(value: str | None) -> float | None:
    """Seconds since the epoch."""
    if not value:
        return None
    from datetime import UTC
    from email.utils import parsedate_to_datetime

    try:
        date = parsedate_to_datetime(value)
    except (ValueError, OverflowError, IndexError):
        return None
    return (date if date.tzinfo else date.replace(tzinfo=UTC)).timestamp()
