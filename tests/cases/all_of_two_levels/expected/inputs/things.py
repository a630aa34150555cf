"""Inputs of the operations on things."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

from .. import models


class AnimalBaseDict(TypedDict):
    """`models.AnimalBase` as a dict literal."""

    kind: Literal["animal"]
    age: NotRequired[int]


AnimalBaseInput: TypeAlias = models.AnimalBase | AnimalBaseDict


class CatDict(TypedDict):
    """`models.Cat` as a dict literal."""

    kind: Literal["cat"]
    age: NotRequired[int]
    lives: NotRequired[int]


CatInput: TypeAlias = models.Cat | CatDict

ThingInput: TypeAlias = AnimalBaseInput | CatInput | models.UnknownVariant
"""What a request takes for `models.Thing`."""
