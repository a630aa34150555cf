"""Words that several problems share."""

from __future__ import annotations

import json

from specloom.load.tree import Array, Object, Value, Where, plain
from specloom.problems import Problems, shorten


def describe(value: Value) -> str:
    """What kind of value this is, in words, for a message."""
    match value:
        case Object():
            return "an object"
        case Array():
            return "an array"
        case None:
            return "null"
        case bool():
            return "a boolean"
        case str():
            return "a string"
        case _:
            return "a number"


def shown(value: Value) -> str:
    """A value as JSON writes it, cut so that it can stand in a message."""
    return shorten(json.dumps(plain(value), ensure_ascii=False))


def report_twice(key: str, here: Where, first: Where, problems: Problems) -> None:
    """A key that an object has already."""
    message = f"`{shorten(key)}` is written twice in one object; the last one counts"
    problems.add("W111", message, here, related=first, related_message="first written here")
