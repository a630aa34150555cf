"""From a response to the value of a call, or to its error. No network here, and nothing asynchronous."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Generic, Literal, TypeVar, cast

from msgspec import Struct

from .codec import decode
from .errors import (
    ApiError,
    DecodeError,
    Error,
    OperationFailedError,
    StreamError,
    error_class,
    printable,
    reason,
    summary,
)
from .headers import Headers
from .operation import Content, Contents, Operation, empty
from .retry import retry_after
from .transport import safe_url

if TYPE_CHECKING:
    from .drift import Drift
    from .transport import Request

T = TypeVar("T")
E = TypeVar("E", bound=ApiError)

_CHARSET = re.compile(r'charset="?([^\s;"]+)', re.IGNORECASE)
_JSON_STARTS = b'{["-0123456789tfn'


class Decoding(Struct, frozen=True):
    """How strictly a client reads."""

    strict: bool = False
    unknown_fields: Literal["drop", "keep"] = "drop"
    on_drift: Callable[[Drift], None] | None = None


class Head(Struct, frozen=True):
    """What is known of a response before its body."""

    request: Request
    status: int
    headers: Headers
    id_headers: tuple[str, ...] = ()
    """Any of them may hold the service's own id of the call."""

    @property
    def request_id(self) -> str | None:
        """The service's own id of the call."""
        return next((found for name in self.id_headers if (found := self.headers.get(name))), None)

    @property
    def media_type(self) -> str:
        """ "application/json"; "" where the service does not say."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def line(self) -> str:
        """ "404 Not Found: GET https://host/path"."""
        return f"{self.status} {reason(self.status)}".rstrip() + f": {self.request.method} {self.request.safe_url}"


class Response(Generic[T]):
    """The value of a call together with the response it came in (`client.with_response`)."""

    def __init__(self, value: T, head: Head, body: bytes | None, elapsed: float) -> None:
        self.value = value
        self.status = head.status
        self.headers = head.headers
        self.request_id = head.request_id
        """The service's own id of the call: what its support asks for."""
        self.elapsed = elapsed
        """Seconds from the making of the request to the end of the body, or for a download to its begin."""
        self._body = body

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
        """The body as plain JSON values. Raises ValueError where it is none."""
        return cast(object, json.loads(self.body))

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
        return _suiting(next(iter(operation.responses.values()), empty()), head)
    default = operation.responses.get("default") if status < 400 else None
    return None if default is None else _suiting(default, head)


def _suiting(contents: Contents, head: Head) -> Content:
    return contents if isinstance(contents, Content) else content_of(contents, head.media_type)


def content_of(contents: Contents, media_type: str) -> Content:
    """The content that suits a media type: that very one, then "audio/*", then one of its kind, then the first."""
    if isinstance(contents, Content):
        return contents
    known = {name.partition(";")[0].strip().lower(): content for name, content in contents.items()}
    family = f"{media_type.partition('/')[0]}/*"
    for key in (media_type, family, "*/*"):
        if key in known:
            return known[key]
    kind = "json" if _is_json(media_type) else "text" if media_type.startswith("text/") else ""
    return next((content for content in known.values() if content.kind == kind), next(iter(known.values()), empty()))


def value_of(
    operation: Operation[object], content: Content | None, head: Head, body: bytes, decoding: Decoding
) -> object:
    """The value that a body holds; `content` is what was `expected`.

    Raises ApiError where nothing was, and DecodeError, which keeps the body, where it is something else.
    """
    if content is None:
        raise error_of(operation, head, body, decoding)
    if content.kind == "empty":
        return None
    if content.kind == "text":
        return as_text(body, head.headers)
    start = body.lstrip()[:1]
    if not start or (start not in _JSON_STARTS and head.media_type and not _is_json(head.media_type)):
        got = head.media_type if start else "an empty body"
        raise DecodeError(f"{head.line}: expected {content.media_type}, got {got}", body=body, status=head.status)
    return decoded(content.type, head, body, decoding)


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


