"""What an application may watch of the calls of a client."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from .errors import TransportError
    from .headers import Headers
    from .transport import Request

__all__ = ["Hooks", "Received", "Retry"]


class Received(Struct, frozen=True):
    """The head of a response: what there is to know before its body is read."""

    request: Request
    """Without credentials."""
    status: int
    headers: Headers
    request_id: str | None
    """The service's own id of the call."""
    elapsed: float
    """Seconds since the attempt began."""
    attempt: int
    """1 for the first."""


class Retry(Struct, frozen=True):
    """An attempt that failed and is made again."""

    request: Request
    """Without credentials."""
    attempt: int
    """The one that failed; 1 for the first."""
    wait: float
    """Seconds until the next."""
    reason: TransportError | int
    """What it failed with: an error, or the status of the response."""


class Hooks(Struct, frozen=True):
    """Functions that a client calls while it works, to count, trace or log: `Client(hooks=Hooks(response=print))`.

    They are called where the call is made: on its thread or on its event loop, so that context variables are those of
    the caller, and should be quick; an AsyncClient does not await what they return. They watch and change nothing. What
    a hook raises ends the call and reaches the caller; the connection is given back first.
    """

    request: Callable[[Request], object] | None = None
    """Called before each attempt. The request has no credentials in it."""
    response: Callable[[Received], object] | None = None
    """Called when the head of a response has come, of an error too."""
    retry: Callable[[Retry], object] | None = None
    """Called before the wait for another attempt."""
