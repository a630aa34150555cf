"""Models that no operation uses."""

from __future__ import annotations

from .._runtime.model import StrEnum


class BasePath(StrEnum):
    V1 = "v1"
    V2 = "v2"
