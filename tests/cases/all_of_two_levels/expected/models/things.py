"""Models of the operations on things."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from .._runtime.model import UNSET, Model, UnsetType, union
from ._unknown import UnknownVariant


class ThingBase(Model):
    pass


class AnimalBase(ThingBase, tag_field="kind", tag="animal"):
    kind: ClassVar[Literal["animal"]] = "animal"
    age: int | UnsetType = UNSET


class Cat(Model, tag_field="kind", tag="cat"):
    kind: ClassVar[Literal["cat"]] = "cat"
    age: int | UnsetType = UNSET
    lives: int | UnsetType = UNSET


if TYPE_CHECKING:
    Thing: TypeAlias = AnimalBase | Cat | UnknownVariant
else:
    Thing = union({"animal": AnimalBase, "cat": Cat}, tag="kind", unknown=UnknownVariant)
