"""`unknown_fields="keep"`: where a record keeps what its class has no place for.

A Struct has no room for a member that its class does not name. So a record that received one is made of a subclass,
one for each class, whose instances have a `__dict__`. It has the class's name, and behaves as the class in isinstance,
match, repr, copy and pickle; it equals another record of the same members and the same kept members. Records that
received nothing else are of the class itself. (msgspec does not see what is kept: `encode` looks for it, once any was
kept in this process.)
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from types import new_class
from typing import TYPE_CHECKING, cast

from msgspec import Struct

from .flat import flat_of
from .records import OpenModel

if TYPE_CHECKING:
    from .records import JsonValue

_KEY = "__kept__"


class Kept(Struct):
    """What a record received beside the values of its fields."""

    extra: dict[str, object] = {}
    """Members that its class does not name."""
    written: dict[str, tuple[object, object]] = {}
    """Wire name of a field or the tag -> (its value, what was received): a member that was not there (UNSET) although
    the value has one, the tag of another variant. It holds as long as the field has that value."""


class _Registry:
    """The subclasses made so far."""

    def __init__(self) -> None:
        self.classes: dict[type[Struct], type[Struct]] = {}
        self.lock = threading.Lock()
        self.in_use = False


_registry = _Registry()


def anything_kept() -> bool:
    """True once `encode` must look for values that msgspec would not write as they were received."""
    return _registry.in_use


def look_for_kept() -> None:
    """Makes `anything_kept` true."""
    _registry.in_use = True


def with_kept(cls: type[Struct] | type[OpenModel], values: dict[str, object], kept: Kept) -> Struct | OpenModel:
    """A record of these values, by Python name, that keeps `kept`."""
    look_for_kept()
    record = cls(**values) if issubclass(cls, OpenModel) else _subclass(cls)(**values)
    vars(record)[_KEY] = kept
    return record


def kept_by(record: object) -> Kept | None:
    """What `with_kept` gave it."""
    members = cast("Mapping[str, object] | None", getattr(record, "__dict__", None))
    kept = members.get(_KEY) if members else None
    return kept if isinstance(kept, Kept) else None


def extra_members(record: Struct | OpenModel) -> dict[str, JsonValue]:
    """The members that a record received under `unknown_fields="keep"` and its class does not name, by wire name.

    They are encoded with the record, and the dict is the record's own: to change it is to change what is encoded. A
    record that keeps none has an empty dict, which is not its own. (An OpenModel's are in its
    `additional_properties`.)
    """
    kept = kept_by(record)
    return cast("dict[str, JsonValue]", kept.extra) if kept else {}


def _subclass(cls: type[Struct]) -> type[Struct]:
    found = _registry.classes.get(cls)
    if found is None:
        with _registry.lock:
            found = _registry.classes.get(cls) or _made(cls)
            _registry.classes[cls] = found
    return found


def _made(cls: type[Struct]) -> type[Struct]:
    def fill(namespace: dict[str, object]) -> None:
        namespace.update(
            __module__=cls.__module__,
            __qualname__=cls.__qualname__,
            __doc__=cls.__doc__,
            __eq__=_equal,
            __hash__=None,
            __copy__=_copied,
            __reduce__=_reduced,
        )

    def _equal(self: Struct, other: object) -> bool:
        return type(self) is type(other) and bool(cls.__eq__(self, other)) and kept_by(self) == kept_by(other)

    def _values(self: Struct) -> dict[str, object]:
        return {name: getattr(self, name) for name in cls.__struct_fields__}

    def _copied(self: Struct) -> Struct | OpenModel:
        kept = kept_by(self) or Kept()
        found = with_kept(cls, _values(self), Kept(dict(kept.extra), dict(kept.written)))
        if flat_of(cls):
            from .holders import part

            part(found)
        return found

    def _reduced(self: Struct) -> tuple[object, ...]:
        return with_kept, (cls, _values(self), kept_by(self) or Kept())

    return cast("type[Struct]", new_class(cls.__name__, (cls,), {"dict": True}, fill))
