"""Models of the operations on things."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType, field


class Thing(Model):
    kind_of_thing: str = field(name="object")
    file: StoredFile | UnsetType = UNSET


class StoredFile(Model):
    id: str | UnsetType = UNSET
