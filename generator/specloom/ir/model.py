"""The intermediate representation: a small, closed, frozen message between specs and targets.

A type where it is *used* (`Type`) is not a type where it is *declared* (`Declaration`): uses point to declarations by
id, so a recursive API is still a finite tree that compares, hashes, prints, and round-trips as JSON (`serial.py`).

Nothing here is Python: a `Name` is words separated by single spaces, in the spec's own capitals ("create Chat
Completion", "Open AI File"), which a target spells as it likes. Names are unique, ignoring case, within their scope.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

# what others import from here, for it is one model
from specloom.ir.conduct import LongRunning as LongRunning
from specloom.ir.conduct import NextOperation as NextOperation
from specloom.ir.conduct import Paging as Paging
from specloom.ir.conduct import PollArgument as PollArgument
from specloom.ir.conduct import Polling as Polling
from specloom.ir.conduct import Streaming as Streaming
from specloom.ir.uses import Anything as Anything
from specloom.ir.uses import Const as Const
from specloom.ir.uses import Content as Content
from specloom.ir.uses import DeclarationId as DeclarationId
from specloom.ir.uses import List as List
from specloom.ir.uses import Map as Map
from specloom.ir.uses import Name as Name
from specloom.ir.uses import Nullable as Nullable
from specloom.ir.uses import Ref as Ref
from specloom.ir.uses import Scalar as Scalar
from specloom.ir.uses import Type as Type
from specloom.load.tree import Json


@dataclass(frozen=True, slots=True)
class Field:
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


@dataclass(frozen=True, slots=True)
class Tag:
    """The member that tells variants apart, and this record's value of it. It is not among `fields`.

    `values` has more than one where a mapping selects the record by several; () for an abstract base."""

    wire: str
    name: Name
    values: tuple[str, ...]
    doc: str | None = None


@dataclass(frozen=True, slots=True)
class Record:
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
    outputs: tuple[DeclarationId, ...] = ()
    """Records of responses that a request takes in its place, for they have what it wants."""


@dataclass(frozen=True, slots=True)
class Member:
    """A value of an enum."""

    value: str | int | float
    name: Name
    doc: str | None = None


@dataclass(frozen=True, slots=True)
class Enum:
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


@dataclass(frozen=True, slots=True)
class Variant:
    """One alternative of a union. `tags`: the tag values that select it; () where the union has no tag, or for a
    variant that is no record (a string beside objects)."""

    type: Type
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Union:
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


@dataclass(frozen=True, slots=True)
class Alias:
    """A named schema that is no more than another type: a scalar, a list, a map, or another name for a declaration."""

    id: DeclarationId
    name: Name
    doc: str | None
    type: Type
    used_in_requests: bool = False
    used_in_responses: bool = False


Declaration: TypeAlias = Record | Enum | Union | Alias


@dataclass(frozen=True, slots=True)
class Parameter:
    wire: str
    name: Name
    location: Literal["path", "query", "header", "cookie", "host"]
    type: Type
    required: bool
    doc: str | None = None
    style: str = "form"
    explode: bool = True
    allow_reserved: bool = False
    content_type: str | None = None
    deprecated: bool = False
    has_default: bool = False
    default: Json = None
    """A client-side default (x-ms-client-default, a server variable's default, or the config's). The server's default
    is in `doc` only."""
    constant: bool = False
    """A required one-valued closed enum: sent always, absent from the signature; `type` is its `Const`."""
    header_prefix: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """How one part of a multipart or form body is written."""

    wire: str
    content_type: str | None = None
    style: str | None = None
    explode: bool | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """A request body. Where `type` is a Ref to a record, its fields become the operation's keywords."""

    required: bool
    media_types: tuple[str, ...]
    type: Type
    name: Name
    """Of the keyword that takes the body where its fields are not the keywords ("body")."""
    doc: str | None = None
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Header:
    wire: str
    name: Name
    type: Type
    doc: str | None = None


@dataclass(frozen=True, slots=True)
class Response:
    """`status`: "200", "4XX" or "default"."""

    status: str
    doc: str | None
    contents: tuple[Content, ...]
    headers: tuple[Header, ...] = ()
    error: bool = False


@dataclass(frozen=True, slots=True)
class SchemeUse:
    scheme: str
    scopes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Operation:
    id: str
    """Pointer into the spec as written: "#/paths/~1assistants/get"."""
    operation_id: str | None
    group: tuple[Name, ...]
    """The way to it from the client: ("threads", "runs"); () for an operation on the client itself."""
    name: Name
    method: str
    path: str
    summary: str | None
    doc: str | None
    parameters: tuple[Parameter, ...]
    """Without those hoisted to the client, which `hoisted` names."""
    hoisted: tuple[tuple[str, str], ...]
    """(location, wire name) of the client parameters that this operation sends."""
    body: Body | None
    responses: tuple[Response, ...]
    security: tuple[tuple[SchemeUse, ...], ...] | None
    """None where the Api's own holds."""
    deprecated: bool = False
    paging: Paging | None = None
    streaming: Streaming | None = None
    """Set where a success answers with a sequential media type; `responses` keeps the other contents only, and where
    there are none the plain call is the stream."""
    long_running: LongRunning | None = None
    polling: Polling | None = None
    server: str | None = None
    """The operation's own base URL template; None where the Api's holds."""


@dataclass(frozen=True, slots=True)
class SecurityScheme:
    name: str
    kind: Literal["apiKey", "basic", "bearer", "oauth2", "openIdConnect", "other"]
    doc: str | None = None
    key_name: str | None = None
    key_in: Literal["query", "header", "cookie"] | None = None
    scopes: tuple[str, ...] = ()
    """Those that `security` asks for, here or there; where it asks for none, all that the scheme offers."""


@dataclass(frozen=True, slots=True)
class Server:
    """A base URL template, "https://{endpoint}/openai"; its variables are in `Api.client_parameters`."""

    url: str
    doc: str | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """A node of the tree of groups that operations hang on."""

    path: tuple[Name, ...]
    doc: str | None


@dataclass(frozen=True, slots=True)
class Source:
    """Where an Api came from."""

    file: str
    sha256: str
    title: str
    version: str
    spec_version: str


@dataclass(frozen=True, slots=True)
class NotGenerated:
    """What the spec has and the Api has not, and the problem that says why."""

    pointer: str
    problem: str
    reason: str


@dataclass(frozen=True, slots=True)
class SchemaSymbol:
    """Which declaration a named schema of the spec became. Every named schema has one, or is in `not_generated`."""

    pointer: str
    id: DeclarationId


@dataclass(frozen=True, slots=True)
class Api:
    """The whole message."""

    source: Source
    title: Name
    doc: str | None
    servers: tuple[Server, ...]
    client_parameters: tuple[Parameter, ...]
    schemes: tuple[SecurityScheme, ...]
    security: tuple[tuple[SchemeUse, ...], ...]
    groups: tuple[Group, ...]
    """Every node, parents before children."""
    operations: tuple[Operation, ...]
    declarations: tuple[Declaration, ...]
    """In spec order: named schemas first, each followed by the inline ones in it; then those of operations."""
    schemas: tuple[SchemaSymbol, ...]
    not_generated: tuple[NotGenerated, ...] = ()
