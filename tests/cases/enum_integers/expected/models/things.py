"""Models of the operations on things."""

from __future__ import annotations

from typing import Literal

from .._runtime.model import UNSET, IntEnum, Model, OpenIntEnum, UnsetType


class Thing(Model):
    level: ThingLevel | Literal[1, 2, 3] | UnsetType = UNSET
    size: Size | int | UnsetType = UNSET


class ThingLevel(IntEnum):
    LEVEL_1 = 1
    LEVEL_2 = 2
    LEVEL_3 = 3


class Size(OpenIntEnum):
    SIZE_256 = 256
    SIZE_512 = 512
