"""Models of the operations on boxes."""

from __future__ import annotations

from typing import Literal

from .._runtime.model import UNSET, Model, StrEnum, UnsetType


class Box(Model):
    id: str
    packing: BoxPacking


class BoxPacking(Model):
    paper: BoxPackingPaper | UnsetType = UNSET
    ribbon: BoxPackingRibbon | Literal["red", "blue"] | UnsetType = UNSET


class BoxPackingPaper(Model):
    sheets: int | UnsetType = UNSET


class BoxPackingRibbon(StrEnum):
    RED = "red"
    BLUE = "blue"


class CreateBoxRequest(Model):
    packing: CreateBoxPacking | UnsetType = UNSET


class CreateBoxPacking(Model):
    paper: CreateBoxPackingPaper | UnsetType = UNSET
    ribbon: CreateBoxPackingRibbon | Literal["red", "blue", "green"] | UnsetType = UNSET


class CreateBoxPackingPaper(Model):
    sheets: int | UnsetType = UNSET


class CreateBoxPackingRibbon(StrEnum):
    RED = "red"
    BLUE = "blue"
    GREEN = "green"
