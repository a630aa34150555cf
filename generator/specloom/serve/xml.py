"""XML bodies of the mock service, read and written by their schemas (XML Object of OpenAPI 3.0; x-ms-text)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, SubElement, TreeBuilder, XMLParser, tostring

from specloom.load.tree import Json
from specloom.normalize.document import Document, Schema, Xml
from specloom.serve.media import essence
from specloom.serve.shape import branches, item_schema, member_schema, members, resolve

_NIL = "{http://www.w3.org/2001/XMLSchema-instance}nil"
_SILENT = Xml()


def is_xml(media_type: str, schema: Schema | None, document: Document) -> bool:
    """Whether a body of this media type is XML that its schema describes, rather than a text."""
    if schema is None or not essence(media_type).endswith(("/xml", "+xml")):
        return False
    whole = resolve(document, schema)
    return whole.types != ("string",) or whole.xml is not None


def write_xml(value: Json, schema: Schema, document: Document) -> bytes:
    """A document that holds a value of a schema."""
    root = Element(_qualified(_root_name(schema, document), _said(schema, document)))
    _Writer(document).fill(root, value, schema)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def read_xml(data: bytes, schema: Schema, document: Document) -> Json:
    """The value that a document holds, as JSON has it. Raises ValueError for what is no XML, or has a document type
    declaration."""
    parser = XMLParser(target=_Builder())
    try:
        parser.feed(data)
        root = parser.close()
    except ParseError as error:
        raise ValueError(str(error)) from None
    return _Reader(document).value(root, schema)


class _Builder(TreeBuilder):
    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        raise ValueError("a document type declaration is not read")


class _Writer:
    """Writes values into elements."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def fill(self, element: Element, value: Json, schema: Schema | None) -> None:
        """Puts a value into its element."""
        whole = resolve(self._document, schema) if schema is not None else None
        if value is None:
            element.set(_NIL, "true")
        elif isinstance(value, dict):
            for name, each in value.items():
                self._member(element, name, each, _member(self._document, whole, value, name))
        elif isinstance(value, list):
            items = whole.items if whole is not None else None
            name = _item_name(items, _local(element.tag), self._document)
            for each in value:
                self.fill(SubElement(element, _qualified(name, _said(items, self._document))), each, items)
        else:
            element.text = _text(value)

    def _member(self, element: Element, name: str, value: Json, schema: Schema | None) -> None:
        said = _said(schema, self._document)
        called = _qualified(said.name or name, said)
        if said.text:
            element.text = _text(value)
        elif said.attribute:
            element.set(called, _text(value))
        elif isinstance(value, list) and not said.wrapped:
            items = resolve(self._document, schema).items if schema is not None else None
            inner = _said(items, self._document)
            for each in value:
                self.fill(SubElement(element, _qualified(inner.name or said.name or name, inner)), each, items)
        else:
            self.fill(SubElement(element, called), value, schema)


class _Reader:
    """Reads values out of elements."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def value(self, element: Element, schema: Schema | None) -> Json:
        """The value that an element holds."""
        if element.get(_NIL) == "true":
            return None
        whole = resolve(self._document, schema) if schema is not None else None
        if whole is not None and whole.types == ("array",):
            return [self.value(child, item_schema(whole, index)) for index, child in enumerate(element)]
        is_object = whole is not None and (whole.types == ("object",) or whole.properties or branches(whole))
        if not is_object and not len(element) and not element.attrib:
            return _scalar(element.text or "", whole)
        return self._object(element, whole)

    def _object(self, element: Element, schema: Schema | None) -> dict[str, Json]:
        known = dict(_places(self._document, schema))
        found: dict[str, Json] = {}
        for tag, text in element.items():
            name, member = known.get(("attribute", _local(tag)), (_local(tag), None))
            found[name] = _scalar(text, None if member is None else resolve(self._document, member))
        for child in element:
            local = _local(child.tag)
            other = member_schema(self._document, schema, local)
            name, member = known.get(("element", local), (local, other))
            whole = None if member is None else resolve(self._document, member)
            if whole is not None and whole.types == ("array",) and not _said(member, self._document).wrapped:
                before = found.get(name)
                items = before if isinstance(before, list) else []
                found[name] = [*items, self.value(child, item_schema(whole, len(items)))]
            else:
                found[name] = self.value(child, member)
        if ("text", "") in known:
            name, member = known["text", ""]
            found[name] = _scalar(element.text or "", None if member is None else resolve(self._document, member))
        return found


def _places(document: Document, schema: Schema | None) -> Iterator[tuple[tuple[str, str], tuple[str, Schema | None]]]:
    """Where members stand, those of any alternative: (node, name) -> the member's name and schema."""
    for each in _alternatives(document, schema, 0):
        for name, member in members(document, each).items():
            said = _said(member.schema, document)
            target = resolve(document, member.schema)
            inner = _said(target.items, document) if target.items is not None and not said.wrapped else _SILENT
            node = "text" if said.text else "attribute" if said.attribute else "element"
            yield (node, "" if said.text else inner.name or said.name or name), (name, member.schema)


def _alternatives(document: Document, schema: Schema | None, depth: int) -> Iterator[Schema]:
    """A schema, its branches, and the subtypes that its discriminator selects."""
    if schema is None or depth > 3:
        return
    yield schema
    for branch in branches(schema):
        yield from _alternatives(document, resolve(document, branch), depth + 1)
    for entry in schema.discriminator.mapping if schema.discriminator is not None else ():
        yield resolve(document, document.by_key[entry.schema].schema)


def _member(document: Document, schema: Schema | None, value: dict[str, Json], name: str) -> Schema | None:
    """The schema of a member of an object."""
    for each in _alternatives(document, schema, 0):
        found = member_schema(document, each, name)
        if found is not None:
            return found
    return None


def _said(schema: Schema | None, document: Document) -> Xml:
    """What a schema says, and beside that what the schemas say that it refers to."""
    found = schema.xml or _SILENT if schema is not None else _SILENT
    while schema is not None and schema.ref is not None:
        schema = document.by_key[schema.ref].schema
        also = schema.xml or _SILENT
        found = Xml(
            found.name or also.name,
            found.namespace or also.namespace,
            found.prefix or also.prefix,
            found.attribute or also.attribute,
            found.text or also.text,
            found.wrapped or also.wrapped,
        )
    return found


def _root_name(schema: Schema, document: Document) -> str:
    return _item_name(schema, "root", document)


def _item_name(schema: Schema | None, fallback: str, document: Document) -> str:
    """The name of what is in no member: that of its component, where nothing else is said."""
    component = document.by_key[schema.ref].name if schema is not None and schema.ref is not None else ""
    return _said(schema, document).name or component or fallback


def _qualified(name: str, said: Xml) -> str:
    return f"{{{said.namespace}}}{name}" if said.namespace is not None else name


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def _text(value: Json) -> str:
    return value if isinstance(value, str) else "" if value is None else json.dumps(value)


def _scalar(text: str, schema: Schema | None) -> Json:
    """A text as the type that its schema names; as it is, where it is none of that type."""
    if schema is not None and schema.has_const and text == _text(schema.const):
        return schema.const
    kinds = schema.types if schema is not None else ()
    if {"integer", "number", "boolean"}.isdisjoint(kinds):
        return text
    try:
        value = json.loads(text)
    except ValueError:
        return text
    return value if isinstance(value, int | float) else text
