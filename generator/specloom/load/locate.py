"""Finding the line and column of a place, only when a problem has to be shown.

A source is read once more and indexed by JSON pointer: where each value, and each member's key, starts and ends.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from specloom.load import toml_places
from specloom.load.positions import json_positions, yaml_positions
from specloom.load.text import Lines, read_source
from specloom.load.tree import Where, unescape
from specloom.problems import Problems, Unusable


@dataclass(frozen=True, slots=True)
class Span:
    """A place in a text: line and column from 1, and how many characters of the line belong to it (at least 1)."""

    line: int
    column: int
    length: int


_Index: TypeAlias = dict[str, tuple[int, int | None]]
"""Where what a pointer points to starts and ends (see `positions`)."""


class Sources:
    """The texts that problems point into, read and indexed when first asked for."""

    def __init__(self) -> None:
        self._known: dict[str, _Text | None] = {}

    def span(self, where: Where) -> Span | None:
        """The place in its text; None where the file cannot be read. What is not written there (a merged member,
        say) is found at the nearest object around it that is."""
        text = self._text(where.file)
        if text is None:
            return None
        return text.at_mark(*where.mark) if where.mark else text.at_pointer(where.pointer)

    def line(self, where: Where, number: int) -> str:
        """A line of the place's file, without its end."""
        text = self._text(where.file)
        return text.line(number) if text else ""

    def _text(self, file: str) -> _Text | None:
        if file not in self._known:
            try:
                self._known[file] = _Text(file, read_source(Path(file), Problems(), strict=False).text)
            except Unusable:
                self._known[file] = None
        return self._known[file]


class _Text:
    """One text with its lines and, once it is needed, its index."""

    def __init__(self, file: str, text: str) -> None:
        self._file = file
        self._text = text
        self._lines = Lines(text)
        self._index: _Index | None = None
        self.line = self._lines.line

    def at_mark(self, line: int, column: int) -> Span:
        """The word at this line and column."""
        word = re.compile(r'"(?:[^"\\]|\\.)*"|[\w/.$-]+|\S|').match(self.line(line), column - 1)
        return Span(line, column, max(1, len(word.group()) if word else 0))

    def at_pointer(self, pointer: str) -> Span | None:
        """What the pointer points to, or the nearest thing around it."""
        if self._file.endswith(".toml"):
            found = toml_places.find(self._text, [unescape(token) for token in pointer.split("/")[1:]])
            return self.at_mark(*found) if found else None
        if self._index is None:
            self._index = _index(self._file, self._text)
        while pointer not in self._index:
            if not pointer:
                return None
            pointer = pointer.rpartition("/")[0]
            if f"{pointer}/<<" in self._index:  # it came from there
                pointer = f"{pointer}/<<"
        return self._span(*self._index[pointer])

    def _span(self, start: int, end: int | None) -> Span:
        line, column = self._lines.place(start)
        rest = self.line(line)[column - 1 :].rstrip()
        if end is None:  # an object or an array: its first line, or the brace that it starts with
            end = start + (1 if rest[:1] in {"{", "["} else len(rest))
        return Span(line, column, max(1, min(end - start, len(rest))))


def _index(file: str, text: str) -> _Index:
    """Offsets by pointer; of two equal keys, those of the last. Empty where the text is neither YAML nor JSON."""
    if file.endswith(".json"):
        try:
            json.loads(text, parse_int=str, parse_float=str)
        except (ValueError, RecursionError):
            return {}
        return {pointer: (start, end) for pointer, start, end in json_positions(text)}
    try:
        return {pointer: (start, end) for pointer, start, end in yaml_positions(text)}
    except Unusable:
        return {}
