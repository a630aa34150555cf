"""Models of the operations on things."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType


class Thing(Model):
    first: ThingFirst | UnsetType = UNSET
    second: ThingSecond | UnsetType = UNSET
    third: ThingThird | UnsetType = UNSET


class ThingFirst(Model):
    """Chunking Strategy"""

    size: int | UnsetType = UNSET


class ThingSecond(Model):
    """Chunking Strategy"""

    overlap: int | UnsetType = UNSET


class ThingThird(Model):
    """thing"""

    id: str | UnsetType = UNSET
