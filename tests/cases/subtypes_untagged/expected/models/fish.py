"""Models of the operations on fish."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from .._runtime.model import UNSET, Model, UnsetType, union
from ._unknown import UnknownVariant


class FishBase(Model, tag_field="kind", tag="fish"):
    kind: ClassVar[Literal["fish"]] = "fish"
    length: float


class Shark(Model, tag_field="kind", tag="shark"):
    kind: ClassVar[Literal["shark"]] = "shark"
    length: float
    teeth: int | UnsetType = UNSET


if TYPE_CHECKING:
    Fish: TypeAlias = FishBase | Shark | UnknownVariant
else:
    Fish = union({"fish": FishBase, "shark": Shark}, tag="kind", unknown=UnknownVariant, untagged=FishBase)
