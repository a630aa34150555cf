"""Building values out of parsed JSON, member by member, whatever stands there: scalars, lists and maps.

A node builds the values of one type. It never fails: what does not fit is kept as it is, and goes into the log. Nodes
are made once for each type (`plan.py`), and hold no state.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from operator import attrgetter
from types import NoneType
from typing import TYPE_CHECKING, cast

import msgspec
from msgspec import Struct, defstruct

from .drift import Departure, kind_of
from .keep import look_for_kept
from .scalars import Received, UnixTime, WrittenUUID, remember

if TYPE_CHECKING:
    from .drift import At, Log

FAILED = object()
"""What `Native` gives for a value that msgspec refuses."""

_value: Callable[[object], object] = attrgetter("value")

Hook = Callable[[type, object], object]


class Native:
    """msgspec's own conversion to a type: fast, all or nothing."""

    __slots__ = ("_holder", "_hook", "_type")

    def __init__(self, type_: object, hook: Hook) -> None:
        self._type = type_
        self._hook = hook
        self._holder: type[Struct] | None = None

    def __call__(self, raw: object) -> object:
        if self._holder is None:
            # msgspec reads a list or a union anew at every conversion, but a Struct once
            self._holder = defstruct("Holder", [("value", cast("type", self._type))])
        try:
            holder = msgspec.convert({"value": raw}, self._holder, dec_hook=self._hook)
        except (msgspec.ValidationError, ValueError, OverflowError):
            return FAILED
        return _value(holder)


class Node:
    """Builds the values of one type."""

    expected: str = ""
    exact: type | None = None
    """Values of this very type are taken as they are."""
    kinds: frozenset[type] = frozenset()
    """The JSON types among which it can find a value that fits."""
    rank: int = 0
    """Of several types that take the same JSON type, the one that says most comes first: the lowest."""
    likely: frozenset[object] = frozenset()
    """The values of a literal, be it closed or open."""

    def build(self, raw: object, at: At, log: Log) -> object:
        """A value of the type, or what comes nearest; each departure is in the log."""
        raise NotImplementedError

    def repair(self, raw: object, at: At, log: Log) -> object:
        """`build`, where it is known that msgspec would refuse the whole."""
        return self.build(raw, at, log)

    def describe(self) -> str:
        """What the type is called in a report."""
        return self.expected

    def wrong(self, raw: object, at: At, log: Log) -> object:
        """Something of another type: it stays what it is."""
        log.add(at, "null" if raw is None else "type", self.describe(), kind_of(raw), raw)
        return raw


class AnyNode(Node):
    expected = "any value"
    kinds = frozenset({str, int, float, bool, NoneType, list, dict})
    rank = 9

    def build(self, raw: object, at: At, log: Log) -> object:
        return raw


class ExactNode(Node):
    """str, bool, null: one JSON type, taken as it is."""

    rank = 8

    def __init__(self, type_: type, likely: frozenset[object] = frozenset()) -> None:
        self.exact = type_
        self.expected = "null" if type_ is NoneType else type_.__name__
        self.kinds = frozenset({type_})
        self.likely = likely

    def build(self, raw: object, at: At, log: Log) -> object:
        return raw if type(raw) is self.exact else self.wrong(raw, at, log)


class IntNode(Node):
    """An integer. 1.0 is one, too (JSON Schema 2020-12, 6.1.1)."""

    expected = "int"
    exact = int
    kinds = frozenset({int, float})
    rank = 7

    def build(self, raw: object, at: At, log: Log) -> object:
        if type(raw) is int:
            return raw
        return int(raw) if type(raw) is float and raw.is_integer() else self.wrong(raw, at, log)


class FloatNode(Node):
    """A number. One that was written as an integer stays one where everything is to be kept."""

    expected = "float"
    exact = float
    kinds = frozenset({int, float})
    rank = 8

    def build(self, raw: object, at: At, log: Log) -> object:
        if type(raw) is float or (type(raw) is int and log.keep):
            return raw
        try:
            return float(raw) if type(raw) is int else self.wrong(raw, at, log)
        except OverflowError:
            return self.wrong(raw, at, log)


class FormatNode(Node):
    """A string, or for a Decimal a number, that msgspec turns into a value of its own type."""

    rank = 4

    def __init__(self, type_: type, expected: str) -> None:
        self.type = type_
        self.expected = expected
        self.kinds = frozenset({str, int, float}) if type_ is Decimal else frozenset({str})

    def build(self, raw: object, at: At, log: Log) -> object:
        if type(raw) in self.kinds:
            try:
                value = cast("object", msgspec.convert(raw, self.type))
            except msgspec.ValidationError:
                return self.wrong(raw, at, log)
            return _spelt(value, raw) if log.keep else value
        self.wrong(raw, at, log)
        return _timed(raw) if self.type is datetime else raw


class ReceivedNode(Node):
    """A scalar that says itself how it is made of its wire form."""

    rank = 5

    def __init__(self, cls: type[Received]) -> None:
        self.cls = cls
        self.expected = cls.__name__
        self.kinds = frozenset({int, float}) if issubclass(cls, UnixTime) else frozenset({str})

    def build(self, raw: object, at: At, log: Log) -> object:
        try:
            value = self.cls.__from_wire__(raw)
        except (ValueError, TypeError, IndexError, OverflowError):
            self.wrong(raw, at, log)
            return _dated(raw) if self.cls is UnixTime else raw
        return _spelt(value, raw) if log.keep else value


