"""Models of the operations on things."""

from __future__ import annotations

from typing import Literal

from .._runtime.model import UNSET, Model, StrEnum, UnsetType


class Thing(Model):
    part: Part | UnsetType = UNSET
    unit: Unit | Literal["cm", "in"] | UnsetType = UNSET


class Part(Model):
    id: str
    next: Part | UnsetType = UNSET


class Unit(StrEnum):
    CM = "cm"
    IN = "in"
