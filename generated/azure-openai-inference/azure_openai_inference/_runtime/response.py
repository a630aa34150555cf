"""From a response to the value of a call, or to its error. No network here, and nothing asynchronous."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Generic, Literal, TypeVar, cast

from msgspec import Struct

from .codec import decode
from .errors import DecodeError, Error, reason
from .headers import Headers, essence, is_json, is_xml
from .operation import Content, Contents, Operation, empty

if TYPE_CHECKING:
    from .drift import Drift
    from .header_model import HeaderModel
    from .transport import Request

T_co = TypeVar("T_co", covariant=True)
H = TypeVar("H", bound="HeaderModel")

_JSON_STARTS = b'{["-0123456789tfn'


class Decoding(Struct, frozen=True):
    """How strictly a client reads."""

    strict: bool = False
    unknown_fields: Literal["drop", "keep"] = "drop"
    on_drift: Callable[[Drift], None] | None = None

    def __reduce__(self) -> tuple[object, ...]:
        """Without `on_drift`, which need not be anything that can be pickled: an error has one of these."""
        return Decoding, (self.strict, self.unknown_fields)


class Head(Struct, frozen=True):
    """What is known of a response before its body."""

    request: Request
    status: int
    headers: Headers
    id_headers: tuple[str, ...] = ()
    """Any of them may hold the service's own id of the call."""
    decoding: Decoding = Decoding()
    limit: int | None = None
    """The most bytes of its body that are held in memory at a time."""

    @property
    def request_id(self) -> str | None:
        """The service's own id of the call."""
        return next((found for name in self.id_headers if (found := self.headers.get(name))), None)

    @property
    def media_type(self) -> str:
        """ "application/json"; "" where the service does not say."""
        return essence(self.headers.get("content-type", ""))

    @property
    def line(self) -> str:
        """ "404 Not Found: GET https://host/path"."""
        return f"{self.status} {reason(self.status)}".rstrip() + f": {self.request.method} {self.request.safe_url}"


class Response(Generic[T_co]):
    """The value of a call together with the response it came in (`client.with_response`)."""

    def __init__(self, value: T_co, head: Head, body: bytes | None, elapsed: float) -> None:
        self.value = value
        self.status = head.status
        self.headers = head.headers
        self.request_id = head.request_id
        """The service's own id of the call: what its support asks for."""
        self.elapsed = elapsed
        """Seconds from the making of the request to the end of the body, or for a download to its begin."""
        self._head = head
        self._body = body

    def headers_as(self, headers: type[H]) -> H:
        """The headers that the operation declares, typed: the class is named in the docstring of its method.

        Raises DecodeError where the client is strict and a header is not of its type.
        """
        from .header_values import read_headers  # only programs that ask for it need it

        return read_headers(headers, self.headers, self._head.decoding, self._head.line)

    @property
    def body(self) -> bytes:
        """The body as received, unknown members and all. A download has its body in `value`: an Error here."""
        if self._body is None:
            raise Error("the body is streamed: read it from `value`")
        return self._body

    @property
    def text(self) -> str:
        """The body as text."""
        return as_text(self.body, self.headers)

    def json(self) -> object:
        """The body as plain JSON values. Raises ValueError where it is none, or is nested beyond the stack."""
        try:
            return cast(object, json.loads(self.body))
        except RecursionError as error:
            raise ValueError(f"{self._head.line}: {error}") from None

    def __repr__(self) -> str:
        return f"<Response {self.status}: {type(self.value).__name__}>"


def expected(operation: Operation[object], head: Head) -> Content | None:
    """What a success holds; None where the response is an error.

    The exact status wins over "2XX", and that over "default". A 2xx that the operation does not name is a success too,
    and read like the first one it names.
    """
    status = head.status
    for key in (str(status), f"{status // 100}XX"):
        if key in operation.responses:
            return _suiting(operation.responses[key], head)
        if key in operation.errors:
            return None
    if 200 <= status <= 299:
        return _suiting(_first_success(operation.responses), head)
    default = operation.responses.get("default") if status < 400 else None
    return None if default is None else _suiting(default, head)


def _first_success(responses: Mapping[str, Contents]) -> Contents:
    """What a success is read as that the operation does not name (RFC 9110, section 15: like the 200 of its class)."""
    for key, contents in responses.items():
        if key[0] in "2d":  # "200", "2XX" or "default", but no redirect or error that is a success too
            return contents
    return empty()


