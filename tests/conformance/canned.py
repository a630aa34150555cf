"""Operations of the suite's specs that its server has no route for: answered by the package's own mock transport."""

from __future__ import annotations

from typing import Any

from tests.conformance.driving import Driver


def answered(drive: Driver, **reply: Any) -> Any:
    """A transport for the driver's client that answers with `reply(...)` and remembers the requests."""
    package = drive.package
    kind = package.MockTransport if drive.mode == "sync" else package.AsyncMockTransport
    return kind([package.reply(**reply)])
