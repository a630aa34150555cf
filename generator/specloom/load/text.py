"""A file's text: bytes with a bound, and their encoding."""

from __future__ import annotations

import bisect
import codecs
import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path

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


@dataclass(frozen=True, slots=True)
class Source:
    """What a file holds: its bytes, and the text they spell."""

    data: bytes
    text: str


def read_source(path: Path, problems: Problems, *, limit: int = MAX_BYTES, strict: bool = True) -> Source:
    """Read a file of at most `limit` bytes: UTF-8, or what its byte order mark says.

    Raises `Unusable`, with the reason in `problems`, where the file is missing, no regular file, too large, or not in
    that encoding; unless `strict`, bytes that are not become U+FFFD instead.
    """
    where = Where(path.as_posix())
    data = _read_bytes(path, where, problems, limit)
    encoding, length = _encoding(data)
    try:
        return Source(data, data[length:].decode(encoding, "strict" if strict else "replace"))
    except UnicodeDecodeError as error:
        before = data[length : length + error.start].decode(encoding, "replace")
        name = encoding.removesuffix("-le").removesuffix("-be").upper()
        problems.add(
            "E103",
            f"the byte 0x{data[length + error.start]:02X} is not {name}",
            Where(where.file, mark=Lines(before).place(len(before))),
            hint="save the file as UTF-8",
        )
        raise Unusable from error


class Lines:
    """The lines of a text, counted as editors do: a line ends with CR, LF, or both."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(found.end() for found in re.finditer(r"\r\n|\n|\r", text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1, the column in characters."""
        line = bisect.bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The line of this number, from 1, without its end; "" beyond the last."""
        if number > len(self._starts):
            return ""
        end = self._starts[number] if number < len(self._starts) else len(self._text)
        return self._text[self._starts[number - 1] : end].rstrip("\r\n")


def _read_bytes(path: Path, where: Where, problems: Problems, limit: int) -> bytes:
    try:
        status = os.stat(path)
        if stat.S_ISDIR(status.st_mode):
            problems.add("E101", "this is a directory, not a file", where)
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
        problems.add("E101", "this file does not exist", where)
        raise Unusable from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        problems.add("E101", f"this file cannot be read: {reason}", where)
        raise Unusable from error
    problems.add(
        "E102", f"this file is larger than {_megabytes(limit)}", where, hint="is it an API description at all?"
    )
    raise Unusable


def _encoding(data: bytes) -> tuple[str, int]:
    """The encoding, and the length of the mark that says it."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, len(mark)
    return "utf-8", 0


def _megabytes(size: int) -> str:
    return f"{size // (1024 * 1024)} MB" if size >= 1024 * 1024 else f"{size} bytes"
