"""Alike: whether the spec wrote the same thing twice."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import cast

_WORDS = frozenset({"where", "description", "title", "example", "has_example", "other"})
"""Members that say where a schema was written and what it is for, and nothing about the values that fit it."""


def alike(first: object, second: object) -> bool:
    """Whether two schemas, or two lists of them, mean the same: equal but for their places and their words."""
    if first is second:
        return True
    if type(first) is not type(second):
        return False
    if is_dataclass(first):
        names = (field.name for field in fields(first) if field.name not in _WORDS)
        return all(alike(getattr(first, name), getattr(second, name)) for name in names)
    if isinstance(first, tuple):
        left, right = cast("tuple[object, ...]", first), cast("tuple[object, ...]", second)
        return len(left) == len(right) and all(map(alike, left, right))
    return first == second
