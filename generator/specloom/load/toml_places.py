"""Finding where a key of a TOML file was written.

tomllib keeps no places, and a configuration is small, so its lines are read again when a problem has to be shown. This
is a scan for keys, no second parser: a key inside an inline table or a many-line value is found at its table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_KEY = r"""(?:[A-Za-z0-9_-]+|"(?:[^"\\]|\\.)*"|'[^']*')"""
_DOTTED = rf"{_KEY}(?:\s*\.\s*{_KEY})*"
_HEADER = re.compile(rf"\s*\[\[?\s*(?P<key>{_DOTTED})\s*\]")
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
    """Every key with its place, in the order written; a table's header stands for the tables it implies."""
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            table = _split(header["key"])
            for length in range(1, len(table) + 1):
                yield table[:length], (number, header.start("key") + 1)
        elif member := _MEMBER.match(line):
            yield table + _split(member["key"]), (number, member.start("key") + 1)


def _split(dotted: str) -> tuple[str, ...]:
    """The parts of a dotted key, without quotes and with the two escapes that matter in names."""
    return tuple(_bare(part) for part in re.findall(_KEY, dotted))


def _bare(part: str) -> str:
    if part.startswith("'"):
        return part[1:-1]
    if part.startswith('"'):
        return part[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    return part
