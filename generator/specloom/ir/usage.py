"""Usage: which declarations travel in requests and which in responses, followed from their uses to all they hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from specloom.ir.model import (
    Alias,
    Declaration,
    DeclarationId,
    Enum,
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

Direction = Literal["request", "response"]


def refs(type: Type) -> tuple[DeclarationId, ...]:
    """The declarations that a type uses."""
    if isinstance(type, Scalar):  # most of them
        return ()
    match type:
        case Ref(id):
            return (id,)
        case List(inner) | Map(inner) | Nullable(inner):
            return refs(inner)
        case Tuple(items, rest):
            return tuple(id for each in (*items, *((rest,) if rest is not None else ())) for id in refs(each))
        case _:
            return ()


def travellers(
    uses: Iterable[tuple[Type, Direction]], declarations: Mapping[DeclarationId, Declaration], direction: Direction
) -> frozenset[DeclarationId]:
    """Everything that travels one way. A read-only member travels in no request, a write-only one in no response."""
    pending = [id for used, way in uses if way == direction for id in refs(used)]
    found: set[DeclarationId] = set()
    while pending:
        id = pending.pop()
        if id in found or id not in declarations:
            continue
        found.add(id)
        pending += _held(declarations[id], direction)
    return frozenset(found)


def _held(declaration: Declaration, direction: Direction) -> Iterator[DeclarationId]:
    match declaration:
        case Record():
            for each in declaration.fields:
                if not (each.read_only if direction == "request" else each.write_only):
                    yield from refs(each.type)
            if declaration.additional is not None:
                yield from refs(declaration.additional)
            if declaration.base is not None:
                yield declaration.base
        case Union():
            for variant in declaration.variants:
                yield from refs(variant.type)
        case Alias():
            yield from refs(declaration.type)
        case Enum():
            pass
