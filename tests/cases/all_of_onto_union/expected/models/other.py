"""Models that no operation uses."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from .._runtime.model import UNSET, Model, UnsetType, union
from ._unknown import UnknownVariant


class Cat(Model, tag_field="kind", tag="cat"):
    kind: ClassVar[Literal["cat"]] = "cat"
    lives: int | UnsetType = UNSET


class Dog(Model, tag_field="kind", tag="dog"):
    kind: ClassVar[Literal["dog"]] = "dog"
    name: str | UnsetType = UNSET


if TYPE_CHECKING:
    Animal: TypeAlias = Cat | Dog | UnknownVariant
else:
    Animal = union({"cat": Cat, "dog": Dog}, tag="kind", unknown=UnknownVariant)
