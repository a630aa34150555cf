"""Models of the operations on things."""

from __future__ import annotations

from typing import Literal

from .._runtime.model import UNSET, IntEnum, Model, StrEnum, UnsetType


class Thing(Model):
    weight: Literal["nan"] | float | UnsetType = UNSET
    count: ThingCount | Literal[1, -2] | UnsetType = UNSET
    blanks: ThingBlanks | Literal["1_000", " 7 "] | UnsetType = UNSET


class ThingCount(IntEnum):
    COUNT_1 = 1
    MINUS_2 = -2


class ThingBlanks(StrEnum):
    BLANKS_1_000 = "1_000"
    BLANKS_7 = " 7 "


class ListThingsFactorString(StrEnum):
    INF = "inf"
    STRING_1_000 = "1_000"
