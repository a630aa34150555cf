"""Arrays: a list, or a tuple, whose first items have a type each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from specloom.ir.model import Anything, List, Tuple, Type
from specloom.ir.places import Place
from specloom.ir.shapes import ends_with, first_items
from specloom.normalize.document import Schema
from specloom.problems import Problems

TypeOf: TypeAlias = Callable[[Schema, Place, str], Type]
"""The type of a schema at the words, and at the pointer, of its use."""


def array_type(schema: Schema, place: Place, pointer: str, type_of: TypeOf, problems: Problems) -> List | Tuple:
    """The type of an array; a tuple that goes on has still to be declared."""
    first = first_items(schema)
    if first is not None:
        return _tuple(schema, first, place, pointer, type_of)
    if schema.prefix_items:
        problems.add("N463", "the items of this tuple are typed as items of any position", schema.where)
        choices = (*schema.prefix_items, *((schema.items,) if schema.items is not None else ()))
        item = Schema(schema.where, any_of=choices)
        return List(type_of(item, place.item(), f"{pointer}/prefixItems"))
    if schema.items is None:
        return List(Anything())
    return List(type_of(schema.items, place.item(), f"{pointer}/items"))


def _tuple(schema: Schema, first: Sequence[Schema], place: Place, pointer: str, type_of: TypeOf) -> Tuple:
    item = place.item()
    items = tuple(
        type_of(each, place.part((*item.own, str(index + 1))), f"{pointer}/prefixItems/{index}")
        for index, each in enumerate(first)
    )
    if ends_with(first, schema):
        return Tuple(items)
    return Tuple(items, Anything() if schema.items is None else type_of(schema.items, item, f"{pointer}/items"))
