"""How models are shown: whole where they are small, shortened where they would fill more than a screen.

A repr of up to 2,000 characters (about 24 lines) is whole. One that would be longer is written again in less detail,
until it fits: of long lists, objects and strings the beginning, and how much more there is; of what lies deep, `...`.

    Embedding(index=0, embedding=[0.1, 0.2, ... 1534 more], object='embedding')

What the service left out (UNSET) is not shown, and of members that hold secrets only that they are there. `encode`
gives all of a value.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import NamedTuple, cast

from msgspec import UNSET

from .flat import flat_of

LIMIT = 2_000
"""Characters of a repr."""


class _Detail(NamedTuple):
    """How much of a value is written."""

    items: int
    """Of a list, or members of an object that is no record."""
    text: int
    """Characters of a string."""
    depth: int
    """How deep values within values are written."""


_WHOLE = _Detail(items=LIMIT, text=LIMIT, depth=100)
_SHORTER = (_Detail(12, 300, 8), _Detail(6, 120, 5), _Detail(3, 60, 4), _Detail(2, 40, 3), _Detail(1, 20, 2))


class _Full(Exception):
    """There is no more room."""


class _Hidden:
    """Stands for a secret."""

    def __repr__(self) -> str:
        return "***"


_HIDDEN = _Hidden()


def shown(value: object) -> str:
    """The repr of a value."""
    pen = _Pen(_WHOLE)
    for detail in (_WHOLE, *_SHORTER):
        pen = _Pen(detail)
        try:
            pen.write(value, detail.depth)
        except _Full:
            continue
        return "".join(pen.pieces)
    return f"{''.join(pen.pieces)[: LIMIT - 3]}..."


def members(record: object) -> Iterator[tuple[str, object]]:
    """The members of a record as they may be shown: its class names those that hold secrets in `__secret__`."""
    kind = type(record)
    secret = cast("tuple[str, ...]", getattr(kind, "__secret__", ()))
    names = cast("Iterable[str]", getattr(kind, "__open_fields__", None) or getattr(kind, "__struct_fields__", ()))
    if flat_of(kind):
        from .holders import named

        names = named(record, names)
    for name in names:
        value = cast("object", getattr(record, name, UNSET))
        if value is not UNSET:
            yield name, _HIDDEN if name in secret and value is not None else value


class _Pen:
    """Writes one value in one detail. Raises `_Full` where that takes more than LIMIT characters."""

    def __init__(self, detail: _Detail) -> None:
        self.detail = detail
        self.pieces: list[str] = []
        self.room = LIMIT

    def put(self, piece: str) -> None:
        self.pieces.append(piece)
        self.room -= len(piece)
        if self.room < 0:
            raise _Full

    def write(self, value: object, depth: int) -> None:
        kind, name, items = type(value), type(value).__name__, self.detail.items
        if isinstance(value, str | bytes) and kind in (str, bytes):
            self.text(value)
        elif hasattr(kind, "__secret__"):
            entries = [(f"{member}=", each) for member, each in members(value)]
            self.series(f"{name}(", entries, ")", len(entries), len(entries), depth)
        elif isinstance(value, dict):
            mapping = cast("Mapping[object, object]", value)
            opening, closing = ("{", "}") if kind is dict else (f"{name}({{", "})")
            pairs = ((f"{_repr(key)}: ", each) for key, each in mapping.items())
            self.series(opening, pairs, closing, len(mapping), items, depth)
        elif isinstance(value, list):
            listed = cast("list[object]", value)
            self.series("[", (("", each) for each in listed), "]", len(listed), items, depth)
        else:
            self.put(_repr(value))

    def series(
        self, opening: str, entries: Iterable[tuple[str, object]], closing: str, size: int, most: int, depth: int
    ) -> None:
        """Labelled values, at most so many, and how many more there are."""
        if size and not depth:
            self.put(f"{opening}...{closing}")
            return
        self.put(opening)
        for number, (label, value) in enumerate(islice(entries, most)):
            self.put(f", {label}" if number else label)
            self.write(value, depth - 1)
        if size > most:
            self.put(f", ... {size - most} more")
        self.put(closing)

    def text(self, value: str | bytes) -> None:
        length = self.detail.text
        if len(value) <= length:
            self.put(_repr(value))
        elif self.detail is _WHOLE:
            raise _Full
        else:
            self.put(f"{_repr(value[:length])}... {len(value) - length} more")


def _repr(value: object) -> str:
    try:
        return repr(value)
    except Exception as error:  # of any class, such as an int of more digits than Python writes
        return f"<{type(value).__name__}: {type(error).__name__}>"
