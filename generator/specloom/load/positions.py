"""Where each value of a YAML or JSON text was written: JSON pointers, and the offsets their values start and end at.

A member starts at its key. It ends with its value where that is a scalar, and with its key where that is an object or
an array; an item that is an object or an array has no end that matters (`None`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TypeAlias

from msgspec import Struct

from specloom.load.tree import escape

Position: TypeAlias = tuple[str, int, int | None]


class Level(Struct):
    """An object or array that is being walked."""

    pointer: str
    is_object: bool
    key: str | None = None
    key_start: int = 0
    key_end: int = 0
    count: int = 0

    def take(self) -> None:
        """The value has been walked."""
        self.key = None
        self.count += 1


STRING = r'"[^"\\]*+(?:\\.?[^"\\]*+)*+"?'
"""A string, or what is left of the text where none ends: nothing that starts with a quote is looked at twice."""
_TOKEN = re.compile(rf'([{{}}\[\],:])|({STRING})|([^\s{{}}\[\],:"]+)')


def json_positions(text: str) -> Iterator[Position]:
    """Of a text that is known to be JSON; of two equal keys, both."""
    levels: list[Level] = []
    for found in _TOKEN.finditer(text):
        mark, word, _ = found.groups()
        start, end = found.span(found.lastindex or 0)
        match mark:
            case "}" | "]":
                levels.pop()
                if levels:
                    levels[-1].take()
            case "{" | "[":
                position = next_position(levels, start, None)
                yield position
                levels.append(Level(position[0], mark == "{"))
            case "," | ":":
                pass
            case _ if word and levels and levels[-1].is_object and levels[-1].key is None:
                levels[-1].key = json.loads(word)
                levels[-1].key_start, levels[-1].key_end = start, end
            case _:
                yield next_position(levels, start, end)
                if levels:
                    levels[-1].take()


def next_position(levels: list[Level], start: int, end: int | None) -> Position:
    """The position of the value that starts here; `end` is None where it is an object or an array."""
    if not levels:
        return "", start, start + 1
    top = levels[-1]
    pointer = f"{top.pointer}/{top.count if top.key is None else escape(top.key)}"
    if top.key is None:
        return pointer, start, end
    return pointer, top.key_start, top.key_end if end is None else end
