"""Building values that hold others: null or a value, lists, maps."""

from __future__ import annotations

from collections.abc import Callable
from types import GenericAlias, NoneType
from typing import TYPE_CHECKING, NamedTuple, Union, cast

from .drift import kind_of
from .nodes import Node
from .relaxed import making

if TYPE_CHECKING:
    from .arrays import Items
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


class _TupleParts(NamedTuple):
    first: tuple[Node, ...]
    rest: Node | None


class TupleNode(NestedNode):
    """An array whose first items have a type each. It becomes a tuple; one of another length keeps what it has."""

    expected = "tuple"
    kinds = frozenset({list})

    def __init__(self, items: Callable[[], Items], node_for: Callable[[object], Node]) -> None:
        """`items`: with `rest` None where nothing follows the first."""
        self._items = items
        self._node_for = node_for
        self._parts: _TupleParts | None = None

    @property
    def parts(self) -> _TupleParts:
        """Made at the first use: a tuple may hold itself."""
        if self._parts is None:
            first, rest = self._items()
            self._parts = _TupleParts(
                tuple(self._node_for(each) for each in first), None if rest is None else self._node_for(rest)
            )
        return self._parts

    @property
    def first_item(self) -> Node | None:
        """That of the item an array begins with."""
        first, rest = self.parts
        return first[0] if first else rest

    def make_native(self) -> None:
        return None  # msgspec refuses a tuple of another length

    def build_members(self, raw: object, at: At, log: Log) -> object:
        if type(raw) is not list:
            return self.wrong(raw, at, log)
        items = cast("list[object]", raw)
        first, rest = self.parts
        if len(items) < len(first) or (rest is None and len(items) > len(first)):
            wanted = f"{len(first)} item{'' if len(first) == 1 else 's'}{'' if rest is None else ' or more'}"
            log.add(at, "type", wanted, str(len(items)), items)
        built: list[object] = []
        for index, item in enumerate(items):
            node = first[index] if index < len(first) else rest
            built.append(item if node is None else node.build(item, (at, index), log))
        return tuple(built)


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
