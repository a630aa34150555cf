"""Building records member by member."""

from __future__ import annotations

from collections.abc import Callable
from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple, cast

import msgspec
from msgspec import NODEFAULT, UNSET, Struct

from .container_nodes import NestedNode, OptionalNode
from .drift import Departure, kind_of
from .keep import Kept, with_kept
from .nodes import Node
from .records import ADDITIONAL, OpenModel, additional_type, record_fields, record_tag
from .relaxed import hook, twin_of

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
    filled: bool
    """Whether it matters that it is not there: it is required, or has a value by default."""


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


class RecordNode(NestedNode):
    """An object with named members."""

    kinds = frozenset({dict})

    def __init__(
        self,
        cls: type[Struct] | type[OpenModel],
        node_for: Callable[[object], Node],
        dec_hook: Callable[[type, object], object],
    ) -> None:
        self.cls = cls
        self.expected = cls.__name__
        self.tag = record_tag(cls)
        self._node_for = node_for
        self._dec_hook = dec_hook
        self._shape: Shape | None = None
        self._is_native = issubclass(cls, Struct)
        """msgspec can make it as a whole."""

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
            filled = field.required or field.default is not UNSET
            members.append(_Member(field, node, inner.build, inner is not node, filled))
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

    def make_native(self) -> type[Struct] | None:
        """The twin of the class."""
        if not issubclass(self.cls, Struct) or hasattr(self.cls, "__post_init__"):
            return None
        return twin_of(self.cls, [(member.field, member.node.relaxed()) for member in self.shape.members])

    def build(self, raw: object, at: At, log: Log) -> object:
        kind = type(raw)
        if kind is dict and self._is_native and not log.exact and not log.depth:
            # not while alternatives are tried out: the hooks would begin to count the depth of trials anew
            try:
                if log.first_ends:
                    return msgspec.convert(raw, self.cls, dec_hook=self._dec_hook)
                if twin := self._native or self.native():
                    return cast("object", msgspec.convert(raw, twin, dec_hook=hook))
            except (msgspec.ValidationError, ValueError, OverflowError, RecursionError):
                if log.first_ends:
                    raise Departure(f"expected {self.expected}") from None
        return super().build(raw, at, log)

    def build_members(self, raw: object, at: At, log: Log) -> object:
        if type(raw) is not dict:
            return self.wrong(raw, at, log)
        found = cast("dict[str, object]", raw)
        shape = self._shape or self.shape
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
            elif member.filled:
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
