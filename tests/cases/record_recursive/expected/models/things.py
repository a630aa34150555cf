"""Models of the operations on things."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType


class Thing(Model):
    id: str
    parent: Thing | UnsetType = UNSET
    children: list[Thing] | UnsetType = UNSET
    by_name: dict[str, Thing] | UnsetType = UNSET
    box: Box | UnsetType = UNSET


class Box(Model):
    content: Thing | UnsetType = UNSET
