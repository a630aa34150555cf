"""Models of the operations on things."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType


class Thing(Model):
    first: str | UnsetType = UNSET
    """Some text."""
    second: str | UnsetType = UNSET
    """Some text."""
    third: str | None | UnsetType = UNSET
    """Some text."""
