"""Models of the operations on things."""

from __future__ import annotations

from typing import Literal

from .._runtime.model import UNSET, Model, StrEnum, UnsetType


class Thing(Model):
    temperature: float | UnsetType = UNSET
    """Default: 1."""
    stop: str | UnsetType = UNSET
    order: ThingOrder | Literal["asc", "desc"] | UnsetType = UNSET
    """Default: `asc`."""
    tools: list[str] | UnsetType = UNSET
    """Default: []."""


class ThingOrder(StrEnum):
    ASC = "asc"
    DESC = "desc"
