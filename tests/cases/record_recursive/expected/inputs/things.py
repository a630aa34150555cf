"""Inputs of the operations on things."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NotRequired, TypeAlias, TypedDict

from .. import models


class ThingDict(TypedDict):
    """`models.Thing` as a dict literal."""

    id: str
    parent: NotRequired[ThingInput]
    children: NotRequired[Sequence[ThingInput]]
    by_name: NotRequired[Mapping[str, ThingInput]]
    box: NotRequired[BoxInput]


ThingInput: TypeAlias = models.Thing | ThingDict


class BoxDict(TypedDict):
    """`models.Box` as a dict literal."""

    content: NotRequired[ThingInput]


BoxInput: TypeAlias = models.Box | BoxDict
