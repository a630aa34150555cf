"""Inputs of the operations on things."""

from __future__ import annotations

from typing import NotRequired, TypeAlias, TypedDict

from .. import models


class Thing2Dict(TypedDict):
    """`models.Thing2` as a dict literal."""

    id: NotRequired[str]


Thing2Input: TypeAlias = models.Thing2 | Thing2Dict


class THINGDict(TypedDict):
    """`models.THING` as a dict literal."""

    id: NotRequired[int]


THINGInput: TypeAlias = models.THING | THINGDict
