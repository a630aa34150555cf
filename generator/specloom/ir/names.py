"""Names: identifiers split into words, and collisions settled for all names at once.

A name is words separated by single spaces, in the capitals of the spec. Two names are the same where their letters and
digits are, ignoring case, word boundaries and compatibility forms (Unicode NFKC): no target may tell them apart.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import chain
from typing import TypeAlias

from msgspec import Struct

from specloom.ir.model import Name

_NO_LETTER = re.compile(r"[\W_]")
_SIZE = re.compile(r"(?<=[^\W\d_]{2})\d{2,}x\d{2,}(?![a-z0-9])")
"""Width and height, behind a word."""

_DESCRIBED = 4
"""Characters of a text that are described at the most."""

UNNAMED = "unnamed"
"""Stands for a name that has neither a letter nor a digit."""

_SPOKEN = {
    "!": "not",
    "#": "hash",
    "$": "dollar",
    "%": "percent",
    "&": "and",
    "*": "star",
    "+": "plus",
    "-": "minus",
    ".": "dot",
    "/": "slash",
    "<": "less",
    "=": "equal",
    ">": "greater",
    "@": "at",
    "^": "caret",
    "_": "underscore",
    "|": "or",
    "~": "tilde",
}
"""Signs read aloud, where they are all that tells a name from another."""


@cache
def words(text: str) -> tuple[str, ...]:
    """The words of an identifier, in its own capitals: "createChatCompletion" -> ("create", "Chat", "Completion").

    Anything but letters, digits and the marks that belong to letters separates words; so does a capital after a small
    letter, and the last capital of a run before a small one ("parseJSONFile" -> parse JSON File). A digit stays with
    what is before it ("int32", "HTTP2Server" -> HTTP2 Server), but that of a size ("Size256x256" -> Size 256x256).
    """
    separator = " " if text.isascii() else _separator
    separated = _NO_LETTER.sub(separator, unicodedata.normalize("NFC", text))
    if "x" in separated:
        separated = _SIZE.sub(r" \g<0>", separated)
    return tuple(chain.from_iterable(map(_humps, separated.split())))


@cache
def spoken(text: str) -> tuple[str, ...]:
    """The words of a text with its signs read aloud: "-created_at" -> ("minus", "created", "underscore", "at")."""
    return words("".join(f" {_SPOKEN[char]} " if char in _SPOKEN else char for char in text))


@cache
def spell(text: str) -> tuple[str, ...]:
    """`words`; or `spoken` where the text has nothing else, or begins with a sign before a digit ("-1", "+1")."""
    signed = len(text) > 1 and text[0] in "+-<>=" and text[1].isdigit()
    return spoken(text) if signed else words(text) or spoken(text) or _described(text)


def _described(text: str) -> tuple[str, ...]:
    """The words of what Unicode calls the characters of a short text: "\u2665" -> ("black", "heart", "suit")."""
    if len(text) > _DESCRIBED:
        return ()
    return tuple(word for char in text for word in words(unicodedata.name(char, "").lower()))


@cache
def name(text: str, placeholder: Name = UNNAMED) -> Name:
    """The name that an identifier is read as."""
    return " ".join(spell(text)) or placeholder


@cache
def key(spelled: Name) -> str:
    """What makes two names the same."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", spelled).casefold()).replace(" ", "")


def _separator(found: re.Match[str]) -> str:
    """What stands for a character that is neither letter nor digit: a space, or itself where it belongs to a letter."""
    char = found[0]
    return char if unicodedata.category(char).startswith("M") else " "


@cache
def _humps(run: str) -> tuple[str, ...]:
    """A run of letters and digits, cut before each capital that begins a word."""
    parts: list[str] = []
    start = 0
    for at in range(1, len(run)):
        if run[at].isupper() and _begins_word(run, at):
            parts.append(run[start:at])
            start = at
    parts.append(run[start:])
    return tuple(parts)


def _begins_word(run: str, at: int) -> bool:
    """Whether the capital at `at` begins a word: after a small letter, or with a small letter next.

    The small s of a plural ("fileIDs", "URLs") is no such letter where no small letter follows it.
    """
    before, after = run[at - 1], run[at + 1 : at + 3]
    if before.islower():
        return True
    plural = before.isupper() and after[:1] == "s" and not after[1:].islower()
    return after[:1].islower() and not plural


class Wanted(Struct, frozen=True):
    """The names that would suit a thing, best first. Those of a lower `rank` are served first: pins, then the names
    that a spec itself gives, then names made up."""

    id: str
    candidates: tuple[Name, ...]
    rank: int = 2


def settle(wanted: Iterable[Wanted]) -> dict[str, Name]:
    """One name for each, no two the same (`key`), whatever the order in which they come.

    Each gets its first candidate that nobody else wants as much: has at the same place of its list or earlier. So
    two that want the same both go on to their next, and neither depends on which came first. Where a list runs out, the
    last candidate is numbered, by order of id.
    """
    everyone = tuple(wanted)
    first = {each.id: each.candidates[0] for each in everyone if each.candidates}
    if len({each.rank for each in everyone}) == 1 and len(set(map(key, first.values()))) == len(everyone):
        return first  # as nearly always
    claims = _strongest(everyone)
    settled = {each.id: found for each in everyone if (found := _unrivalled(each, claims)) is not None}
    left = sorted((each for each in everyone if each.id not in settled), key=lambda each: (each.rank, each.id))
    taken = {key(found) for found in settled.values()} if left else set[str]()
    numbers: dict[str, int] = {}
    for each in left:
        settled[each.id] = _numbered(each.candidates[-1] if each.candidates else UNNAMED, taken, numbers)
    return settled


_Claim: TypeAlias = tuple[int, str | None]
"""How much a name is wanted, 0 for a pin, then by rank and place; and by whom, None for several."""


def _strongest(everyone: Iterable[Wanted]) -> dict[str, _Claim]:
    """Who wants each name the most, by `key`."""
    claims: dict[str, _Claim] = {}
    for each in everyone:
        for level, candidate in enumerate(each.candidates, start=each.rank):
            spelled = key(candidate)
            most, owner = claims.get(spelled, (level + 1, None))
            if level < most:
                claims[spelled] = (level, each.id)
            elif level == most and owner != each.id:
                claims[spelled] = (level, None)
    return claims


def _unrivalled(wanted: Wanted, claims: Mapping[str, _Claim]) -> Name | None:
    for level, candidate in enumerate(wanted.candidates, start=wanted.rank):
        if claims[key(candidate)] == (level, wanted.id):
            return candidate
    return None


def _numbered(base: Name, taken: set[str], numbers: dict[str, int]) -> Name:
    """A name that is not `taken`, and is from now on. `numbers`: the last one that was tried for each name."""
    spelled = key(base)
    number = numbers.get(spelled, 1)
    while (f"{spelled}{number}" if number > 1 else spelled) in taken:
        number += 1
    numbers[spelled] = number
    taken.add(f"{spelled}{number}" if number > 1 else spelled)
    return f"{base} {number}" if number > 1 else base
