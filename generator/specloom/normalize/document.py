"""The one document model: what a spec of any version says, after normalizing, before naming and typing.

Every version of the input becomes OpenAPI 3.0 shape first (`swagger2.py`), is parsed into these values (`parse.py`),
and then has allOf (`allof.py`) and discriminators (`discriminator.py`) resolved. References stay references:
`Schema.ref` is the key of a schema in `Document.schemas`, so that a recursive document is a finite tree.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal, TypeAlias

from msgspec import Struct, field

from specloom.load.tree import Json, Where
from specloom.normalize.incoming import Callback as Callback
from specloom.normalize.incoming import Link as Link
from specloom.normalize.incoming import Webhook as Webhook
from specloom.normalize.schema import NO_EXTENSIONS as NO_EXTENSIONS
from specloom.normalize.schema import Discriminator as Discriminator
from specloom.normalize.schema import Enumeration as Enumeration
from specloom.normalize.schema import EnumValue as EnumValue
from specloom.normalize.schema import Extensions as Extensions
from specloom.normalize.schema import Mapping as Mapping
from specloom.normalize.schema import Property as Property
from specloom.normalize.schema import Schema as Schema
from specloom.normalize.schema import SchemaKey as SchemaKey
from specloom.normalize.schema import Xml as Xml
from specloom.normalize.schema import beside as beside


class In(StrEnum):
    """Where a parameter travels."""

    PATH = "path"
    QUERY = "query"
    HEADER = "header"
    COOKIE = "cookie"
    HOST = "host"
    """A variable of the server URL (OpenAPI server variable, x-ms-parameterized-host)."""


ParameterKey: TypeAlias = tuple[In, str]
"""What a parameter is told from others by: its location and its name."""


class Grouping(Struct, frozen=True):
    """x-ms-parameter-grouping: the name of the group, or a postfix to make one from the operation's."""

    name: str | None
    postfix: str | None


class Parameter(Struct, frozen=True):
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
    grouping: Grouping | None = None
    header_prefix: str | None = None
    """x-ms-header-collection-prefix."""
    api_version: bool | None = None
    """Whether it says which version of the API is meant: x-ms-api-version; None not said."""
    request_id: bool = False
    """It is the id of the request: x-ms-client-request-id."""
    x: Extensions = NO_EXTENSIONS

    @property
    def key(self) -> ParameterKey:
        """What it is told from others by."""
        return self.location, self.name


class PartEncoding(Struct, frozen=True):
    """How one part of a multipart or form body is written (OpenAPI 3.0 Encoding Object)."""

    name: str
    content_type: str | None = None
    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    headers: tuple[Parameter, ...] = ()
    """Further headers of a part of a multipart body."""


class Media(Struct, frozen=True):
    """One media type of a body or of a response."""

    type: str
    schema: Schema | None
    where: Where
    encoding: tuple[PartEncoding, ...] = ()
    item_schema: Schema | None = None
    """OpenAPI 3.2's itemSchema: the type of each item of a sequential media type such as text/event-stream."""
    examples: tuple[Json, ...] = ()


class Body(Struct, frozen=True):
    """A request body."""

    where: Where
    required: bool
    media: tuple[Media, ...]
    description: str | None = None
    name: str | None = None
    """The body parameter's name (Swagger 2.0), or x-ms-client-name."""
    flatten: bool = False
    grouping: Grouping | None = None
    content_type: Parameter | None = None
    """The header parameter Content-Type of the operation, where it has one: it says which media type is sent."""


class Header(Struct, frozen=True):
    """A response header."""

    name: str
    schema: Schema
    description: str | None
    where: Where
    prefix: str | None = None
    """x-ms-header-collection-prefix."""
    style: str = "simple"
    explode: bool = False
    content_type: str | None = None
    """Set where the header is described by `content`: its value is a document of that media type."""
    deprecated: bool = False
    x: Extensions = NO_EXTENSIONS


class Response(Struct, frozen=True):
    """The response for one status."""

    where: Where
    status: str
    """"200", "4XX" or "default"."""
    description: str | None
    media: tuple[Media, ...]
    headers: tuple[Header, ...] = ()
    error: bool | None = None
    """x-ms-error-response; None where it is not said (then 4xx, 5xx and default are errors)."""
    links: tuple[Link, ...] = ()


class Pageable(Struct, frozen=True):
    """x-ms-pageable."""

    item_name: str = "value"
    next_link_name: str | None = None
    operation_name: str | None = None


class LongRunning(Struct, frozen=True):
    """x-ms-long-running-operation with its options."""

    final_state_via: str | None = None
    final_state_schema: SchemaKey | None = None


class Operation(Struct, frozen=True):
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
    callbacks: tuple[Callback, ...] = ()


class SchemeUse(Struct, frozen=True):
    """A security scheme that a requirement names, with its scopes."""

    scheme: str
    scopes: tuple[str, ...]


class SecurityScheme(Struct, frozen=True):
    """A way to authenticate."""

    name: str
    kind: Literal["apiKey", "basic", "bearer", "http", "oauth2", "openIdConnect", "mutualTLS", "other"]
    where: Where
    description: str | None = None
    key_name: str | None = None
    key_in: Literal["query", "header", "cookie"] | None = None
    scopes: tuple[str, ...] = ()
    http_scheme: str | None = None
    """That of an `http` scheme which is neither basic nor bearer, as written."""


class Server(Struct, frozen=True):
    """A base URL template; its variables are parameters with location HOST."""

    url: str
    where: Where
    description: str | None = None
    variables: tuple[Parameter, ...] = ()
    name: str | None = None


class Tag(Struct, frozen=True):
    """A tag with its words."""

    name: str
    description: str | None


class SharedSchema(Struct, frozen=True):
    """An entry of components/schemas (or definitions), or a schema of another file that is referred to."""

    key: SchemaKey
    name: str
    pointer: str
    """As written in the spec: "#/definitions/Run" or "#/components/schemas/runObject"."""
    schema: Schema


class Document(Struct, frozen=True):
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
    for_autorest: bool = False
    """Whether it is of Swagger 2.0 and uses AutoRest's extensions, and so means what AutoRest takes for granted."""
    webhooks: tuple[Webhook, ...] = ()
    by_key: dict[SchemaKey, SharedSchema] = field(default_factory=dict[SchemaKey, SharedSchema])
    """`schemas` by key."""
    files: tuple[tuple[str, str], ...] = ()
    """The other files that were read, seen from this one, or their URLs, each with the SHA-256 of its bytes."""
