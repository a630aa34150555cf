"""Models of the operations on filters."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from .._runtime.model import UNSET, Model, UnsetType, union
from ._unknown import UnknownVariant


class FilterBase(Model):
    pass


class Fine(FilterBase, tag_field="kind", tag="fine"):
    kind: ClassVar[Literal["fine"]] = "fine"
    width: int | UnsetType = UNSET


class Oldest(Model, tag_field="kind", tag="Oldest"):
    kind: ClassVar[Literal["Oldest"]] = "Oldest"
    depth: int | UnsetType = UNSET


if TYPE_CHECKING:
    Filter: TypeAlias = Fine | Oldest | UnknownVariant
else:
    Filter = union({"fine": Fine, "Oldest": Oldest}, tag="kind", unknown=UnknownVariant)
