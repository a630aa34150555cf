"""Numbers that a float would round, for documents that have a Decimal somewhere.

msgspec reads a Decimal from the text of a number, but makes floats of the numbers that it reads on behalf of others:
where the codec builds a value itself, or is to look at every member.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import get_args

from .records import additional_type, is_record, record_fields
from .unions import alternatives, is_union

_without: set[object] = set()
"""Types that have been found to hold no Decimal."""


def exact_floats(type_: object) -> Callable[[str], object] | None:
    """What makes the numbers of a document of this type; None where floats will do."""
    return _number if _holds_decimal(type_) else None


def _number(text: str) -> float | Decimal:
    """A float, or a Decimal where the text says more than a float can. (Any JSON value among them may be one, then.)"""
    value, exact = float(text), Decimal(text)
    return value if Decimal(repr(value)) == exact else exact


def _holds_decimal(type_: object) -> bool:
    """Whether a Decimal may be in a value of the type. What one class holds is looked at once."""
    seen: set[object] = set()
    due = [type_]
    while due:
        each = due.pop()
        if each is Decimal:
            return True
        if each not in seen and each not in _without:
            seen.add(each)
            due += _parts(each)
    _without.update(seen)
    return False


def _parts(type_: object) -> list[object]:
    """The types that a type is made of."""
    if is_record(type_):
        return [*(field.type for field in record_fields(type_)), additional_type(type_)]
    if is_union(type_):
        return [choice.type for choice in alternatives(type_).choices]
    return list(get_args(type_))
