"""Names: identifiers split into words, and collisions settled for all names at once.

A name is words separated by single spaces, in the capitals of the spec. Two names are the same where their letters and
digits are, ignoring case, word boundaries and compatibility forms (Unicode NFKC): no target may tell them apart.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from specloom.ir.model import Name

_SIZE = re.compile(r"(?<=[^\W\d_]{2})\d{2,}x\d{2,}(?![a-z0-9])")
"""Width and height, behind a word."""

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


def words(text: str) -> tuple[str, ...]:
    """The words of an identifier, in its own capitals: "createChatCompletion" -> ("create", "Chat", "Completion").

    Anything but letters, digits and the marks that belong to letters separates words; so does a capital after a small
    letter, and the last capital of a run before a small one ("parseJSONFile" -> parse JSON File). A digit stays with
    what is before it ("int32", "HTTP2Server" -> HTTP2 Server), but that of a size ("Size256x256" -> Size 256x256).
    """
    separated = "".join(char if _is_spelling(char) else " " for char in unicodedata.normalize("NFC", text))
    separated = _SIZE.sub(r" \g<0>", separated)
    return tuple(word for run in separated.split() for word in _humps(run))


def spoken(text: str) -> tuple[str, ...]:
    """The words of a text with its signs read aloud: "-created_at" -> ("minus", "created", "underscore", "at")."""
    return words("".join(f" {_SPOKEN[char]} " if char in _SPOKEN else char for char in text))


def spell(text: str) -> tuple[str, ...]:
    """`words`; or `spoken` where the text has nothing else, or begins with a sign before a digit ("-1", "+1")."""
    signed = len(text) > 1 and text[0] in "+-<>=" and text[1].isdigit()
    return spoken(text) if signed else words(text) or spoken(text)


def name(text: str, placeholder: Name = UNNAMED) -> Name:
    """The name that an identifier is read as."""
    return " ".join(spell(text)) or placeholder


def key(spelled: Name) -> str:
    """What makes two names the same."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", spelled).casefold()).replace(" ", "")


def _is_spelling(char: str) -> bool:
    return char.isalnum() or unicodedata.category(char).startswith("M")


def _humps(run: str) -> list[str]:
    """A run of letters and digits, cut before each capital that begins a word."""
    parts: list[str] = []
    start = 0
    for at in range(1, len(run)):
        if run[at].isupper() and _begins_word(run, at):
            parts.append(run[start:at])
            start = at
    parts.append(run[start:])
    return parts


def _begins_word(run: str, at: int) -> bool:
    """Whether the capital at `at` begins a word: after a small letter, or with a small letter next.

    The small s of a plural ("fileIDs", "URLs") is no such letter where no small letter follows it.
    """
    before, after = run[at - 1], run[at + 1 : at + 3]
    if before.islower():
        return True
    plural = before.isupper() and after[:1] == "s" and not after[1:].islower()
    return after[:1].islower() and not plural


@dataclass(frozen=True, slots=True)
class Wanted:
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
    everyone = sorted(wanted, key=lambda each: (each.rank, each.id))
    claims: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for each in everyone:
        for level, candidate in _levels(each):
            claims[key(candidate)].append((level, each.id))
    chosen = {each.id: _unrivalled(each, claims) for each in everyone}
    taken = {key(found) for found in chosen.values() if found is not None}
    settled: dict[str, Name] = {}
    for each in everyone:
        found = chosen[each.id]
        if found is None:
            found = _numbered(each.candidates[-1] if each.candidates else UNNAMED, taken)
            taken.add(key(found))
        settled[each.id] = found
    return settled


def _levels(wanted: Wanted) -> list[tuple[int, Name]]:
    """Candidates with how much they are wanted: 0 for a pin, then by rank and place."""
    return [(wanted.rank + place, candidate) for place, candidate in enumerate(wanted.candidates)]


def _unrivalled(wanted: Wanted, claims: dict[str, list[tuple[int, str]]]) -> Name | None:
    for level, candidate in _levels(wanted):
        rivals = (other for other, owner in claims[key(candidate)] if owner != wanted.id)
        if all(other > level for other in rivals):
            return candidate
    return None


def _numbered(base: Name, taken: Sequence[str] | set[str]) -> Name:
    number = 1
    while key(candidate := base if number == 1 else f"{base} {number}") in taken:
        number += 1
    return candidate
