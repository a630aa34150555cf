"""Models of the operations on things."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, OpenStrEnum, UnsetType


class Thing(Model):
    function: ToolFunction | UnsetType = UNSET


class ToolFunction(Model):
    type: ToolFunctionType | str | UnsetType = UNSET
    mode: ToolFunctionMode | str | UnsetType = UNSET


class ToolFunctionType(OpenStrEnum):
    FUNCTION = "function"
    OTHER = "other"


class ToolFunctionMode(OpenStrEnum):
    A = "a"
    B = "b"
