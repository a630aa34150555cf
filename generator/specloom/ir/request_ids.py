"""Ids of requests: the response headers that hold them, as x-ms-request-id names them."""

from __future__ import annotations

from collections.abc import Iterator

from specloom.normalize import document as doc

_EXTENSION = "x-ms-request-id"


def request_id_headers(document: doc.Document) -> tuple[str, ...]:
    """The headers that operations name, or that are marked themselves, in lower case, each once."""
    return tuple(dict.fromkeys(name.lower() for operation in document.operations for name in _named(operation)))


def _named(operation: doc.Operation) -> Iterator[str]:
    said = dict(operation.x.other).get(_EXTENSION)
    if isinstance(said, str) and said:
        yield said
    for response in operation.responses:
        yield from (each.name for each in response.headers if dict(each.x.other).get(_EXTENSION) is True)
