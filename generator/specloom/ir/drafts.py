"""Drafts: declarations while they are gathered, before tags, names and usage are settled for all of them at once."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

from specloom.ir.model import DeclarationId, Type
from specloom.load.tree import Where
from specloom.normalize.document import EnumValue, Property, Schema


class FieldDraft(Struct, frozen=True):
    """A member of a record."""

    property: Property
    type: Type


class RecordDraft(Struct, frozen=True):
    """An object with named members."""

    id: DeclarationId
    schema: Schema
    fields: tuple[FieldDraft, ...]
    base: DeclarationId | None = None
    additional: Type | None = None


class EnumDraft(Struct, frozen=True):
    """A set of values."""

    id: DeclarationId
    schema: Schema
    kind: Literal["string", "integer", "number"]
    values: tuple[EnumValue, ...]
    open: bool
    inline: bool = False


class Selector(Struct, frozen=True):
    """A discriminator: the wire name of the tag member, and the record that each value selects."""

    property: str
    values: tuple[tuple[str, DeclarationId], ...]
    where: Where
    depth: int | None = None
    """How far below the top of its hierarchy the base is; None for a discriminator written beside oneOf."""


class UnionDraft(Struct, frozen=True):
    """A value that is one of several types."""

    id: DeclarationId
    schema: Schema
    members: tuple[Type, ...]
    inline: bool
    selector: Selector | None = None


class AliasDraft(Struct, frozen=True):
    """A named schema that is no more than another type."""

    id: DeclarationId
    schema: Schema
    type: Type


Draft: TypeAlias = RecordDraft | EnumDraft | UnionDraft | AliasDraft
