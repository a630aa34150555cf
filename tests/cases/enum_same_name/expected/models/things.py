"""Models of the operations on things."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, OpenStrEnum, UnsetType


class Thing(Model):
    first: ThingAgain | str | UnsetType = UNSET
    again: ThingAgain | str | UnsetType = UNSET
    other: ThingOther | str | UnsetType = UNSET
    nested: Nested | UnsetType = UNSET


class ThingAgain(OpenStrEnum):
    A = "a"
    B = "b"


class ThingOther(OpenStrEnum):
    C = "c"
    D = "d"


class Nested(Model):
    kind: NestedKind | str | UnsetType = UNSET


class NestedKind(OpenStrEnum):
    E = "e"
    F = "f"
