"""Inputs of the operations on things."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

from .. import models


class PetDict(TypedDict):
    """`models.Pet` as a dict literal."""

    kind: Literal["cat", "dog"]
    name: NotRequired[str]


PetInput: TypeAlias = models.Pet | PetDict


class RockDict(TypedDict):
    """`models.Rock` as a dict literal."""

    kind: Literal["rock"]
    weight: NotRequired[float]


RockInput: TypeAlias = models.Rock | RockDict

ThingInput: TypeAlias = PetInput | RockInput | models.UnknownVariant
"""What a request takes for `models.Thing`."""
