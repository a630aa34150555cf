"""Request bodies: which media types an operation takes, and the type of what it is given."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from specloom.config import Config
from specloom.ir import media as kinds
from specloom.ir import parameters, xml
from specloom.ir.alike import alike, meaning
from specloom.ir.media import Kind
from specloom.ir.model import Alternative, Body, Const, Name, Parameter, Part, Type, Xml
from specloom.ir.names import name
from specloom.ir.shapes import Shape, all_properties, resolved, shape
from specloom.ir.types import TypeBuilder
from specloom.load.tree import escape
from specloom.normalize import document as doc
from specloom.problems import Problems


class BodyBuilder:
    """Makes the request bodies of one document; it holds what they all need."""

    def __init__(self, document: doc.Document, config: Config, types: TypeBuilder, problems: Problems) -> None:
        self._document = document
        self._config = config
        self._types = types
        self._problems = problems

    def build(self, operation: doc.Operation, phrase: Name) -> Body | None:
        """The request body of an operation; None where there is none. `phrase`: what its inline types are named after.

        Media types of one schema take one value. Those of another schema are alternatives: the most structured comes
        first (JSON, multipart, form, XML, text, bytes, in this order).
        """
        said = operation.body
        if said is None or not said.media:
            return None
        if said.flatten and said.grouping is None and not self._has_members(said.media[0]):
            told = f"`{said.name or 'body'}` stays whole: it is no object with members of its own"
            self._problems.add("N460", told, said.where)
        chosen_by = self._content_type(said, operation, phrase)
        groups = _groups(said.media, self._document)
        first, *others = (self._alternative(group, groups, operation, phrase) for group in groups)
        if any(each.type != first.type for each in others):
            self._report_headers(said.media)
        body = Body(
            required=said.required,
            media_types=first.media_types,
            type=first.type,
            name=name(said.name or "body"),
            doc=said.description or next((m.schema.description for m in groups[0] if m.schema is not None), None),
            parts=first.parts,
            xml=first.xml,
            others=tuple(others),
            content_type=chosen_by,
        )
        return body if chosen_by is None or said.content_type is None else _with_listed(body, said.content_type)

    def _has_members(self, media: doc.Media) -> bool:
        schema = resolved(media.schema, self._document) if media.schema is not None else None
        return schema is not None and shape(schema) is Shape.RECORD

    def _alternative(
        self,
        group: Sequence[doc.Media],
        groups: Sequence[Sequence[doc.Media]],
        operation: doc.Operation,
        phrase: Name,
    ) -> Alternative:
        first = group[0]
        pointer = f"{operation.pointer}/requestBody"
        if group is not groups[0]:
            pointer = f"{pointer}/content/{escape(first.type)}"
        written = next((each.encoding for each in group if _is_form(each, self._document) and each.encoding), ())
        written = (*written, *_by_schema(group, written, self._document))
        members = self._members(group) if written else {}
        return Alternative(
            media_types=tuple(each.type for each in group),
            type=self._type(first, pointer, phrase),
            parts=tuple(self._part(each, self._sent(members.get(each.name)), pointer, phrase) for each in written),
            xml=self._root(group),
        )

    def _root(self, group: Sequence[doc.Media]) -> Xml | None:
        """The root element, where one of the media types is XML."""
        for media in group:
            if media.schema is not None and kinds.kind(media, self._document) is Kind.XML:
                found = xml.root(media.schema, self._document)
                if not found.name:
                    told = "nothing says what the root element of an XML body is called: it is sent as <root>"
                    self._problems.add("N555", told, media.where, hint="give its schema an `xml` with a `name`")
                return found
        return None

    def _type(self, media: doc.Media, pointer: str, phrase: Name) -> Type:
        found = kinds.kind(media, self._document)
        if media.schema is None or not kinds.has_own_type(found):
            return kinds.plain_type(Kind.BINARY if found in (Kind.EVENTS, Kind.LINES) else found)
        return self._types.use(media.schema, hint=(f"{phrase} request",), direction="request", pointer=pointer)

    def _members(self, group: Sequence[doc.Media]) -> dict[str, doc.Schema]:
        """The schemas of members by wire name; those of the first media types count."""
        schemas = [resolved(media.schema, self._document) for media in reversed(group) if media.schema is not None]
        members = (each for schema in schemas if schema is not None for each in all_properties(schema, self._document))
        return {each.name: each.schema for each in members}

    def _sent(self, found: doc.Schema | None) -> doc.Schema | None:
        """The schema of a part that is a member; where that is a list, of each item, which is a part of its own."""
        target = resolved(found, self._document) if found is not None else None
        return target.items if target is not None and shape(target) is Shape.LIST else found

    def _part(self, part: doc.PartEncoding, schema: doc.Schema | None, pointer: str, phrase: Name) -> Part:
        owner = parameters.Owner(f"{pointer}/encoding/{escape(part.name)}", f"{phrase} {name(part.name)}")
        headers = parameters.convert(part.headers, owner, self._types, self._document, self._config)
        root: Xml | None = None
        if schema is not None and part.content_type is not None:
            media = doc.Media(part.content_type, schema, schema.where)
            root = xml.root(schema, self._document) if kinds.kind(media, self._document) is Kind.XML else None
        return Part(part.name, part.content_type, part.style, part.explode, part.allow_reserved, headers, root)

    def _report_headers(self, given: Iterable[doc.Media]) -> None:
        """Note the headers of parts that are no arguments, where the body is one argument."""
        for header in (each for media in given for part in media.encoding for each in part.headers):
            told = f"the body is one argument: with a file of its part, `{header.name}` can be given too"
            self._problems.add("N565", told, header.where)

    def _content_type(self, said: doc.Body, operation: doc.Operation, phrase: Name) -> Parameter | None:
        if said.content_type is None:
            return None
        owner = parameters.Owner(operation.pointer, phrase)
        (found,) = parameters.convert((said.content_type,), owner, self._types, self._document, self._config)
        return found


def _groups(given: Iterable[doc.Media], document: doc.Document) -> list[list[doc.Media]]:
    """The media types by the value that they take, the most structured first."""
    media_types = sorted(given, key=lambda media: kinds.kind(media, document).value)
    groups: list[list[doc.Media]] = []
    by_value: defaultdict[object, list[list[doc.Media]]] = defaultdict(list)
    for media in media_types:
        suiting = by_value[_value(media, document) if len(media_types) > 1 else None]
        same = next((group for group in suiting if _belongs(media, group, document)), None)
        if same is None:
            suiting.append([media])
            groups.append(suiting[-1])
        else:
            same.append(media)
    return groups


def _value(media: doc.Media, document: doc.Document) -> object:
    """What is equal where two media types take the same value."""
    found = kinds.kind(media, document)
    return meaning(media.schema) if kinds.has_own_type(found) else kinds.plain_type(found)


def _belongs(media: doc.Media, group: Sequence[doc.Media], document: doc.Document) -> bool:
    """Whether a media type is the `_same` as those of a group: as the first of them, and as the first form."""
    if not _same(media, group[0], document):
        return False
    form = next((each for each in group if _is_form(each, document)), None) if _is_form(media, document) else None
    return form is None or _same(media, form, document)


def _same(media: doc.Media, other: doc.Media, document: doc.Document) -> bool:
    """Whether two media types take the same value, and write the parts of it alike where both have parts."""
    kind, other_kind = kinds.kind(media, document), kinds.kind(other, document)
    if not (kinds.has_own_type(kind) and kinds.has_own_type(other_kind)):
        return kinds.plain_type(kind) == kinds.plain_type(other_kind)
    if _is_form(media, document) and _is_form(other, document) and not alike(media.encoding, other.encoding):
        return False
    return alike(media.schema, other.schema)


def _by_schema(
    group: Iterable[doc.Media], written: Iterable[doc.PartEncoding], document: doc.Document
) -> Iterator[doc.PartEncoding]:
    """The parts of a multipart body of which the schema says the media type (`contentMediaType`, OpenAPI 3.1) and no
    Encoding Object does. JSON in a string is sent as the text it is: a part of that type would be quoted."""
    known = {part.name for part in written}
    for media in group:
        schema = None if media.schema is None else resolved(media.schema, document)
        if schema is None or kinds.kind(media, document) is not Kind.MULTIPART:
            continue
        for member in all_properties(schema, document):
            said = resolved(member.schema, document) or member.schema
            media_type = dict(said.constraints).get("contentMediaType")
            if isinstance(media_type, str) and member.name not in known and "json" not in media_type:
                known.add(member.name)
                yield doc.PartEncoding(member.name, media_type)


def _is_form(media: doc.Media, document: doc.Document) -> bool:
    return kinds.kind(media, document) in (Kind.MULTIPART, Kind.FORM)


def _with_listed(body: Body, header: doc.Parameter) -> Body:
    """A body whose header Content-Type lists media types that the body itself does not: they are taken too, like the
    first. A header of one value leaves no choice."""
    assert body.content_type is not None
    if body.content_type.constant and isinstance(body.content_type.type, Const):
        only = str(body.content_type.type.value)
        suiting = [each for each in body.alternatives if only in each.media_types] or [body.alternatives[0]]
        return replace(
            body, media_types=(only,), type=suiting[0].type, parts=suiting[0].parts, xml=suiting[0].xml, others=()
        )
    listed = [str(each.value) for each in header.schema.enum.values] if header.schema.enum is not None else []
    known = {name for alternative in body.alternatives for name in alternative.media_types}
    more = tuple(dict.fromkeys(each for each in listed if each not in known))
    return replace(body, media_types=(*body.media_types, *more))
