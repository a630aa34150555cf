"""Models of the operations on things."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from .._runtime.model import UNSET, Model, UnsetType, union
from ._unknown import UnknownVariant


class Thing(Model):
    tools: list[Tool] | UnsetType = UNSET


class ToolBase(Model):
    note: str | UnsetType = UNSET


class Hammer(ToolBase, tag_field="type", tag="hammer"):
    type: ClassVar[Literal["hammer"]] = "hammer"
    weight: float


class Saw(ToolBase, tag_field="type", tag="saw"):
    type: ClassVar[Literal["saw"]] = "saw"
    teeth: int | UnsetType = UNSET


if TYPE_CHECKING:
    Tool: TypeAlias = Hammer | Saw | UnknownVariant
else:
    Tool = union({"hammer": Hammer, "saw": Saw}, tag="type", unknown=UnknownVariant)
