"""docs/faults.md, printed from the faults that the tests prove."""

from __future__ import annotations

from collections.abc import Iterable

from tests.faults.faults import FAULTS, Fault

INTRODUCTION = """# What goes wrong on the network, and what a call makes of it

Printed from tests/faults/faults.py, whose every row is a test over a real socket: synchronous and asynchronous, with
the default transport (httpx2) and with the other one (pyqwest), `Retries(2)`. "Requests" is how many the service saw.
No row leaves a connection, a socket or a task behind.

| the service | call | httpx2 | requests | pyqwest, where it differs |
|---|---|---|---|---|
"""


def faults_markdown() -> str:
    """The whole document."""
    return INTRODUCTION + "".join(f"| {' | '.join(_row(fault))} |\n" for fault in FAULTS)


def _row(fault: Fault) -> Iterable[str]:
    yield fault.name
    yield f"{fault.operation.method}{', as a download' if fault.is_download else ''}"
    yield _outcome(fault.outcome)
    yield str(fault.requests)
    yield f"{_outcome(fault.pyqwest[0])}, {fault.pyqwest[1]}" if fault.pyqwest else ""


def _outcome(outcome: str) -> str:
    return outcome if outcome == "value" else f"`{outcome}`"
