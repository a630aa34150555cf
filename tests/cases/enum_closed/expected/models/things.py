"""Models of the operations on things."""

from __future__ import annotations

from typing import Literal

from .._runtime.model import UNSET, Model, StrEnum, UnsetType


class Thing(Model):
    quality: ThingQuality | Literal["standard", "hd"]
    order: Order | Literal["asc", "desc"] | UnsetType = UNSET


class ThingQuality(StrEnum):
    STANDARD = "standard"
    HD = "hd"


class Order(StrEnum):
    ASC = "asc"
    DESC = "desc"
