"""Models of the operations on things."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType


class Thing(Model):
    id: str


class Page(Model):
    data: list[Thing]
    value: list[Thing] | UnsetType = UNSET
    next: str | UnsetType = UNSET
