"""Request bodies: which media types an operation takes, and the type of what it is given."""

from __future__ import annotations

from specloom.ir import media as kinds
from specloom.ir.alike import alike
from specloom.ir.media import Kind
from specloom.ir.model import Body, Name, Part, Type
from specloom.ir.names import name
from specloom.ir.types import TypeBuilder
from specloom.normalize import document as doc
from specloom.problems import Problems


def body(
    operation: doc.Operation, types: TypeBuilder, document: doc.Document, phrase: Name, problems: Problems
) -> Body | None:
    """The request body of an operation; None where there is none.

    Of several media types the most structured is generated (JSON, multipart, form, text, bytes, in this order), with
    those beside it that have the same schema; the others are left out, each with a note.
    """
    said = operation.body
    if said is None or not said.media:
        return None
    if said.flatten:
        problems.add("N553", "x-ms-client-flatten on a body has no effect: its members are keywords anyway", said.where)
    chosen = _chosen(said.media, document)
    for media in said.media:
        if media not in chosen:
            problems.add(
                "N554",
                f"the body is sent as {', '.join(each.type for each in chosen)}; {media.type!r} is left out",
                media.where,
            )
    first = chosen[0]
    return Body(
        required=said.required,
        media_types=tuple(media.type for media in chosen),
        type=_type(first, operation, types, document, phrase, problems),
        name=name(said.name or "body"),
        doc=said.description or (first.schema.description if first.schema is not None else None),
        parts=tuple(
            Part(each.name, each.content_type, each.style, each.explode)
            for each in next((media.encoding for media in chosen if media.encoding), ())
        ),
    )


def _chosen(given: tuple[doc.Media, ...], document: doc.Document) -> tuple[doc.Media, ...]:
    """The best media type, and those that take the same value in a way that the target can write too."""
    first = min(given, key=lambda media: (kinds.is_xml(media), kinds.kind(media, document).value))
    own_type = kinds.has_own_type(kinds.kind(first, document))
    return (first, *(media for media in given if media is not first and _same(media, first, own_type, document)))


def _same(media: doc.Media, first: doc.Media, own_type: bool, document: doc.Document) -> bool:
    found = kinds.kind(media, document)
    if own_type:
        return kinds.has_own_type(found) and alike(media.schema, first.schema)
    return found is kinds.kind(first, document)


def _type(
    media: doc.Media,
    operation: doc.Operation,
    types: TypeBuilder,
    document: doc.Document,
    phrase: Name,
    problems: Problems,
) -> Type:
    found = kinds.kind(media, document)
    if kinds.is_xml(media):
        problems.add("N555", "an XML body is passed as text", media.where)
    if media.schema is None or not kinds.has_own_type(found):
        return kinds.plain_type(Kind.BINARY if found in (Kind.EVENTS, Kind.LINES) else found)
    pointer = f"{operation.pointer}/requestBody"
    return types.use(media.schema, hint=(f"{phrase} request",), direction="request", pointer=pointer)
