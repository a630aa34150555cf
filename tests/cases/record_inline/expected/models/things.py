"""Models of the operations on things."""

from __future__ import annotations

from typing import Literal

from .._runtime.model import UNSET, Model, StrEnum, UnsetType


class Thing(Model):
    last_error: ThingLastError | None | UnsetType = UNSET
    parts: list[ThingPart] | UnsetType = UNSET
    shelves: dict[str, ThingShelf] | UnsetType = UNSET
    grid: list[list[ThingGridItemItem]] | UnsetType = UNSET


class ThingLastError(Model):
    code: ThingLastErrorCode | Literal["server_error", "rate_limit"]
    message: str | UnsetType = UNSET


class ThingLastErrorCode(StrEnum):
    SERVER_ERROR = "server_error"
    RATE_LIMIT = "rate_limit"


class ThingPart(Model):
    weight: float | UnsetType = UNSET


class ThingShelf(Model):
    height: int | UnsetType = UNSET


class ThingGridItemItem(Model):
    x: int | UnsetType = UNSET
