"""Text of an input made safe and short enough to print."""

from __future__ import annotations

import unicodedata

from msgspec import Struct

WIDTH = 100
"""Characters of a source line that are shown."""
_BEFORE = 0.3
"""The part of them kept before the caret where a line is cut."""


class Excerpt(Struct, frozen=True):
    """A source line as it is shown, and which of its columns (from 0) the carets stand under."""

    text: str
    start: int
    length: int


def visible(text: str) -> str:
    """The same text with what moves a cursor, or hides or reorders what is read, spelled out: `\\t`, `\\u202e`."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_visible(char) for char in text)


def excerpt(line: str, column: int, length: int, width: int = WIDTH) -> Excerpt:
    """The part of a line around `length` characters from `column` (from 1); about `width` characters."""
    from rich.cells import cell_len  # here, because it takes long to be there, and most runs have nothing to show

    first = min(column - 1, len(line))
    last = min(first + max(length, 1), len(line))
    start = max(0, first - int(width * _BEFORE)) if len(line) > width else 0
    end = min(len(line), start + width)
    before = ("…" if start else "") + visible(line[start:first])
    marked = visible(line[first : min(last, end)])
    after = visible(line[min(last, end) : end]) + ("…" if end < len(line) else "")
    return Excerpt(before + marked + after, cell_len(before), max(1, cell_len(marked)))


def _visible(char: str) -> str:
    if char == "\t":
        return "\\t"
    if char == "\n":
        return "\\n"
    if char.isprintable():
        return char
    if unicodedata.category(char) == "Zs":
        return " "
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
