"""Choosing among the alternatives of a union. The rules are those that `unions.union` promises."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, Union, cast

from msgspec import UNSET

from .container_nodes import ListNode, MapNode, NestedNode, OptionalNode, TupleNode
from .drift import Departure, kind_of
from .nodes import FloatNode, IntNode, Node
from .record_node import RecordNode
from .relaxed import hooked, or_anything

if TYPE_CHECKING:
    from .drift import At, Log
    from .records import JsonValue
    from .unions import Alternatives, UnknownVariantBase

_MAX_DEPTH = 3
"""How deep unions are tried out within each other before the first alternative must do: each level doubles the work."""


class _Score(NamedTuple):
    """How well an object fits an alternative by its names alone; the greatest wins."""

    uncontradicted: bool
    claimed: bool
    complete: bool
    known: int
    general: int
    snug: int
    """How few of the members it could have are absent: an object without any of them is the smaller alternative."""

    def fits(self, size: int) -> bool:
        """Whether the record is a better guess than "unknown" for an object of `size` members."""
        return self.uncontradicted and (self.complete or (self.known > 0 and self.known * 2 >= size))


class _Parts(NamedTuple):
    """The alternatives, sorted."""

    tagged: dict[str, dict[str, Node]]
    """Wire name of the tag -> its value -> the record."""
    by_kind: dict[type, list[Node]]
    """JSON type -> the alternatives without a tag that take it, those that say most first."""
    claims: dict[Node, frozenset[str]]
    """Record without a tag -> the members that it alone knows and requires."""
    records: list[RecordNode]
    """Every record, each once; none where a tag leads to a union, for then there are more than are known here."""
    unknown: type[UnknownVariantBase] | None
    expected: str
    untagged: Node | None
    """The record that an object without the tag is."""


class UnionNode(NestedNode):
    """One of several types."""

    def __init__(self, facts: Callable[[], Alternatives], node_for: Callable[[object], Node]) -> None:
        self._facts = facts
        self._node_for = node_for
        self._parts: _Parts | None = None

    def describe(self) -> str:
        return self.parts.expected

    @property
    def parts(self) -> _Parts:
        """Made at the first use: a union may hold itself."""
        if self._parts is None:
            self._parts = self._sorted(self._facts())
        return self._parts

    def _sorted(self, facts: Alternatives) -> _Parts:
        tagged: dict[str, dict[str, Node]] = {}
        nodes: dict[Node, None] = {}
        untagged: list[Node] = []
        for choice in facts.choices:
            node = self._node_for(choice.type)
            nodes.setdefault(node)
            if choice.tag_field:
                tagged.setdefault(choice.tag_field, {}).setdefault(choice.tag, node)
            else:
                untagged.append(node)
        by_kind: dict[type, list[Node]] = {}
        for node in sorted(untagged, key=lambda node: node.rank):
            for kind in node.kinds:
                if (
                    kind is float
                    and isinstance(node, IntNode)
                    and any(isinstance(each, FloatNode) for each in untagged)
                ):
                    continue  # 1.0 is an integer, but where there are both it was written as a number
                by_kind.setdefault(kind, []).append(node)
        shapeless = [node for node in untagged if isinstance(node, RecordNode)]
        claims: dict[Node, frozenset[str]] = {}
        for node in shapeless:
            others = (other.shape.known for other in shapeless if other is not node)
            claims[node] = node.shape.required.difference(*others)
        nested = any(isinstance(node, UnionNode) for table in tagged.values() for node in table.values())
        records = [] if nested else [node for node in nodes if isinstance(node, RecordNode)]
        names = dict.fromkeys(node.describe() for node in nodes)
        itself = None if facts.untagged is None else self._node_for(facts.untagged)
        return _Parts(tagged, by_kind, claims, records, facts.unknown, " | ".join(names), itself)

    def relaxed(self) -> object:
        native = self.native()
        return hooked(self) if native is None else or_anything(native, self.parts.by_kind.keys())

    def make_native(self) -> object | None:
        """The alternatives, where the JSON type alone tells them apart."""
        parts = self.parts
        if parts.tagged or parts.unknown or any(len(nodes) > 1 for nodes in parts.by_kind.values()):
            return None
        natives = [node.native() for nodes in parts.by_kind.values() for node in nodes]
        return None if None in natives else cast("object", Union[(*natives,)])

    def build(self, raw: object, at: At, log: Log) -> object:
        kind = type(raw)
        if kind is dict:
            members = cast("dict[str, object]", raw)
            for tag_field, table in (self._parts or self.parts).tagged.items():
                tag = members.get(tag_field)
                if type(tag) is str and tag in table:
                    return table[tag].build(members, at, log)
        return super().build(raw, at, log)

    def build_members(self, raw: object, at: At, log: Log) -> object:
        parts = self._parts or self.parts
        if type(raw) is dict:
            return self._object(cast("dict[str, object]", raw), at, log, parts)
        kind = type(raw)
        nodes = parts.by_kind.get(kind)
        if nodes is None:
            return self.wrong(raw, at, log)
        if kind is list and len(nodes) > 1:
            nodes = _fitting_lists(nodes, cast("list[object]", raw)[:1])
        return self._chosen(nodes, raw, at, log)

    def _object(self, raw: dict[str, object], at: At, log: Log, parts: _Parts) -> object:
        """An object without a tag that is known."""
        nodes = parts.by_kind.get(dict, [])
        if nodes:
            scores = [_score(node, raw, parts.claims.get(node, frozenset())) for node in nodes]
            best = max(scores)
            if parts.unknown is None or best.fits(len(raw)):
                nodes = [node for node, score in zip(nodes, scores, strict=True) if score == best]
                return self._chosen(nodes, raw, at, log)
        of_tomorrow = parts.unknown is not None and any(tag_field in raw for tag_field in parts.tagged)
        if len(parts.records) == 1 and not of_tomorrow:
            return parts.records[0].build(raw, at, log)
        if parts.untagged is not None and not of_tomorrow:
            return parts.untagged.build(raw, at, log)
        if parts.unknown is None:
            return self.wrong(raw, at, log)
        self._report_unknown(raw, at, log, parts)
        return parts.unknown(cast("dict[str, JsonValue]", raw))

    def _report_unknown(self, raw: dict[str, object], at: At, log: Log, parts: _Parts) -> None:
        for tag_field, table in parts.tagged.items():
            tag = raw.get(tag_field, UNSET)
            found = "nothing" if tag is UNSET else repr(tag) if type(tag) is str else kind_of(tag)
            values = ", ".join(repr(value) for value in list(table)[:8]) + (", ..." if len(table) > 8 else "")
            log.add((at, tag_field), "tag", f"one of {values}", found, tag)
            return
        log.add(at, "tag", parts.expected, "dict", raw)

    def _chosen(self, nodes: list[Node], raw: object, at: At, log: Log) -> object:
        """The value of the alternative with the fewest departures."""
        if len(nodes) == 1:
            return nodes[0].build(raw, at, log)
        if log.depth >= _MAX_DEPTH:
            self._report_tie(nodes, raw, at, log)
            return nodes[0].build(raw, at, log)
        is_scalar = type(raw) not in (dict, list)
        best: list[tuple[Node, object, Log]] = []
        fewest = -1
        for node in nodes:
            trial = log.trial()
            try:
                value = node.build(raw, at, trial)
            except Departure:
                continue
            count = len(trial.entries) - trial.passed_over
            if count < fewest or fewest < 0:
                best, fewest = [], count
            if count == fewest:
                best.append((node, value, trial))
            if not count and is_scalar:
                break
        if not best or (fewest and is_scalar):
            return self.wrong(raw, at, log)
        _, value, trial = best[0]
        if any(other != value for _, other, _ in best[1:]):
            self._report_tie([node for node, _, _ in best], raw, at, log)
        log.adopt(trial)
        return value

    def _report_tie(self, nodes: list[Node], raw: object, at: At, log: Log) -> None:
        names = ", ".join(dict.fromkeys(node.describe() for node in nodes))
        log.add(at, "tie", f"only one of {names} to fit", kind_of(raw), raw)


def _fitting_lists(nodes: list[Node], first: list[object]) -> list[Node]:
    """The lists whose items would be the best choice for the first item, where there is one and it is an object."""
    if not first or type(first[0]) is not dict:
        return nodes
    members = cast("dict[str, object]", first[0])
    items = [_first_item(node) for node in nodes]
    items = [item.inner if isinstance(item, OptionalNode) else item for item in items]
    scores = [_score(item, members, frozenset()) if dict in item.kinds else None for item in items]
    best = max((score for score in scores if score is not None), default=None)
    return [node for node, score in zip(nodes, scores, strict=True) if score == best]


def _first_item(node: Node) -> Node:
    if isinstance(node, ListNode):
        return node.item
    return (node.first_item or node) if isinstance(node, TupleNode) else node


def _score(node: Node, raw: dict[str, object], claims: frozenset[str]) -> _Score:
    if not isinstance(node, RecordNode):
        return _Score(True, False, True, 0, 1 if isinstance(node, MapNode) else -1, 0)
    shape = node.shape
    uncontradicted = all(
        wire not in raw or any(raw[wire] == value for value in values) for wire, values in shape.constants
    )
    names = raw.keys()
    known = len(shape.known & names)
    absent = len(shape.wires) - known
    return _Score(uncontradicted, not claims.isdisjoint(names), shape.required <= names, known, 0, -absent)
