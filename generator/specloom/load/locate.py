"""Finding the line and column of a place, only when a problem has to be shown.

A source is read once more. In JSON a pointer is followed (`json_places.py`); all else is indexed (`index.py`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from types import MappingProxyType

from msgspec import Struct

from specloom.load import toml_places
from specloom.load.index import Index
from specloom.load.json_places import JsonPlaces, Unclear
from specloom.load.text import Lines, as_utf8, decoded, read_bytes
from specloom.load.tree import Where, unescape
from specloom.problems import Problems, Unusable

_BLOCK = 1 << 12
"""Bytes whose characters are counted together."""
_GOING_ON = bytes(range(0x80, 0xC0))


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
                data = read_bytes(self._copies.get(file, Path(file)), Problems())
                self._known[file] = _JsonText(file, data) if _is_json(file, data) else _whole(file, data)
            except Unusable:
                self._known[file] = None
        return self._known[file]


def _is_json(file: str, data: bytes) -> bool:
    return file.lower().endswith(".json") or as_utf8(data[:1000]).lstrip().startswith(b"{")


def _whole(file: str, data: bytes) -> _Text:
    return _Text(file, decoded(data, file, Problems(), strict=False).text)


class _Text:
    """One text with its lines."""

    def __init__(self, file: str, text: str) -> None:
        self._file = file
        self._text = text
        self._lines = Lines(text)

    def line(self, number: int) -> str:
        """The line of this number, without its end."""
        return self._read(self._lines.line(number))

    def at_mark(self, line: int, column: int) -> Span:
        """The word at this line and column."""
        word = re.compile(r'"(?:[^"\\]++|\\.)*+"|[\w/.$-]+|\S|').match(self.line(line), column - 1)
        return Span(line, column, max(1, len(word.group()) if word else 0))

    def at_pointer(self, pointer: str) -> Span | None:
        """What the pointer points to, or the nearest thing around it."""
        if self._file.endswith(".toml"):
            mark = toml_places.find(self._text, [unescape(token) for token in pointer.split("/")[1:]])
            return self.at_mark(*mark) if mark else None
        found = self._nearest(pointer)
        return self._span(*found) if found else None

    def _nearest(self, pointer: str) -> tuple[int, int | None] | None:
        """Where that starts and ends."""
        return self._index.nearest(pointer)

    @cached_property
    def _index(self) -> Index:
        return Index(self._file, self._text)

    def _span(self, start: int, end: int | None) -> Span:
        line, column = self._lines.place(start)
        if end is None and self._text[start : start + 1] in ("{", "["):
            end = start + 1  # of an object or an array the brace that it starts with, or else its first line
        stop = self._lines.end(line)
        found = self._read(self._text[start : stop if end is None else min(end, stop)])
        return Span(line, self._count(start - column + 1, start) + 1, max(1, len(found.rstrip())))

    def _read(self, part: str) -> str:
        """A part of the text, in the characters that it is written in."""
        return part

    def _count(self, start: int, end: int) -> int:
        """How many characters those between two offsets are."""
        return end - start


class _JsonText(_Text):
    """One text of JSON, which is not read throughout for the few places that are shown of it.

    Each of its bytes is a character here, until a line is shown: to decode 13 MB takes longer than to find the places.
    """

    def __init__(self, file: str, data: bytes) -> None:
        self._data = as_utf8(data)
        self._line = 0, ""
        self._is_unclear = False
        """Whether a way through it met what is unclear, which would be read again for each place."""
        super().__init__(file, self._data.decode("latin-1"))

    def line(self, number: int) -> str:
        """The line of this number, without its end."""
        if self._line[0] != number:  # a text of one line is large, and asked for many times
            self._line = number, super().line(number)
        return self._line[1]

    def at_pointer(self, pointer: str) -> Span | None:
        """What the pointer points to, or the nearest thing around it."""
        if not self._is_unclear:
            try:
                return self._span(*self._places.nearest(pointer))
            except Unclear:
                self._is_unclear = True
        return self._clear.at_pointer(pointer)

    @cached_property
    def _places(self) -> JsonPlaces:
        return JsonPlaces(self._data)

    @cached_property
    def _clear(self) -> _Text:
        return _whole(self._file, self._data)

    def _read(self, part: str) -> str:
        return part.encode("latin-1").decode("utf-8", "replace")

    def _count(self, start: int, end: int) -> int:
        return self._before(end) - self._before(start)

    def _before(self, offset: int) -> int:
        """How many characters there are before an offset."""
        block = offset // _BLOCK
        return self._blocks[block] + _starting(self._data[block * _BLOCK : offset])

    @cached_property
    def _blocks(self) -> list[int]:
        """How many characters there are before each block."""
        sizes = (_starting(self._data[start : start + _BLOCK]) for start in range(0, len(self._data), _BLOCK))
        return [0, *accumulate(sizes)]


def _starting(data: bytes) -> int:
    """How many characters of UTF-8 begin in some bytes: whatever does not go on with one."""
    return len(data.translate(None, _GOING_ON))
