"""Inputs of the operations on things."""

from __future__ import annotations

from typing import NotRequired, TypeAlias, TypedDict

from .. import models


class ThingPropertiesDict(TypedDict):
    """`models.ThingProperties` as a dict literal."""

    colour: NotRequired[str]


ThingPropertiesInput: TypeAlias = models.ThingProperties | ThingPropertiesDict
