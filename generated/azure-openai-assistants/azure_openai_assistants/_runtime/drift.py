"""Departures of a document from its types, and the log that gathers them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Literal, TypeAlias

from msgspec import UNSET, Struct

At: TypeAlias = "tuple[At, str | int] | None"
"""A place in a document: the place of the container, and a key or an index; None for the document itself. It is made
for every container on the way, and rendered only for the places that are reported."""

Kind: TypeAlias = Literal["missing", "extra", "null", "type", "enum", "tag", "tie", "text"]


class Drift(Struct, frozen=True, kw_only=True):
    """One place where a document is not what its type says.

    `str(drift)`: "$.choices[0].index: expected int, got str".
    """

    path: str
    """"$.choices[0].index"; "$" is the document itself."""
    expected: str
    """"int", "RunObject", "list", "one of 'a', 'b'"."""
    found: str
    """"str", "null", "nothing" for a member that is not there, or the value itself where its type is right: "'c'"."""
    value: object = UNSET
    """What stands there; UNSET where nothing does."""
    kind: Kind
    """
    missing: a required member is not there.
    extra: a member that the schema does not name.
    null: there is one where none is allowed.
    type: another type of value.
    enum: a value that an enum has not; news rather than a fault where the enum is open.
    tag: an object of no known variant.
    tie: several records of a union fit equally well, and the first was taken. The document is not to blame.
    text: no proper JSON text: NaN, a byte order mark, half a surrogate pair, another encoding. In XML, an element of
        another name.
    """

    def __str__(self) -> str:
        return f"{self.path}: expected {self.expected}, got {self.found}"


class Departure(ValueError):
    """Raised in place of the first report where there is no one to report to."""


class Log:
    """Gathers departures while a value is built.

    exact: every member is looked at one by one, also where msgspec would take the whole at once.
    keep: members that a type does not name, and spellings that would not be written again, stay with the value.
    """

    __slots__ = ("depth", "entries", "exact", "first_ends", "keep", "passed_over")

    def __init__(self, *, exact: bool = False, keep: bool = False, first_ends: bool = False, depth: int = 0) -> None:
        self.exact = exact
        self.keep = keep
        self.first_ends = first_ends
        """The first departure raises Departure."""
        self.depth = depth
        """How many unions are being tried out around this place."""
        self.entries: list[tuple[At, Kind, str, str, object]] = []
        self.passed_over = 0
        """How many entries are of what msgspec passes over, so that only an exact look finds it."""

    def add(self, at: At, kind: Kind, expected: str, found: str, value: object) -> None:
        if self.first_ends:
            raise Departure(f"expected {expected}, got {found}")
        self.entries.append((at, kind, expected, found, value))

    def note(self, at: At, kind: Kind, expected: str, found: str, value: object) -> None:
        """Adds what only an exact look tells. It has no say in the choice among alternatives: that is not to depend on
        how closely one looks."""
        if self.exact:
            self.entries.append((at, kind, expected, found, value))
            self.passed_over += 1

    def trial(self) -> Log:
        """A log for trying out one alternative."""
        return Log(exact=self.exact, keep=self.keep, first_ends=self.first_ends, depth=self.depth + 1)

    def adopt(self, trial: Log) -> None:
        """Takes over what a trial found."""
        self.entries.extend(trial.entries)
        self.passed_over += trial.passed_over

    def drifts(self) -> Iterable[Drift]:
        """What was gathered, in the order of the types; of a record, the members that it does not name come last."""
        for at, kind, expected, found, value in self.entries:
            yield Drift(path=render(at), expected=expected, found=found, value=value, kind=kind)


class _Unheard(Log):
    """The log of those to whom no one listens."""

    __slots__ = ()

    def add(self, at: At, kind: Kind, expected: str, found: str, value: object) -> None:
        pass

    def adopt(self, trial: Log) -> None:
        pass


UNHEARD = _Unheard()
"""It holds nothing, so there is one."""

FIRST_ENDS = Log(first_ends=True)
"""It never holds anything, either."""

_NAMES: dict[type, str] = {type(None): "null"}


def kind_of(value: object) -> str:
    """The name of a JSON value's type: "str", "int", "float", "bool", "null", "list", "dict"."""
    return _NAMES.get(type(value)) or type(value).__name__


def render(at: At) -> str:
    """`(((None, "choices"), 0), "a b")` is `$.choices[0]["a b"]`."""
    steps: list[str] = []
    while at is not None:
        at, step = at
        if isinstance(step, int):
            steps.append(f"[{step}]")
        else:
            steps.append(
                f".{step}" if step.isidentifier() else f"[{json.dumps(step, ensure_ascii=not step.isprintable())}]"
            )
    return "$" + "".join(reversed(steps))
