"""Problems: everything Specloom has to say about an input, collected rather than thrown.

A problem has a code, a severity, a place, a message, and, where they help, a second place and a hint. What the codes
mean is in the table in `codes/`.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator
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


def near(name: str, names: Iterable[str]) -> str | None:
    """The one of `names` that is most like this one, if any is. Comparing is slow, so that only those of about the same
    length, and with a like start or end, are compared, and no more than a hundred."""
    most = max(2, len(name) // 4)
    likely = [known for known in names if abs(len(known) - len(name)) <= most and _ends_alike(known, name)][:100]
    same = [known for known in likely if known.casefold() == name.casefold()]
    return next(iter(same or difflib.get_close_matches(name[:200], likely, n=1, cutoff=0.7)), None)


def did_you_mean(name: str, names: Iterable[str]) -> str | None:
    """A hint with the nearest of `names`; None where none is near."""
    found = near(name, names)
    return None if found is None else f"did you mean `{found}`?"


def _ends_alike(one: str, other: str) -> bool:
    return one[:2].casefold() == other[:2].casefold() or one[-2:].casefold() == other[-2:].casefold()


def shorten(text: str, most: int = 100) -> str:
    """Text of the input, cut so that it can stand in a message: its beginning and, because the end of a pointer or of a
    path says most, its end."""
    return text if len(text) <= most else f"{text[: most // 2 - 1]}…{text[-most // 2 :]}"


_HINTED = 200
"""Hints that are looked for. Looking takes time, and of thousands nobody reads the hints."""


class Problems:
    """The collector that stages add to; in the order found, each problem once."""

    def __init__(self) -> None:
        self._found: dict[Problem, None] = {}
        self._hinted = 0
        self.copies: dict[str, Path] = {}
        """Where the text of a file is that has no path of its own, by its URL."""

    def add(
        self,
        code: str,
        message: str,
        where: Where,
        *,
        hint: str | Callable[[], str | None] | None = None,
        related: Where | None = None,
        related_message: str | None = None,
    ) -> None:
        """Add a problem; its severity is that of its code in `CODES`. A hint may be how it is found."""
        severity = CODES[code].severity
        said = hint if isinstance(hint, str | None) else self._looked_for(hint)
        self._found[Problem(code, message, where, severity, said, related, related_message)] = None

    def _looked_for(self, hint: Callable[[], str | None]) -> str | None:
        self._hinted += 1
        return hint() if self._hinted <= _HINTED else None

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
