"""Models of the operations on shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from .._runtime.model import UNSET, JsonValue, Model, UnsetType, union
from ._unknown import UnknownVariant


class Square(Model, tag_field="kind", tag="square"):
    kind: ClassVar[Literal["square"]] = "square"
    side: int | UnsetType = UNSET


if TYPE_CHECKING:
    ListShapesResponse: TypeAlias = Square | JsonValue | UnknownVariant
else:
    ListShapesResponse = union({"square": Square}, JsonValue, tag="kind", unknown=UnknownVariant)
