"""Responses: what each status answers with. Streams among them are `streams.py`'s."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from specloom.ir import media as kinds
from specloom.ir import xml
from specloom.ir.alike import meaning
from specloom.ir.model import Content, Name, Response
from specloom.ir.response_headers import ResponseHeaders, response_headers
from specloom.ir.streams import is_stream
from specloom.ir.types import TypeBuilder
from specloom.normalize import document as doc


def is_error(response: doc.Response, operation: doc.Operation) -> bool:
    """Whether a response is an error: as x-ms-error-response says, else 4xx, 5xx, and `default` beside a success.

    A `default` that is the only one to speak of success stands for success, and so does a 404 that answers a question.
    """
    if response.error is not None:
        return response.error
    if _found(response, operation) is not None:
        return False
    if response.status.lower() == "default":
        return any(each.status[:1] in ("1", "2", "3") for each in operation.responses)
    return response.status[:1] in ("4", "5")


def responses(
    operation: doc.Operation, types: TypeBuilder, document: doc.Document, phrase: Name
) -> tuple[Response, ...]:
    """The responses of an operation, in spec order. The answer to HEAD has no content (RFC 9110, section 9.3.2)."""
    said = response_headers(operation, types, phrase)
    found: list[Response] = []
    for each in operation.responses:
        error = is_error(each, operation)
        hint = f"{phrase} error" if error else f"{phrase} response"
        pointer = f"{operation.pointer}/responses/{each.status}"
        plain = (
            [] if operation.method.upper() == "HEAD" else [m for m in each.media if error or not is_stream(m, document)]
        )
        contents = tuple(_content(media, types, document, hint, pointer) for media in _once(plain))
        headers = said.get(each.status, ResponseHeaders())
        found.append(
            Response(
                each.status,
                each.description,
                contents,
                headers.headers,
                error,
                header_record=headers.record,
                found=_found(each, operation),
            )
        )
    return tuple(found)


def _found(response: doc.Response, operation: doc.Operation) -> bool | None:
    """What a status says of a call that asks only whether something is there; None for any other.

    That is what HEAD asks (RFC 9110, section 9.3.2) where 404 is documented beside a success: with no error document,
    which no answer to HEAD could have, nor as an error by x-ms-error-response.
    """
    if operation.method.upper() != "HEAD":
        return None
    asks = any(each.status == "404" and not each.media and not each.error for each in operation.responses)
    succeeds = [each for each in operation.responses if each.status[:1] == "2" and not each.error]
    if not asks or not succeeds:
        return None
    return True if response in succeeds else False if response.status == "404" else None


def _once(media: Sequence[doc.Media]) -> Sequence[doc.Media]:
    """The same, where what a response holds is written in place for each of its media types: it is one type."""
    if len(media) < 2:
        return media
    first: dict[str, doc.Schema] = {}
    return [
        (
            replace(each, schema=first.setdefault(meaning(each.schema), each.schema))
            if each.schema is not None and each.schema.ref is None
            else each
        )
        for each in media
    ]


def _content(media: doc.Media, types: TypeBuilder, document: doc.Document, hint: Name, pointer: str) -> Content:
    found = kinds.kind(media, document)
    if media.schema is None or not kinds.has_own_type(found):
        return Content(media.type, kinds.plain_type(found))
    used = types.use(media.schema, hint=(hint,), direction="response", pointer=pointer)
    return Content(media.type, used, xml.root(media.schema, document) if found is kinds.Kind.XML else None)
