"""Models of the operations on things."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType


class CreateThingRequest(Model):
    input: str
    options: CreateThingOptions | UnsetType = UNSET


class CreateThingOptions(Model):
    deep: bool | UnsetType = UNSET


class CreateThingResponse(Model):
    data: list[CreateThingDataItem]


class CreateThingDataItem(Model):
    index: int | UnsetType = UNSET