def _timed(raw: object) -> object:
    """The moment that many seconds after 1970, or `raw` itself."""
    try:
        return _spelt(UnixTime.__from_wire__(raw), raw)
    except (ValueError, TypeError, OverflowError):
        return raw


def _dated(raw: object) -> object:
    """The datetime that `raw` is the text of, or `raw` itself."""
    try:
        return _spelt(cast("object", msgspec.convert(raw, datetime)), raw) if type(raw) is str else raw
    except msgspec.ValidationError:
        return raw


def _spelt(value: object, raw: object) -> object:
    """The value, which was made of `raw` and will be encoded as that."""
    wire = value.__wire__() if isinstance(value, Received) else cast("object", msgspec.to_builtins(value))
    if wire == raw and (type(raw) is str or isinstance(value, UnixTime)):
        return value
    value = remember(value, raw)
    if isinstance(value, WrittenUUID):
        look_for_kept()
    return value


class ChoiceNode(Node):
    """A literal, or an enum: values out of a set."""

    def __init__(
        self, values: dict[object, object], make: Callable[[object], object] | None = None, rank: int = 1
    ) -> None:
        self.values = values
        """JSON value -> the value it becomes."""
        self.make = make
        """The enum's class: an open one makes pseudo-members of other values, a closed one raises ValueError."""
        if make is None:
            self.likely = frozenset(values)
        self.kinds = frozenset(type(value) for value in values)
        self.rank = rank
        shown = ", ".join(repr(value) for value in list(values)[:8]) + (", ..." if len(values) > 8 else "")
        self.expected = shown if len(values) == 1 else f"one of {shown}"

    def build(self, raw: object, at: At, log: Log) -> object:
        if type(raw) in self.kinds:
            found = self.values.get(raw, FAILED)
            if found is not FAILED:
                return found
        elif type(raw) is float and raw.is_integer() and int in self.kinds:
            return self.build(int(raw), at, log)
        else:
            return self.wrong(raw, at, log)
        if self.make is not None:
            try:
                return self.make(raw)
            except ValueError:
                pass
        log.add(at, "enum", self.expected, repr(raw), raw)
        return raw


class OptionalNode(Node):
    """A type, or null."""

    def __init__(self, inner: Node) -> None:
        self.inner = inner
        self.exact = inner.exact
        self.likely = inner.likely
        self.kinds = inner.kinds | {NoneType}

    def describe(self) -> str:
        return f"{self.inner.describe()} or null"

    def build(self, raw: object, at: At, log: Log) -> object:
        return None if raw is None else self.inner.build(raw, at, log)

    def repair(self, raw: object, at: At, log: Log) -> object:
        return None if raw is None else self.inner.repair(raw, at, log)


class WholeNode(Node):
    """A type of which msgspec may take a value as a whole, if nothing in it departs.

    It is not asked while alternatives are tried out: its hook would begin to count the depth of trials anew.
    """

    native: Native | None = None

    def build(self, raw: object, at: At, log: Log) -> object:
        if self.native is not None and not log.exact and not log.depth:
            value = self.native(raw)
            if value is not FAILED:
                return value
            if log.first_ends:
                raise Departure(f"expected {self.expected}")
        return self.repair(raw, at, log)


_FEW = 8
"""A list of more records is not tried as a whole: it is reached where something departs, and most likely in it."""


class ListNode(WholeNode):
    expected = "list"
    kinds = frozenset({list})

    def __init__(self, item: Node, native: Native) -> None:
        self.item = item
        self.native = native
        self._by_item = isinstance(item, WholeNode) and item.native is not None
        """msgspec can be asked item by item."""
        self._exact = {item.exact} if item.exact else set[type]()

    def build(self, raw: object, at: At, log: Log) -> object:
        if type(raw) is not list:
            return self.wrong(raw, at, log)
        items = cast("list[object]", raw)
        if not items or (self._exact and set(map(type, items)) == self._exact):
            return items
        return self.repair(items, at, log) if len(items) > _FEW and self._by_item else super().build(items, at, log)

    def repair(self, raw: object, at: At, log: Log) -> object:
        if type(raw) is not list:
            return self.wrong(raw, at, log)
        items = cast("list[object]", raw)
        build = self.item.build
        if log.exact or not self._by_item:
            return [build(item, (at, index), log) for index, item in enumerate(items)]
        values: list[object] = []
        repair = self.item.repair
        departed = 0
        for index, item in enumerate(items):
            before = len(log.entries)
            # msgspec need not be asked about each item again where it refused the last ones
            values.append((repair if departed > 1 else build)(item, (at, index), log))
            departed = departed + 1 if len(log.entries) > before else 0
        return values


class MapNode(WholeNode):
    expected = "dict"
    kinds = frozenset({dict})

    def __init__(self, value: Node, native: Native) -> None:
        self.value = value
        self.native = native
        self._exact = {value.exact} if value.exact else set[type]()

    def build(self, raw: object, at: At, log: Log) -> object:
        if type(raw) is not dict:
            return self.wrong(raw, at, log)
        members = cast("dict[str, object]", raw)
        if self._exact and set(map(type, members.values())) == self._exact:
            return members
        return super().build(members, at, log)

    def repair(self, raw: object, at: At, log: Log) -> object:
        if type(raw) is not dict:
            return self.wrong(raw, at, log)
        members = cast("dict[str, object]", raw)
        build = self.value.build
        return {name: build(value, (at, name), log) for name, value in members.items()}
