"""Models of the operations on things."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType


class Thing(Model):
    """A thing that can be bought."""

    id: str
    """The identifier."""
    owner: str | None
    """Who has it; null when nobody has."""
    price: float | UnsetType = UNSET
    """In euros."""
    note: str | None | UnsetType = UNSET
