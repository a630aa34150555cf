"""Models of the operations on things."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import UNSET, Model, OpenStrEnum, UnsetType, union


class Thing(Model):
    choice: Choice | UnsetType = UNSET
    format: Literal["auto"] | Named | UnsetType = UNSET


class ChoiceMode(OpenStrEnum):
    NONE = "none"
    AUTO = "auto"


class Named(Model):
    type: Literal["function"] = "function"
    name: str | UnsetType = UNSET


if TYPE_CHECKING:
    Choice: TypeAlias = ChoiceMode | str | Named
else:
    Choice = union(ChoiceMode, Named)
