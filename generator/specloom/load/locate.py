"""Finding the line and column of a place, only when a problem has to be shown.

A source is read once more. In JSON a pointer is followed (`json_places.py`); all else is indexed (`index.py`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from msgspec import Struct

from specloom.load import toml_places
from specloom.load.index import Index
from specloom.load.json_places import JsonPlaces, Unclear
from specloom.load.text import Lines, read_source
from specloom.load.tree import Where, unescape
from specloom.problems import Problems, Unusable


class Span(Struct, frozen=True):
    """A place in a text: line and column from 1, and how many characters of the line belong to it (at least 1)."""

    line: int
    column: int
    length: int


class Sources:
    """The texts that problems point into, read and indexed when first asked for. `copies`: where those are that have a
    URL for their name."""

    def __init__(self, copies: Mapping[str, Path] = MappingProxyType({})) -> None:
        self._copies = copies
        self._known: dict[str, _Text | None] = {}
        self._spans: dict[Where, Span | None] = {}

    def span(self, where: Where) -> Span | None:
        """The place in its text; None where the file cannot be read. What is not written there (a merged member,
        say) is found at the nearest object around it that is."""
        if where not in self._spans:
            text = self._text(where.file)
            if text is None:
                self._spans[where] = None
            else:
                self._spans[where] = text.at_mark(*where.mark) if where.mark else text.at_pointer(where.pointer)
        return self._spans[where]

    def line(self, where: Where, number: int) -> str:
        """A line of the place's file, without its end."""
        text = self._text(where.file)
        return text.line(number) if text else ""

    def _text(self, file: str) -> _Text | None:
        if file not in self._known:
            try:
                self._known[file] = _Text(
                    file, read_source(self._copies.get(file, Path(file)), Problems(), strict=False).text
                )
            except Unusable:
                self._known[file] = None
        return self._known[file]


class _Text:
    """One text with its lines."""

    def __init__(self, file: str, text: str) -> None:
        self._file = file
        self._text = text
        self._lines = Lines(text)
        self.line = self._lines.line

    def at_mark(self, line: int, column: int) -> Span:
        """The word at this line and column."""
        word = re.compile(r'"(?:[^"\\]|\\.)*"|[\w/.$-]+|\S|').match(self.line(line), column - 1)
        return Span(line, column, max(1, len(word.group()) if word else 0))

    def at_pointer(self, pointer: str) -> Span | None:
        """What the pointer points to, or the nearest thing around it."""
        if self._file.endswith(".toml"):
            mark = toml_places.find(self._text, [unescape(token) for token in pointer.split("/")[1:]])
            return self.at_mark(*mark) if mark else None
        found = self._nearest(pointer)
        return self._span(*found) if found else None

    def _nearest(self, pointer: str) -> tuple[int, int | None] | None:
        """Where that starts and ends. A text that is JSON throughout is not read throughout for it."""
        if self._json is not None:
            try:
                return self._json.nearest(pointer)
            except Unclear:
                self._json = None
        return self._index.nearest(pointer)

    @cached_property
    def _json(self) -> JsonPlaces | None:
        is_json = self._file.lower().endswith(".json") or self._text.lstrip().startswith("{")
        return JsonPlaces(self._text) if is_json else None

    @cached_property
    def _index(self) -> Index:
        return Index(self._file, self._text)

    def _span(self, start: int, end: int | None) -> Span:
        line, column = self._lines.place(start)
        if end is None and self._text[start : start + 1] in ("{", "["):
            end = start + 1  # of an object or an array the brace that it starts with, or else its first line
        stop = self._lines.end(line)
        return Span(line, column, max(1, len(self._text[start : stop if end is None else min(end, stop)].rstrip())))
