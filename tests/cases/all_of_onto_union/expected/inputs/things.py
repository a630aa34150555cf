"""Inputs of the operations on things."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

from .. import models


class CatThingDict(TypedDict):
    """`models.CatThing` as a dict literal."""

    kind: Literal["cat"]
    lives: NotRequired[int]
    owner: NotRequired[str]


CatThingInput: TypeAlias = models.CatThing | CatThingDict


class DogThingDict(TypedDict):
    """`models.DogThing` as a dict literal."""

    kind: Literal["dog"]
    name: NotRequired[str]
    owner: NotRequired[str]


DogThingInput: TypeAlias = models.DogThing | DogThingDict

ThingInput: TypeAlias = CatThingInput | DogThingInput | models.UnknownVariant
"""What a request takes for `models.Thing`."""
