"""Models of the operations on things."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType


class Thing(Model):
    seed: int | UnsetType = UNSET
    name: str | UnsetType = UNSET
    """Length: 1 to 256. Pattern: `^[a-z]+$`."""
    tags: list[str] | UnsetType = UNSET
    """Number of items: 1 to 16."""
