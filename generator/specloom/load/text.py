"""A file's text: bytes with a bound, and their encoding."""

from __future__ import annotations

import bisect
import codecs
import difflib
import os
import re
import stat
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from specloom.load.limits import MAX_BYTES
from specloom.load.tree import Where
from specloom.problems import Problems, Unusable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NULS = (
    (re.compile(rb"\0\0\0[^\0]"), "utf-32-be"),
    (re.compile(rb"[^\0]\0\0\0"), "utf-32-le"),
    (re.compile(rb"\0[^\0]"), "utf-16-be"),
    (re.compile(rb"[^\0]\0"), "utf-16-le"),
)
"""How a text without a mark starts, because its first character is one of ASCII (YAML 1.2, section 5.2)."""
_LINE_END = re.compile(r"\r\n|\n|\r")
_BLOCK = 1 << 16
"""Characters of a block of lines, at least."""


class Source(Struct, frozen=True):
    """What a file holds: its bytes, and the text they spell."""

    data: bytes
    text: str


def read_source(path: Path, problems: Problems, *, limit: int = MAX_BYTES, strict: bool = True) -> Source:
    """Read a file of at most `limit` bytes: UTF-8, or what its byte order mark, or the NULs that it starts with, say.

    Raises `Unusable`, with the reason in `problems`, where the file is missing, no regular file, too large, or not in
    that encoding; unless `strict`, bytes that are not become U+FFFD instead.
    """
    return decoded(read_bytes(path, problems, limit), path.as_posix(), problems, strict=strict)


def decoded(data: bytes, file: str, problems: Problems, *, strict: bool = True) -> Source:
    """Bytes that were read of a file, as `read_source` gives them."""
    encoding, length = _encoding(data)
    try:
        return Source(data, data[length:].decode(encoding, "strict" if strict else "replace"))
    except UnicodeDecodeError as error:
        before = data[length : length + error.start].decode(encoding, "replace")
        name = encoding.removesuffix("-le").removesuffix("-be").upper()
        problems.add(
            "E103",
            f"the byte 0x{data[length + error.start]:02X} is not {name}",
            Where(file, mark=Lines(before).place(len(before))),
            hint="save the file as UTF-8",
        )
        raise Unusable from error


def as_utf8(data: bytes) -> bytes:
    """What a file holds, as UTF-8 without a byte order mark. Bytes that are in no encoding stay, or become U+FFFD."""
    encoding, length = _encoding(data)
    return data[length:] if encoding == "utf-8" else data[length:].decode(encoding, "replace").encode()


class Lines:
    """The lines of a text, counted as editors do: a line ends with CR, LF, or both.

    Of a large text, lines are counted by the block, and only in the blocks that are asked for one by one.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._blocks = [0]
        """Where the blocks start, each at the start of a line."""
        self._before = [0]
        """Lines before each block."""
        self._starts: dict[int, list[int]] = {}
        """By block, where its lines start."""
        self._last = (0, "")
        has_returns = "\r" in text
        while (start := self._blocks[-1]) + _BLOCK < len(text) and (end := text.find("\n", start + _BLOCK) + 1):
            lines = text.count("\n", start, end)
            if has_returns:
                lines += text.count("\r", start, end) - text.count("\r\n", start, end)
            self._before.append(self._before[-1] + lines)
            self._blocks.append(end)

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1, the column in characters."""
        block = bisect.bisect_right(self._blocks, offset) - 1
        starts = self._lines(block)
        line = bisect.bisect_right(starts, offset)
        return self._before[block] + line, offset - starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The line of this number, from 1, without its end; "" beyond the last."""
        if self._last[0] != number:  # a text of one line is large, and asked for many times
            self._last = number, self._text[slice(*self._span(number))].rstrip("\r\n")
        return self._last[1]

    def end(self, number: int) -> int:
        """The offset at which the line of this number, its end included, ends."""
        return self._span(number)[1]

    def _span(self, number: int) -> tuple[int, int]:
        block = bisect.bisect_left(self._before, number) - 1
        index = number - self._before[block] - 1
        starts = self._lines(block)
        if index >= len(starts):
            return len(self._text), len(self._text)
        return starts[index], starts[index + 1] if index + 1 < len(starts) else self._end(block)

    def _lines(self, block: int) -> list[int]:
        if block not in self._starts:
            start, end = self._blocks[block], self._end(block)
            ends = [found.end() for found in _LINE_END.finditer(self._text, start, end)]
            is_last = block == len(self._blocks) - 1
            self._starts[block] = [start, *(ends if is_last else ends[:-1])]
        return self._starts[block]

    def _end(self, block: int) -> int:
        return self._blocks[block + 1] if block + 1 < len(self._blocks) else len(self._text)


def read_bytes(path: Path, problems: Problems, limit: int = MAX_BYTES) -> bytes:
    """Read a regular file of at most `limit` bytes. Raises `Unusable`, with the reason in `problems`."""
    where = Where(path.as_posix())
    try:
        status = os.stat(path)
        if stat.S_ISDIR(status.st_mode):
            problems.add("E101", "this is a directory, not a file", where, hint=_in_folder(path))
            raise Unusable
        if not stat.S_ISREG(status.st_mode):  # a pipe would block, a device may never end
            problems.add(
                "E101", "this is no regular file", where, hint="pipes and devices are not read; save it to a file first"
            )
            raise Unusable
        if status.st_size <= limit:
            with path.open("rb") as file:
                data = file.read(limit + 1)  # it may have grown since
            if len(data) <= limit:
                return data
    except FileNotFoundError as error:
        problems.add("E101", "this file does not exist", where, hint=_beside(path))
        raise Unusable from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        problems.add("E101", f"this file cannot be read: {reason}", where)
        raise Unusable from error
    problems.add(
        "E102", f"this file is larger than {_megabytes(limit)}", where, hint="is it an API description at all?"
    )
    raise Unusable


def _in_folder(path: Path) -> str | None:
    """The files of a folder that may have been meant."""
    with suppress(OSError):
        found = sorted(each.as_posix() for each in path.iterdir() if each.suffix in (".yaml", ".yml", ".json"))
        return f"name the file in it: {' or '.join(found[:3])}" if found else None
    return None


def _beside(path: Path) -> str | None:
    """The file that may have been meant by one that is not there."""
    if path == Path("-"):
        return "standard input is not read; save it to a file first"
    with suppress(OSError, ValueError):
        names = [each.name for each in path.parent.iterdir()]
        same = [name for name in names if Path(name).stem == path.stem]
        near = same or difflib.get_close_matches(path.name, names, n=1, cutoff=0.8)
        return f"did you mean {path.with_name(near[0]).as_posix()}?" if near else None
    return None


def _encoding(data: bytes) -> tuple[str, int]:
    """The encoding, and the length of the mark that says it, if there is one."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, len(mark)
    return next((encoding for nuls, encoding in _NULS if nuls.match(data)), "utf-8"), 0


def _megabytes(size: int) -> str:
    return f"{size // (1024 * 1024)} MB" if size >= 1024 * 1024 else f"{size} bytes"
