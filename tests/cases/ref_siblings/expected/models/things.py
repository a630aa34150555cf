"""Models of the operations on things."""

from __future__ import annotations

from typing import ClassVar

from .._runtime.model import UNSET, Model, UnsetType, field


class Thing(Model):
    __read_only__: ClassVar[tuple[str, ...]] = ("see",)
    a: Other | None
    b: Other | UnsetType = UNSET
    """Its own words."""
    see: Other | UnsetType = field(default=UNSET, name="c")


class Other(Model):
    """Another."""

    id: str | UnsetType = UNSET