def named(error: DecodeError, head: Head, body: bytes) -> DecodeError:
    """A DecodeError that says of which call it is, and keeps the body."""
    message = f"{head.line}: {error}"
    return DecodeError(message, path=error.path, drifts=error.drifts, body=body, status=head.status)


def error_of(operation: Operation[object], head: Head, body: bytes, decoding: Decoding) -> ApiError:
    """The error that a response is. Never raises: a body that is not as promised is kept as JSON, text or bytes."""
    return _error(error_class(head.status), _leads(head), operation, head, body, decoding)


def _leads(head: Head) -> str:
    """Where a redirect that was not followed leads to; without the query, which may hold what is secret."""
    location = head.headers.get("location") if 300 <= head.status <= 399 else None
    try:
        return f", to {safe_url(location).partition('?')[0]}" if location else ""
    except ValueError:  # no URL
        return ""


def stream_error(operation: Operation[object], head: Head, data: bytes, decoding: Decoding, event: str) -> StreamError:
    """`error_of`, for data that came in a stream, or in its place, by the event of that name."""
    error = _error(StreamError, ", in the stream", operation, head, data, decoding)
    error.event = event
    return error


def operation_failed(
    operation: Operation[object], head: Head, body: bytes, decoding: Decoding, state: str
) -> OperationFailedError:
    """`error_of`, for the document that says that a long-running operation came to a bad end."""
    plain = _plain(body, head.headers)
    coded = summary(plain)[0] != state
    error = _error(OperationFailedError, f", {state}" if coded else "", operation, head, body, decoding)
    error.state, error.body, error.code = state, plain, error.code if coded else None
    return error


def _error(cls: type[E], where: str, operation: Operation[object], head: Head, body: bytes, decoding: Decoding) -> E:
    plain = _plain(body, head.headers)
    code, message = summary(plain)
    said = ": ".join(part for part in (code, message) if part)
    said = " ".join(said.split())
    if len(said) > 500:
        said = f"{said[:500]}..."
    identified = f" (request id {head.request_id})" if head.request_id else ""
    told = f"{head.line}{where}{': ' if said else ''}{said}{identified}"
    return cls(
        printable(told),
        message=message or "",
        status=head.status,
        headers=head.headers,
        request_id=head.request_id,
        code=code,
        body=_typed(operation, head, body, decoding, plain),
        raw=body,
        retry_after=retry_after(head.headers),
        request=head.request,
    )


def _typed(operation: Operation[object], head: Head, body: bytes, decoding: Decoding, plain: object) -> object:
    errors = operation.errors
    contents = errors.get(str(head.status)) or errors.get(f"{head.status // 100}XX") or errors.get("default")
    content = content_of(contents, head.media_type) if contents else empty()
    if content.kind != "json" or body.lstrip()[:1] not in (b"{", b"["):
        return plain
    try:
        return decode(
            content.type, body, strict=False, unknown_fields=decoding.unknown_fields, on_drift=decoding.on_drift
        )
    except Exception:  # whatever is wrong with the body, or with the user's on_drift: the service's error matters more
        return plain


def _plain(body: bytes, headers: Headers) -> object:
    """JSON, else text, else None for nothing."""
    if not body.strip():
        return None
    try:
        return cast(object, json.loads(body))
    except (ValueError, RecursionError):
        return as_text(body, headers)


def as_text(body: bytes, headers: Mapping[str, str]) -> str:
    """Text in the charset that the content type names, else UTF-8; what cannot be decoded becomes U+FFFD."""
    charset = _CHARSET.search(headers.get("content-type", ""))
    try:
        return body.decode(charset[1] if charset else "utf-8", "replace")
    except (LookupError, ValueError):  # no such charset, or one that is no text encoding
        return body.decode("utf-8", "replace")


def _is_json(media_type: str) -> bool:
    return media_type.endswith(("/json", "+json"))
