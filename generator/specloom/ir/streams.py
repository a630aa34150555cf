"""Streams: operations that answer with one item after another.

A stream is declared in one form: a sequential media type with `itemSchema` (OpenAPI 3.2.0, Media Type Object). For
server-sent events the item is the whole event; where its `data` holds JSON by `contentSchema`, or where the item
schema has no `data` at all, items are what the data says.
"""

from __future__ import annotations

from specloom.config import StreamingConfig
from specloom.ir import media as kinds
from specloom.ir.media import Kind
from specloom.ir.model import Anything, Name, Streaming
from specloom.ir.shapes import all_properties, branches, resolved
from specloom.ir.types import TypeBuilder
from specloom.normalize import document as doc
from specloom.problems import Problems

_EVENT_FIELDS = frozenset({"event", "data", "id", "retry"})
"""The fields of a server-sent event (WHATWG HTML, section 9.2.6)."""


def is_stream(media: doc.Media, document: doc.Document) -> bool:
    """Whether a response of this media type is a stream. Lines of JSON are one only where their items are described;
    else they are bytes."""
    found = kinds.kind(media, document)
    return found is Kind.EVENTS or (found is Kind.LINES and media.item_schema is not None)


def streaming(
    operation: doc.Operation,
    successes: tuple[doc.Response, ...],
    types: TypeBuilder,
    document: doc.Document,
    config: StreamingConfig,
    phrase: Name,
    problems: Problems,
) -> Streaming | None:
    """How an operation streams; None where no success answers with a stream."""
    streams = [media for response in successes for media in response.media if is_stream(media, document)]
    if not streams:
        return None
    media, *others = streams
    for other in others:
        problems.add(
            "N556",
            f"an operation has one stream; `{other.type}` is left out",
            other.where,
            related=media.where,
            related_message="the stream that is generated",
        )
    item, envelope = _item(media, document, problems)
    hint = (f"{phrase} event",)
    pointer = f"{operation.pointer}/responses"
    used = Anything() if item is None else types.use(item, hint=hint, direction="response", pointer=pointer)
    flag = config.flag if config.flag and _has_member(operation.body, config.flag, document) else None
    done = config.done if kinds.kind(media, document) is Kind.EVENTS else ""
    return Streaming(media.type, used, envelope, flag, done or None, config.error or None)


def _item(media: doc.Media, document: doc.Document, problems: Problems) -> tuple[doc.Schema | None, bool]:
    """The schema of an item, and whether an item is the whole event."""
    item = media.item_schema
    if item is None:
        problems.add("N557", f"{media.type} without itemSchema: its schema is taken for that of each item", media.where)
        item = media.schema
    if item is None or kinds.kind(media, document) is not Kind.EVENTS:
        return item, False
    data = _data_only(item, document)
    if data is not None:
        return data, False
    return item, _is_event(item, document, frozenset())


def _data_only(item: doc.Schema, document: doc.Document) -> doc.Schema | None:
    """What the data holds, for an event that is described by the contentSchema of its `data` alone."""
    event = resolved(item, document)
    if event is None or [member.name for member in event.properties] != ["data"]:
        return None
    return event.properties[0].schema.content_schema


def _is_event(schema: doc.Schema, document: doc.Document, seen: frozenset[str]) -> bool:
    """Whether a schema, or each variant of it, is an object with `data` and nothing that an event has not."""
    if schema.ref is not None and schema.ref in seen:
        return False
    seen = seen | {schema.ref} if schema.ref is not None else seen
    target = resolved(schema, document)
    if target is None:
        return False
    variants = branches(target)
    if variants:
        return all(_is_event(variant, document, seen) for variant in variants)
    names = {member.name for member in all_properties(target, document)}
    return "data" in names and names <= _EVENT_FIELDS


def _has_member(body: doc.Body | None, wire: str, document: doc.Document) -> bool:
    """Whether some media type of a body is a record that has this member."""
    schemas = [media.schema for media in body.media if media.schema is not None] if body is not None else []
    records = [record for schema in schemas if (record := resolved(schema, document)) is not None]
    return any(member.name == wire for record in records for member in all_properties(record, document))
