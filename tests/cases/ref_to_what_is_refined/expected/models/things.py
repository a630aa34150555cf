"""Models of the operations on things."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.model import UNSET, Model, StrEnum, UnsetType


class Thing(Model):
    content: ThingContent | UnsetType = UNSET
    kinds: ThingKinds | UnsetType = UNSET


class ThingContent(Model):
    name: str
    size: int | UnsetType = UNSET


class ThingKindsItem(StrEnum):
    A = "a"
    B = "b"


ThingKinds: TypeAlias = list[ThingKindsItem | Literal["a", "b"]]
