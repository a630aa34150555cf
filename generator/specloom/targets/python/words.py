"""The one door for identifiers: no name of a spec becomes Python text but through here.

Whatever comes in, what goes out is a valid identifier that is no keyword, no dunder and not private, normalized as
Python itself normalizes identifiers (NFKC), so that two that differ here are different to Python too.

A spec says the same few thousand names again and again, so that what became of one is kept.
"""

from __future__ import annotations

import keyword
import re
import unicodedata
from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import cache
from typing import TypeVar

from specloom.ir.model import Name

K = TypeVar("K", bound=Hashable)


@cache
def snake(name: Name, prefix: str = "value") -> str:
    """snake_case, for modules, functions, parameters and attributes.

    `prefix` is put before a name that would start with a digit, and stands for one with no usable character.
    """
    return _identifier("_".join(word.lower() for word in _words(name)), prefix, "_")


@cache
def upper(name: Name, prefix: str = "VALUE") -> str:
    """UPPER_CASE, for constants and the members of enums."""
    return _identifier("_".join(word.upper() for word in _words(name)), prefix.upper(), "_")


@cache
def pascal(name: Name, prefix: str = "Type") -> str:
    """PascalCase, for classes; capitals within a word are kept ("Open AI File" is OpenAIFile)."""
    return _identifier("".join(word[:1].upper() + word[1:] for word in _words(name)), prefix, "")


def phrase(name: Name) -> str:
    """The words as they would stand in a sentence: "threads runs"."""
    return " ".join(_words(name)).lower()


def settle(names: Mapping[K, str], taken: Iterable[str] = (), other: Callable[[K], str] | None = None) -> dict[K, str]:
    """Make identifiers unique within their scope: the first to come keeps its own.

    `taken` are those that are not to be had. One that comes late becomes what `other` says, or gets "_" (beside a
    taken one) or a number.
    """
    reserved = set(taken)
    used = set(reserved)
    settled: dict[K, str] = {}
    for key, identifier in names.items():
        candidate = identifier
        if candidate in used and other is not None:
            candidate = other(key)
        if candidate in reserved and f"{candidate}_" not in used:
            candidate = f"{candidate}_"
        number = 2
        while candidate in used:
            candidate = f"{identifier}_{number}"
            number += 1
        used.add(candidate)
        settled[key] = candidate
    return settled


def settle_evenly(names: Mapping[K, str], taken: Iterable[str] = ()) -> dict[K, str]:
    """The same for names of which none comes first: who keeps its own depends on the keys, not on their order."""
    if len(set(names.values())) == len(names):
        return settle(names, taken)
    settled = settle(dict(sorted(names.items(), key=lambda each: str(each[0]))), taken)
    return {key: settled[key] for key in names}


def _words(name: Name) -> list[str]:
    """The words of a name, without any character that no identifier can hold."""
    return [word for part in _normal(name).translate(_SPACED).split() if (word := part.strip("_"))]


def _normal(text: str) -> str:
    """The text in Python's normal form, without marks but for those that are vowels or tones of the letter before them,
    as in Devanagari and in Thai: others are part of an identifier to Python, but not always to a reader."""
    normal = unicodedata.normalize("NFKC", text)
    if normal.isascii():
        return normal
    kept: list[str] = []
    script = ""
    for char in normal:
        if unicodedata.category(char) not in _MARKS:
            script = _script(char) if char.isalpha() else ""
            kept.append(char)
        elif script and _script(char) == script:
            kept.append(char)
    return "".join(kept)


def _script(char: str) -> str:
    """The script that a letter or a mark of it belongs to: the first word of its name in Unicode."""
    return unicodedata.name(char, "").partition(" ")[0]


def _usable(char: str) -> bool:
    """Whether a reader takes it for part of a word: Python allows a few signs as well ("\u00b7", "\u2118")."""
    if char == "_":
        return True
    return f"a{char}".isidentifier() and (char.isalnum() or unicodedata.category(char) in _MARKS)


_MARKS = frozenset({"Mn", "Mc"})


class _Usable(dict[int, int | None]):
    """A table for `str.translate`, filled as it is used: another character in the place of one that is not usable."""

    def __init__(self, other: int | None) -> None:
        super().__init__()
        self._other = other

    def __missing__(self, code: int) -> int | None:
        self[code] = code if _usable(chr(code)) else self._other
        return self[code]


_SPACED = _Usable(ord(" "))
_WITHOUT = _Usable(None)


_UNDERSCORES = re.compile(r"__+")
MAX_BYTES = 98
"""Of an identifier in UTF-8: a module's file needs a name, and lines that hold one stay as black would have them."""


def bounded(identifier: str) -> str:
    """As much of an identifier as the name of a module's file may have."""
    encoded = identifier.encode()
    if len(encoded) <= MAX_BYTES:
        return identifier
    return encoded[:MAX_BYTES].decode(errors="ignore").rstrip("_")


def _identifier(text: str, prefix: str, separator: str) -> str:
    text = _UNDERSCORES.sub("_", _normal(text).translate(_WITHOUT)).strip("_")
    text = bounded(text)
    if not text:
        text = prefix
    elif not text.isidentifier():
        text = f"{prefix}{separator}{text}"
    return f"{text}_" if keyword.iskeyword(text) else text
