"""From a response that says no to its error. It is never lost to what its body is: that is typed where it can be."""

from __future__ import annotations

from typing import TypeVar, cast

from .codec import decode
from .errors import (
    ApiError,
    DecodeError,
    OperationFailedError,
    StreamError,
    error_class,
    printable,
    summary,
)
from .headers import is_xml
from .operation import Operation, empty
from .response import Decoding, Head, content_of, from_xml, plain_of
from .retry import retry_after
from .transport import safe_url

E = TypeVar("E", bound=ApiError)


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
    plain = plain_of(body, head.headers)
    coded = summary(plain)[0] != state
    error = _error(OperationFailedError, f", {state}" if coded else "", operation, head, body, decoding)
    error.state, error.body, error.code = state, plain, error.code if coded else None
    return error


def _error(cls: type[E], where: str, operation: Operation[object], head: Head, body: bytes, decoding: Decoding) -> E:
    plain = plain_of(body, head.headers)
    code, message = _summary(plain, head, body)
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
        decoding=head.decoding,
    )


def _typed(operation: Operation[object], head: Head, body: bytes, decoding: Decoding, plain: object) -> object:
    errors = operation.errors
    contents = errors.get(str(head.status)) or errors.get(f"{head.status // 100}XX") or errors.get("default")
    contents = contents or operation.responses.get("default")  # of success and failure alike
    content = content_of(contents, head.media_type) if contents else empty()
    if content.kind not in ("json", "xml"):
        return plain
    try:
        if content.kind == "xml" and isinstance(plain, str):
            return from_xml(content, body, decoding, strict=False)
        return decode(
            content.type, body, strict=False, unknown_fields=decoding.unknown_fields, on_drift=decoding.on_drift
        )
    except Exception:  # whatever is wrong with the body, or with the user's on_drift: the service's error matters more
        return plain


def _summary(plain: object, head: Head, body: bytes) -> tuple[str | None, str | None]:
    """`summary`, of XML too: <Error><Code>..</Code><Message>..</Message></Error>."""
    if isinstance(plain, str) and is_xml(head.media_type):
        from .xml_codec import plain_xml

        try:
            document = plain_xml(body)
        except DecodeError:
            return summary(plain)
        if isinstance(document, dict):
            members = cast("dict[str, object]", document)
            found = summary({f"{name[:1].lower()}{name[1:]}": value for name, value in members.items()})
            return found if any(found) else summary(plain)
    return summary(plain)
