"""Models of the operations on things."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from .._runtime.model import UNSET, Model, UnsetType, union
from ._unknown import UnknownVariant


class CatThing(Model, tag_field="kind", tag="cat"):
    kind: ClassVar[Literal["cat"]] = "cat"
    lives: int | UnsetType = UNSET
    owner: str | UnsetType = UNSET


class DogThing(Model, tag_field="kind", tag="dog"):
    kind: ClassVar[Literal["dog"]] = "dog"
    name: str | UnsetType = UNSET
    owner: str | UnsetType = UNSET


if TYPE_CHECKING:
    Thing: TypeAlias = CatThing | DogThing | UnknownVariant
else:
    Thing = union({"cat": CatThing, "dog": DogThing}, tag="kind", unknown=UnknownVariant)
