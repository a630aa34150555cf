"""Problems: everything Specloom has to say about an input, collected rather than thrown.

A problem has a code, a severity, a place, a message, and, where they help, a second place and a hint. What the codes
mean is in the table in `codes/`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from specloom.codes import CODES
from specloom.codes.code import Code, Severity
from specloom.load.tree import Where

__all__ = ["CODES", "Code", "Problem", "Problems", "Severity", "Unusable", "shorten"]


class Problem(Struct, frozen=True):
    """One thing to say about one place of the input."""

    code: str
    message: str
    where: Where
    severity: Severity
    hint: str | None = None
    related: Where | None = None
    related_message: str | None = None


def shorten(text: str, most: int = 100) -> str:
    """Text of the input, cut so that it can stand in a message: its beginning and, because the end of a pointer or of a
    path says most, its end."""
    return text if len(text) <= most else f"{text[: most // 2 - 1]}…{text[-most // 2 :]}"


class Problems:
    """The collector that stages add to; in the order found, each problem once."""

    def __init__(self) -> None:
        self._found: dict[Problem, None] = {}
        self.copies: dict[str, Path] = {}
        """Where the text of a file is that has no path of its own, by its URL."""

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

    def include(self, others: Iterable[Problem]) -> None:
        """Add problems that were collected elsewhere, on trial."""
        self._found.update(dict.fromkeys(others))

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
