"""JSON into the tree."""

from __future__ import annotations

import json
import re
from collections import Counter, deque
from typing import TypeAlias

from specloom.load.limits import MAX_DEPTH, MAX_VALUES
from specloom.load.positions import json_positions
from specloom.load.scalars import NotJson, integer, number
from specloom.load.text import Lines
from specloom.load.tree import Array, Json, Object, Scalar, Value, Where, unescape
from specloom.load.words import report_twice, shorten
from specloom.problems import Problems, Unusable

_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_HALF = re.compile("[\ud800-\udfff]")


class _Odd(str):
    """A number that JSON cannot hold, as it was written."""

    __slots__ = ()


class _Doubled(dict[str, Json]):
    """An object in which keys were written more than once."""

    __slots__ = ("keys_twice",)

    def __init__(self, pairs: list[tuple[str, Json]]) -> None:
        super().__init__(pairs)
        counts = Counter(key for key, _ in pairs)
        self.keys_twice = tuple(key for key, count in counts.items() if count > 1)


_Source: TypeAlias = dict[str, Json] | list[Json]


def parse_json(text: str, file: str, problems: Problems) -> Value:
    """The value of a JSON text (RFC 8259).

    Raises `Unusable`, with the reason in `problems`, where the text is no JSON or exceeds a bound of `limits`.
    """
    try:
        value: Json = json.loads(
            text, object_pairs_hook=_object, parse_int=_integer, parse_float=_number, parse_constant=_Odd
        )
    except json.JSONDecodeError as error:
        _report(error, text, file, problems)
        raise Unusable from error
    except RecursionError as error:
        problems.add("E106", f"objects and arrays are nested more than {MAX_DEPTH} deep", Where(file))
        raise Unusable from error
    return _Builder(text, file, problems).build(value)


class _Builder:
    """Turns dicts and lists into objects and arrays that know their places, without recursion."""

    def __init__(self, text: str, file: str, problems: Problems) -> None:
        self._source = text
        self._file = file
        self._problems = problems
        self._may_hold_halves = _SURROGATE.search(text) is not None
        self._twice: dict[str, Where] = {}
        """The places of keys that are written more than once, by pointer."""
        self._total = 0
        self._todo = deque[tuple[_Source, dict[str, Value] | list[Value], Where, int]]()

    def build(self, value: Json) -> Value:
        root = Where(self._file)
        result = self._container(value, root, 1) if isinstance(value, (dict, list)) else self._scalar(value, root, "")
        while self._todo:
            source, target, where, depth = self._todo.popleft()
            if isinstance(source, dict) and isinstance(target, dict):
                for key, child in source.items():
                    name = self._text(key, where, key)
                    target[name] = self._value(child, where, name, depth)
            elif isinstance(source, list) and isinstance(target, list):
                target.extend(self._value(child, where, index, depth) for index, child in enumerate(source))
        if self._twice:
            self._report_twice()
        return result

    def _report_twice(self) -> None:
        """The reader of JSON gives no places, so they are looked for now."""
        first: dict[str, Where] = {}
        lines = Lines(self._source)
        for pointer, start, _ in json_positions(self._source):
            if pointer in self._twice:
                here = Where(self._file, pointer, lines.place(start))
                if pointer not in first:
                    first[pointer] = here
                    continue
                key = unescape(pointer.rpartition("/")[2])
                report_twice(key, here, first[pointer], self._problems)

    def _value(self, value: Json, parent: Where, key: str | int, depth: int) -> Value:
        self._total += 1
        if self._total > MAX_VALUES:
            self._problems.add("E107", f"this file holds more than {MAX_VALUES:,} values", Where(self._file))
            raise Unusable
        if isinstance(value, (dict, list)):
            return self._container(value, parent / key, depth + 1)
        return self._scalar(value, parent, key)

    def _container(self, value: _Source, where: Where, depth: int) -> Object | Array:
        if depth > MAX_DEPTH:
            self._problems.add("E106", f"objects and arrays are nested more than {MAX_DEPTH} deep", where)
            raise Unusable
        if isinstance(value, dict):
            members: dict[str, Value] = {}
            self._todo.append((value, members, where, depth))
            if isinstance(value, _Doubled):
                for key in value.keys_twice:
                    self._twice[(where / key).pointer] = where / key
            return Object(members, where)
        items: list[Value] = []
        self._todo.append((value, items, where, depth))
        return Array(items, where)

    def _scalar(self, value: Scalar, parent: Where, key: str | int) -> Scalar:
        if isinstance(value, _Odd):
            message = f"{shorten(value)} is no number that JSON can hold; it is read as text"
            self._problems.add("W112", message, parent / key)
            return str(value)
        if isinstance(value, str):
            return self._text(value, parent, key)
        return value

    def _text(self, text: str, parent: Where, key: str | int) -> str:
        if not self._may_hold_halves or not _HALF.search(text):
            return text
        clean = _HALF.sub("\ufffd", text)
        message = "half of a surrogate pair is no character; U+FFFD is read in its place"
        self._problems.add("W116", message, parent / (clean if text == key else key))
        return clean


def _object(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    members = dict(pairs)
    return members if len(members) == len(pairs) else _Doubled(pairs)


def _integer(text: str) -> int | _Odd:
    try:
        return integer(text)
    except NotJson:
        return _Odd(text)


def _number(text: str) -> float | _Odd:
    try:
        return number(text)
    except NotJson:
        return _Odd(text)


def _report(error: json.JSONDecodeError, text: str, file: str, problems: Problems) -> None:
    before = text[: error.pos + 1].rstrip().removesuffix("}").removesuffix("]").rstrip()
    if before.endswith(","):  # said differently by different versions of the library, and at different places
        offset, said, hint = len(before) - 1, "a comma stands after the last item", None
    else:
        offset, said = error.pos, error.msg[:1].lower() + error.msg[1:]
        is_other = not text.lstrip().startswith(("{", "["))
        hint = "a file named `.json` is read as JSON; if this is YAML, name it `.yaml`" if is_other else None
    problems.add("E105", f"this is no JSON: {said}", Where(file, mark=Lines(text).place(offset)), hint=hint)
