"""Models that no operation uses."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType


class Resource(Model):
    id: str | UnsetType = UNSET
