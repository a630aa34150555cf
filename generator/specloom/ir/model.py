"""The intermediate representation: a small, closed, frozen message between specs and targets.

A type where it is *used* (`Type`) is not a type where it is *declared* (`Declaration`): uses point to declarations by
id, so a recursive API is still a finite tree that compares, hashes, prints, and round-trips as JSON (`serial.py`).

Nothing here is Python: a `Name` is words separated by single spaces, in the spec's own capitals ("create Chat
Completion", "Open AI File"), which a target spells as it likes. Names are unique, ignoring case, within their scope.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

# what others import from here, for it is one model
from specloom.ir.arrangement import GroupMember as GroupMember
from specloom.ir.arrangement import Lifted as Lifted
from specloom.ir.arrangement import ParameterGroup as ParameterGroup
from specloom.ir.conduct import LongRunning as LongRunning
from specloom.ir.conduct import NextOperation as NextOperation
from specloom.ir.conduct import Paging as Paging
from specloom.ir.conduct import PollArgument as PollArgument
from specloom.ir.conduct import Polling as Polling
from specloom.ir.conduct import Streaming as Streaming
from specloom.ir.declared import Alias as Alias
from specloom.ir.declared import Declaration as Declaration
from specloom.ir.declared import Enum as Enum
from specloom.ir.declared import Field as Field
from specloom.ir.declared import Member as Member
from specloom.ir.declared import Record as Record
from specloom.ir.declared import Tag as Tag
from specloom.ir.declared import Union as Union
from specloom.ir.declared import Variant as Variant
from specloom.ir.incoming import Answer as Answer
from specloom.ir.incoming import Callback as Callback
from specloom.ir.incoming import IncomingParameter as IncomingParameter
from specloom.ir.incoming import IncomingRequest as IncomingRequest
from specloom.ir.incoming import Link as Link
from specloom.ir.incoming import LinkParameter as LinkParameter
from specloom.ir.incoming import Webhook as Webhook
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
from specloom.ir.uses import Tuple as Tuple
from specloom.ir.uses import Type as Type
from specloom.ir.uses import Xml as Xml
from specloom.load.tree import Json


class Parameter(Struct, frozen=True):
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
    request_id: bool = False
    """A header that tells requests apart (x-ms-client-request-id): one left out gets a value that no other has."""
    grouped: GroupMember | None = None


class Part(Struct, frozen=True):
    """How one part of a multipart or form body is written."""

    wire: str
    content_type: str | None = None
    """One media type, or several or ranges of them, separated by commas."""
    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    headers: tuple[Parameter, ...] = ()
    """Headers of the part; where the part is a list, of each item."""
    xml: Xml | None = None
    """The root element of the part, where it is XML; where the part is a list, of each item."""


class Alternative(Struct, frozen=True):
    """Further media types of a request body: their value is of another type, or its parts are written otherwise."""

    media_types: tuple[str, ...]
    type: Type
    parts: tuple[Part, ...] = ()
    xml: Xml | None = None


class Body(Struct, frozen=True):
    """A request body. Where `type` is a Ref to a record, and the only one, its fields become the call's keywords."""

    required: bool
    media_types: tuple[str, ...]
    """Those that take a value of `type`, the most structured first: JSON, multipart, form, text, bytes."""
    type: Type
    name: Name
    """Of the keyword that takes the body where its fields are not the keywords ("body")."""
    doc: str | None = None
    parts: tuple[Part, ...] = ()
    xml: Xml | None = None
    """The root element, where one of the media types is XML."""
    others: tuple[Alternative, ...] = ()
    content_type: Parameter | None = None
    """The header parameter Content-Type, where the spec has one: it says which media type is sent."""
    grouped: GroupMember | None = None
    """Then its fields are no keywords."""

    @property
    def alternatives(self) -> tuple[Alternative, ...]:
        """All of them, the first one too."""
        return (Alternative(self.media_types, self.type, self.parts, self.xml), *self.others)


class Header(Struct, frozen=True):
    """A header of a response, and how its value is written."""

    wire: str
    name: Name
    type: Type
    doc: str | None = None
    style: str = "simple"
    explode: bool = False
    content_type: str | None = None
    prefix: str | None = None
    """Set where it stands for all headers of a prefix; its type is a map then."""


class Response(Struct, frozen=True):
    """`status`: "200", "4XX" or "default"."""

    status: str
    doc: str | None
    contents: tuple[Content, ...]
    headers: tuple[Header, ...] = ()
    error: bool = False
    header_record: DeclarationId | None = None
    """What the headers are read as: a record with a member for each, be they of this response or of another one."""
    found: bool | None = None
    """Set where the call asks only whether something is there (HEAD with a documented 404): what this status says."""
    links: tuple[Link, ...] = ()


class SchemeUse(Struct, frozen=True):
    scheme: str
    scopes: tuple[str, ...] = ()


class Operation(Struct, frozen=True):
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
    servers: tuple[Server, ...] = ()
    """All of its own servers, where they are several; `server` is the first."""
    callbacks: tuple[Callback, ...] = ()
    parameter_groups: tuple[ParameterGroup, ...] = ()


class SecurityScheme(Struct, frozen=True):
    id: str
    """What `security` calls it by."""
    name: Name
    kind: Literal["apiKey", "basic", "bearer", "http", "oauth2", "openIdConnect", "mutualTLS", "other"]
    """ "http": another scheme of the Authorization header, `http_scheme`; "mutualTLS": the transport's, no argument."""
    doc: str | None = None
    key_name: str | None = None
    key_in: Literal["query", "header", "cookie"] | None = None
    scopes: tuple[str, ...] = ()
    """Those that `security` asks for, here or there; where it asks for none, all that the scheme offers."""
    http_scheme: str | None = None


class Server(Struct, frozen=True):
    """A base URL template, "https://{endpoint}/openai"; its variables are in `Api.client_parameters`."""

    url: str
    doc: str | None = None
    name: str | None = None
    defaults: tuple[tuple[str, Json], ...] = ()
    """Variables that have other defaults with other servers, and those with this one."""

    @property
    def key(self) -> str:
        """What it is chosen by."""
        return self.name or self.url


class Group(Struct, frozen=True):
    """A node of the tree of groups that operations hang on."""

    path: tuple[Name, ...]
    doc: str | None


class SourceFile(Struct, frozen=True):
    """A file that the description refers to, seen from it, or its URL."""

    file: str
    sha256: str


class Source(Struct, frozen=True):
    """Where an Api came from."""

    file: str
    sha256: str
    title: str
    version: str
    spec_version: str
    files: tuple[SourceFile, ...] = ()


class NotGenerated(Struct, frozen=True):
    """What the spec has and the Api has not, and the problem that says why."""

    pointer: str
    problem: str
    reason: str


class SchemaSymbol(Struct, frozen=True):
    """Which declaration a named schema of the spec became. Every named schema has one, or is in `not_generated`."""

    pointer: str
    id: DeclarationId


class Api(Struct, frozen=True):
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
    request_id_headers: tuple[str, ...] = ()
    """Response headers that hold the id that the service gave to the request (x-ms-request-id), beside the usual."""
    webhooks: tuple[Webhook, ...] = ()
