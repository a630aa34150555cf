"""Where the values of a JSON text were written, found on the way to each: what lies beside the way is skipped.

So the few places of a large text that are shown cost little, and many cost no more than reading it once a level.
"""

from __future__ import annotations

import json
import re

import msgspec
from msgspec import Struct

from specloom.load.tree import unescape

_KEY = re.compile(rb'[\s,]*("[^"\\]*+(?:\\.[^"\\]*+)*+")\s*:\s*')
_ITEM = re.compile(rb"[\s,]*")
_END = re.compile(rb"\s*[]}]")


class Unclear(Exception):
    """The text is no JSON, or an object of it has a key twice."""


class _Place(Struct, frozen=True):
    """Where a value starts and ends; where it is a member, so does its key."""

    start: int
    end: int
    key: tuple[int, int] | None = None


class JsonPlaces:
    """The places in one text, in bytes. Objects and arrays that were on the way to one are remembered.

    `data`: UTF-8, without a byte order mark.
    """

    def __init__(self, data: bytes) -> None:
        self._bytes = data
        self._inside: dict[int, dict[str, _Place]] = {}
        """By where an object or an array starts: what is in it."""
        start = len(data) - len(data.lstrip())
        self._root = _Place(start, len(data))

    def nearest(self, pointer: str) -> tuple[int, int | None]:
        """Where what a pointer points to, or the nearest thing around it, starts and ends (see `positions`).

        Raises `Unclear`.
        """
        place = self._root
        for token in pointer.split("/")[1:]:
            inner = self._look_into(place).get(unescape(token))
            if inner is None:
                break
            place = inner
        if place is self._root:
            return place.start, place.start + 1
        is_scalar = self._bytes[place.start] not in b"{["
        if place.key is None:
            return place.start, place.end if is_scalar else None
        return place.key[0], place.end if is_scalar else place.key[1]

    def _look_into(self, place: _Place) -> dict[str, _Place]:
        if place.start not in self._inside:
            text = memoryview(self._bytes)[place.start : place.end]
            try:
                if self._bytes.startswith(b"{", place.start):
                    found = self._members(place, msgspec.json.decode(text, type=dict[str, msgspec.Raw]))
                elif self._bytes.startswith(b"[", place.start):
                    found = self._items(place, msgspec.json.decode(text, type=list[msgspec.Raw]))
                else:
                    found = {}
            except (msgspec.DecodeError, RecursionError) as error:
                raise Unclear from error
            self._inside[place.start] = found
        return self._inside[place.start]

    def _members(self, place: _Place, members: dict[str, msgspec.Raw]) -> dict[str, _Place]:
        found: dict[str, _Place] = {}
        at = place.start + 1
        for name, value in members.items():
            key = _KEY.match(self._bytes, at)
            if key is None:
                raise Unclear
            written = key[1]
            if (json.loads(written) if b"\\" in written else written[1:-1].decode()) != name:
                raise Unclear
            at = key.end() + memoryview(value).nbytes
            found[name] = _Place(key.end(), at, key.span(1))
        if not _END.match(self._bytes, at):
            raise Unclear
        return found

    def _items(self, place: _Place, items: list[msgspec.Raw]) -> dict[str, _Place]:
        found: dict[str, _Place] = {}
        at = place.start + 1
        for index, value in enumerate(items):
            blank = _ITEM.match(self._bytes, at)
            start = blank.end() if blank else at
            at = start + memoryview(value).nbytes
            found[str(index)] = _Place(start, at)
        return found
