"""Drafts: declarations while they are gathered, before tags, names and usage are settled for all of them at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from specloom.ir.model import DeclarationId, Type
from specloom.load.tree import Where
from specloom.normalize.document import EnumValue, Property, Schema


@dataclass(frozen=True, slots=True)
class FieldDraft:
    """A member of a record."""

    property: Property
    type: Type


@dataclass(frozen=True, slots=True)
class RecordDraft:
    """An object with named members."""

    id: DeclarationId
    schema: Schema
    fields: tuple[FieldDraft, ...]
    base: DeclarationId | None = None
    additional: Type | None = None


@dataclass(frozen=True, slots=True)
class EnumDraft:
    """A set of values."""

    id: DeclarationId
    schema: Schema
    kind: Literal["string", "integer", "number"]
    values: tuple[EnumValue, ...]
    open: bool
    inline: bool = False


@dataclass(frozen=True, slots=True)
class Selector:
    """A discriminator: the wire name of the tag member, and the record that each value selects."""

    property: str
    values: tuple[tuple[str, DeclarationId], ...]
    where: Where
    depth: int | None = None
    """How far below the top of its hierarchy the base is; None for a discriminator written beside oneOf."""


@dataclass(frozen=True, slots=True)
class UnionDraft:
    """A value that is one of several types."""

    id: DeclarationId
    schema: Schema
    members: tuple[Type, ...]
    inline: bool
    selector: Selector | None = None


@dataclass(frozen=True, slots=True)
class AliasDraft:
    """A named schema that is no more than another type."""

    id: DeclarationId
    schema: Schema
    type: Type


Draft: TypeAlias = RecordDraft | EnumDraft | UnionDraft | AliasDraft
