"""Building values that hold others: null or a value, lists, maps."""

from __future__ import annotations

from types import GenericAlias, NoneType
from typing import TYPE_CHECKING, Union, cast

from .drift import kind_of
from .nodes import Node
from .relaxed import making

if TYPE_CHECKING:
    from .drift import At, Log


class OptionalNode(Node):
    """A type, or null."""

    def __init__(self, inner: Node) -> None:
        self.inner = inner
        self.exact = inner.exact
        self.likely = inner.likely | {None} if inner.likely else inner.likely
        self.kinds = inner.kinds | {NoneType}

    def describe(self) -> str:
        return f"{self.inner.describe()} or null"

    def relaxed(self) -> object:
        return Union[cast("type", self.inner.relaxed()), None]  # noqa: UP007

    def build(self, raw: object, at: At, log: Log) -> object:
        return None if raw is None else self.inner.build(raw, at, log)


class NestedNode(Node):
    """A type whose values may hold others of it: so a type has no end, and a document may be nested deeper than the
    stack."""

    _native: object | None = None
    _is_known = False
    _is_making = False

    def native(self) -> object | None:
        if not self._is_known:
            with making:
                if not self._is_known and not self._is_making:  # within itself it is hooked
                    self._is_making = True
                    try:
                        self._native = self.make_native()
                        self._is_known = True
                    finally:
                        self._is_making = False
        return self._native

    def make_native(self) -> object | None:
        """`native`, the first time."""
        raise NotImplementedError

    def build(self, raw: object, at: At, log: Log) -> object:
        try:
            return self.build_members(raw, at, log)
        except RecursionError:  # some hundred levels down, where a frame or two are free again
            log.add(at, "type", "less nesting", kind_of(raw), raw)
            return raw

    def build_members(self, raw: object, at: At, log: Log) -> object:
        """`build`, without a net."""
        raise NotImplementedError


class ListNode(NestedNode):
    expected = "list"
    kinds = frozenset({list})

    def __init__(self, item: Node) -> None:
        self.item = item
        self._exact = {item.exact} if item.exact else set[type]()
        self._has_news = bool(item.likely)
        """An open set of values is known: an exact look reports the new ones."""

    def make_native(self) -> object:
        return cast("object", GenericAlias(list, self.item.relaxed()))

    def build_members(self, raw: object, at: At, log: Log) -> object:
        if type(raw) is not list:
            return self.wrong(raw, at, log)
        items = cast("list[object]", raw)
        plain = self._exact and set(map(type, items)) == self._exact
        if not items or (plain and not (log.exact and self._has_news)):
            return items
        build = self.item.build
        return [build(item, (at, index), log) for index, item in enumerate(items)]


class MapNode(NestedNode):
    expected = "dict"
    kinds = frozenset({dict})

    def __init__(self, value: Node) -> None:
        self.value = value
        self._exact = {value.exact} if value.exact else set[type]()
        self._has_news = bool(value.likely)

    def make_native(self) -> object:
        return cast("object", GenericAlias(dict, (str, self.value.relaxed())))

    def build_members(self, raw: object, at: At, log: Log) -> object:
        if type(raw) is not dict:
            return self.wrong(raw, at, log)
        members = cast("dict[str, object]", raw)
        plain = self._exact and set(map(type, members.values())) == self._exact
        if plain and not (log.exact and self._has_news):
            return members
        build = self.value.build
        return {name: build(value, (at, name), log) for name, value in members.items()}
