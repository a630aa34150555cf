"""Models of the operations on things."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType


class Thing(Model):
    id: str


class Update(Model):
    id: str | UnsetType = UNSET
    name: str
    """Its name."""
    self: str | UnsetType = UNSET
    locals: str | UnsetType = UNSET
    metadata: dict[str, str] | None | UnsetType = UNSET
    parent: Thing | UnsetType = UNSET
