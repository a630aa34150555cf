"""From the elements of an XML document to the values that JSON would have in its place.

XML has no types: what stands there is read as the type that is expected, a text as a number, repeated elements as a
list. What comes out is what `codec.py` takes from JSON, with members by their wire names; so all that it knows of types
holds here too, and what departs from them is kept as it came, a text as a str.

    in XML                                                is read as
    an empty element or attribute, where it is no value   null where that is allowed, else as if it were not there
    xsi:nil="true"                                        null
    an element or attribute that the type does not name   a member of its name; that of an attribute is "@name"
    anything, where no type is expected                   a str; where there are elements or attributes in it, a dict of
                                                          them with the text as "#text"; a list, where it is repeated
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from .container_nodes import MapNode
from .errors import DecodeError
from .nodes import AnyNode, Node, ObjectNode
from .record_node import RecordNode
from .union_node import UnionNode
from .xml_facts import ELEMENT, Xml
from .xml_members import Layout, Place, inner, is_list, item_of, layout, repeats
from .xml_scalars import NOTHING, read_scalar
from .xml_tree import INSTANCE, NIL, TEXT, qualified

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from .drift import At, Log

__all__ = ["Reader", "plain"]


class Reader:
    """Reads one document. What only XML can get wrong goes into the log."""

    def __init__(self, log: Log) -> None:
        self._log = log

    def document(self, root: Element, node: Node, xml: Xml) -> object:
        """The value that a root element holds. Raises DecodeError where it is another element altogether: one that has
        neither the name of the root nor anything in it that the type names."""
        found = qualified(root.tag)[1]
        if xml.name and found != xml.name:
            if not _is_familiar(root, inner(node), xml):
                raise DecodeError(f"expected <{xml.name}>, got <{found}>")
            self._log.note(None, "text", f"<{xml.name}>", f"<{found}>", found)
        value = self._value(root, node, xml, None)
        return None if value is NOTHING else value

    def _value(self, element: Element, node: Node, xml: Xml, at: At) -> object:
        """The value that an element holds; NOTHING where it holds none."""
        if _is_nil(element):
            return None
        bare = inner(node)
        if isinstance(bare, UnionNode):
            return self._union(element, bare, xml, at)
        if isinstance(bare, RecordNode):
            return self._record(element, bare, at)
        if is_list(bare):
            return self._items(element, bare, xml, at)
        if isinstance(bare, MapNode):
            return self._map(element, bare, xml.item or ELEMENT, at)
        if isinstance(bare, AnyNode | ObjectNode) or len(element):
            return plain(element)
        for name, text in _attributes(element):
            self._log.note((at, f"@{name}"), "extra", "no such attribute", "str", text)
        return read_scalar(element.text or "", node)

    # --- records ---------------------------------------------------------------------------------------------------

    def _record(self, element: Element, node: RecordNode, at: At) -> object:
        known = layout(node)
        found: dict[str, object] = {}
        for name, text in element.items():
            if (place := known.attribute(name)) is not None:
                _add(found, place.wire, read_scalar(text, place.node))
            elif qualified(name)[0] != INSTANCE:
                _add(found, f"@{qualified(name)[1]}", text)
        for child in element:
            if (place := known.element(child.tag)) is None:
                self._unnamed(found, child, node, known, at)
            elif repeats(place) and not (_is_nil(child) and place.node is not inner(place.node)):
                self._repeated(found, child, place, at)
            else:
                _add(found, place.wire, self._value(child, place.node, place.xml, (at, place.wire)))
        for wire in known.required_lists:  # there is nothing of an empty one
            found.setdefault(wire, [])
        return self._with_text(element, found, known, at)

    def _unnamed(self, found: dict[str, object], child: Element, node: RecordNode, known: Layout, at: At) -> None:
        """An element that the type does not name."""
        wire = qualified(child.tag)[1]
        additional = node.shape.additional
        value = plain(child) if additional is None else self._value(child, additional, ELEMENT, (at, wire))
        if wire in known.by_wire:  # which is called otherwise in XML
            self._log.note((at, wire), "extra", "no such element", "an element", value)
        else:
            _add(found, wire, value)

    def _with_text(self, element: Element, found: dict[str, object], known: Layout, at: At) -> object:
        """The members, with the text where it is one; the text alone, where it stands in place of them."""
        text = _text(element)
        if known.text is not None:
            if (value := read_scalar(text, known.text.node)) is not NOTHING:
                found[known.text.wire] = value
        elif text.strip():
            if not found.keys() - known.required_lists:
                return text
            self._log.note((at, TEXT), "extra", "no text", "str", text)
        return found

    # --- lists and maps --------------------------------------------------------------------------------------------

    def _repeated(self, found: dict[str, object], child: Element, place: Place, at: At) -> None:
        """An item of a list that is not wrapped."""
        items = cast("list[object]", found.setdefault(place.wire, []))
        node = item_of(inner(place.node), len(items))
        value = self._value(child, node, place.xml.item or ELEMENT, ((at, place.wire), len(items)))
        items.append(None if value is NOTHING else value)

    def _items(self, element: Element, node: Node, xml: Xml, at: At) -> object:
        """The items of a list that is wrapped in this element, whatever they are called."""
        item = xml.item or ELEMENT
        items: list[object] = []
        for child in element:
            name = qualified(child.tag)[1]
            if item.name and name != item.name:
                self._log.note((at, len(items)), "text", f"<{item.name}>", f"<{name}>", name)
            value = self._value(child, item_of(node, len(items)), item, (at, len(items)))
            items.append(None if value is NOTHING else value)
        text = _text(element)
        return text if text.strip() and not items else items

    def _map(self, element: Element, node: MapNode, item: Xml, at: At) -> object:
        found: dict[str, object] = {}
        for child in element:
            place = Place(qualified(child.tag)[1], item, node.value)
            if repeats(place):
                self._repeated(found, child, place, at)
            else:
                _add(found, place.wire, self._value(child, node.value, item, (at, place.wire)))
        for name, text in _attributes(element):
            self._log.note((at, f"@{name}"), "extra", "no such attribute", "str", text)
        text = _text(element)
        return text if text.strip() and not found else found

    # --- unions ----------------------------------------------------------------------------------------------------

    def _union(self, element: Element, node: UnionNode, xml: Xml, at: At) -> object:
        parts = node.parts
        for wire, table in parts.tagged.items():
            for tag, choice in table.items():
                bare = inner(choice)
                if isinstance(bare, RecordNode) and _tag(element, layout(bare).by_wire.get(wire)) == tag:
                    record = self._record(element, bare, at)
                    return {**cast("dict[str, object]", record), wire: tag} if isinstance(record, dict) else record
        nested = [each for kind in (dict, list) for each in parts.by_kind.get(kind, ())]
        scalars = [kind for kind in parts.by_kind if kind not in (dict, list)]
        if nested and (len(element) or not scalars or any(_attributes(element))):
            return self._value(element, max(nested, key=lambda each: _familiarity(element, inner(each))), xml, at)
        if scalars and not len(element):
            return read_scalar(element.text or "", node)
        return _unknown(element, parts.tagged)


def plain(element: Element) -> object:
    """What an element holds, where no type is expected."""
    if _is_nil(element):
        return None
    found: dict[str, object] = {f"@{name}": text for name, text in _attributes(element)}
    for child in element:
        _add(found, qualified(child.tag)[1], plain(child))
    if not found:
        return element.text or ""
    text = _text(element)
    return {**found, TEXT: text} if text.strip() else found


def _unknown(element: Element, tags: dict[str, dict[str, Node]]) -> object:
    """A variant of tomorrow, with its tag by its wire name."""
    found = plain(element)
    if not isinstance(found, dict):
        return found
    members = cast("dict[str, object]", found)
    for wire in tags:
        if wire not in members and f"@{wire}" in members:
            members[wire] = members.pop(f"@{wire}")
    return members


def _add(found: dict[str, object], wire: str, value: object) -> None:
    """A member. One that is there twice is a list: where its type expects another, that departs."""
    if value is NOTHING:
        return
    if wire not in found:
        found[wire] = value
    elif isinstance(before := found[wire], list):
        found[wire] = [*cast("list[object]", before), value]
    else:
        found[wire] = [before, value]


def _is_nil(element: Element) -> bool:
    """Whether an element is null (XML Schema Part 1, section 2.6.2)."""
    return element.get(NIL) in ("true", "1")


def _attributes(element: Element) -> Iterator[tuple[str, str]]:
    """The attributes of an element, but those that speak of its type."""
    for tag, text in element.items():
        namespace, name = qualified(tag)
        if namespace != INSTANCE:
            yield name, text


def _text(element: Element) -> str:
    """The text of an element, without that of the elements in it, and then without the blanks between those."""
    if not len(element):
        return element.text or ""
    return ((element.text or "") + "".join(child.tail or "" for child in element)).strip()


def _tag(element: Element, place: Place | None) -> str | None:
    """What an element has in the place of a tag; a type's name (xsi:type) without its prefix."""
    if place is None:
        return None
    for name, text in element.items():
        if place.xml.node == "attribute" and qualified(name)[1] == place.xml.name:
            return text.strip().rpartition(":")[2] if qualified(name)[0] == INSTANCE else text
    for child in element:
        if place.xml.node == "element" and qualified(child.tag)[1] == place.xml.name:
            return child.text
    return _text(element) if place.xml.node == "text" else None


def _is_familiar(element: Element, node: Node, xml: Xml) -> bool:
    """Whether an element holds something that a type names."""
    if isinstance(node, UnionNode):
        return any(_familiarity(element, each) > -1.0 for each in node.parts.records)
    if isinstance(node, RecordNode):
        return _familiarity(element, node) > -1.0
    if is_list(node):
        return xml.item is None or any(qualified(child.tag)[1] == xml.item.name for child in element)
    return True


def _familiarity(element: Element, node: Node) -> float:
    """How much of what an element holds, and of what a type requires, is there and named: from all of it, 0, to
    nothing, -1. Lists and maps name nothing and take everything."""
    if not isinstance(node, RecordNode):
        return -0.5
    known = layout(node)
    places = [known.attribute(name) for name, _ in element.items()]
    places += [known.element(child.tag) for child in element]
    if _text(element).strip():
        places.append(known.text)
    named = {place.wire for place in places if place is not None}
    absent = node.shape.required.difference(named, known.required_lists)
    return sum(place is not None for place in places) / max(1, len(places) + len(absent)) - 1.0
