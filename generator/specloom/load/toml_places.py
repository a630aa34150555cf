"""Finding where a key of a TOML file was written.

tomllib keeps no places, and a configuration is small, so its lines are read again when a problem has to be shown. This
is a scan for keys, no second parser: a key inside an inline table or a many-line value is found at its table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

_KEY = r"""(?:[A-Za-z0-9_-]+|"(?:[^"\\]++|\\.)*+"|'[^']*')"""
_DOTTED = rf"{_KEY}(?:\s*\.\s*{_KEY})*"
_HEADER = re.compile(rf"\s*\[(?P<array>\[)?\s*(?P<key>{_DOTTED})\s*\]")
_MEMBER = re.compile(rf"\s*(?P<key>{_DOTTED})\s*=")


def find(text: str, path: Sequence[str]) -> tuple[int, int] | None:
    """The line and column (both from 1) of the key at this path, or of the nearest table around it; None where not even
    that is written."""
    wanted = tuple(path)
    places = dict(reversed(list(_keys(text))))
    for length in range(len(wanted), 0, -1):
        if wanted[:length] in places:
            return places[wanted[:length]]
    return None


def _keys(text: str) -> Iterator[tuple[tuple[str, ...], tuple[int, int]]]:
    """Every key with its place, in the order written; a table's header stands for the tables it implies.

    What is in an array of tables has the number of its table, from 0, in its path; the first is there without it too.
    """
    table: tuple[str, ...] = ()
    counts: dict[tuple[str, ...], int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            table = _split(header["key"])
            if header["array"]:
                counts[table] = counts.get(table, -1) + 1
            place = (number, header.start("key") + 1)
            for length in range(1, len(table) + 1):
                yield from ((path, place) for path in _numbered(table[:length], counts))
        elif member := _MEMBER.match(line):
            place = (number, member.start("key") + 1)
            names = _split(member["key"])
            yield from ((path + names, place) for path in _numbered(table, counts))


def _numbered(table: tuple[str, ...], counts: Mapping[tuple[str, ...], int]) -> Iterator[tuple[str, ...]]:
    """The path of a table as it is written, and with the numbers of the arrays of tables that it is in."""
    yield table
    numbered: tuple[str, ...] = ()
    for length in range(1, len(table) + 1):
        count = counts.get(table[:length])
        numbered += (table[length - 1],) if count is None else (table[length - 1], str(count))
    if numbered != table:
        yield numbered


def _split(dotted: str) -> tuple[str, ...]:
    """The parts of a dotted key, without quotes and with the two escapes that matter in names."""
    return tuple(_bare(part) for part in re.findall(_KEY, dotted))


def _bare(part: str) -> str:
    if part.startswith("'"):
        return part[1:-1]
    if part.startswith('"'):
        return part[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    return part
