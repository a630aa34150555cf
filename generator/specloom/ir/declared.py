"""What is declared: records, enums, unions and aliases. Uses of them (`uses.py`) point to them by their ids."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

from specloom.ir.arrangement import Lifted
from specloom.ir.uses import DeclarationId, Name, Type, Xml
from specloom.load.tree import Json


class Field(Struct, frozen=True):
    """A member of a record."""

    wire: str
    name: Name
    type: Type
    required: bool
    doc: str | None = None
    read_only: bool = False
    write_only: bool = False
    deprecated: bool = False
    secret: bool = False
    has_default: bool = False
    default: Json = None
    """x-ms-client-default: the client fills it in. The server's default is in `doc` only."""
    xml: Xml | None = None
    """How it is written in XML; None: as an element of its wire name."""
    flatten: bool = False
    """x-ms-client-flatten: on the client, its members are the record's own (`Record.lifted`)."""


class Tag(Struct, frozen=True):
    """The member that tells variants apart, and this record's value of it. It is not among `fields`.

    `values` has more than one where a mapping selects the record by several; () for an abstract base."""

    wire: str
    name: Name
    values: tuple[str, ...]
    doc: str | None = None
    xml: Xml | None = None


class Record(Struct, frozen=True):
    """An object with named members."""

    id: DeclarationId
    name: Name
    doc: str | None
    fields: tuple[Field, ...]
    """Own fields only, in spec order; those of `base` come first when laid out."""
    base: DeclarationId | None = None
    tag: Tag | None = None
    additional: Type | None = None
    """Set where the schema declares additionalProperties beside its properties: members that stay with the record."""
    closed: bool = False
    """Whether the schema allows no members but those it names (additionalProperties: false)."""
    used_in_requests: bool = False
    used_in_responses: bool = False
    deprecated: bool = False
    internal: bool = False
    lifted: tuple[Lifted, ...] = ()
    """What its own flattened fields give it."""
    outputs: tuple[DeclarationId, ...] = ()
    """Records of responses that a request takes in its place, for they have what it wants."""
    of_headers: bool = False
    """Whether its members are headers of responses, and not of a document."""


class Member(Struct, frozen=True):
    """A value of an enum."""

    value: str | int | float
    name: Name
    doc: str | None = None


class Enum(Struct, frozen=True):
    """A set of values. `open`: other values of the same kind are legal."""

    id: DeclarationId
    name: Name
    doc: str | None
    kind: Literal["string", "integer", "number"]
    members: tuple[Member, ...]
    open: bool
    used_in_requests: bool = False
    used_in_responses: bool = False
    deprecated: bool = False


class Variant(Struct, frozen=True):
    """One alternative of a union. `tags`: the tag values that select it; () where the union has no tag, or for a
    variant that is no record (a string beside objects)."""

    type: Type
    tags: tuple[str, ...] = ()


class Union(Struct, frozen=True):
    """A value that is one of several types."""

    id: DeclarationId
    name: Name
    doc: str | None
    variants: tuple[Variant, ...]
    tag: str | None
    """The wire name of the tag member; None where variants are told apart by their shape."""
    inline: bool = False
    """True where the spec wrote it in place, unnamed: a target may write a simple one in place too."""
    used_in_requests: bool = False
    used_in_responses: bool = False
    untagged: DeclarationId | None = None
    """The variant that is the schema itself, whose subtypes the others are: an object without the tag is meant so."""


class Alias(Struct, frozen=True):
    """A named schema that is no more than another type: a scalar, a list, a map, or another name for a declaration."""

    id: DeclarationId
    name: Name
    doc: str | None
    type: Type
    used_in_requests: bool = False
    used_in_responses: bool = False


Declaration: TypeAlias = Record | Enum | Union | Alias
