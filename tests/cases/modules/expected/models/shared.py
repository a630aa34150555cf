"""Models that several groups of operations use."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType


class Owner(Model):
    name: str | UnsetType = UNSET
