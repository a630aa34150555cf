"""Groups: which node of the client's tree each operation hangs on.

The rules of `config.naming.groups` are tried in order for each operation; one without any hangs on the client itself.
Groups are the same where they differ in capitals or between singular and plural only.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

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
    found = tuple(_grouped(operation, naming, ways[operation.pointer], known) for operation in document.operations)
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


def _grouped(operation: Operation, naming: NamingConfig, route: Route, known: frozenset[str]) -> Grouped:
    bare = _without_route(operation)
    if bare is None:
        group, spoken = _halves(operation.operation_id or "", naming, known)
    else:
        group, spoken = (), _without_prefixes(split(bare, known), naming)
    if operation.x.client_name is not None:
        spoken = split(operation.x.client_name, known)
    for rule in naming.groups:
        if rule == "tag" and operation.tags and (tag := words(operation.tags[0])):
            return Grouped(operation, (_subject(tag),), spoken)
        if rule == "prefix" and group:
            return Grouped(operation, (group,), spoken)
        if rule == "path" and route.resources:
            return Grouped(operation, route.resources[: naming.group_depth], spoken)
    return Grouped(operation, (), spoken)


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


def _halves(operation_id: str, naming: NamingConfig, known: frozenset[str]) -> tuple[Words, Words]:
    """The words of an operationId of the form Group_Verb as (group, verb); (() and all of its words) where it has
    another form, or begins with a verb itself ("List_Assistants")."""
    match = _PREFIXED.fullmatch(operation_id)
    if match is not None:
        group = _without_prefixes(split(match.group(1), known), naming)
        if group and group[0].lower() not in VERBS and (verb := split(match.group(2), known)):
            return group, verb
    return (), _without_prefixes(split(operation_id, known), naming)


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
