"""Building records member by member."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, cast

from msgspec import NODEFAULT, UNSET, Struct

from .drift import kind_of
from .keep import Kept, with_kept
from .nodes import Native, Node, OptionalNode, WholeNode
from .records import ADDITIONAL, OpenModel, additional_type, record_fields, record_tag

if TYPE_CHECKING:
    from .drift import At, Log
    from .records import RecordField


class _Member(NamedTuple):
    """What is known of one member, in the order in which it is needed."""

    name: str
    wire: str
    exact: type | None
    nullable: bool
    build: Callable[[object, At, Log], object]
    node: Node
    field: RecordField


class Shape(NamedTuple):
    """The members of a record class."""

    members: tuple[_Member, ...]
    wires: frozenset[str]
    """Wire names, that of the tag included."""
    required: frozenset[str]
    constants: tuple[tuple[str, frozenset[object]], ...]
    """The members whose values are few and known, which tells records apart: wire name and values."""
    additional: Node | None
    """Builds the members that the class keeps without naming them."""


class RecordNode(WholeNode):
    """An object with named members."""

    kinds = frozenset({dict})

    def __init__(self, cls: type[Struct] | type[OpenModel], node_for: Callable[[object], Node], native: Native | None):
        self.cls = cls
        self.expected = cls.__name__
        self.tag = record_tag(cls)
        self.native = native
        self._node_for = node_for
        self._shape: Shape | None = None

    @property
    def shape(self) -> Shape:
        """Made at the first use: by then all that the annotations name is defined, and a record may hold itself."""
        if self._shape is None:
            self._shape = self._described()
        return self._shape

    def _described(self) -> Shape:
        members: list[_Member] = []
        constants: list[tuple[str, frozenset[object]]] = []
        for field in record_fields(self.cls):
            node = self._node_for(field.type)
            inner = node.inner if isinstance(node, OptionalNode) else node
            members.append(_Member(field.name, field.wire, node.exact, inner is not node, inner.build, node, field))
            if node.likely:
                constants.append((field.wire, node.likely))
        wires = {member.wire for member in members}
        required = {member.wire for member in members if member.field.required}
        if self.tag:
            constants.append((self.tag[0], frozenset({self.tag[1]})))
            wires.add(self.tag[0])
            required.add(self.tag[0])
        additional = additional_type(self.cls)
        extra = None if additional is NODEFAULT else self._node_for(additional)
        return Shape(tuple(members), frozenset(wires), frozenset(required), tuple(constants), extra)

    def repair(self, raw: object, at: At, log: Log) -> object:
        if type(raw) is not dict:
            return self.wrong(raw, at, log)
        found = cast("dict[str, object]", raw)
        shape = self._shape or self.shape
        values: dict[str, object] = {}
        written: dict[str, tuple[object, object]] = {}
        if self.tag and found.get(self.tag[0]) != self.tag[1]:
            self._check_tag(found, at, log, written)
        for name, wire, exact, nullable, build, node, field in shape.members:
            value = found.get(wire, UNSET)
            if type(value) is exact or (value is None and nullable):
                values[name] = value
            elif value is not UNSET:
                values[name] = build(value, (at, wire), log)
            elif field.default is not UNSET:
                self._fill(field, node, at, log, values, written)
        extra: dict[str, object] = {}
        if (log.keep or shape.additional) and not found.keys() <= shape.wires:
            extra = {name: value for name, value in found.items() if name not in shape.wires}
        if shape.additional:
            build = shape.additional.build
            values[ADDITIONAL] = {name: build(value, (at, name), log) for name, value in extra.items()}
            extra = {}
        if log.keep and (extra or written):
            return with_kept(self.cls, values, Kept(extra, written))
        return self.cls(**values)

    def _check_tag(self, found: dict[str, object], at: At, log: Log, written: dict[str, tuple[object, object]]) -> None:
        """The tag is not there, or another. msgspec lets a record alone lack its tag, so only an exact look reports
        that."""
        wire, tag = self.tag or ("", "")
        value = found.get(wire, UNSET)
        if value is not UNSET:
            log.add((at, wire), "tag", repr(tag), repr(value) if type(value) is str else kind_of(value), value)
        elif log.exact:
            log.add((at, wire), "missing", repr(tag), "nothing", UNSET)
        written[wire] = (tag, value)

    def _fill(
        self,
        field: RecordField,
        node: Node,
        at: At,
        log: Log,
        values: dict[str, object],
        written: dict[str, tuple[object, object]],
    ) -> None:
        """A member is not there that is required, or has a value by default."""
        if field.required:
            log.add((at, field.wire), "missing", node.describe(), "nothing", UNSET)
            values[field.name] = UNSET
            return
        written[field.wire] = (field.make_default(), UNSET)
        if (
            log.exact and len(node.likely) == 1
        ):  # a constant: its default is for those who make the record, not for the service
            log.add((at, field.wire), "missing", node.describe(), "nothing", UNSET)
