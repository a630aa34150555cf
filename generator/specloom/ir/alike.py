"""Alike: whether the spec wrote the same thing twice."""

from __future__ import annotations

import json
from functools import cache
from typing import cast

from msgspec import Struct

_WORDS = frozenset({"where", "description", "title", "example", "has_example", "other"})
"""Members that say where a schema was written and what it is for, and nothing about the values that fit it."""


def alike(first: object, second: object) -> bool:
    """Whether two schemas, or two lists of them, mean the same: equal but for their places and their words."""
    if first is second:
        return True
    if type(first) is not type(second):
        return False
    if isinstance(first, Struct):
        return all(alike(getattr(first, name), getattr(second, name)) for name in _meaningful(type(first)))
    if isinstance(first, tuple):
        left, right = cast("tuple[object, ...]", first), cast("tuple[object, ...]", second)
        return len(left) == len(right) and all(map(alike, left, right))
    return first == second


def meaning(value: object) -> str:
    """A text that is the same for all that is `alike`: to look up among many what would be compared with each."""
    if isinstance(value, Struct):
        return f"{type(value).__name__}({','.join(meaning(getattr(value, name)) for name in _meaningful(type(value)))})"
    if isinstance(value, tuple):
        return f"({','.join(map(meaning, cast('tuple[object, ...]', value)))})"
    return json.dumps(value, sort_keys=True, default=repr)


@cache
def _meaningful(kind: type[Struct]) -> tuple[str, ...]:
    """The members of a kind of value that are compared."""
    return tuple(name for name in kind.__struct_fields__ if name not in _WORDS)
