"""Inputs of the operations on things."""

from __future__ import annotations

from typing import NotRequired, TypeAlias, TypedDict

from .. import models


class ToolFunctionDict(TypedDict):
    """`models.ToolFunction` as a dict literal."""

    type: NotRequired[models.ToolFunctionType | str]
    mode: NotRequired[models.ToolFunctionMode | str]


ToolFunctionInput: TypeAlias = models.ToolFunction | ToolFunctionDict
