"""A model with some members changed; the model itself stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

from msgspec import Struct
from msgspec.structs import replace as replace_fields

from .flat import flat_of
from .keep import Kept
from .records import OpenModel
from .unions import UnknownVariantBase

if TYPE_CHECKING:
    from .records import JsonValue, Model

__all__ = ["replace"]

M = TypeVar("M", bound="Model | OpenModel | UnknownVariantBase")


def replace(model: M, /, **changes: object) -> M:
    """A copy of a model in which these members have other values; members that are not named are shared with it.

        warmer = replace(assistant, temperature=0.9, description=UNSET)     # UNSET: left out

    `copy.replace` of Python 3.13 does the same. What came from the service without a place in the class goes along
    (`unknown_fields="keep"`). Of an UnknownVariant, any member can be changed: by its name on the wire.

    Raises:
        TypeError: The model has no member of that name; or this is no model.
    """
    if isinstance(model, UnknownVariantBase):
        return type(model)({**model, **cast("dict[str, JsonValue]", changes)})
    flat = flat_of(type(model))
    changed = _changed(cast("object", model), {name: value for name, value in changes.items() if name not in flat})
    beside = cast("dict[str, object]", getattr(model, "__dict__", {}))
    for name, value in beside.items():  # the fields of an OpenModel, and what a record keeps beside its fields
        vars(changed).setdefault(name, _own(value))
    if flat:  # the objects that its members stand in are the copy's own
        from .holders import part

        part(changed)
        for name in flat.keys() & changes.keys():
            setattr(changed, name, changes[name])
    return cast("M", changed)


def _changed(model: object, changes: dict[str, object]) -> Struct | OpenModel:
    if isinstance(model, Struct):
        return replace_fields(model, **changes)
    if not isinstance(model, OpenModel):
        raise TypeError(f"replace() takes a model, not {type(model).__name__}")
    fields = model.__open_fields__
    for name in changes:
        if name not in fields:
            raise TypeError(f"`{type(model).__name__}` has no field {name!r}")
    return type(model)(**{**{name: cast("object", getattr(model, name)) for name in fields}, **changes})


def _own(value: object) -> object:
    """What is kept, so that to change that of one record is not to change that of the other."""
    return Kept(dict(value.extra), dict(value.written)) if isinstance(value, Kept) else value
