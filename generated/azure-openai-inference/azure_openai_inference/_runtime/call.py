"""One call: its attempts, and what became of each. All of it but sending and waiting, which the two clients do."""

from __future__ import annotations

from collections.abc import Sequence
from time import perf_counter
from typing import TYPE_CHECKING

from msgspec import Struct

from . import log as logs
from . import response
from .errors import ApiError, ResponseTooLargeError, TimeoutError, TransportError
from .gathering import Gathered, limit_of_error
from .hooks import Hooks, Received, Retry
from .redirect import redirected
from .response import Decoding, Head
from .retry import IDEMPOTENT, Retries, replayable, retry_after
from .transport import Timeouts

if TYPE_CHECKING:
    import logging

    from .headers import Headers
    from .operation import Content
    from .request import Route
    from .transport import Request, Secret

_WEEK = 7 * 86400.0
"""Seconds: as good as for ever where a step has to have a limit."""


class Options(Struct, frozen=True):
    """What `with_options` may change."""

    timeout: Timeouts
    retries: Retries
    headers: Headers
    hooks: Hooks
    decoding: Decoding
    limit: int | None
    """The most bytes of a response that are held in memory at a time."""


class Call:
    """A call under way. `head`, `content` and `body` are those of its answer, once there is one."""

    head: Head
    content: Content | None = None
    """What the answer holds; None: an error."""
    body: bytes | None = None
    """None where the body is still to be read."""

    def __init__(
        self,
        route: Route,
        options: Options,
        request: Request,
        log: logging.Logger,
        id_headers: tuple[str, ...],
        *,
        stays_open: bool,
        limited: bool,
    ) -> None:
        """`request` is without credentials. `stays_open`: the body is not read here, but for an error's. `limited`:
        what waits cannot be interrupted, so that each step is given what is left of `Timeouts.total`."""
        self.route = route
        self.options = options
        self.request = request
        self.attempts = 0
        self._log = log
        self._debug = log.isEnabledFor(logs.DEBUG)
        self._id_headers = id_headers
        self._stays_open = stays_open
        self._limited = limited
        self._retried = 0
        self._redirects = 0
        self._renewed = False
        self._secrets: Sequence[Secret] = ()
        self._started = self._began = perf_counter()
        total = options.timeout.total
        self._deadline = None if total is None else self._started + total

    def attempt(self, secrets: Sequence[Secret]) -> Request:
        """The request of the next attempt, with its credentials."""
        self.attempts += 1
        self._secrets = secrets
        self._began = perf_counter()
        if (hook := self.options.hooks.request) is not None:
            hook(self.request)
        if self._debug:
            logs.sent(self._log, self.request, self.attempts)
        return self.request.signed(secrets, self._timeouts())

    def _timeouts(self) -> Timeouts | None:
        """Those of one attempt, where they are not the client's own: no step is longer than what is left of the whole,
        and only what stays open may be idle."""
        own, deadline = self.options.timeout, self._deadline
        idle = own.idle if self._stays_open else None
        if deadline is None:
            return None if idle == own.idle else Timeouts(own.connect, own.read, own.write, own.pool, idle)
        left = deadline - self._began
        if left <= 0:
            raise self.late(sent=False)
        if not self._limited:
            return Timeouts(own.connect, own.read, own.write, own.pool, idle, left)
        if self._stays_open or self.route.downloads:  # once the head is there, time does not matter any more
            idle = next((step for step in (idle, own.read) if step is not None), _WEEK)
        steps = [left if step is None else min(step, left) for step in (own.connect, own.read, own.write, own.pool)]
        return Timeouts(steps[0], steps[1], steps[2], steps[3], idle, left)

    def answered(self, status: int, headers: Headers) -> float | None:
        """Takes note of a response that has begun. Seconds until the next attempt; None where this is the answer."""
        options = self.options
        self.head = head = Head(self.request, status, headers, self._id_headers, options.decoding, options.limit)
        if self._debug or options.hooks.response is not None:
            self._observe(head)
        self.content = content = response.expected(self.route.operation, head)
        if content is not None and not 300 <= status <= 399:
            return None
        if status == 401 and self._can_renew():
            return self._noted(0.0, status)
        if options.retries.status(status, headers):
            return self._wait(status, retry_after(headers))
        return 0.0 if 300 <= status <= 399 and self._moved(status, headers) else None

    @property
    def whole(self) -> bool:
        """Whether the body of the answer is read before the call returns."""
        return self.content is None or not (self._stays_open or self.content.kind == "binary")

    def gathered(self) -> Gathered:
        """What the body of the answer is put together in."""
        limit = self.options.limit
        return Gathered(self.request, limit if self.content is not None else limit_of_error(limit))

    def check_time(self) -> None:
        """Raises TimeoutError where none is left."""
        if self._deadline is not None and perf_counter() > self._deadline:
            raise self.late()

    def broken(self, error: TransportError) -> float | None:
        """Takes note of an attempt that failed. Seconds until the next; None where the error is to be raised.

        Raises TimeoutError where there is no time left for anything.
        """
        error.attempts = self.attempts
        if self._deadline is not None and isinstance(error, TimeoutError) and perf_counter() >= self._deadline:
            raise self.late(sent=error.sent) from error  # whichever step it was that had no time left
        if isinstance(error, ResponseTooLargeError) or (error.sent and not self._repeatable()):
            return None
        return self._wait(error, None)

    @property
    def elapsed(self) -> float:
        """Seconds since the call began."""
        return perf_counter() - self._started

    def value(self) -> object:
        """The value that the body of the answer holds. Raises DecodeError."""
        if not self.body and response.may_be_empty(self.route.operation, self.content):
            return None
        return response.value_of(self.route.operation, self.content, self.head, self.body or b"", self.options.decoding)

    def error(self, body: bytes) -> ApiError:
        """The error that the answer is."""
        from .failures import error_of  # most programs see few errors, or none

        found = error_of(self.route.operation, self.head, body, self.options.decoding)
        found.attempts = self.attempts
        return found

    def late(self, *, sent: bool = True) -> TimeoutError:
        """The error for a call that took longer than `Timeouts.total`."""
        request, total = self.request, self.options.timeout.total
        found = TimeoutError(f"{request.method} {request.safe_url}: timed out after {total} seconds in all", sent=sent)
        found.attempts = max(1, self.attempts)
        return found

    def _repeatable(self) -> bool:
        """Whether to do it twice does no more than to do it once."""
        request = self.request
        idempotent = request.method in IDEMPOTENT or self.route.idempotency in request.headers
        return idempotent or self.options.retries.unsafe

    def _moved(self, status: int, headers: Headers) -> bool:
        """Goes where a redirect leads, five times at most; False where it may not, or where redirects are all that the
        operation promises: then this one is the answer."""
        promised = self.route.operation.responses
        if self._redirects == 5 or (promised and all(key.startswith("3") for key in promised)):
            return False
        moved = redirected(self.request, status, headers, self._secrets)
        if moved is None:
            return False
        self.request = moved
        self._redirects += 1
        self.attempts -= 1  # it is no other try of the same
        return True

    def _can_renew(self) -> bool:
        """Whether a 401 may be due to a token that can be had anew. That is tried once, and is not counted."""
        if self._renewed or not replayable(self.request.content):
            return False
        given = zip(self.route.credentials, self._secrets, strict=True)
        self._renewed = sum(credential.refused(secret) for credential, secret in given) > 0  # all of them are told
        return self._renewed

    def _wait(self, reason: TransportError | int, asked: float | None) -> float | None:
        if not replayable(self.request.content):
            return None
        wait = self.options.retries.wait(self._retried, asked)
        if wait is None or (self._deadline is not None and perf_counter() + wait >= self._deadline):
            return None
        self._retried += 1
        return self._noted(wait, reason)

    def _noted(self, wait: float, reason: TransportError | int) -> float:
        retry = Retry(self.request, self.attempts, wait, reason)
        if (hook := self.options.hooks.retry) is not None:
            hook(retry)
        logs.retried(self._log, retry)
        return wait

    def _observe(self, head: Head) -> None:
        elapsed = perf_counter() - self._began
        received = Received(head.request, head.status, head.headers, head.request_id, elapsed, self.attempts)
        if (hook := self.options.hooks.response) is not None:
            hook(received)
        if self._debug:
            logs.received(self._log, received)
