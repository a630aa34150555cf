"""Media types: what a body of each kind is read as."""

from __future__ import annotations

from enum import Enum, auto
from functools import cache

from specloom.ir.model import Anything, Scalar, Type
from specloom.ir.shapes import resolved
from specloom.normalize.document import Document, Media, Schema


class Kind(Enum):
    """How a body is written. The order is the order of preference where a body may be written in several ways."""

    JSON = auto()
    MULTIPART = auto()
    FORM = auto()
    XML = auto()
    TEXT = auto()
    BINARY = auto()
    EVENTS = auto()
    """Server-sent events (WHATWG HTML, section 9.2)."""
    LINES = auto()
    """One JSON value after another: JSON Lines, JSON text sequences (RFC 7464)."""


_LINES = frozenset({"application/jsonl", "application/x-jsonlines", "application/x-ndjson", "application/json-seq"})
_BYTES = frozenset({"application/octet-stream", "application/pdf", "application/zip", "application/gzip"})
_BYTE_FAMILIES = ("image/", "audio/", "video/", "font/")


def essence(media: Media) -> str:
    """The media type in lower case without its parameters (RFC 9110, section 8.3.1): "application/json"."""
    return _essence(media.type)


@cache
def _essence(written: str) -> str:
    return written.partition(";")[0].strip().lower()


def is_xml(media: Media) -> bool:
    """Whether a body of this type is XML (RFC 7303)."""
    return essence(media) in ("application/xml", "text/xml") or essence(media).endswith("+xml")


def kind(media: Media, document: Document) -> Kind:
    """The kind of a media type. One that is unknown is told by its schema: a string is text or, with format binary
    or no schema at all, bytes; anything else is JSON. A JSON document whose schema says bytes is handed over as such.
    """
    name = essence(media)
    schema = None if media.schema is None else resolved(media.schema, document)
    is_bytes = schema is not None and schema.types == ("string",) and schema.format == "binary"
    if name == "text/event-stream":
        return Kind.EVENTS
    if name in _LINES:
        return Kind.LINES
    if name in ("application/json", "text/json") or name.endswith("+json"):
        return Kind.BINARY if is_bytes else Kind.JSON
    if name.startswith("multipart/"):
        return Kind.MULTIPART
    if name == "application/x-www-form-urlencoded":
        return Kind.FORM
    if name in _BYTES or name.startswith(_BYTE_FAMILIES):
        return Kind.BINARY
    if is_xml(media) and _has_root(schema):
        return Kind.XML
    if name.startswith("text/") or (is_xml(media) and not is_bytes):
        return Kind.TEXT
    if schema is None or is_bytes:
        return Kind.BINARY
    return Kind.TEXT if schema.types == ("string",) else Kind.JSON


def _has_root(schema: Schema | None) -> bool:
    """Whether an XML document is read and written as what its schema says. A string that is given no name of an element
    is the whole document, for who sends or gets it to read."""
    return schema is not None and (schema.types != ("string",) or schema.xml is not None)


def plain_type(found: Kind) -> Type:
    """The type of a body of this kind whose schema is missing or has nothing to say."""
    match found:
        case Kind.TEXT:
            return Scalar("string")
        case Kind.BINARY | Kind.EVENTS | Kind.LINES:
            return Scalar("binary")
        case _:
            return Anything()


def has_own_type(found: Kind) -> bool:
    """Whether the type of a body of this kind is its schema's, rather than text or bytes whatever the schema says."""
    return found in (Kind.JSON, Kind.XML, Kind.MULTIPART, Kind.FORM)
