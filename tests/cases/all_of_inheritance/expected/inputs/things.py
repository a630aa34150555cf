"""Inputs of the operations on things."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

from .. import models


class HammerDict(TypedDict):
    """`models.Hammer` as a dict literal."""

    type: Literal["hammer"]
    note: NotRequired[str]
    weight: float


HammerInput: TypeAlias = models.Hammer | HammerDict


class SawDict(TypedDict):
    """`models.Saw` as a dict literal."""

    type: Literal["saw"]
    note: NotRequired[str]
    teeth: NotRequired[int]


SawInput: TypeAlias = models.Saw | SawDict

ToolInput: TypeAlias = HammerInput | SawInput | models.UnknownVariant
"""What a request takes for `models.Tool`."""
