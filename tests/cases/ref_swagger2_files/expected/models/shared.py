"""Models that several groups of operations use."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from .._runtime.model import UNSET, Model, StrEnum, UnsetType


class Thing(Model):
    __read_only__: ClassVar[tuple[str, ...]] = ("id",)
    id: str | UnsetType = UNSET
    p: P | UnsetType = UNSET
    bare: Bare | UnsetType = UNSET
    mid: PInner | UnsetType = UNSET


class P(Model):
    inner: PInner | UnsetType = UNSET


class Bare(Model):
    d: date | UnsetType = UNSET
    k: K | Literal["a", "b"] | UnsetType = UNSET


class PInner(Model):
    thing: Thing | UnsetType = UNSET
    n: str | None | UnsetType = UNSET


class K(StrEnum):
    A = "a"
    B = "b"
