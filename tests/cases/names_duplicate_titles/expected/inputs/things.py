"""Inputs of the operations on things."""

from __future__ import annotations

from typing import NotRequired, TypeAlias, TypedDict

from .. import models


class ThingFirstDict(TypedDict):
    """`models.ThingFirst` as a dict literal."""

    size: NotRequired[int]


ThingFirstInput: TypeAlias = models.ThingFirst | ThingFirstDict


class ThingSecondDict(TypedDict):
    """`models.ThingSecond` as a dict literal."""

    overlap: NotRequired[int]


ThingSecondInput: TypeAlias = models.ThingSecond | ThingSecondDict


class ThingThirdDict(TypedDict):
    """`models.ThingThird` as a dict literal."""

    id: NotRequired[str]


ThingThirdInput: TypeAlias = models.ThingThird | ThingThirdDict
