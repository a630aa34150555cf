"""Inputs of the operations on transcriptions."""

from __future__ import annotations

from typing import TypeAlias, TypedDict

from .. import models


class ThingDict(TypedDict):
    """`models.Thing` as a dict literal."""

    id: str


ThingInput: TypeAlias = models.Thing | ThingDict
