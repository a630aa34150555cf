"""Models of the operations on things."""

from __future__ import annotations

from typing import Literal

from .._runtime.model import UNSET, Model, UnsetType


class Thing(Model):
    size: int
    """Now an integer."""
    name: str | None | UnsetType = UNSET
    """Now nullable."""
    status: Literal["open"] | UnsetType = UNSET
