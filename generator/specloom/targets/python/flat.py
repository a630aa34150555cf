"""Flattened members (x-ms-client-flatten) as attributes: how a class gets at them, and what they are there."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from specloom.ir.model import Anything, Field, Map, Record
from specloom.targets.python.records import ADDITIONAL, Layout, Path
from specloom.targets.python.shapes import is_nullable, target
from specloom.targets.python.symbols import Symbols


class FlatMember(Struct, frozen=True):
    """A member of a flattened property."""

    path: Path
    name: str
    """The attribute of the record that has it."""
    holder: str
    """The attribute that holds the object that it stands in."""
    inner: str
    """Its attribute there."""
    own: Field
    """What it is in its object."""
    field: Field
    """What it is in the record around: required where every object on the way to it is, too."""
    is_additional: bool = False
    """Whether it stands for the members that the object's schema does not name."""


def flat_members(layout: Layout, holder: Field, symbols: Symbols) -> list[FlatMember]:
    """The members that one property of a record gives to its class, in the order of their own record."""
    inside = held(holder, symbols)
    return [_member(path, layout, inside, symbols) for path in layout.lifted if path[0] == holder.wire]


def held(holder: Field, symbols: Symbols) -> Layout:
    """The record that a flattened property holds."""
    record = target(holder.type, symbols.declarations)
    assert isinstance(record, Record)
    return symbols.layouts[record.id]


def _field(path: Path, layout: Layout, symbols: Symbols) -> tuple[Field, Field, bool]:
    """What a path ends at, in its object and as the record has it, and whether that is the additional members."""
    holder = next(each for each in layout.fields if each.wire == path[0])
    if not holder.flatten:
        return holder, holder, False
    inside = held(holder, symbols)
    if path[1:]:
        own, field, is_additional = _field(path[1:], inside, symbols)
    else:
        own = field = _additional(inside, holder)
        is_additional = True
    return own, _around(field, holder, symbols), is_additional


def _around(field: Field, holder: Field, symbols: Symbols) -> Field:
    """A member of an object as a record has it that holds the object."""
    always = holder.required and not is_nullable(holder.type, symbols.declarations)
    return replace(
        field,
        required=field.required and always,
        has_default=field.has_default and always,
        read_only=field.read_only or holder.read_only,
        write_only=field.write_only or holder.write_only,
        deprecated=field.deprecated or holder.deprecated,
        secret=field.secret or holder.secret,
    )


def _additional(layout: Layout, holder: Field) -> Field:
    type = layout.record.additional or Anything()
    doc = f"The members of `{holder.wire}` that the schema does not name."
    return Field("", holder.name, Map(type), False, doc)


def _member(path: Path, layout: Layout, inside: Layout, symbols: Symbols) -> FlatMember:
    own, field, is_additional = _field(path, layout, symbols)
    there = path[1:]
    inner = (inside.lifted.get(there) or inside.names[there[0]]) if there else ADDITIONAL
    return FlatMember(path, layout.lifted[path], layout.names[path[0]], inner, own, field, is_additional)


def attributes(layout: Layout, symbols: Symbols) -> Iterator[tuple[str, Field]]:
    """All attributes that the class of a record shows, flattened ones in the place of what they stand in."""
    for field in layout.fields:
        if field.flatten:
            yield from ((each.name, each.field) for each in flat_members(layout, field, symbols))
        else:
            yield layout.names[field.wire], field
