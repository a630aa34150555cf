"""JSON into the tree."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable
from typing import TypeAlias, cast

from specloom.load.complaints import of_json
from specloom.load.limits import LONG_POINTERS, MAX_DEPTH, MAX_POINTERS, MAX_VALUES, SHORTER_KEYS
from specloom.load.parsed import Parsed, may_refer
from specloom.load.positions import STRING, json_positions
from specloom.load.scalars import NotJson, integer, number
from specloom.load.text import Lines
from specloom.load.tree import Array, Object, Value, Where, unescape
from specloom.load.words import report_twice
from specloom.problems import Problems, Unusable, shorten

_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_HALF = re.compile("[\ud800-\udfff]")
_STRING = re.compile(STRING)
_Raw: TypeAlias = "Value | list[Value]"
"""A value as the library makes it: arrays are lists yet."""
_from_pairs = cast("Callable[[list[tuple[str, Value]], Where], Object]", Object)  # it is a dict, which takes them


class _Odd(str):
    """A number that JSON cannot hold, as it was written."""

    __slots__ = ()


def parse_json(text: str, file: str, problems: Problems) -> Parsed:
    """The value of a JSON text (RFC 8259).

    Raises `Unusable`, with the reason in `problems`, where the text is no JSON or exceeds a bound of `limits`.
    """
    return _Reader(text, file, problems).read()


class _Reader:
    """One reading of one text. The library makes the objects, innermost first; then, outermost first and without
    recursion, each is told its place, and what is odd about it is mended."""

    def __init__(self, text: str, file: str, problems: Problems) -> None:
        self._text = text
        self._root = Where(file)
        self._problems = problems
        self._may_be_odd = _SURROGATE.search(text) is not None
        """Whether there may be halves of surrogate pairs, or numbers that JSON cannot hold."""
        self._doubled: dict[int, tuple[Object, list[str]]] = {}
        """By `id`: objects in which keys were written more than once, with those keys."""
        self._twice: set[str] = set()
        """The pointers to such keys."""
        self._referring: list[Object] = []

    def read(self) -> Parsed:
        if _more_commas_than(MAX_VALUES, self._text):  # to make as many values would take gigabytes
            raise self._too_many()
        try:
            value: _Raw = json.loads(
                self._text,
                object_pairs_hook=self._object,
                parse_int=self._integer,
                parse_float=self._number,
                parse_constant=self._odd,
            )
        except json.JSONDecodeError as error:
            _report(error, self._text, self._root.file, self._problems)
            raise Unusable from error
        except RecursionError as error:
            raise self._too_deep(self._root) from error
        if isinstance(value, list):
            value = Array(value, self._root)
        if not isinstance(value, (Object, Array)):
            return Parsed(self._mended(value, self._root, ""))
        self._place(value)
        if self._twice:
            self._report_twice()
        return Parsed(value, self._referring)

    def _object(self, pairs: list[tuple[str, Value]]) -> Object:
        made = _from_pairs(pairs, self._root)
        if len(made) != len(pairs):
            counts = Counter(key for key, _ in pairs)
            self._doubled[id(made)] = made, [key for key, count in counts.items() if count > 1]
        return made

    def _integer(self, text: str) -> int | _Odd:
        try:
            return integer(text)
        except NotJson:
            return self._odd(text)

    def _number(self, text: str) -> float | _Odd:
        try:
            return number(text)
        except NotJson:
            return self._odd(text)

    def _odd(self, text: str) -> _Odd:
        self._may_be_odd = True
        return _Odd(text)

    def _place(self, root: Object | Array) -> None:
        """Tell everything below `root` its place; lists become arrays."""
        todo, total, letters = [(root, 1)], 1, 0
        while todo:
            node, depth = todo.pop()
            if depth > MAX_DEPTH:
                raise self._too_deep(node.where)
            total += len(node)
            if total > MAX_VALUES:
                raise self._too_many()
            letters += len(node) * len(node.where.pointer)
            if letters > MAX_POINTERS:
                self._problems.add("E107", LONG_POINTERS, node.where, hint=SHORTER_KEYS)
                raise Unusable
            if self._may_be_odd:
                self._mend(node)
            if isinstance(node, Object):
                if may_refer(node):
                    self._referring.append(node)
                if self._doubled and id(node) in self._doubled:
                    self._twice.update((node.where / key).pointer for key in self._doubled[id(node)][1])
            below: list[tuple[Object | Array, int]] = []
            items: Iterable[tuple[str | int, _Raw]] = node.items() if isinstance(node, Object) else enumerate(node)
            for key, value in items:
                if isinstance(value, Object):
                    value.where = node.where / key
                    below.append((value, depth + 1))
                elif isinstance(value, list):
                    array = Array(value, node.where / key)
                    below.append((array, depth + 1))
                    cast("dict[str | int, Value]", node)[key] = array
            todo += reversed(below)

    def _too_deep(self, where: Where) -> Unusable:
        self._problems.add("E106", f"objects and arrays are nested more than {MAX_DEPTH} deep", where)
        return Unusable()

    def _too_many(self) -> Unusable:
        self._problems.add("E107", f"this file holds more than {MAX_VALUES:,} values", self._root)
        return Unusable()

    def _mend(self, node: Object | Array) -> None:
        """Mend the keys and scalars that JSON should not hold."""
        if isinstance(node, Array):
            cast("list[Value]", node)[:] = [self._mended(value, node.where, index) for index, value in enumerate(node)]
            return
        members: dict[str, Value] = {}
        for key, value in node.items():
            name = _HALF.sub("\ufffd", key)
            self._mended(key, node.where, name)
            members[name] = self._mended(value, node.where, name)
        target = cast("dict[str, Value]", node)
        target.clear()
        target.update(members)

    def _mended(self, value: Value, parent: Where, key: str | int) -> Value:
        if isinstance(value, _Odd):
            message = f"{shorten(value)} is no number that JSON can hold; it is read as text"
            self._problems.add("W112", message, parent / key)
            return str(value)
        if isinstance(value, str) and _HALF.search(value):
            message = "half of a surrogate pair is no character; U+FFFD is read in its place"
            self._problems.add("W116", message, parent / key)
            return _HALF.sub("\ufffd", value)
        return value

    def _report_twice(self) -> None:
        """The reader of JSON gives no places, so they are looked for now."""
        first: dict[str, Where] = {}
        lines = Lines(self._text)
        for pointer, start, _ in json_positions(self._text):
            if pointer in self._twice:
                here = Where(self._root.file, pointer, lines.place(start))
                if pointer not in first:
                    first[pointer] = here
                    continue
                key = unescape(pointer.rpartition("/")[2])
                report_twice(key, here, first[pointer], self._problems)


def _more_commas_than(most: int, text: str) -> bool:
    """Whether there are more of them outside of strings: each has a value after it."""
    return text.count(",") > most and _STRING.sub("", text).count(",") > most


def _report(error: json.JSONDecodeError, text: str, file: str, problems: Problems) -> None:
    found = of_json(error, text)
    place = Where(file, mark=Lines(text).place(found.offset))
    problems.add("E105", f"this is no JSON: {found.said}", place, hint=found.hint)
