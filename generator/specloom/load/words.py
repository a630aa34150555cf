"""Words that several problems share."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable

from specloom.load.tree import Array, Object, Value, Where, plain
from specloom.problems import Problems, shorten


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


def shown(value: Value) -> str:
    """A value as JSON writes it, cut so that it can stand in a message."""
    return shorten(json.dumps(plain(value), ensure_ascii=False))


def near(name: str, names: Iterable[str]) -> str | None:
    """The one of `names` that is most like this one, if any is. Comparing is slow, so that only those of about the same
    length, and with a like start or end, are compared, and no more than a hundred."""
    most = max(2, len(name) // 4)
    likely = [known for known in names if abs(len(known) - len(name)) <= most and _ends_alike(known, name)][:100]
    same = [known for known in likely if known.casefold() == name.casefold()]
    return next(iter(same or difflib.get_close_matches(name[:200], likely, n=1, cutoff=0.7)), None)


def did_you_mean(name: str, names: Iterable[str]) -> str | None:
    """A hint with the nearest of `names`; None where none is near."""
    found = near(name, names)
    return None if found is None else f"did you mean `{found}`?"


def _ends_alike(one: str, other: str) -> bool:
    return one[:2].casefold() == other[:2].casefold() or one[-2:].casefold() == other[-2:].casefold()


def report_twice(key: str, here: Where, first: Where, problems: Problems) -> None:
    """A key that an object has already."""
    message = f"`{shorten(key)}` is written twice in one object; the last one counts"
    problems.add("W111", message, here, related=first, related_message="first written here")
