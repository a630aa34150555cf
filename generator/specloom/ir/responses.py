"""Responses: what each status answers with. Streams among them are `streams.py`'s."""

from __future__ import annotations

from specloom.ir import media as kinds
from specloom.ir.model import Content, Header, Name, Response, Type
from specloom.ir.names import Wanted, name, settle
from specloom.ir.streams import is_stream
from specloom.ir.types import TypeBuilder
from specloom.load.tree import escape
from specloom.normalize import document as doc
from specloom.problems import Problems


def is_error(response: doc.Response, operation: doc.Operation) -> bool:
    """Whether a response is an error: as x-ms-error-response says, else 4xx, 5xx, and `default` beside a success.

    A `default` that is the only one to speak of success stands for success.
    """
    if response.error is not None:
        return response.error
    if response.status.lower() == "default":
        return any(each.status[:1] in ("1", "2", "3") for each in operation.responses)
    return response.status[:1] in ("4", "5")


def responses(
    operation: doc.Operation, types: TypeBuilder, document: doc.Document, phrase: Name, problems: Problems
) -> tuple[Response, ...]:
    """The responses of an operation, in spec order. The answer to HEAD has no content (RFC 9110, section 9.3.2)."""
    found: list[Response] = []
    for each in operation.responses:
        error = is_error(each, operation)
        hint = f"{phrase} error" if error else f"{phrase} response"
        pointer = f"{operation.pointer}/responses/{each.status}"
        plain = (
            [] if operation.method.upper() == "HEAD" else [m for m in each.media if error or not is_stream(m, document)]
        )
        contents = tuple(Content(media.type, _type(media, types, document, hint, pointer, problems)) for media in plain)
        headers = _headers(each, types, phrase, pointer)
        found.append(Response(each.status, each.description, contents, headers, error))
    return tuple(found)


def _type(
    media: doc.Media, types: TypeBuilder, document: doc.Document, hint: Name, pointer: str, problems: Problems
) -> Type:
    found = kinds.kind(media, document)
    if kinds.is_xml(media):
        problems.add("N555", "an XML body is passed as text", media.where)
    if media.schema is None or not kinds.has_own_type(found):
        return kinds.plain_type(found)
    return types.use(media.schema, hint=(hint,), direction="response", pointer=pointer)


def _headers(response: doc.Response, types: TypeBuilder, phrase: Name, pointer: str) -> tuple[Header, ...]:
    names = settle(Wanted(header.name, (name(header.name),)) for header in response.headers)
    return tuple(
        Header(
            header.name,
            names[header.name],
            types.use(
                header.schema,
                hint=(f"{phrase} {names[header.name]}",),
                direction="response",
                pointer=f"{pointer}/headers/{escape(header.name)}",
            ),
            header.description or header.schema.description,
        )
        for header in response.headers
    )
