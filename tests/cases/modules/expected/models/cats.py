"""Models of the operations on cats."""

from __future__ import annotations

from typing import Literal

from .._runtime.model import UNSET, Model, StrEnum, UnsetType
from .shared import Owner


class Cat(Model):
    owner: Owner | UnsetType = UNSET
    fur: Fur | Literal["long", "short"] | UnsetType = UNSET


class Fur(StrEnum):
    LONG = "long"
    SHORT = "short"
