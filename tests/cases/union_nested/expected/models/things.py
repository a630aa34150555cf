"""Models of the operations on things."""

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


class Rock(Model, tag_field="kind", tag="rock"):
    kind: ClassVar[Literal["rock"]] = "rock"
    weight: float | UnsetType = UNSET


if TYPE_CHECKING:
    Thing: TypeAlias = Cat | Dog | Rock | UnknownVariant
else:
    Thing = union({"cat": Cat, "dog": Dog, "rock": Rock}, tag="kind", unknown=UnknownVariant)
