"""The one document model: what a spec of any version says, after normalizing, before naming and typing.

Every version of the input becomes OpenAPI 3.0 shape first (`swagger2.py`), is parsed into these values (`parse.py`),
and then has allOf (`allof.py`) and discriminators (`discriminator.py`) resolved. References stay references:
`Schema.ref` is the key of a schema in `Document.schemas`, so that a recursive document is a finite tree.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from specloom.load.tree import Json, Where

SchemaKey = str
"""The key of a shared schema: its canonical "#/components/schemas/..." pointer, or "file#/pointer" in another file."""


@dataclass(frozen=True, slots=True)
class EnumValue:
    """One value of an enumeration; `name` and `description` come from x-ms-enum `values` where given."""

    value: str | int | float | bool | None
    name: str | None = None
    description: str | None = None


@dataclass(frozen=True, slots=True)
class Enumeration:
    """`enum` with x-ms-enum read into it."""

    values: tuple[EnumValue, ...]
    name: str | None = None
    open: bool = False
    """True where x-ms-enum says modelAsString (its default). Without x-ms-enum an enum is closed."""
    extended: bool = False
    """True where an x-ms-enum was there at all."""


@dataclass(frozen=True, slots=True)
class Mapping:
    """One discriminator value and the schema it selects."""

    value: str
    schema: SchemaKey
    where: Where


@dataclass(frozen=True, slots=True)
class Discriminator:
    """The property whose value selects a schema. After `discriminator.py`, `mapping` is complete: explicit entries,
    x-ms-discriminator-value, implicit schema names, and subtypes found only through allOf."""

    property: str
    mapping: tuple[Mapping, ...]
    where: Where


@dataclass(frozen=True, slots=True)
class Property:
    """A member of an object schema."""

    name: str
    schema: Schema
    required: bool
    where: Where


@dataclass(frozen=True, slots=True)
class Extensions:
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


@dataclass(frozen=True, slots=True)
class Schema:
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


class In(StrEnum):
    """Where a parameter travels."""

    PATH = "path"
    QUERY = "query"
    HEADER = "header"
    COOKIE = "cookie"
    HOST = "host"
    """A variable of the server URL (OpenAPI server variable, x-ms-parameterized-host)."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of an operation or of the server."""

    where: Where
    name: str
    location: In
    schema: Schema
    required: bool
    description: str | None = None
    deprecated: bool = False
    style: str = "form"
    explode: bool = True
    allow_reserved: bool = False
    """allowReserved, or x-ms-skip-url-encoding."""
    content_type: str | None = None
    """Set where the parameter is described by `content`: its value is serialized as that media type."""
    on_client: bool | None = None
    """x-ms-parameter-location: True "client", False "method", None not said."""
    group: str | None = None
    """x-ms-parameter-grouping's name."""
    header_prefix: str | None = None
    """x-ms-header-collection-prefix."""
    x: Extensions = NO_EXTENSIONS


@dataclass(frozen=True, slots=True)
class PartEncoding:
    """How one part of a multipart or form body is written (OpenAPI 3.0 Encoding Object)."""

    name: str
    content_type: str | None = None
    style: str | None = None
    explode: bool | None = None


@dataclass(frozen=True, slots=True)
class Media:
    """One media type of a body or of a response."""

    type: str
    schema: Schema | None
    where: Where
    encoding: tuple[PartEncoding, ...] = ()
    item_schema: Schema | None = None
    """OpenAPI 3.2's itemSchema: the type of each item of a sequential media type such as text/event-stream."""
    examples: tuple[Json, ...] = ()


@dataclass(frozen=True, slots=True)
class Body:
    """A request body."""

    where: Where
    required: bool
    media: tuple[Media, ...]
    description: str | None = None
    name: str | None = None
    """The body parameter's name (Swagger 2.0), or x-ms-client-name."""
    flatten: bool = False


@dataclass(frozen=True, slots=True)
class Header:
    """A response header."""

    name: str
    schema: Schema
    description: str | None
    where: Where
    prefix: str | None = None
    x: Extensions = NO_EXTENSIONS


@dataclass(frozen=True, slots=True)
class Response:
    """The response for one status."""

    where: Where
    status: str
    """"200", "4XX" or "default"."""
    description: str | None
    media: tuple[Media, ...]
    headers: tuple[Header, ...] = ()
    error: bool | None = None
    """x-ms-error-response; None where it is not said (then 4xx, 5xx and default are errors)."""


@dataclass(frozen=True, slots=True)
class Pageable:
    """x-ms-pageable."""

    item_name: str = "value"
    next_link_name: str | None = None
    operation_name: str | None = None


@dataclass(frozen=True, slots=True)
class LongRunning:
    """x-ms-long-running-operation with its options."""

    final_state_via: str | None = None
    final_state_schema: SchemaKey | None = None


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of the spec."""

    where: Where
    pointer: str
    """Pointer into the spec as written: "#/paths/~1assistants/get"."""
    method: str
    path: str
    operation_id: str | None
    tags: tuple[str, ...]
    summary: str | None
    description: str | None
    deprecated: bool
    parameters: tuple[Parameter, ...]
    """Path-level ones included, operation-level ones winning; in the order written, path level first."""
    body: Body | None
    responses: tuple[Response, ...]
    security: tuple[tuple[SchemeUse, ...], ...] | None
    """Alternatives of combinations; None where the operation does not say (the document's hold)."""
    servers: tuple[Server, ...] = ()
    pageable: Pageable | None = None
    long_running: LongRunning | None = None
    examples: tuple[tuple[str, Json], ...] = ()
    """x-ms-examples that could be read."""
    external_docs: str | None = None
    x: Extensions = NO_EXTENSIONS


@dataclass(frozen=True, slots=True)
class SchemeUse:
    """A security scheme that a requirement names, with its scopes."""

    scheme: str
    scopes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SecurityScheme:
    """A way to authenticate."""

    name: str
    kind: Literal["apiKey", "basic", "bearer", "oauth2", "openIdConnect", "other"]
    where: Where
    description: str | None = None
    key_name: str | None = None
    key_in: Literal["query", "header", "cookie"] | None = None
    scopes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Server:
    """A base URL template; its variables are parameters with location HOST."""

    url: str
    where: Where
    description: str | None = None
    variables: tuple[Parameter, ...] = ()


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag with its words."""

    name: str
    description: str | None


@dataclass(frozen=True, slots=True)
class SharedSchema:
    """An entry of components/schemas (or definitions), or a schema of another file that is referred to."""

    key: SchemaKey
    name: str
    pointer: str
    """As written in the spec: "#/definitions/Run" or "#/components/schemas/runObject"."""
    schema: Schema


@dataclass(frozen=True, slots=True)
class Document:
    """A whole API description."""

    file: str
    sha256: str
    spec_version: str
    """As written: "2.0", "3.0.0"."""
    title: str
    version: str
    description: str | None
    servers: tuple[Server, ...]
    security: tuple[tuple[SchemeUse, ...], ...]
    schemes: tuple[SecurityScheme, ...]
    tags: tuple[Tag, ...]
    operations: tuple[Operation, ...]
    schemas: tuple[SharedSchema, ...]
    client_parameters: tuple[Parameter, ...] = ()
    """Global parameters whose x-ms-parameter-location is the client, by being shared and referred to."""
    by_key: dict[SchemaKey, SharedSchema] = field(
        default_factory=dict[SchemaKey, SharedSchema], compare=False, repr=False
    )
    """`schemas` by key."""
