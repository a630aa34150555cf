"""Models of the operations on things."""

from __future__ import annotations

from typing import Literal

from .._runtime.model import UNSET, IntEnum, JsonValue, Model, UnsetType


class Thing(Model):
    id: str | None
    nothing: None
    kind: Literal["thing"] = "thing"
    either: str | int | None | UnsetType = UNSET
    shape: str | list[str] | ThingShapeDetails | UnsetType = UNSET
    size: float | UnsetType = UNSET
    """How large.

    More than 0. Less than 10.
    """
    limits: ThingLimits | UnsetType = UNSET
    mixed: ThingMixedInteger | Literal[1, 2] | Literal["a"] | bool | None | UnsetType = UNSET
    listed: ThingListedRows | tuple[Literal[0]] | Literal["auto"] | UnsetType = UNSET
    anything: JsonValue | UnsetType = UNSET
    data: bytes | UnsetType = UNSET
    """Holds `image/png`."""
    text: str | UnsetType = UNSET
    """Holds `application/json`."""
    odd: str | UnsetType = UNSET
    old: str | None | UnsetType = UNSET
    note: Note | None | UnsetType = UNSET


class ThingShapeDetails(Model):
    wide: float | UnsetType = UNSET


class ThingLimits(Model):
    low: Literal[1] = 1
    high: tuple[Literal[2], None]


class ThingMixedInteger(IntEnum):
    INTEGER_1 = 1
    INTEGER_2 = 2


class ThingListedRows(Model):
    rows: Literal[1] = 1


class Note(Model):
    text: str | UnsetType = UNSET
