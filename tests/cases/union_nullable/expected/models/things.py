"""Models of the operations on things."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from .._runtime.model import UNSET, Model, UnsetType, union
from ._unknown import UnknownVariant


class Thing(Model):
    a: ThingA | None
    b: str | int | None | UnsetType = UNSET


class Cat(Model, tag_field="kind", tag="cat"):
    kind: ClassVar[Literal["cat"]] = "cat"


class Rock(Model, tag_field="kind", tag="rock"):
    kind: ClassVar[Literal["rock"]] = "rock"


if TYPE_CHECKING:
    ThingA: TypeAlias = Cat | Rock | UnknownVariant
else:
    ThingA = union({"cat": Cat, "rock": Rock}, tag="kind", unknown=UnknownVariant)
