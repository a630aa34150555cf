"""Inputs of the operations on things."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NotRequired, TypeAlias, TypedDict

from .. import models


class ThingDict(TypedDict):
    """`models.Thing` as a dict literal."""

    name: str
    size: NotRequired[int]


ThingInput: TypeAlias = models.Thing | ThingDict

AccessConditionsDict = TypedDict(
    "AccessConditionsDict",
    {
        "If-Match": NotRequired["str"],
        "If-None-Match": NotRequired["str"],
    },
)
"""`models.AccessConditions` as a dict literal."""


AccessConditionsInput: TypeAlias = models.AccessConditions | AccessConditionsDict


class ThingsGetOptionsDict(TypedDict):
    """`models.ThingsGetOptions` as a dict literal."""

    expand: NotRequired[Sequence[str]]
    top: NotRequired[int]


ThingsGetOptionsInput: TypeAlias = models.ThingsGetOptions | ThingsGetOptionsDict


class ThingsSetParametersDict(TypedDict):
    """`models.ThingsSetParameters` as a dict literal."""

    id: str
    body: ThingInput


ThingsSetParametersInput: TypeAlias = models.ThingsSetParameters | ThingsSetParametersDict


class ThingsChangeParametersDict(TypedDict):
    """`models.ThingsChangeParameters` as a dict literal."""

    id: str
    change: NotRequired[ThingInput]


ThingsChangeParametersInput: TypeAlias = models.ThingsChangeParameters | ThingsChangeParametersDict
