"""The facts of an operation, as the generated modules write them down, and the bases of its groups.

An `Operation` knows everything about a call but the values: a generated method is a signature, a docstring and
`return self._client.send(_OPERATION, locals())`. Terms follow OpenAPI 3.0 (Parameter Object, Encoding Object).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Generic, Literal, TypeAlias, TypeVar

from msgspec import UNSET, Struct, UnsetType
from msgspec.structs import replace

from .parameter import Parameter, Style, cookie, header, host, path, query

if TYPE_CHECKING:
    from .client import AsyncClientBase, ClientBase
    from .servers import Server
    from .xml_facts import Xml

__all__ = [
    "UNSET",
    "AsyncGroup",
    "Body",
    "Content",
    "Cursor",
    "Group",
    "Grouped",
    "NextLink",
    "Operation",
    "Parameter",
    "Part",
    "UnsetType",
    "Within",
    "answering",
    "binary",
    "cookie",
    "empty",
    "found",
    "header",
    "host",
    "json",
    "path",
    "query",
    "text",
]

T_co = TypeVar("T_co", covariant=True)


class Part(Struct, frozen=True):
    """How one member of a form or multipart body is written (OpenAPI Encoding Object)."""

    content_type: str = ""
    """One media type, or several or ranges of them, separated by commas: then the value chooses."""
    style: Style | None = None
    explode: bool | None = None
    file: bool = False
    """The member is a file, or a list of them: a text would not be what its user meant."""
    base64: bool = False
    """Bytes are a text of base64 in a multipart body too, and no file."""
    allow_reserved: bool = False
    """Reserved characters stay as they are in a form but for those that would end the value."""
    headers: tuple[Parameter, ...] = ()
    """Further headers of a part of a multipart body; of a list, of each of its parts."""
    xml: Content | None = None
    """Set where the part is XML: its type and its root."""


class Grouped(Struct, frozen=True):
    """An argument that stands for several (x-ms-parameter-grouping): a model, or a mapping of its wire names. A
    parameter in it, or a body, has the Python name "argument.member"."""

    argument: str
    members: tuple[str | tuple[str, str], ...]
    """(Python name, wire name); one string where both are the same."""


class Within(Struct, frozen=True):
    """An object within a body, whose members are keywords too (x-ms-client-flatten)."""

    wire: str
    fields: tuple[str | tuple[str, str], ...] = ()
    """(Python name, wire name); one string where both are the same."""
    additional: str = ""
    """The keyword that holds a mapping of further members."""
    constants: Mapping[str, object] = {}
    """Members that it has wherever it is there."""
    defaults: Mapping[str, object] = {}
    """Members that it has wherever it is there, and that can be given otherwise."""
    required: bool = False
    """It is there even where every member is left out. Any other is there if a member is given."""
    null: bool = False
    """Where every member is left out, null is there."""
    needed: tuple[str, ...] = ()
    """The keywords that it must have if it is there, and not as None."""
    within: tuple[Within, ...] = ()


class Body(Struct, frozen=True):
    """The body of a request: either its members are keywords (`fields`), or one keyword is the whole (`argument`).

    Of several media types the values decide: files choose multipart, bytes a binary type, a string a text type, and
    anything else the first that can hold it.
    """

    media_types: str | tuple[str, ...]
    """Those to choose from; ranges ("image/*") among them."""
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
    within: tuple[Within, ...] = ()
    """Objects in it whose members are keywords."""
    content_type: str = ""
    """The keyword that says which media type is sent, in place of the values."""
    parts_of: Mapping[str, Mapping[str, Part]] = {}
    """By media type, where that has others than `parts`."""
    needed: tuple[str, ...] = ()
    """The keywords that a body must have, and not as None; of a body that is not required, if it is there at all."""
    xml: tuple[Content, ...] = ()
    """What is sent as XML, for those of the media types that are."""
    base64: bool = False
    """A JSON document is a text of base64: bytes are its value, and not the document itself."""
    read_only: bool = False
    """There may be records in it that have members which are not to be sent."""
    durations: bool = False
    """There may be a duration in it, which is to be written in its canonical form."""


class Content(Struct, frozen=True):
    """What a response holds."""

    kind: Literal["json", "xml", "text", "binary", "empty", "found", "plain"]
    media_type: str = ""
    """Asked for in the Accept header."""
    type: object = None
    """Of the decoded value, for "json" and "xml": whatever the codec's `decode` takes. For "found" the value itself."""
    root: Xml | None = None
    """The root element of "xml"."""


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


def found(value: bool) -> Content:
    """Nothing, but its status says whether something is there: that is the value."""
    return Content("found", "", value)


def plain() -> Content:
    """Whatever there is: the value is that of its JSON; else it is text, or None."""
    return Content("plain", "*/*")


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
    """Asked for the next page, in place of the first (x-ms-pageable operationName). It answers as that does."""
    parameter: str = ""
    """The Python name of its argument that takes the link; the others are called as in the first call. "": the link is
    where to send it."""
    carried: tuple[str, ...] = ()
    """Query parameters that go with every link, whatever it says of them itself: those that say which version of the
    API is meant."""


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
    servers: tuple[Server, ...] = ()
    """Its own servers, where they are several; then `base_url` is the URL of the first."""
    paging: Cursor | NextLink | None = None
    """How the next page is got, where there may be one; what it returns is a page then."""
    groups: tuple[Grouped, ...] = ()
    """The arguments that stand for several."""


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
