"""Building values that hold others, as a whole where msgspec can, else one by one: null or a value, lists, maps."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from types import NoneType
from typing import TYPE_CHECKING, cast

import msgspec
from msgspec import Struct, defstruct

from .drift import Departure, kind_of
from .nodes import Node

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


class OptionalNode(Node):
    """A type, or null."""

    def __init__(self, inner: Node) -> None:
        self.inner = inner
        self.exact = inner.exact
        self.likely = inner.likely | {None} if inner.likely else inner.likely
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
        try:
            return self.repair(raw, at, log)
        except RecursionError:  # some hundred levels down, where a frame or two are free again
            log.add(at, "type", "less nesting", kind_of(raw), raw)
            return raw


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
        self._has_news = bool(item.likely)
        """An open set of values is known: an exact look reports the new ones."""

    def build(self, raw: object, at: At, log: Log) -> object:
        if type(raw) is not list:
            return self.wrong(raw, at, log)
        items = cast("list[object]", raw)
        plain = self._exact and set(map(type, items)) == self._exact
        if not items or (plain and not (log.exact and self._has_news)):
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
        self._has_news = bool(value.likely)

    def build(self, raw: object, at: At, log: Log) -> object:
        if type(raw) is not dict:
            return self.wrong(raw, at, log)
        members = cast("dict[str, object]", raw)
        plain = self._exact and set(map(type, members.values())) == self._exact
        if plain and not (log.exact and self._has_news):
            return members
        return super().build(members, at, log)

    def repair(self, raw: object, at: At, log: Log) -> object:
        if type(raw) is not dict:
            return self.wrong(raw, at, log)
        members = cast("dict[str, object]", raw)
        build = self.value.build
        return {name: build(value, (at, name), log) for name, value in members.items()}
