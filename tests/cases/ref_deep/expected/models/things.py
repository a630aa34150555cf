"""Models of the operations on things."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, OpenStrEnum, UnsetType


class Thing(Model):
    status: ThingStatus | str | UnsetType = UNSET
    box: ThingBox | UnsetType = UNSET
    again: ThingStatus | str | UnsetType = UNSET
    same_box: ThingBox | UnsetType = UNSET


class ThingStatus(OpenStrEnum):
    ON = "on"
    OFF = "off"


class ThingBox(Model):
    size: int | UnsetType = UNSET
