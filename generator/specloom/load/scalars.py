"""What an unquoted YAML scalar means.

The rules are those of YAML 1.2's JSON schema, a little widened (section 10.2 of YAML 1.2.2): null, booleans and decimal
numbers. All else is text as it was written: `yes`, `off`, `2024-09-01`, `0o17`, `017`, `1_000`, `12:30:00`.
"""

from __future__ import annotations

import math
import re
from typing import Final

from specloom.load.limits import MAX_DIGITS
from specloom.load.tree import Scalar

_WORDS: Final[dict[str, Scalar]] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}
_INTEGER: Final = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_NUMBER: Final = re.compile(r"[-+]?(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
_ODD: Final = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")


class NotJson(ValueError):
    """A number that JSON cannot hold."""


def plain_scalar(text: str) -> Scalar:
    """The value of an unquoted scalar.

    Raises `NotJson` for infinities, NaN, and numbers too large to be exchanged.
    """
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in "-+.0123456789":
        return text
    if _INTEGER.fullmatch(text):
        return integer(text)
    if _NUMBER.fullmatch(text):
        return number(text)
    if _ODD.fullmatch(text):
        raise NotJson(text)
    return text


def integer(text: str) -> int:
    """A decimal integer of at most `MAX_DIGITS` digits; `NotJson` beyond."""
    if len(text) > MAX_DIGITS:
        raise NotJson(text)
    return int(text)


def number(text: str) -> float:
    """A finite decimal number; `NotJson` where it is too large."""
    value = float(text)
    if not math.isfinite(value):
        raise NotJson(text)
    return value
