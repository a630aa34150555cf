"""Models that no operation uses."""

from __future__ import annotations

from typing import Literal

from .._runtime.model import UNSET, Model, StrEnum, UnsetType


class Lonely(Model):
    friend: Lonelier | Literal["very"] | UnsetType = UNSET


class Lonelier(StrEnum):
    VERY = "very"
