"""Inputs of the operations on things."""

from __future__ import annotations

from typing import TypeAlias, TypedDict

from .. import models


class ThingTextDict(TypedDict):
    """`models.ThingText` as a dict literal."""

    text: str
    id: str


ThingTextInput: TypeAlias = models.ThingText | ThingTextDict


class ThingNumberDict(TypedDict):
    """`models.ThingNumber` as a dict literal."""

    number: int
    id: str


ThingNumberInput: TypeAlias = models.ThingNumber | ThingNumberDict

ThingInput: TypeAlias = ThingTextInput | ThingNumberInput | models.UnknownVariant
"""What a request takes for `models.Thing`."""
