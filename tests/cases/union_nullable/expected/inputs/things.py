"""Inputs of the operations on things."""

from __future__ import annotations

from typing import Literal, TypeAlias, TypedDict

from .. import models


class CatDict(TypedDict):
    """`models.Cat` as a dict literal."""

    kind: Literal["cat"]


CatInput: TypeAlias = models.Cat | CatDict


class RockDict(TypedDict):
    """`models.Rock` as a dict literal."""

    kind: Literal["rock"]


RockInput: TypeAlias = models.Rock | RockDict

ThingAInput: TypeAlias = CatInput | RockInput | models.UnknownVariant
"""What a request takes for `models.ThingA`."""
