"""How values are written in XML: names of elements and attributes, settled, so that nobody has to look further.

Source: the XML Object of OpenAPI 3.0.4, section 4.8.26. Where it leaves a name open, the name is that which OpenAPI
3.2 settles and services have: that of the component, for a root and for the items of a wrapped list.
"""

from __future__ import annotations

from typing import Literal

from msgspec.structs import replace

from specloom.ir.model import Xml
from specloom.ir.shapes import Shape, resolved, shape
from specloom.normalize import document as doc
from specloom.normalize.document import Document, Schema

_SILENT = doc.Xml()
_DEEPEST = 8
"""Lists in lists: a list may be, by way of references, a list of itself."""


def member(wire: str, schema: Schema, document: Document) -> Xml | None:
    """How a member of an object is written; None where it is an element that is called as the member is."""
    if _is_plain(schema) and ":" not in wire:
        return None  # as nearly all members
    said = _said(schema, document)
    if said.text:
        return Xml(node="text")
    if said.attribute:
        return _without(wire, _named(said, said.name or wire, "attribute"))
    found = _without(wire, _value(schema, said.name or wire, document, 0))
    return found if found != Xml() else None


def root(schema: Schema, document: Document) -> Xml:
    """How a document is written whose value is of this schema. Its name is the one that its `xml` says, or that of the
    component; "" where there is neither."""
    name = _said(schema, document).name or _component(schema, document)
    found = _value(schema, name, document, 0)
    target = resolved(schema, document)
    if target is None or shape(target) is not Shape.LIST or found.wrapped:
        return found
    # a document has one root, so a list is wrapped there, whatever it says
    return replace(_named(_said(schema, document), name), wrapped=True, item=_item(target, name, document, 0))


def _value(schema: Schema, name: str, document: Document, depth: int) -> Xml:
    """A value as an element of this name, or as several where it is a list that is not wrapped."""
    said = _said(schema, document)
    target = resolved(schema, document)
    if target is None or depth == _DEEPEST:
        return _named(said, name)
    match shape(target):
        case Shape.LIST if said.wrapped:
            item = _item(target, name, document, depth)
            return replace(_named(said, name), wrapped=True, item=item if item != Xml() else None)
        case Shape.LIST if target.items is not None:
            inner = _said(target.items, document)
            called = inner.name or name
            item = _value(target.items, called, document, depth + 1)
            nested = item if item.wrapped or item.item is not None else None
            if inner.namespace is not None or inner.prefix is not None:
                said = inner
            return replace(_named(said, called), item=nested)
        case Shape.MAP if isinstance(target.additional, Schema):
            item = _value(target.additional, "", document, depth + 1)
            return replace(_named(said, name), item=item if item != Xml() else None)
        case _:
            return _named(said, name)


def _item(target: Schema, name: str, document: Document, depth: int) -> Xml:
    """An item of a list that is wrapped in an element of this name."""
    if target.items is None:
        return Xml(name)
    called = _said(target.items, document).name or _component(target.items, document) or name
    return _value(target.items, called, document, depth + 1)


def _said(schema: Schema, document: Document) -> doc.Xml:
    """What a schema says, and beside that what the schemas say that it refers to."""
    found = schema.xml or _SILENT
    seen: set[str] = set()
    while schema.ref is not None and schema.ref not in seen and schema.ref in document.by_key:
        seen.add(schema.ref)
        schema = document.by_key[schema.ref].schema
        also = schema.xml
        if also is None:
            continue
        found = doc.Xml(
            name=found.name or also.name,
            namespace=found.namespace or also.namespace,
            prefix=found.prefix or also.prefix,
            attribute=found.attribute or also.attribute,
            text=found.text or also.text,
            wrapped=found.wrapped or also.wrapped,
        )
    return found


def _is_plain(schema: Schema) -> bool:
    """Whether a schema says nothing of XML, and neither refers to nor holds another that might."""
    said = schema.xml or schema.ref or schema.items or schema.additional
    return not said and not schema.one_of and not schema.any_of


def _component(schema: Schema, document: Document) -> str:
    """The name of the component that a schema refers to; "" for one that is written in place."""
    shared = document.by_key.get(schema.ref or "")
    return shared.name if shared is not None else ""


def _named(said: doc.Xml, name: str, node: Literal["element", "attribute"] = "element") -> Xml:
    """A prefix may stand in the name, too: "xml:lang"."""
    prefix, _, local = name.rpartition(":")
    return Xml(local, said.namespace, said.prefix or prefix or None, node)


def _without(wire: str, found: Xml) -> Xml:
    """Without the name, where it is the one that the value has anyway."""
    return replace(found, name="") if found.name == wire else found
