"""Types that take whatever stands there: msgspec's way with documents that depart from theirs.

Of each type there is a relaxed one (`Node.relaxed`), of which msgspec makes, at its own speed, what the nodes would
make member by member. Of a scalar it is a union with all other JSON types; of a record that with a *twin*, a subclass
in which no member is required; and of what only a node can tell, a class that hands the value to that node.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection
from types import new_class
from typing import TYPE_CHECKING, Any, ClassVar, Union, cast

from msgspec import NODEFAULT, UNSET, Struct, field

from .drift import UNHEARD

if TYPE_CHECKING:
    from .nodes import Node
    from .records import RecordField

ANYTHING: object = Any
"""The type of values that are taken as they are; msgspec takes `object` for a class that it does not know."""

_KINDS = (str, int, float, bool, None, list, dict)
"""The JSON types."""

_set_class = cast("Callable[[object, type], None]", object.__dict__["__class__"].__set__)
"""Twice as fast as an assignment, which asks the class first."""

making = threading.RLock()
"""Held while a relaxed type is made, for which those of other types are needed, and which may need itself."""


class _Anything(type):
    """The metaclass of what `hooked` returns: msgspec checks that what the hook returns is an instance."""

    def __instancecheck__(cls, instance: object) -> bool:
        return True


class Hooked(metaclass=_Anything):
    """A type of which a node makes the values."""

    node: ClassVar[Node]


def hooked(node: Node) -> object:
    """The type of which this node makes the values."""
    return _Anything("Hooked", (Hooked,), {"node": node})


def _hook(type_: type[Hooked], raw: object) -> object:
    return type_.node.build(raw, None, UNHEARD)


hook = cast("Callable[[type, object], object]", _hook)
"""What msgspec asks for a value of a hooked type."""


def or_anything(type_: object, kinds: Collection[type]) -> object:
    """A type that takes the JSON types `kinds`, or a value of another JSON type as it is."""
    return cast("object", Union[(type_, *(kind for kind in _KINDS if kind not in kinds))])


def twin_of(cls: type[Struct], members: list[tuple[RecordField, object]]) -> type[Struct]:
    """The twin of a record class with these members and their relaxed types. Its instances are of the class itself."""

    def become(record: Struct) -> None:
        _set_class(record, cls)

    namespace: dict[str, object] = {
        "__module__": cls.__module__,
        "__annotations__": {known.name: relaxed for known, relaxed in members},
        "__post_init__": become,
    }
    for known, _ in members:
        namespace[known.name] = (
            field(name=known.wire, default=UNSET if known.required else known.default)
            if known.default_factory is NODEFAULT
            else field(name=known.wire, default_factory=cast("Callable[[], object]", known.default_factory))
        )
    return cast("type[Struct]", new_class(cls.__name__, (cls,), {"tag": False}, lambda empty: empty.update(namespace)))
