"""Problems: everything Specloom has to say about an input, collected rather than thrown.

A problem has a code, a severity, a place, a message, and, where they help, a second place and a hint. Codes are
declared once, in `CODES` below; `docs/problems.md` is generated from that table.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from specloom.load.tree import Where


class Severity(StrEnum):
    """How bad it is. Only an error keeps output from being written."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to say about one place of the input."""

    code: str
    message: str
    where: Where
    severity: Severity
    hint: str | None = None
    related: Where | None = None
    related_message: str | None = None


class Problems:
    """The collector that stages add to; in the order found, each problem once."""

    def __init__(self) -> None:
        self._found: dict[Problem, None] = {}

    def add(
        self,
        code: str,
        message: str,
        where: Where,
        *,
        hint: str | None = None,
        related: Where | None = None,
        related_message: str | None = None,
    ) -> None:
        """Add a problem; its severity is that of its code in `CODES`."""
        severity = CODES[code].severity
        self._found[Problem(code, message, where, severity, hint, related, related_message)] = None

    def __iter__(self) -> Iterator[Problem]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """Those that keep output from being written."""
        return tuple(p for p in self if p.severity is Severity.ERROR)


class Unusable(Exception):
    """Raised where a stage cannot go on (a file that is no YAML); the reason is already among the problems."""


@dataclass(frozen=True, slots=True)
class Code:
    """What a code means: a row of `docs/problems.md`."""

    code: str
    severity: Severity
    title: str
    explanation: str


def _table(*rows: Code) -> dict[str, Code]:
    return {row.code: row for row in rows}


E = Severity.ERROR
W = Severity.WARNING
N = Severity.NOTE

# E1xx reading, E2xx references, E3xx document, E4xx schemas, E5xx operations, E6xx names, E7xx config and overlay,
# E8xx output. W and N codes use the same hundreds.
CODES = _table(
    Code("E101", E, "unreadable file", "The file does not exist, is no regular file, or cannot be read."),
)
