"""Arrays whose first items have a type each, and that go on: msgspec has no type for `tuple[int, *tuple[str, ...]]`."""

from __future__ import annotations

from typing import ClassVar, NamedTuple, TypeGuard, cast

from .unions import Marker, looked_up


class ArrayMarker(metaclass=Marker):
    """What `array` returns derives from this."""

    items: ClassVar[tuple[object, ...]] = ()
    rest: ClassVar[object] = object
    module: ClassVar[str] = ""


class Items(NamedTuple):
    """The types of an array's items."""

    first: tuple[object, ...]
    rest: object | None
    """Of those that follow; None where none do."""


def array(*items: object, rest: object, module: str = "") -> object:
    """A type for annotations: a tuple of values of `items`, each at its place, and any number of `rest`.

    A type may be the text of one that is defined later in `module`.
    """
    members = {"items": items, "rest": rest, "module": module}
    return cast("object", Marker("Array", (ArrayMarker,), members))


def is_array(type_: object) -> TypeGuard[type[ArrayMarker]]:
    return isinstance(type_, Marker) and issubclass(type_, ArrayMarker)


def items_of(type_: type[ArrayMarker]) -> Items:
    """The types of the items, looked up where they were named."""
    first = tuple(_found(item, type_.module) for item in type_.items)
    return Items(first, _found(type_.rest, type_.module))


def _found(type_: object, module: str) -> object:
    return looked_up(type_, module) if isinstance(type_, str) else type_