def _suiting(contents: Contents, head: Head) -> Content:
    return contents if isinstance(contents, Content) else content_of(contents, head.media_type)


def content_of(contents: Contents, media_type: str) -> Content:
    """The content that suits a media type: that very one, then "audio/*", then one of its kind, then the first."""
    if isinstance(contents, Content):
        return contents
    known = {essence(name): content for name, content in contents.items()}
    family = f"{media_type.partition('/')[0]}/*"
    for key in (media_type, family, "*/*"):
        if key in known:
            return known[key]
    kinds = ("json",) if is_json(media_type) else ("xml", "text") if is_xml(media_type) else (family[:-2],)
    suiting = (content for kind in kinds for content in known.values() if content.kind == kind)
    return next(suiting, next(iter(known.values()), empty()))


def value_of(
    operation: Operation[object], content: Content | None, head: Head, body: bytes, decoding: Decoding
) -> object:
    """The value that a body holds; `content` is what was `expected`.

    Raises ApiError where nothing was, and DecodeError, which keeps the body, where it is something else.
    """
    if content is None:
        from .failures import error_of

        raise error_of(operation, head, body, decoding)
    if content.kind not in ("json", "xml"):
        return _unstructured(content, head, body)
    start = body.lstrip()[:1]
    if not start and _takes_null(content.type):
        return None
    if content.kind == "xml" and start and not is_json(head.media_type):
        return _decoded_xml(content, head, body, decoding)
    if not start or (start not in _JSON_STARTS and head.media_type and not is_json(head.media_type)):
        got = head.media_type if start else "an empty body"
        raise DecodeError(f"{head.line}: expected {content.media_type}, got {got}", body=body, status=head.status)
    return decoded(content.type, head, body, decoding)


def _unstructured(content: Content, head: Head, body: bytes) -> object:
    """The value of a body that is not decoded as a type."""
    match content.kind:
        case "text":
            return as_text(body, head.headers)
        case "plain":
            return plain_of(body, head.headers)
        case "found":
            return content.type
        case _:
            return None


def may_be_empty(operation: Operation[object], content: Content | None) -> bool:
    """Whether nothing, in the place of a document, is None: where the operation has a success that holds nothing."""
    if content is None or content.kind not in ("json", "xml"):
        return False
    return any(isinstance(each, Content) and each.kind == "empty" for each in operation.responses.values())


def _takes_null(type: object) -> bool:
    """Whether null is a value of a type: then an empty body stands for it, as many services have it."""
    try:
        return decode(type, b"null", strict=True) is None
    except DecodeError:
        return False


def decoded(type: object, head: Head, body: bytes, decoding: Decoding) -> object:
    """A JSON document as a value. Raises DecodeError, which keeps the body and names the call."""
    try:
        return decode(
            type,
            body,
            strict=decoding.strict,
            unknown_fields=decoding.unknown_fields,
            on_drift=decoding.on_drift,
        )
    except DecodeError as error:
        raise named(error, head, body) from None


def _decoded_xml(content: Content, head: Head, body: bytes, decoding: Decoding) -> object:
    """An XML document as a value. Raises DecodeError, as `decoded` does."""
    try:
        return from_xml(content, body, decoding, strict=decoding.strict)
    except DecodeError as error:
        raise named(error, head, body) from None


def from_xml(content: Content, body: bytes, decoding: Decoding, *, strict: bool) -> object:
    from .xml_codec import decode_xml  # only calls with such a body need it

    return decode_xml(
        content.type,
        body,
        content.root,
        strict=strict,
        unknown_fields=decoding.unknown_fields,
        on_drift=decoding.on_drift,
    )


def named(error: DecodeError, head: Head, body: bytes) -> DecodeError:
    """A DecodeError that says of which call it is, and keeps the body."""
    message = f"{head.line}: {error}"
    return DecodeError(message, path=error.path, drifts=error.drifts, body=body, status=head.status)


def plain_of(body: bytes, headers: Headers) -> object:
    """JSON, else text, else None for nothing."""
    if not body.strip():
        return None
    try:
        return cast(object, json.loads(body))
    except (ValueError, RecursionError):
        return as_text(body, headers)


def as_text(body: bytes, headers: Mapping[str, str]) -> str:
    """Text in the charset that the content type names, as `text_of` has it."""
    from .charset import text_of  # most calls have no text

    return text_of(body, headers.get("content-type", ""))
