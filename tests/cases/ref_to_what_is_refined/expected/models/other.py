"""Models that no operation uses."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType


class Box(Model):
    name: str | UnsetType = UNSET
