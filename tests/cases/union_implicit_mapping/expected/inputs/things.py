"""Inputs of the operations on things."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

from .. import models


class CatDict(TypedDict):
    """`models.Cat` as a dict literal."""

    kind: Literal["cat"]
    lives: NotRequired[int]


CatInput: TypeAlias = models.Cat | CatDict


class DogDict(TypedDict):
    """`models.Dog` as a dict literal."""

    kind: Literal["dog"]
    name: NotRequired[str]


DogInput: TypeAlias = models.Dog | DogDict

ThingInput: TypeAlias = CatInput | DogInput | models.UnknownVariant
"""What a request takes for `models.Thing`."""
