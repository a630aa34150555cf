"""Places: where the spec wrote an unnamed schema, and the names that a person would give it for that.

A place is a root (a named schema, or what an operation calls its body) and the steps down from it. The name is made of
the root and the last step, "run Object" and "last error" giving "run last error"; steps between them are added, nearest
first, only where that tells two things apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import PurePosixPath

from msgspec import Struct
from msgspec.structs import replace

from specloom.ir.model import Name
from specloom.ir.names import words
from specloom.ir.words import key, keys, singular

Words = tuple[str, ...]

_ROLES = frozenset({"object", "option", "param", "parameter", "request", "response", "schema"})
"""What a root's name may end with, in the singular, and what lies inside it need not repeat."""

_DETAILS: Words = ("Details",)


def qualified(named: Words, pointer: str) -> tuple[Words, ...]:
    """What a named schema may be called, best first: its name, and, for where another file has the same, that with the
    file before it, and with the folders around that. `pointer` names its file: "cats/all.yaml#/definitions/Pet"."""
    file, _, inside = pointer.partition("#")
    path = PurePosixPath(file)
    found, around = [named], Words()
    for part in reversed((*path.parent.parts, *((path.stem,) if inside else ()))):
        if more := words(part):
            around = (*more, *around)
            found.append((*around, *named))
    return tuple(found)


class Place(Struct, frozen=True):
    """Where an unnamed schema is written."""

    root: tuple[Words, ...]
    """Names of the root, best first."""
    steps: tuple[Words, ...] = ()
    borrowed: bool = False
    """Whether the way to it goes through something that is written elsewhere: what it is called there counts."""

    def member(self, name: Words) -> Place:
        """The place of a member of the record here."""
        return replace(self, steps=(*self.steps, name))

    def item(self) -> Place:
        """The place of one of the things here: "choices" -> "choice"."""
        return self._one_of_many(("item",))

    def value(self) -> Place:
        """The place of a value of the map here."""
        return self._one_of_many(("value",))

    def part(self, name: Words) -> Place:
        """The place of a part of what is here, which is named after it: an enum beside objects."""
        return self.member(name)

    def variant(self, label: Words, *, dotted: bool) -> Place:
        """The place of the variant that `label` selects: "auto" of "chunking strategy" -> "auto chunking strategy".

        A dotted label ("thread.run.queued") names a thing by itself: of a "run Stream Event" only "Event" is added.
        """
        whole = self.steps[-1] if self.steps else _without_role(self.root[0])
        named = join(label, whole[-1:] if dotted else whole)
        return replace(self, steps=(*self.steps[:-1], named)) if self.steps else replace(self, root=(named,))

    def _one_of_many(self, fallback: Words) -> Place:
        if not self.steps:
            return self.member(fallback)
        last = self.steps[-1]
        one = (*last[:-1], singular(last[-1])) if last else last  # of a member called ""
        return replace(self, steps=(*self.steps[:-1], one if one != last else (*last, *fallback)))

    @property
    def own(self) -> Words:
        """The words of the last step, or of the root itself."""
        return self.steps[-1] if self.steps else self.root[0]

    def names(self) -> tuple[Name, ...]:
        """The names that suit what is written here, best first."""
        if not self.steps:
            return tuple(" ".join(each) for each in (*self.root, _otherwise(self.root[0])))
        short, whole = _without_role(self.root[0]), self.root[0]
        own, between = self.steps[-1], self.steps[:-1]
        # A single word says little ("static"): the step above it goes with it.
        least = 1 if len(own) == 1 and between else 0
        found = [_chain(short, between[len(between) - count :], own) for count in range(least, len(between) + 1)]
        found += [_chain(whole, (), own), _chain(whole, between, own)]
        if between:
            found.append((*short, *(word for step in self.steps for word in step)))
        # "audio File" and "file" join to the root's own name.
        found.append((*whole, *own, *_DETAILS) if keys(own) != keys(whole[-len(own) :]) else (*whole, *_DETAILS))
        return tuple(dict.fromkeys(" ".join(each) for each in found))


def common_name(places: Sequence[Place]) -> Name | None:
    """The name of a thing that is in several places, after the root whose name the others only add to: what "message"
    and "create message" have in common is a "message tool". None where there is no such root."""
    roots = [_without_role(place.root[0]) for place in places]
    shortest = min(roots, key=lambda root: (len(root), root))
    spelled = keys(shortest)
    if all(keys(root)[: len(spelled)] == spelled for root in roots) or all(
        keys(root)[-len(spelled) :] == spelled for root in roots
    ):
        return " ".join(join(shortest, places[0].own))
    return None


@cache
def join(first: Words, second: Words) -> Words:
    """Words after words, without saying a thing twice: "Tool Calls" + "tool call" -> "tool call", and "Token Logprob" +
    "top logprob" -> "Token top logprob"."""
    left, right = keys(first), keys(second)
    for size in range(min(len(left), len(right)), 0, -1):
        if left[-size:] == right[:size]:
            return (*first[: len(first) - size], *second)
    if len(left) > 1 and right and left[-1] == right[-1]:
        return (*first[:-1], *second)
    return (*first, *second)


def _chain(root: Words, between: Sequence[Words], own: Words) -> Words:
    joined = root
    for step in (*between, own):
        joined = join(joined, step)
    return joined


def _otherwise(root: Words) -> Words:
    """Another name for what an operation takes or gives, where its first is taken."""
    instead = {"request": "Body", "response": "Result"}.get(key(root[-1]), "Value")
    return (*_without_role(root), instead)


def _without_role(root: Words) -> Words:
    return root[:-1] if len(root) > 1 and key(root[-1]) in _ROLES else root
