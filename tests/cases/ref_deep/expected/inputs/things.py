"""Inputs of the operations on things."""

from __future__ import annotations

from typing import NotRequired, TypeAlias, TypedDict

from .. import models


class ThingBoxDict(TypedDict):
    """`models.ThingBox` as a dict literal."""

    size: NotRequired[int]


ThingBoxInput: TypeAlias = models.ThingBox | ThingBoxDict
