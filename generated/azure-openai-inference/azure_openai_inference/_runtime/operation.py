"""The facts of an operation, as the generated modules write them down, and the bases of its groups.

An `Operation` knows everything about a call but the values: a generated method is a signature, a docstring and
`return self._client.send(_OPERATION, locals())`. Terms follow OpenAPI 3.0 (Parameter Object, Encoding Object).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Generic, Literal, TypeAlias, TypeVar

from msgspec import UNSET, Struct, UnsetType
from msgspec.structs import replace

if TYPE_CHECKING:
    from .client import AsyncClientBase, ClientBase

__all__ = [
    "UNSET",
    "AsyncGroup",
    "Body",
    "Content",
    "Cursor",
    "Group",
    "NextLink",
    "Operation",
    "Parameter",
    "Part",
    "UnsetType",
    "answering",
    "binary",
    "cookie",
    "empty",
    "header",
    "host",
    "json",
    "path",
    "query",
    "text",
]

T_co = TypeVar("T_co", covariant=True)

Location: TypeAlias = Literal["path", "query", "header", "cookie", "host"]
Style: TypeAlias = Literal[
    "simple", "label", "matrix", "form", "spaceDelimited", "pipeDelimited", "tabDelimited", "deepObject"
]
"""OpenAPI 3.0 styles, and "tabDelimited" for Swagger 2.0's `collectionFormat: tsv`. A delimited style works in a path
or a header too, as Swagger 2.0 allows."""


class Parameter(Struct, frozen=True):
    """Where one argument of a call, or of the client, travels and how it is written there."""

    location: Location
    python: str
    """The keyword that holds the value; "" for a constant."""
    wire: str
    style: Style
    explode: bool
    allow_reserved: bool = False
    """The value stays as it is but for characters that would end its place (allowReserved, x-ms-skip-url-encoding)."""
    content_type: str = ""
    """Set where the value is written as a document of that media type ("application/json")."""
    default: object = UNSET
    """Sent where the argument is left out."""
    constant: object = UNSET
    """Sent always: there is no argument."""
    prefix: str = ""
    """The argument is a mapping, and each entry a header of this prefix and its key (x-ms-header-collection-prefix)."""
    env: str = ""
    """The environment variable that stands in for an argument of the client that is not given."""
    required: bool = False
    """A client without a value cannot be made. (Operations have Python's own signatures for that.)"""


def path(
    python: str,
    wire: str = "",
    *,
    style: Style = "simple",
    explode: bool = False,
    allow_reserved: bool = False,
    content_type: str = "",
    default: object = UNSET,
    constant: object = UNSET,
    env: str = "",
) -> Parameter:
    """A segment of the path, or a piece of one. `wire` defaults to the Python name, here and below."""
    return Parameter(
        "path", python, wire or python, style, explode, allow_reserved, content_type, default, constant, "", env, True
    )


def query(
    python: str,
    wire: str = "",
    *,
    style: Style = "form",
    explode: bool | None = None,
    allow_reserved: bool = False,
    content_type: str = "",
    default: object = UNSET,
    constant: object = UNSET,
    env: str = "",
    required: bool = False,
) -> Parameter:
    """A query parameter. `explode` defaults to True for "form" and "deepObject" and False for the delimited styles."""
    exploded = style in ("form", "deepObject") if explode is None else explode
    return Parameter(
        "query",
        python,
        wire or python,
        style,
        exploded,
        allow_reserved,
        content_type,
        default,
        constant,
        "",
        env,
        required,
    )


def header(
    python: str,
    wire: str = "",
    *,
    style: Style = "simple",
    explode: bool = False,
    content_type: str = "",
    default: object = UNSET,
    constant: object = UNSET,
    prefix: str = "",
    env: str = "",
    required: bool = False,
) -> Parameter:
    """A request header, or with `prefix` a family of them."""
    return Parameter(
        "header", python, wire or python, style, explode, False, content_type, default, constant, prefix, env, required
    )


def cookie(
    python: str,
    wire: str = "",
    *,
    style: Style = "form",
    explode: bool = True,
    content_type: str = "",
    default: object = UNSET,
    constant: object = UNSET,
    env: str = "",
    required: bool = False,
) -> Parameter:
    """A cookie."""
    return Parameter(
        "cookie", python, wire or python, style, explode, False, content_type, default, constant, "", env, required
    )


def host(python: str, wire: str = "", *, default: object = UNSET, constant: object = UNSET, env: str = "") -> Parameter:
    """A variable of the base URL (OpenAPI server variable, x-ms-parameterized-host). Always required."""
    return Parameter("host", python, wire or python, "simple", False, True, "", default, constant, "", env, True)


class Part(Struct, frozen=True):
    """How one member of a form or multipart body is written (OpenAPI Encoding Object)."""

    content_type: str = ""
    style: Style | None = None
    explode: bool | None = None
    file: bool = False
    """The member is a file, or a list of them: a text would not be what its user meant."""


class Body(Struct, frozen=True):
    """The body of a request: either its members are keywords (`fields`), or one keyword is the whole (`argument`).

    Of several media types the values decide: files choose multipart, bytes a binary type, a string a text type, and
    anything else the first that can hold it.
    """

    media_types: str | tuple[str, ...]
    fields: tuple[str | tuple[str, str], ...] = ()
    """(Python name, wire name); one string where both are the same."""
    argument: str = ""
    required: bool = False
    """A body is sent even where every member is left out."""
    parts: Mapping[str, Part] = {}
    """By wire name; media types of form and multipart bodies only."""
    constants: Mapping[str, object] = {}
    """Members that are sent always, by wire name: {"stream": True}."""
    additional: str = ""
    """The keyword that holds a mapping of members by their wire names, beside those of `fields`."""


class Content(Struct, frozen=True):
    """What a response holds."""

    kind: Literal["json", "text", "binary", "empty"]
    media_type: str = ""
    """Asked for in the Accept header."""
    type: object = None
    """Of the decoded value, for "json": whatever the codec's `decode` takes."""


def json(type: object, media_type: str = "application/json") -> Content:
    """A JSON document, decoded as `type`."""
    return Content("json", media_type, type)


def text(media_type: str = "text/plain") -> Content:
    """Text: the value is a str."""
    return Content("text", media_type)


def binary(media_type: str = "*/*") -> Content:
    """Bytes: the value is a `Download`, or an `AsyncDownload`."""
    return Content("binary", media_type)


def empty() -> Content:
    """Nothing: the value is None."""
    return Content("empty")


Contents: TypeAlias = Content | Mapping[str, Content]
"""One content, or several by media type ("application/json", "audio/*", "*/*")."""

Security: TypeAlias = tuple[tuple[str, ...], ...]
"""Alternatives, each of schemes that hold together. An empty alternative allows anonymous calls, and so does `()`."""


class Cursor(Struct, frozen=True):
    """The next page is got by the same call with another cursor."""

    parameter: str
    """The Python name of the argument that takes it."""


class NextLink(Struct, frozen=True):
    """The next page is got by the link that the page before has."""

    operation: Operation[object] | None = None
    """Asked for the next page with the link as an argument, where the link is no URL to follow (x-ms-pageable
    operationName). It answers as the first call does."""
    parameter: str = ""
    """The Python name of that argument; the others of `operation` are called as in the first call."""


class Operation(Struct, Generic[T_co], frozen=True, eq=False):
    """The facts of one operation; `T_co` is what a successful call returns."""

    method: str
    path: str
    """The path template: "/threads/{thread_id}"."""
    parameters: tuple[Parameter, ...] = ()
    client_parameters: tuple[str, ...] = ()
    """The Python names of the client's parameters that this operation sends; not those of the base URL."""
    body: Body | None = None
    responses: Mapping[str, Contents] = {}
    """Successes, by "200", "2XX" or "default"."""
    errors: Mapping[str, Contents] = {}
    """Errors, by "404", "4XX" or "default"."""
    security: Security | None = None
    """None where the service's own holds."""
    base_url: str = ""
    """A base URL template of the operation's own."""
    paging: Cursor | NextLink | None = None
    """How the next page is got, where there may be one; what it returns is a page then."""


def answering(operation: Operation[object], responses: Mapping[str, Contents]) -> Operation[object]:
    """The same operation with other types of its responses."""
    return replace(operation, responses=responses)


class Group:
    """Operations that belong together, bound to a client."""

    def __init__(self, client: ClientBase) -> None:
        self._client = client

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"


class AsyncGroup:
    """Operations that belong together, bound to an async client."""

    def __init__(self, client: AsyncClientBase) -> None:
        self._client = client

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"
