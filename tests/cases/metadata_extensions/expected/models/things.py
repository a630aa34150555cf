"""Models of the operations on things."""

from __future__ import annotations

from typing import ClassVar

from .._runtime.model import UNSET, Model, UnsetType


class Thing(Model):
    __secret__: ClassVar[tuple[str, ...]] = ("key",)
    __read_only__: ClassVar[tuple[str, ...]] = ("id",)
    id: str | UnsetType = UNSET
    key: str | UnsetType = UNSET
    parts: list[str] | UnsetType = UNSET
