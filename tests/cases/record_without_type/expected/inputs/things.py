"""Inputs of the operations on things."""

from __future__ import annotations

from typing import NotRequired, TypeAlias, TypedDict

from .. import models


class ThingNestedDict(TypedDict):
    """`models.ThingNested` as a dict literal."""

    deep: NotRequired[bool]


ThingNestedInput: TypeAlias = models.ThingNested | ThingNestedDict
