"""Models that no operation uses."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType


class Wrapped(Model):
    name: str | UnsetType = UNSET
    extra: str


class Common(Model):
    name: str | UnsetType = UNSET
