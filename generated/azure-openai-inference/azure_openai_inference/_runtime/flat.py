"""Flattened members: attributes of a record that stand in another object on the wire (x-ms-client-flatten).

    class Product(Model):
        id: str
        _properties: ProductProperties | UnsetType = holder("properties", init=False, default=UNSET)
        state: str | UnsetType = lifted("_properties", default=UNSET)

    Product(id="1", state="Ready")      # {"id": "1", "properties": {"state": "Ready"}}

The record *holds* that object, in a field that it does not show, and its flattened members are descriptors that look
into it. So a record is on the wire what its fields say, and the codec has nothing to learn of any of this. `holders.py`
makes the rest of the record look flat: its constructor, its copies, its repr.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, cast

from msgspec import NODEFAULT, UNSET, field

if TYPE_CHECKING:
    from typing import Any, Literal, TypeVar, overload

    from msgspec import UnsetType

    T = TypeVar("T")

    def holder(name: str, *, init: Literal[False], default: UnsetType = UNSET) -> Any:
        """The field for the object that flattened members stand in; `name` is its own on the wire."""

    @overload
    def lifted(holder: str, name: str = ..., *, default: UnsetType = ...) -> Any: ...
    @overload
    def lifted(holder: str, name: str = ..., *, default: T) -> T: ...
    def lifted(holder: str, name: str = "", *, default: object = ...) -> object:
        """A flattened member: the field that holds its object, and its name there if that is another. A default is for
        type checkers: what is left out is made by the object's own class."""

else:

    def holder(name, *, init, default=NODEFAULT):
        return field(name=name, default=default)

    def lifted(holder, name="", *, default=UNSET):
        return Lifted(holder, name)


class Lifted:
    """The descriptor of a flattened member. One of an object that is not there is UNSET; to set it makes the object."""

    __slots__ = ("holder", "name")

    def __init__(self, holder: str, name: str) -> None:
        self.holder = holder
        """The field with the object that the member stands in."""
        self.name = name
        """The member's name there."""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = self.name or name

    def __get__(self, record: object | None, owner: type) -> object:
        if record is None:
            return self
        held = cast("object", getattr(record, self.holder))
        return cast("object", getattr(held, self.name)) if is_held(held) else UNSET

    def __set__(self, record: object, value: object) -> None:
        held = cast("object", getattr(record, self.holder))
        if not is_held(held):
            if value is UNSET:
                return
            from .holders import blank  # here and elsewhere: only what has flattened members needs it

            held = blank(type(record), self.holder)
            setattr(record, self.holder, held)
        setattr(held, self.name, value)


def flat_members(bases: Iterable[type], namespace: Mapping[str, object]) -> dict[str, Lifted]:
    """The flattened members of a class that is being made, by name, those of its bases included."""
    found: dict[str, Lifted] = {}
    for base in bases:
        found |= flat_of(base)
    return found | {name: each for name, each in namespace.items() if isinstance(each, Lifted)}


def flat_of(cls: type) -> Mapping[str, Lifted]:
    """The flattened members of a class, by name."""
    return cast("Mapping[str, Lifted]", getattr(cls, "__flat__", {}))


def is_held(value: object) -> bool:
    """Whether a field holds an object that members can stand in, and not UNSET, null, or what else a service sent."""
    return hasattr(type(value), "__secret__")
