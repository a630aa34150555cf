"""Inputs of the operations on things."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NotRequired, TypeAlias, TypedDict

from .. import models


class ThingDict(TypedDict):
    """`models.Thing` as a dict literal."""

    id: NotRequired[str]
    ids: NotRequired[Sequence[str]]
    labels: NotRequired[Mapping[str, str]]
    other: NotRequired[ThingInput]
    maybe: NotRequired[str | None]


ThingInput: TypeAlias = models.Thing | ThingDict
