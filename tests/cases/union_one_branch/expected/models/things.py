"""Models of the operations on things."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType


class Thing(Model):
    one: Other | UnsetType = UNSET
    any: Other | None | UnsetType = UNSET
    all: Other | UnsetType = UNSET
    """With words."""
    text: str | UnsetType = UNSET


class Other(Model):
    id: str | UnsetType = UNSET
