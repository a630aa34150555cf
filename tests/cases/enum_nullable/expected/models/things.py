"""Models of the operations on things."""

from __future__ import annotations

from typing import Literal

from .._runtime.model import UNSET, Model, StrEnum, UnsetType


class Thing(Model):
    a: ThingA | Literal["x", "y"] | None
    b: ThingB | Literal["x", "z"] | None | UnsetType = UNSET
    c: Literal["x"] | None | UnsetType = UNSET


class ThingA(StrEnum):
    X = "x"
    Y = "y"


class ThingB(StrEnum):
    X = "x"
    Z = "z"
