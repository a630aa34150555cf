"""Models of the operations on things."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType


class Thing(Model):
    index: int | UnsetType = UNSET
    file_ids: list[str] | UnsetType = UNSET
    stores: list[str] | UnsetType = UNSET
