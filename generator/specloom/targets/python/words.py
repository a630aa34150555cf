"""The one door for identifiers: no name of a spec becomes Python text but through here.

Whatever comes in, what goes out is a valid identifier that is no keyword, no dunder and not private, normalized as
Python itself normalizes identifiers (NFKC), so that two that differ here are different to Python too.
"""

from __future__ import annotations

import keyword
import re
import unicodedata
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import TypeVar

from specloom.ir.model import Name

K = TypeVar("K", bound=Hashable)


def snake(name: Name, prefix: str = "value") -> str:
    """snake_case, for modules, functions, parameters and attributes.

    `prefix` is put before a name that would start with a digit, and stands for one with no usable character.
    """
    return _identifier("_".join(word.lower() for word in _words(name)), prefix, "_")


def upper(name: Name, prefix: str = "VALUE") -> str:
    """UPPER_CASE, for constants and the members of enums."""
    return _identifier("_".join(word.upper() for word in _words(name)), prefix.upper(), "_")


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


def _words(name: Name) -> list[str]:
    """The words of a name, without any character that no identifier can hold."""
    normal = unicodedata.normalize("NFKC", name)
    spaced = "".join(char if _usable(char) else " " for char in normal)
    return [word for part in spaced.split() if (word := part.strip("_"))]


def _usable(char: str) -> bool:
    return char == "_" or (f"a{char}".isidentifier() and unicodedata.category(char) not in _MARKS)


_MARKS = frozenset({"Mn", "Mc", "Cf"})
"""Combining and invisible characters: part of an identifier to Python, but not to a reader."""


MAX_BYTES = 200
"""Of an identifier in UTF-8: a module's file needs a name, and file systems have room for 255."""


def _identifier(text: str, prefix: str, separator: str) -> str:
    text = unicodedata.normalize("NFKC", text)
    text = re.sub(r"__+", "_", "".join(char for char in text if _usable(char))).strip("_")
    text = text.encode()[:MAX_BYTES].decode(errors="ignore").rstrip("_")
    if not text:
        text = prefix
    elif not text.isidentifier():
        text = f"{prefix}{separator}{text}"
    return f"{text}_" if keyword.iskeyword(text) else text
