"""Models of the operations on things."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType


class Thing(Model):
    hidden: Hidden | UnsetType = UNSET


class Hidden(Model):
    id: str | UnsetType = UNSET
