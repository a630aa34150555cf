"""What the mock service can be told."""

from __future__ import annotations

from msgspec import Struct


class CursorPaging(Struct, frozen=True):
    """How lists are paged that x-ms-pageable says nothing of: those that take a query parameter."""

    parameter: str
    member: str
    """Of the answer: holds the next cursor."""
    more: str = ""
    """Of the answer: says whether there is more; "": the cursor does."""


class Finished(Struct, frozen=True):
    """An operation that tells how far some work is, and says here that it is done: a client that waits for it ends."""

    operation: str
    """Its pointer."""
    member: str
    """Of the answer: holds the status."""
    value: str


class Options(Struct, frozen=True):
    """How the service behaves. The defaults: a service in good health, that wants any credential."""

    seed: int = 0
    """Of the data made from schemas: the same seed, the same answers."""
    status: int | None = None
    """Answer every call of an operation with this status. (`Prefer: code=404` in a request wins, for that request.)"""
    retry_after: float | None = None
    """Seconds, sent as `Retry-After` with a failing status."""
    drop: bool = False
    """Close the connection in the middle of every response body."""
    slow: float = 0.0
    """Seconds to wait before an answer, and between the events of a stream."""
    drift: bool = False
    """Answer as a later version of the service would: unknown members, enum values and variants."""
    key: str | None = None
    """The one API key, token or "user:password" that is accepted; None: any is, but one must be there where the spec
    asks for it."""
    flag: str = "stream"
    """The boolean member of a body that asks for a stream. (`Accept: text/event-stream` does, too.)"""
    done: str = "[DONE]"
    """The data of the event that ends a stream; "": streams just end."""
    error: str = "error"
    """The event that reports an error: it is in no stream, for all goes well here."""
    cursor: CursorPaging | None = None
    """None: no list is paged by a cursor."""
    finished: tuple[Finished, ...] = ()
