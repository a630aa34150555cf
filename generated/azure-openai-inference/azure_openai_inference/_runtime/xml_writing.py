"""From the values that JSON has to an XML document.

The value is what `to_builtins` makes of a model, or of a dict literal: members by their wire names. Its type tells what
each is in XML. Members that the type does not name are written as `xml_reading.py` reads them: a name that begins with
"@" is that of an attribute, "#text" is the text. null is xsi:nil="true".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, cast
from xml.sax.saxutils import escape, quoteattr

from .container_nodes import MapNode
from .drift import UNHEARD, render
from .nodes import AnyNode, Node
from .plan import node_for
from .record_node import RecordNode
from .union_node import UnionNode
from .xml_facts import ELEMENT, Xml
from .xml_members import Place, inner, item_of, layout
from .xml_scalars import written
from .xml_tree import INSTANCE, TEXT

if TYPE_CHECKING:
    from .drift import At

__all__ = ["write"]

_ANY = AnyNode()
_NIL = Xml("nil", INSTANCE, "xsi", "attribute")
_NAME = re.compile(r"[^\W\d][\w.\-\u00b7]*")
"""A name without a colon, as good as always what XML takes for one (Namespaces in XML 1.0, NCName)."""
_LINES = {"\r": "&#13;"}
"""What a parser would take for the end of a line."""

_Scope = Mapping[str, str]
"""Prefix, "" for none -> namespace, as declared around an element."""


def write(value: object, node: Node, root: Xml) -> str:
    """A document with its declaration.

    Raises ValueError for what XML cannot hold: a name that is none, a character that it has not. It says where.
    """
    pieces = ['<?xml version="1.0" encoding="utf-8"?>\n']
    _Writer(pieces).value(root.name or "root", value, node, root, {"xml": "http://www.w3.org/XML/1998/namespace"}, None)
    return "".join(pieces)


class _Content:
    """What is in an element."""

    def __init__(self) -> None:
        self.attributes: list[tuple[Xml, str]] = []
        self.text = ""
        self.elements: list[tuple[str, object, Node, Xml, At]] = []


class _Writer:
    """Writes one document."""

    def __init__(self, pieces: list[str]) -> None:
        self._pieces = pieces

    def value(self, name: str, value: object, node: Node, xml: Xml, scope: _Scope, at: At) -> None:
        """An element with a value in it; for a list that is not wrapped, one for each item."""
        content = _Content()
        if value is None:
            content.attributes.append((_NIL, "true"))
        else:
            _fill(content, name, value, node, xml, at)
        self._element(name, xml, content, scope, at)

    def _element(self, name: str, xml: Xml, content: _Content, around: _Scope, at: At) -> None:
        if not _NAME.fullmatch(name):
            raise ValueError(f"{render(at)}: {name!r} is no name of an element")
        scope = dict(around)
        declared: list[tuple[str, str]] = []
        tag = _prefixed(name, xml, scope, declared)
        named = [(_prefixed(each.name, each, scope, declared), text) for each, text in content.attributes]
        attributes = [*declared, *named]
        self._pieces.append(f"<{tag}{''.join(f' {key}={quoteattr(text)}' for key, text in attributes)}")
        if not content.text and not content.elements:
            self._pieces.append("/>")
            return
        self._pieces.append(f">{escape(content.text, _LINES)}")
        for inside, value, node, each, place in content.elements:
            self.value(inside, value, node, each, scope, place)
        self._pieces.append(f"</{tag}>")


def _prefixed(name: str, xml: Xml, scope: dict[str, str], declared: list[tuple[str, str]]) -> str:
    """A name with its prefix. A namespace that is not declared yet is declared here; a prefix without one counts only
    where it is."""
    if not xml.namespace:
        return f"{xml.prefix}:{name}" if xml.prefix in scope and xml.prefix else name
    prefix = xml.prefix
    if not prefix and xml.node == "attribute":  # which has no default namespace
        prefix = next((known for known, space in scope.items() if known and space == xml.namespace), f"ns{len(scope)}")
    if scope.get(prefix) != xml.namespace:
        scope[prefix] = xml.namespace
        declared.append((f"xmlns:{prefix}" if prefix else "xmlns", xml.namespace))
    return f"{prefix}:{name}" if prefix else name


def _fill(content: _Content, name: str, value: object, node: Node, xml: Xml, at: At) -> None:
    """What a value, which is not null, puts into its element of this name."""
    bare = _settled(inner(node), value)
    if isinstance(value, dict):
        members = cast("dict[str, object]", value)
        if isinstance(bare, RecordNode):
            _fill_record(content, members, bare, at)
        else:
            item = bare.value if isinstance(bare, MapNode) else _ANY
            for key, each in members.items():
                _add(content, Place(key, _called(xml.item or ELEMENT, key), item), each, at)
    elif isinstance(value, list):
        inside = xml.item or ELEMENT
        for index, each in enumerate(cast("list[object]", value)):
            content.elements.append((inside.name or name, each, item_of(bare, index), inside, (at, index)))
    else:
        content.text += written(value, render(at))


def _fill_record(content: _Content, members: dict[str, object], node: RecordNode, at: At) -> None:
    """The members in the order of the class, and after them those that it does not name."""
    known = layout(node)
    for place in known.places:
        if place.wire in members:
            _add(content, place, members[place.wire], at)
    additional = node.shape.additional or _ANY
    for name, value in members.items():
        if name not in known.by_wire:
            _add(content, Place(name, Xml(name), additional), value, at)


def _add(content: _Content, place: Place, value: object, at: At) -> None:
    """A member."""
    at = (at, place.wire)
    if place.xml.node == "text" or place.wire == TEXT:
        content.text += written(value, render(at))
    elif place.xml.node == "attribute" or place.wire.startswith("@"):
        name = place.xml.name.removeprefix("@")
        if not _NAME.fullmatch(name):
            raise ValueError(f"{render(at)}: {name!r} is no name of an attribute")
        if value is not None:
            xml = Xml(name, place.xml.namespace, place.xml.prefix, "attribute")
            content.attributes.append((xml, written(value, render(at))))
    elif (items := _items(value)) is not None and not place.xml.wrapped:
        bare = _settled(inner(place.node), items)
        xml = place.xml.item or Xml(namespace=place.xml.namespace, prefix=place.xml.prefix)
        for index, each in enumerate(items):
            content.elements.append((place.xml.name, each, item_of(bare, index), xml, (at, index)))
    else:
        content.elements.append((place.xml.name, value, place.node, place.xml, at))


def _items(value: object) -> list[object] | None:
    return cast("list[object]", value) if isinstance(value, list) else None


def _settled(node: Node, value: object) -> Node:
    """The type of a value that may be of several."""
    if not isinstance(node, UnionNode):
        return node
    if isinstance(value, dict):
        return node_for(type(node.build(cast("object", value), None, UNHEARD)))
    choices = node.parts.by_kind.get(type(value), [])
    return choices[0] if choices else _ANY


def _called(xml: Xml, name: str) -> Xml:
    return Xml(name, xml.namespace, xml.prefix, xml.node, xml.wrapped, xml.item)
