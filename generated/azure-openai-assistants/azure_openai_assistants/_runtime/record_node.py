"""Building records member by member."""

from __future__ import annotations

from collections.abc import Callable
from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple, cast

from msgspec import NODEFAULT, UNSET, Struct

from .container_nodes import FAILED, Native, OptionalNode, WholeNode
from .drift import kind_of
from .keep import Kept, with_kept
from .nodes import Node
from .records import ADDITIONAL, OpenModel, additional_type, record_fields, record_tag

if TYPE_CHECKING:
    from .drift import At, Log
    from .records import RecordField


class _Member(NamedTuple):
    """What is known of one member."""

    field: RecordField
    node: Node
    build: Callable[[object, At, Log], object]
    """Builds a value that is not null where that is allowed."""
    nullable: bool


class Shape(NamedTuple):
    """The members of a record class."""

    members: tuple[_Member, ...]
    names: tuple[str, ...]
    """The Python name of each member."""
    wires: tuple[str, ...]
    """The wire name of each member."""
    exact: tuple[type | None, ...]
    """The type of which each member's values are taken as they are."""
    news: tuple[type | None, ...]
    """`exact`, but None where an open set of values is known: an exact look reports a new one."""
    known: frozenset[str]
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
            members.append(_Member(field, node, inner.build, inner is not node))
            if node.likely:
                constants.append((field.wire, node.likely))
        fields = [member.field for member in members]
        wires = tuple(field.wire for field in fields)
        known = set(wires)
        required = {field.wire for field in fields if field.required}
        if self.tag:
            constants.append((self.tag[0], frozenset({self.tag[1]})))
            known.add(self.tag[0])
            required.add(self.tag[0])
        additional = additional_type(self.cls)
        return Shape(
            members=tuple(members),
            names=tuple(field.name for field in fields),
            wires=wires,
            exact=tuple(member.node.exact for member in members),
            news=tuple(None if member.node.likely else member.node.exact for member in members),
            known=frozenset(known),
            required=frozenset(required),
            constants=tuple(constants),
            additional=None if additional is NODEFAULT else self._node_for(additional),
        )

    def repair(self, raw: object, at: At, log: Log) -> object:
        if type(raw) is not dict:
            return self.wrong(raw, at, log)
        found = cast("dict[str, object]", raw)
        shape = self._shape or self.shape
        if self.native is not None and not log.exact and not log.depth:
            record = self._patched(found, self.native, at, log, shape)
            if record is not FAILED:
                return record
        values: dict[str, object] = {}
        written: dict[str, tuple[object, object]] = {}
        if self.tag and found.get(self.tag[0]) != self.tag[1]:
            self._check_tag(found, at, log, written)
        given = map(found.get, shape.wires, repeat(UNSET))  # straight loops: this is where the time goes
        exactly = shape.news if log.exact else shape.exact
        for name, exact, member, value in zip(shape.names, exactly, shape.members, given, strict=False):
            if type(value) is exact or (value is None and member.nullable):
                values[name] = value
            elif value is not UNSET:
                values[name] = member.build(value, (at, member.field.wire), log)
            elif member.field.default is not UNSET:
                self._fill(member.field, member.node, at, log, values, written)
        extra: dict[str, object] = {}
        if (log.exact or shape.additional) and not found.keys() <= shape.known:
            extra = {name: value for name, value in found.items() if name not in shape.known}
        if shape.additional:
            build = shape.additional.build
            values[ADDITIONAL] = {name: build(value, (at, name), log) for name, value in extra.items()}
            extra = {}
        for name, value in extra.items():
            log.note((at, name), "extra", "no such member", kind_of(value), value)
        if log.keep and (extra or written):
            return with_kept(self.cls, values, Kept(extra, written))
        return self.cls(**values)

    def _patched(self, found: dict[str, object], native: Native, at: At, log: Log, shape: Shape) -> object:
        """The record as msgspec makes it with placeholders for the scalars that depart, which then go in their places.

        It is what `repair` makes, in half the time; FAILED where something else departs.
        """
        departing = [
            (member, value)
            for member, exact, value in zip(
                shape.members, shape.exact, map(found.get, shape.wires, repeat(UNSET)), strict=False
            )
            if exact is not None
            and type(value) is not exact
            and (member.field.required if value is UNSET else value is not None or not member.nullable)
        ]
        if not departing:
            return FAILED
        placeholders = {member.field.wire: member.node.exact() for member, _ in departing if member.node.exact}
        record = native({**found, **placeholders})
        if record is not FAILED:
            for member, value in departing:
                place = (at, member.field.wire)
                if value is UNSET:
                    log.add(place, "missing", member.node.describe(), "nothing", UNSET)
                else:
                    value = member.build(value, place, log)
                setattr(record, member.field.name, value)
        return record

    def _check_tag(self, found: dict[str, object], at: At, log: Log, written: dict[str, tuple[object, object]]) -> None:
        """The tag is not there, or another. msgspec lets a record alone lack its tag, so only an exact look reports
        that."""
        wire, tag = self.tag or ("", "")
        value = found.get(wire, UNSET)
        if value is not UNSET:
            log.add((at, wire), "tag", repr(tag), repr(value) if type(value) is str else kind_of(value), value)
        else:
            log.note((at, wire), "missing", repr(tag), "nothing", UNSET)
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
        if len(node.likely) == 1:  # a constant: its default is for those who make the record
            log.note((at, field.wire), "missing", node.describe(), "nothing", UNSET)
