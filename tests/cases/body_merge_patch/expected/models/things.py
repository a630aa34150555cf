"""Models of the operations on things."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType


class UpdateThingRequest(Model):
    version: int
    name: str | UnsetType = UNSET
    tags: list[str] | UnsetType = UNSET
