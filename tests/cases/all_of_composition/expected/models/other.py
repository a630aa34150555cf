"""Models that no operation uses."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType


class Named(Model):
    name: str


class Priced(Model):
    price: float | UnsetType = UNSET
