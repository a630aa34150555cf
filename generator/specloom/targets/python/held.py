"""What the values of a declaration may hold, however deep: found for all declarations at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache

from msgspec import Struct

from specloom.ir.model import (
    Alias,
    Declaration,
    DeclarationId,
    Enum,
    Field,
    List,
    Map,
    Nullable,
    Record,
    Ref,
    Scalar,
    Tuple,
    Type,
    Union,
)
from specloom.targets.python.shapes import Declarations, refs


class Held(Struct, frozen=True):
    """The declarations whose values may hold something, when they are sent."""

    read_only: frozenset[DeclarationId]
    """A record with members that only the service sets."""
    durations: frozenset[DeclarationId]
    """A duration."""


def held_by(declarations: Declarations) -> Held:
    """Look at each declaration once, and pass on what it holds to those that name it."""
    namers: dict[DeclarationId, list[DeclarationId]] = defaultdict(list)
    for id, declaration in declarations.items():
        for type in _parts(declaration):
            for named in refs(type):
                namers[named].append(id)

    def all_that(hold: Callable[[Declaration], bool]) -> frozenset[DeclarationId]:
        due = [id for id, declaration in declarations.items() if hold(declaration)]
        found = set(due)
        while due:
            fresh = [id for id in namers[due.pop()] if id not in found]
            found.update(fresh)
            due += fresh
        return frozenset(found)

    return Held(all_that(_has_read_only), all_that(lambda each: has_duration(_parts(each))))


def has_duration(types: Iterable[Type]) -> bool:
    """Whether one of some types is a duration, or a list of such, by itself."""
    return any(map(_is_duration, types))


def sent(fields: Iterable[Field], additional: Type | None) -> list[Type]:
    """The types of what is sent of a record."""
    return [*(field.type for field in fields if not field.read_only), *([] if additional is None else [additional])]


def _has_read_only(declaration: Declaration) -> bool:
    return isinstance(declaration, Record) and any(field.read_only for field in declaration.fields)


@cache
def _is_duration(type: Type) -> bool:
    while isinstance(type, (List, Map, Nullable)):
        type = type.item if isinstance(type, List) else type.value if isinstance(type, Map) else type.type
    if isinstance(type, Tuple):
        return has_duration((*type.items, *(() if type.rest is None else (type.rest,))))
    return isinstance(type, Scalar) and type.format == "duration"


def _parts(declaration: Declaration) -> list[Type]:
    match declaration:
        case Record() as record:
            base: list[Type] = [] if record.base is None else [Ref(record.base)]
            return [*base, *sent(record.fields, record.additional)]
        case Union(variants=variants):
            return [variant.type for variant in variants]
        case Alias(type=type):
            return [type]
        case Enum():
            return []
