"""Calls: the name of each operation within its group, "threads.runs.list steps", settled for all at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from specloom.config import Config
from specloom.ir.groups import Grouped, GroupKey, group_key, group_operations
from specloom.ir.model import Name
from specloom.ir.names import Wanted, settle, words
from specloom.ir.names import key as name_key
from specloom.ir.routes import Route, Words, derived, routes
from specloom.ir.words import PREPOSITIONS, key, keys, singular, vocabulary
from specloom.ir.written import written
from specloom.load.tree import Where
from specloom.normalize.document import Document, Operation
from specloom.problems import Problems, near


class Call(Struct, frozen=True):
    """What an operation is called."""

    group: tuple[Name, ...]
    name: Name
    phrase: Name
    """What it does in words that need no group: "list message files". Names of its inline types begin with it."""


class _Pin(Struct, frozen=True):
    """A call that the configuration has settled."""

    operation: Operation
    group: tuple[Words, ...]
    name: Words


def name_calls(document: Document, config: Config, problems: Problems) -> dict[str, Call]:
    """The call of every operation, by its pointer."""
    known = vocabulary(document, config.naming)
    ways = routes(document)
    pins = _pins(document, config, problems)
    pinned_groups = {pointer: pin.group for pointer, pin in pins.items()}
    grouped = group_operations(document, config.naming, ways, known, pinned_groups, problems)
    _report_clashes(grouped, pins, config, problems)
    names = _settle(grouped, ways, pins)
    return {
        each.operation.pointer: Call(
            group=tuple(" ".join(level) for level in each.group),
            name=names[each.operation.pointer],
            phrase=" ".join(_phrase(each, names[each.operation.pointer])),
        )
        for each in grouped
    }


# --- pins ----------------------------------------------------------------------------------------------------------


def _pins(document: Document, config: Config, problems: Problems) -> dict[str, _Pin]:
    """The pins of the configuration that name an operation of the document, by pointer."""
    operations = {operation.pointer: operation for operation in document.operations}
    found: dict[str, _Pin] = {}
    for pointer, call in config.naming.operations.items():
        parts = tuple(words(part) for part in call.split("."))
        if pointer not in operations:
            meant = _meant(pointer, document)
            problems.add(
                "E711",
                f"[naming.operations] names `{pointer}`, which is no operation of this spec",
                _written(config, pointer, Where(document.file)),
                hint=f"did you mean `{meant}`?" if meant else None,
            )
        elif not all(parts):
            problems.add(
                "E712",
                f"[naming.operations] gives `{call}`, which is no call",
                _written(config, pointer, operations[pointer].where),
                hint='write the groups and the name with dots between them: "threads.create_and_run"',
            )
        else:
            found[pointer] = _Pin(operations[pointer], parts[:-1], parts[-1])
    return found


def _written(config: Config, pointer: str, otherwise: Where) -> Where:
    return written(config.naming.where, "operations", pointer, otherwise=otherwise)


def _meant(pointer: str, document: Document) -> str | None:
    """The pointer that someone meant who wrote another one, or an operationId."""
    by_id = {each.operation_id: each.pointer for each in document.operations if each.operation_id}
    return by_id.get(pointer) or near(pointer, [each.pointer for each in document.operations])


def _report_clashes(grouped: Sequence[Grouped], pins: Mapping[str, _Pin], config: Config, problems: Problems) -> None:
    """An error for each pin that gives a name another pin has, or a group."""

    def place(operation: Operation) -> Where:
        return _written(config, operation.pointer, operation.where)

    below = _subgroups(grouped)
    owners: dict[tuple[GroupKey, str], Operation] = {}
    for pin in pins.values():
        at = (group_key(pin.group), name_key(" ".join(pin.name)))
        call = ".".join(" ".join(part) for part in (*pin.group, pin.name))
        if at in below:
            problems.add("E713", f"`{call}` is pinned for an operation, but is a group", place(pin.operation))
        elif at in owners:
            problems.add(
                "E713",
                f"`{call}` is pinned for two operations",
                place(pin.operation),
                related=place(owners[at]),
                related_message="the first one",
            )
        owners.setdefault(at, pin.operation)


# --- names ---------------------------------------------------------------------------------------------------------


def _settle(grouped: Sequence[Grouped], ways: Mapping[str, Route], pins: Mapping[str, _Pin]) -> dict[str, Name]:
    """The name of every operation, by pointer: unique within its group, and unlike the groups below it."""
    wanted: dict[GroupKey, list[Wanted]] = {}
    for each in grouped:
        pointer = each.operation.pointer
        pin = pins.get(pointer)
        candidates = _candidates(each, ways[pointer]) if pin is None else (" ".join(pin.name),)
        wanted.setdefault(group_key(each.group), []).append(Wanted(pointer, candidates, rank=0 if pin else 2))
    for group, name in _subgroups(grouped):
        wanted.setdefault(group, []).append(Wanted(f"group {name}", (name,), rank=0))
    return {pointer: name for everyone in wanted.values() for pointer, name in settle(everyone).items()}


def _subgroups(grouped: Sequence[Grouped]) -> dict[tuple[GroupKey, str], None]:
    """Each group with the name of a group below it, as `name_key` has it."""
    return {
        (group_key(each.group[:depth]), name_key(" ".join(each.group[depth]))): None
        for each in grouped
        for depth in range(len(each.group))
    }


def _candidates(each: Grouped, route: Route) -> tuple[Name, ...]:
    """Names from short to long: without the group's words, with all words, with all that the path says."""
    method = each.operation.method
    short = _without_group(each.words, each.group) or derived(method, route, _unnamed(route, each.group))
    longer = (short, each.words, derived(method, route, route.resources))
    return tuple(dict.fromkeys(" ".join(name) for name in longer if name))


def _without_group(spoken: Words, group: Sequence[Words]) -> Words:
    """The words of an operationId that its group does not say already, without prepositions left at the end."""
    left = spoken
    for level in reversed(group):
        at = _find(keys(left), keys(level))
        if at is not None:
            left = _without(left, at, len(level))
            continue
        for word in level:
            if key(word) in keys(left):
                left = _without(left, keys(left).index(key(word)))
    while left and left[-1].lower() in PREPOSITIONS:
        left = left[:-1]
    return left


def _without(words: Words, at: int, count: int = 1) -> Words:
    return words[:at] + words[at + count :]


def _find(where: Words, what: Words) -> int | None:
    """Where a sequence of words first occurs whole in another. As texts, for which the time does not grow with both."""
    text = "\0".join(("", *where, ""))
    at = text.find("\0".join(("", *what, "")))
    return None if at < 0 else text.count("\0", 0, at)


def _unnamed(route: Route, group: Sequence[Words]) -> tuple[Words, ...]:
    """The resources of a route that its group does not name."""
    left = list(route.resources)
    for level in group:
        same = [resource for resource in left if keys(resource) == keys(level)]
        if same:
            left.remove(same[0])
    return tuple(left)


def _phrase(each: Grouped, name: Name) -> Words:
    """What an operation does in words that need no group: those of its operationId where they say more than a verb,
    else its name with the group in it ("create", chat completions -> create chat completion)."""
    if len(each.words) > 1 or not each.group:
        return each.words or tuple(name.split())
    verb, *rest = name.split()
    last = each.group[-1]
    one = last if verb.lower() == "list" and not rest else (*last[:-1], singular(last[-1]))
    return (verb, *one, *rest)
