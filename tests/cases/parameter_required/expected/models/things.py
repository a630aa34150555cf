"""Models of the operations on things."""

from __future__ import annotations

from typing import Literal

from .._runtime.model import UNSET, Model, UnsetType


class Thing(Model):
    name: str
    note: str | None
    kind: Literal["thing"] = "thing"
    size: int | UnsetType = UNSET
