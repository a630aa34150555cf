"""Models of the operations on things."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from .._runtime.model import UNSET, Model, UnsetType, union
from ._unknown import UnknownVariant


class Pet(Model):
    kind: Literal["cat", "dog"]
    name: str | UnsetType = UNSET


class Rock(Model, tag_field="kind", tag="rock"):
    kind: ClassVar[Literal["rock"]] = "rock"
    weight: float | UnsetType = UNSET


if TYPE_CHECKING:
    Thing: TypeAlias = Pet | Rock | UnknownVariant
else:
    Thing = union({"cat": Pet, "dog": Pet, "rock": Rock}, tag="kind", unknown=UnknownVariant)
