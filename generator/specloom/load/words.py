"""Words that several problems share."""

from __future__ import annotations

from specloom.load.tree import Array, Object, Value, Where
from specloom.problems import Problems


def shorten(text: str, most: int = 100) -> str:
    """Text of the input, cut so that it can stand in a message."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def describe(value: Value) -> str:
    """What kind of value this is, for a message."""
    match value:
        case Object():
            return "an object"
        case Array():
            return "an array"
        case None:
            return "nothing"
        case bool():
            return "a boolean"
        case str():
            return "text"
        case _:
            return "a number"


def report_twice(key: str, here: Where, first: Where, problems: Problems) -> None:
    """A key that an object has already."""
    message = f"`{shorten(key)}` is written twice in one object; the last one counts"
    problems.add("W111", message, here, related=first, related_message="first written here")
