"""Inputs of the operations on things."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

from .. import models


class ThingLastErrorDict(TypedDict):
    """`models.ThingLastError` as a dict literal."""

    code: models.ThingLastErrorCode | Literal["server_error", "rate_limit"]
    message: NotRequired[str]


ThingLastErrorInput: TypeAlias = models.ThingLastError | ThingLastErrorDict


class ThingPartDict(TypedDict):
    """`models.ThingPart` as a dict literal."""

    weight: NotRequired[float]


ThingPartInput: TypeAlias = models.ThingPart | ThingPartDict


class ThingShelfDict(TypedDict):
    """`models.ThingShelf` as a dict literal."""

    height: NotRequired[int]


ThingShelfInput: TypeAlias = models.ThingShelf | ThingShelfDict


class ThingGridItemItemDict(TypedDict):
    """`models.ThingGridItemItem` as a dict literal."""

    x: NotRequired[int]


ThingGridItemItemInput: TypeAlias = models.ThingGridItemItem | ThingGridItemItemDict
