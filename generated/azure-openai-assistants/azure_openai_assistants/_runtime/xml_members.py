"""Where the members of a record stand in its element."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple, TypeGuard, cast

from .container_nodes import ListNode, OptionalNode, TupleNode
from .nodes import AnyNode, ExactNode, Node
from .xml_facts import ELEMENT, Xml
from .xml_tree import qualified

if TYPE_CHECKING:
    from .record_node import RecordNode

__all__ = ["Layout", "Place", "inner", "is_list", "item_of", "layout", "repeats"]


class Place(NamedTuple):
    """A member of a record."""

    wire: str
    """What it is called in JSON, and so in the values that are built."""
    xml: Xml
    """With its name."""
    node: Node


class Layout:
    """The members of a record."""

    def __init__(self, node: RecordNode) -> None:
        facts = _facts(node.cls)
        members: list[tuple[str, Node]] = [(node.tag[0], ExactNode(str))] if node.tag else []
        members += [(member.field.wire, member.node) for member in node.shape.members]
        self.places = tuple(Place(wire, _called(facts.get(wire, ELEMENT), wire), each) for wire, each in members)
        """In the order of the class."""
        self.by_wire = {place.wire: place for place in self.places}
        self.text = next((place for place in self.places if place.xml.node == "text"), None)
        self.required_lists = tuple(
            place.wire for place in self.places if place.wire in node.shape.required and repeats(place)
        )
        """Lists that are always there: as nothing, where they are empty."""
        self._found: dict[tuple[str, str], Place] = {}
        for exactly in (False, True):  # what is called just so comes last, and so counts
            for place in self.places:
                namespace = place.xml.namespace if exactly else ""
                if place.xml.node != "text":
                    self._found[place.xml.node, f"{{{namespace}}}{place.xml.name}"] = place

    def attribute(self, name: str) -> Place | None:
        """The member that is an attribute of this name."""
        return self._place("attribute", name)

    def element(self, name: str) -> Place | None:
        """The member that is an element of this name."""
        return self._place("element", name)

    def _place(self, node: str, name: str) -> Place | None:
        """Namespaces tell members apart, but one that is another than was promised, or is not there, says no more
        than a prefix does."""
        namespace, local = qualified(name)
        return self._found.get((node, f"{{{namespace}}}{local}")) or self._found.get((node, f"{{}}{local}"))


_ANY = AnyNode()
_layouts: dict[RecordNode, Layout] = {}


def layout(node: RecordNode) -> Layout:
    """That of a record; each is made once."""
    found = _layouts.get(node)
    if found is None:
        found = _layouts[node] = Layout(node)
    return found


def inner(node: Node) -> Node:
    """The node of what is not null."""
    return node.inner if isinstance(node, OptionalNode) else node


def repeats(place: Place) -> bool:
    """Whether a member is as many elements as it has items."""
    return is_list(inner(place.node)) and not place.xml.wrapped


def is_list(node: Node) -> TypeGuard[ListNode | TupleNode]:
    """Whether values of a type are lists."""
    return isinstance(node, ListNode | TupleNode)


def item_of(node: Node, index: int) -> Node:
    """The node of an item of a list, or of what is taken for one."""
    if isinstance(node, TupleNode):
        first, rest = node.parts
        return first[index] if index < len(first) else rest or _ANY
    return node.item if isinstance(node, ListNode) else _ANY


def _facts(cls: type) -> Mapping[str, Xml]:
    """What a class and those that it inherits from say of their members."""
    facts: dict[str, Xml] = {}
    for each in reversed(cls.__mro__):
        facts.update(cast("Mapping[str, Xml]", vars(each).get("__xml__", {})))
    return facts


def _called(xml: Xml, wire: str) -> Xml:
    return xml if xml.name else Xml(wire, xml.namespace, xml.prefix, xml.node, xml.wrapped, xml.item)
