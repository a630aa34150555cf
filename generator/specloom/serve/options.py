"""What the mock service can be told."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """How the service behaves. The defaults: a service in good health, that wants any credential."""

    seed: int = 0
    """Of the data made from schemas: the same seed, the same answers."""
    status: int | None = None
    """Answer every request with this status."""
    retry_after: float | None = None
    """Seconds, sent as `Retry-After` with a failing status."""
    drop: bool = False
    """Close the connection in the middle of every response body."""
    slow: float = 0.0
    """Seconds to wait before an answer, and between the events of a stream."""
    drift: bool = False
    """Answer as a later version of the service would: unknown members, enum values and variants."""
    key: str | None = None
    """The one API key or token that is accepted; None: any is, but one must be there where the spec asks for it."""
