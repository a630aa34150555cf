"""What a description says of values: its schemas, and what they are made of (Schema Object)."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from specloom.load.tree import Json, Where

SchemaKey = str
"""The key of a shared schema: its canonical "#/components/schemas/..." pointer, or "file#/pointer" in another file."""


class EnumValue(Struct, frozen=True):
    """One value of an enumeration; `name` and `description` come from x-ms-enum `values` where given."""

    value: str | int | float | bool | None
    name: str | None = None
    description: str | None = None


class Enumeration(Struct, frozen=True):
    """`enum` with x-ms-enum read into it."""

    values: tuple[EnumValue, ...]
    name: str | None = None
    open: bool = False
    """True where x-ms-enum says modelAsString (its default). Without x-ms-enum an enum is closed."""
    extended: bool = False
    """True where an x-ms-enum was there at all."""


class Mapping(Struct, frozen=True):
    """One discriminator value and the schema it selects."""

    value: str
    schema: SchemaKey
    where: Where


class Discriminator(Struct, frozen=True):
    """The property whose value selects a schema. After `discriminator.py`, `mapping` is complete: explicit entries,
    x-ms-discriminator-value, implicit schema names, and subtypes found only through allOf."""

    property: str
    mapping: tuple[Mapping, ...]
    where: Where


class Property(Struct, frozen=True):
    """A member of an object schema."""

    name: str
    schema: Schema
    required: bool
    where: Where


class Extensions(Struct, frozen=True):
    """What the x-ms-* extensions of a schema say (`normalize/extensions.py`); the rest is kept by name in `other`."""

    client_name: str | None = None
    discriminator_value: str | None = None
    client_default: Json = None
    has_client_default: bool = False
    flatten: bool = False
    secret: bool = False
    external: bool = False
    internal: bool = False
    mutability: tuple[str, ...] | None = None
    other: tuple[tuple[str, Json], ...] = ()


NO_EXTENSIONS = Extensions()


class Xml(Struct, frozen=True):
    """How a value is written in XML, as far as its schema says it (XML Object)."""

    name: str | None = None
    namespace: str | None = None
    prefix: str | None = None
    attribute: bool = False
    text: bool = False
    """x-ms-text: the value is the text of the element of the object around it."""
    wrapped: bool = False


class Schema(Struct, frozen=True):
    """A schema, or a reference to one with what was written beside it.

    Where `ref` is set the other members hold only the siblings of `$ref` (description, nullable, x-*).
    """

    where: Where
    ref: SchemaKey | None = None
    types: tuple[str, ...] = ()
    """JSON types as written ("null" removed into `nullable`); () where the schema names none."""
    format: str | None = None
    title: str | None = None
    description: str | None = None
    nullable: bool = False
    enum: Enumeration | None = None
    has_const: bool = False
    const: Json = None
    has_default: bool = False
    default: Json = None
    """The server's default: documentation only."""
    properties: tuple[Property, ...] = ()
    required: tuple[str, ...] = ()
    """As written; names that are no property have been reported."""
    additional: Schema | bool | None = None
    """additionalProperties; None where it is not said."""
    items: Schema | None = None
    prefix_items: tuple[Schema, ...] = ()
    closed_items: bool = False
    """`items: false`: there are no items but those of `prefix_items`."""
    all_of: tuple[Schema, ...] = ()
    """As parsed. Empty after `allof.py`, which sets `base` or merges."""
    base: SchemaKey | None = None
    """The schema this one inherits from: an allOf parent that has (or inherits) a discriminator. Set by `allof.py`;
    `properties` then holds only what this schema adds or narrows."""
    one_of: tuple[Schema, ...] = ()
    any_of: tuple[Schema, ...] = ()
    discriminator: Discriminator | None = None
    constraints: tuple[tuple[str, Json], ...] = ()
    """minimum, maxLength, pattern, minItems, ... by keyword."""
    read_only: bool = False
    write_only: bool = False
    deprecated: bool = False
    example: Json = None
    has_example: bool = False
    x: Extensions = NO_EXTENSIONS
    content_schema: Schema | None = None
    """contentSchema (JSON Schema, Validation, section 8.5): what a string holds when it is read as JSON."""
    xml: Xml | None = None
    """How a value is written where a body is XML."""


def beside(earlier: Schema, later: Schema) -> Schema:
    """`earlier` with what `later` says of it without changing its shape."""
    return replace(
        earlier,
        where=later.where,
        format=later.format or earlier.format,
        title=later.title or earlier.title,
        description=later.description or earlier.description,
        has_default=later.has_default or earlier.has_default,
        default=later.default if later.has_default else earlier.default,
        constraints=tuple({**dict(earlier.constraints), **dict(later.constraints)}.items()),
        read_only=later.read_only or earlier.read_only,
        write_only=later.write_only or earlier.write_only,
        deprecated=later.deprecated or earlier.deprecated,
        has_example=later.has_example or earlier.has_example,
        example=later.example if later.has_example else earlier.example,
        x=_extensions(earlier.x, later.x),
        xml=later.xml or earlier.xml,
    )


def _extensions(earlier: Extensions, later: Extensions) -> Extensions:
    if NO_EXTENSIONS in (earlier, later):
        return earlier if later == NO_EXTENSIONS else later
    return Extensions(
        client_name=later.client_name or earlier.client_name,
        discriminator_value=later.discriminator_value or earlier.discriminator_value,
        client_default=later.client_default if later.has_client_default else earlier.client_default,
        has_client_default=later.has_client_default or earlier.has_client_default,
        flatten=later.flatten or earlier.flatten,
        secret=later.secret or earlier.secret,
        external=later.external or earlier.external,
        internal=later.internal or earlier.internal,
        mutability=later.mutability if later.mutability is not None else earlier.mutability,
        other=tuple({**dict(earlier.other), **dict(later.other)}.items()),
    )
