"""Groups: which node of the client's tree each operation hangs on.

The rules of `config.naming.groups` are tried in order for each operation; one without any hangs on the client itself.
Groups are the same where they differ in capitals or between singular and plural only.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import chain, takewhile

from msgspec import Struct

from specloom.config import NamingConfig
from specloom.ir.names import key as name_key
from specloom.ir.names import words
from specloom.ir.routes import Route, Words
from specloom.ir.words import VERBS, keys, split
from specloom.load.tree import Where
from specloom.normalize.document import Document, Operation
from specloom.problems import Problems

GroupKey = tuple[str, ...]
"""What a group is told from others by: for each level what its words come to, in the singular and run together."""

_PREFIXED = re.compile(r"([^_./]+)[_./]([^_./]+)")
_USING = re.compile(r"(.+)Using([A-Z]+)(_\d+)?")
_NO_WORD = re.compile(r"\W")


class Grouped(Struct, frozen=True):
    """An operation in its group, before it has its name."""

    operation: Operation
    group: tuple[Words, ...]
    """The words of each level."""
    words: Words
    """Those of its operationId, without stripped prefixes and without a group that was written before the verb."""


def group_operations(
    document: Document,
    naming: NamingConfig,
    ways: Mapping[str, Route],
    known: frozenset[str],
    pinned: Mapping[str, tuple[Words, ...]],
    problems: Problems,
) -> tuple[Grouped, ...]:
    """The group of every operation. `ways`: the routes, by pointer; `known`: the vocabulary; `pinned`: groups that the
    configuration has settled, by pointer."""
    reading = _Reading(naming, known, _idle_levels(document))
    found = tuple(_grouped(operation, reading, ways[operation.pointer]) for operation in document.operations)
    settled = tuple(_moved(each, pinned.get(each.operation.pointer)) for each in found)
    spelling = _spellings(settled, pinned, problems)
    return tuple(Grouped(each.operation, spelling[group_key(each.group)], each.words) for each in settled)


def group_key(group: Iterable[Words]) -> GroupKey:
    """What a group is told from others by."""
    return tuple(map(_level_key, group))


@cache
def _level_key(level: Words) -> str:
    return name_key(" ".join(keys(level)))


def _moved(found: Grouped, group: tuple[Words, ...] | None) -> Grouped:
    return found if group is None else Grouped(found.operation, group, found.words)


class _Reading(Struct, frozen=True):
    """What operationIds are read by."""

    naming: NamingConfig
    known: frozenset[str]
    """The vocabulary."""
    idle: int
    """`_idle_levels`."""


class _Said(Struct, frozen=True):
    """What an operationId says."""

    group: tuple[Words, ...]
    verb: Words
    """Its words after the group."""
    words: Words
    """Those that say it all in a group by another rule."""


def _grouped(operation: Operation, reading: _Reading, route: Route) -> Grouped:
    said = _said(operation, reading)
    for rule in reading.naming.groups:
        if rule == "tag" and operation.tags and (tag := words(operation.tags[0])):
            top = _subject(tag)
            if len(said.group) > 1 and group_key(said.group[:1]) == group_key((top,)):
                return Grouped(operation, (top, *said.group[1:]), said.verb)
            return Grouped(operation, (top,), said.words)
        if rule == "prefix" and said.group:
            return Grouped(operation, said.group, said.verb)
        if rule == "path" and route.resources:
            return Grouped(operation, route.resources[: reading.naming.group_depth], said.words)
    return Grouped(operation, (), said.words)


def _subject(tag: Words) -> Words:
    """A tag such as "Header Operations" without the word that only says what tags are for."""
    return tag[:-1] if len(tag) > 1 and tag[-1].lower() == "operations" else tag


def _without_route(operation: Operation) -> str | None:
    """What is left of an operationId that a framework made of a function's name and the operation itself; None where it
    did not: "read_item" of "read_item_items__item_id__get" (FastAPI), "read" of "readUsingGET" (springfox)."""
    id, method = operation.operation_id or "", operation.method
    if id.endswith(f"_{method.lower()}"):
        bare = id.removesuffix(f"{_NO_WORD.sub('_', operation.path)}_{method.lower()}")
        return bare if bare and bare != id else None
    made = _USING.fullmatch(id)
    return f"{made[1]}{made[3] or ''}" if made is not None and made[2] == method.upper() else None


def _idle_levels(document: Document) -> int:
    """How many levels of operationIds with dots tell nothing, since all have them: one of "drive.files.list" and
    "drive.changes.watch". Two always stay, and so does one that is a tag."""
    ids = [each.operation_id.split(".") for each in document.operations if each.operation_id]
    tags = {_level_key(words(tag)) for each in document.operations for tag in each.tags[:1]}
    levels = zip(*(each[:-2] for each in ids), strict=False) if len(ids) > 1 else ()
    return sum(
        1 for _ in takewhile(lambda level: len({*level}) == 1 and _level_key(words(level[0])) not in tags, levels)
    )


def _said(operation: Operation, reading: _Reading) -> _Said:
    bare = _without_route(operation)
    said = _levels(operation.operation_id or "", reading) if bare is None else _all(bare, reading)
    if operation.x.client_name is None:
        return said
    name = split(operation.x.client_name, reading.known)
    return _Said(said.group, name, name)


def _levels(operation_id: str, reading: _Reading) -> _Said:
    """What an operationId says of the form Group_Verb or Group.Subgroup.Verb; all of its words and no group where it
    has another form, or begins with a verb itself ("List_Assistants")."""
    written = ".".join(operation_id.split(".")[reading.idle :])
    two = _PREFIXED.fullmatch(written)
    top, *below = (split(each, reading.known) for each in (two.groups() if two is not None else written.split(".")))
    top = _without_prefixes(top, reading.naming)
    *group, verb = (top, *below) if top or not below else below
    if not (group and verb and all(group)) or group[0][0].lower() in VERBS:
        return _all(written, reading)
    return _Said(tuple(group), verb, verb if two is not None else tuple(chain(*group, verb)))


def _all(written: str, reading: _Reading) -> _Said:
    spoken = _without_prefixes(split(written, reading.known), reading.naming)
    return _Said((), spoken, spoken)


def _without_prefixes(spoken: Words, naming: NamingConfig) -> Words:
    for phrase in naming.strip_prefixes:
        prefix = words(phrase)
        if prefix and keys(spoken[: len(prefix)]) == keys(prefix):
            spoken = spoken[len(prefix) :]
    return spoken


def _spellings(
    grouped: tuple[Grouped, ...], pinned: Mapping[str, tuple[Words, ...]], problems: Problems
) -> dict[GroupKey, tuple[Words, ...]]:
    """How each group is spelt: as a pin says, else as most operations say, else the longer way (the plural), else the
    first in the alphabet. Never by the order of the document."""
    votes: dict[GroupKey, Counter[Words]] = {(): Counter()}
    for each in grouped:
        weight = len(grouped) + 1 if each.operation.pointer in pinned else 1
        for depth in range(1, len(each.group) + 1):
            votes.setdefault(group_key(each.group[:depth]), Counter())[each.group[depth - 1]] += weight
    chosen = {
        level: min(counted, key=lambda name: (-counted[name], -len(" ".join(name)), name))
        for level, counted in votes.items()
        if level
    }
    _report_merged(grouped, chosen, problems)
    _number(chosen)
    return {level: tuple(chosen[level[:depth]] for depth in range(1, len(level) + 1)) for level in votes}


def _number(chosen: dict[GroupKey, Words]) -> None:
    """Give a number to what is the same as another group after all, by its letters, though the singulars are not:
    "gases" and "gas es"."""
    taken: set[tuple[GroupKey, str]] = set()
    for level in sorted(chosen):
        name = chosen[level]
        number = 1
        while (at := (level[:-1], name_key(" ".join(chosen[level])))) in taken:
            number += 1
            chosen[level] = (*name, str(number))
        taken.add(at)


def _report_merged(grouped: tuple[Grouped, ...], chosen: Mapping[GroupKey, Words], problems: Problems) -> None:
    """A note for each other spelling of a group, at the first operation that uses it."""
    first: dict[tuple[GroupKey, Words], Where] = {}
    for each in grouped:
        for depth, written in enumerate(each.group, start=1):
            first.setdefault((group_key(each.group[:depth]), written), each.operation.where)
    told: set[tuple[GroupKey, Words]] = set()
    for each in grouped:
        for depth, written in enumerate(each.group, start=1):
            level = group_key(each.group[:depth])
            name = chosen[level]
            if written == name or (level, written) in told:
                continue
            told.add((level, written))
            problems.add(
                "N551",
                f"`{' '.join(written)}` and `{' '.join(name)}` are one group",
                each.operation.where,
                related=first[level, name],
                related_message=f"`{' '.join(name)}` is used here",
            )
