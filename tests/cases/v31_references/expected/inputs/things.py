"""Inputs of the operations on things."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NotRequired, TypeAlias, TypedDict

from .. import models


class ThingNamedDict(TypedDict):
    """`models.ThingNamed` as a dict literal."""

    id: int
    name: str


ThingNamedInput: TypeAlias = models.ThingNamed | ThingNamedDict


class BaseDict(TypedDict):
    """`models.Base` as a dict literal."""

    id: int


BaseInput: TypeAlias = models.Base | BaseDict


class TreeDict(TypedDict):
    """`models.Tree` as a dict literal."""

    children: NotRequired[Sequence[TreeInput]]
    fruit: NotRequired[str]


TreeInput: TypeAlias = models.Tree | TreeDict


class InnerDict(TypedDict):
    """`models.Inner` as a dict literal."""

    deep: NotRequired[int]


InnerInput: TypeAlias = models.Inner | InnerDict


class LeafDict(TypedDict):
    """`models.Leaf` as a dict literal."""

    green: NotRequired[bool]


LeafInput: TypeAlias = models.Leaf | LeafDict
