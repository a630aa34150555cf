"""Models of the operations on things."""

from __future__ import annotations

from typing import TypeAlias

from .._runtime.model import UNSET, JsonValue, Model, UnsetType


class Thing(Model):
    free: dict[str, JsonValue] | UnsetType = UNSET
    bare: Bare | UnsetType = UNSET
    closed: Closed | UnsetType = UNSET


Bare: TypeAlias = dict[str, JsonValue]


class Closed(Model):
    pass
