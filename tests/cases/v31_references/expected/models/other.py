"""Models that no operation uses."""

from __future__ import annotations

from .._runtime.model import StrEnum


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"
