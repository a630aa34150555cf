"""Models of the operations on things."""

from __future__ import annotations

from .._runtime.model import UNSET, JsonValue, Model, UnsetType


class Thing(Model):
    id: str | UnsetType = UNSET
    anything: JsonValue | UnsetType = UNSET
    described: JsonValue | UnsetType = UNSET
    """Whatever it is."""
    nested: ThingNested | UnsetType = UNSET


class ThingNested(Model):
    deep: bool | UnsetType = UNSET
