"""The objects that records with flattened members hold (`flat.py`): how they are made, copied and shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from types import NoneType
from typing import TYPE_CHECKING, NamedTuple, TypeVar, cast, get_args

from msgspec import UNSET, Struct

from .flat import flat_of, is_held
from .records import OpenModel, is_record, record_fields

if TYPE_CHECKING:
    from typing import TypeAlias

    RecordClass: TypeAlias = type[Struct] | type[OpenModel]

R = TypeVar("R", bound=Struct | OpenModel)


def gathered(cls: RecordClass, values: dict[str, object]) -> dict[str, object]:
    """What a constructor is given, with objects in the place of the members that stand in them.

    An object that is optional is made if a member of it is given. Raises TypeError where it lacks another then.
    """
    flat = flat_of(cls)
    within: dict[str, dict[str, object]] = {}
    for name in [name for name in values if name in flat]:
        at, value = flat[name], values.pop(name)
        if value is not UNSET:
            within.setdefault(at.holder, {})[at.name] = value
    for name, held in _held(cls).items():
        if name in values or not (held.required or name in within):
            continue
        if held.nullable and name not in within:
            values[name] = None
        else:
            try:
                values[name] = held.cls(**within.get(name, {}))
            except TypeError as error:
                raise TypeError(f"{cls.__name__}(): {name.strip('_')}: {error}") from None
    return values


def copied(record: R) -> R:
    """A copy of a record, which shares what the record holds, but not the objects that its own members stand in."""
    cls = type(record)
    if isinstance(record, Struct):
        found = cls(**{name: cast("object", getattr(record, name)) for name in record.__struct_fields__})
    else:
        found = object.__new__(cls)
    if hasattr(found, "__dict__"):
        vars(found).update(vars(record))
    part(found)
    return found


def part(record: object) -> None:
    """Makes a record the only one to have the objects that its flattened members stand in."""
    for name in _held(type(record)):
        setattr(record, name, copy(cast("object", getattr(record, name))))


def named(record: object, fields: Iterable[str]) -> Iterator[str]:
    """The names of the members of a record with these fields: where it holds an object, that object's."""
    flat = flat_of(type(record))
    for name in fields:
        inside = [each for each, at in flat.items() if at.holder == name]
        yield from inside if inside and is_held(getattr(record, name)) else (name,)


class _Held(NamedTuple):
    """An object that flattened members stand in."""

    cls: RecordClass
    required: bool
    nullable: bool
    """Then one that is required is null where no member is given."""


_known: dict[type, Mapping[str, _Held]] = {}


def _held(cls: type) -> Mapping[str, _Held]:
    """The objects that records of a class hold, by field."""
    found = _known.get(cls)
    if found is None:
        found = _known[cls] = _described(cls)
    return found


def _described(cls: type) -> Mapping[str, _Held]:
    """`_held`, the first time: by then all that the annotations name is defined."""
    holders = {each.holder for each in flat_of(cls).values()}
    found: dict[str, _Held] = {}
    for known in record_fields(cast("RecordClass", cls)) if holders else ():
        if known.name in holders:
            types = cast("tuple[object, ...]", (known.type, *get_args(known.type)))
            found[known.name] = _Held(
                next(each for each in types if is_record(each)), known.required, NoneType in types
            )
    return found


def blank(cls: type, holder: str) -> object:
    """An object for this field, of which nothing is known yet."""
    held = _held(cls)[holder].cls
    return held(**{known.name: UNSET for known in record_fields(held) if known.required})
