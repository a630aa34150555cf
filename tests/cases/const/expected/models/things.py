"""Models of the operations on things."""

from __future__ import annotations

from typing import Literal

from .._runtime.model import UNSET, Model, UnsetType


class Thing(Model):
    object: Literal["thing"] | str
    kind: Literal["plain"] = "plain"
    version: Literal[2] | UnsetType = UNSET
    flag: bool | UnsetType = UNSET
