"""The clients of Shop."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from ._runtime.client import AsyncClientBase, ClientBase
from ._runtime.operation import host
from ._runtime.service import Service

if TYPE_CHECKING:
    from ._runtime.drift import Drift
    from ._runtime.hooks import Hooks
    from ._runtime.retry import Retries
    from ._runtime.transport import AsyncTransport, Timeout, Transport
    from .operations.aux_ import AsyncAux, Aux


class Client(ClientBase):
    """Shop"""

    def __init__(
        self,
        base_url: str,
        *,
        timeout: Timeout = 600.0,
        retries: int | Retries = 2,
        headers: Mapping[str, str] | None = None,
        transport: Transport | None = None,
        hooks: Hooks | None = None,
        max_response_bytes: int | None = 268_435_456,
        strict: bool = False,
        unknown_fields: Literal["drop", "keep"] = "drop",
        on_drift: Callable[[Drift], None] | None = None,
    ) -> None:
        """Make a client; this sends nothing.

        Args:
            base_url: The URL that the paths of the operations are below.
            timeout: Seconds for each step of a call (connecting, sending, the next piece of the answer);
                None: no limit. `Timeouts` says it step by step, and for the call as a whole.
            retries: How often a call is tried again that could not be made, or that the service was not
                able to answer; `Retries` says when, and how long after.
            headers: Headers of every request.
            transport: What carries the requests, in place of httpx2.
            hooks: Functions that are called with each request, response and retry: for metrics and
                traces.
            max_response_bytes: How many bytes of a response are held in memory at most, decompressed; of
                a stream, of each item. `ResponseTooLargeError` is raised for more; None: no limit. Files that
                are saved have none.
            strict: Raise `DecodeError` where a response departs from the description in anything, be it
                one member more, instead of making the best of it. Every member is looked at then, as with the
                next two; decoding takes ten to twenty times as long.
            unknown_fields: Whether members that the description does not name are dropped, or kept
                ("keep").
            on_drift: Called with each departure of a response from the description: also with what is
                merely new in it.
        """
        super().__init__(_SERVICE, locals())

    @cached_property
    def aux(self) -> Aux:
        """Operations on aux."""
        from .operations.aux_ import Aux

        return Aux(self)


class AsyncClient(AsyncClientBase):
    """Shop"""

    def __init__(
        self,
        base_url: str,
        *,
        timeout: Timeout = 600.0,
        retries: int | Retries = 2,
        headers: Mapping[str, str] | None = None,
        transport: AsyncTransport | None = None,
        hooks: Hooks | None = None,
        max_response_bytes: int | None = 268_435_456,
        strict: bool = False,
        unknown_fields: Literal["drop", "keep"] = "drop",
        on_drift: Callable[[Drift], None] | None = None,
    ) -> None:
        """Make a client; this sends nothing.

        Args:
            base_url: The URL that the paths of the operations are below.
            timeout: Seconds for each step of a call (connecting, sending, the next piece of the answer);
                None: no limit. `Timeouts` says it step by step, and for the call as a whole.
            retries: How often a call is tried again that could not be made, or that the service was not
                able to answer; `Retries` says when, and how long after.
            headers: Headers of every request.
            transport: What carries the requests, in place of httpx2.
            hooks: Functions that are called with each request, response and retry: for metrics and
                traces.
            max_response_bytes: How many bytes of a response are held in memory at most, decompressed; of
                a stream, of each item. `ResponseTooLargeError` is raised for more; None: no limit. Files that
                are saved have none.
            strict: Raise `DecodeError` where a response departs from the description in anything, be it
                one member more, instead of making the best of it. Every member is looked at then, as with the
                next two; decoding takes ten to twenty times as long.
            unknown_fields: Whether members that the description does not name are dropped, or kept
                ("keep").
            on_drift: Called with each departure of a response from the description: also with what is
                merely new in it.
        """
        super().__init__(_SERVICE, locals())

    @cached_property
    def aux(self) -> AsyncAux:
        """Operations on aux."""
        from .operations.aux_ import AsyncAux

        return AsyncAux(self)


_SERVICE = Service(
    package="shop",
    version="0.1.0",
    base_url="{base_url}",
    parameters=(host("base_url"),),
)
