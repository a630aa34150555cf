"""Models of the operations on tools."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from .._runtime.model import UNSET, Model, UnsetType, union
from ._unknown import UnknownVariant


class ToolBase(Model):
    pass


class Hammer(ToolBase, tag_field="type", tag="hammer"):
    type: ClassVar[Literal["hammer"]] = "hammer"
    """The kind of tool."""
    weight: float


class Saw(ToolBase, tag_field="type", tag="saw"):
    type: ClassVar[Literal["saw"]] = "saw"
    """The kind of tool."""


class Unsaid(ToolBase, tag_field="type", tag="Unsaid"):
    type: ClassVar[Literal["Unsaid"]] = "Unsaid"
    """The kind of tool."""
    why: str | UnsetType = UNSET


if TYPE_CHECKING:
    Tool: TypeAlias = Hammer | Saw | Unsaid | UnknownVariant
else:
    Tool = union({"hammer": Hammer, "saw": Saw, "Unsaid": Unsaid}, tag="type", unknown=UnknownVariant)
