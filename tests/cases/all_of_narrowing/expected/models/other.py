"""Models that no operation uses."""

from __future__ import annotations

from typing import Literal

from .._runtime.model import UNSET, Model, StrEnum, UnsetType


class Common(Model):
    size: float | UnsetType = UNSET
    """Any number."""
    name: str | UnsetType = UNSET
    status: CommonStatus | Literal["open", "closed"] | UnsetType = UNSET


class CommonStatus(StrEnum):
    OPEN = "open"
    CLOSED = "closed"
