"""Inputs that several groups of operations use."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

from .. import models


class NovelDict(TypedDict):
    """`models.Novel` as a dict literal."""

    kind: Literal["Novel"]
    title: NotRequired[str]
    pages: NotRequired[int]


NovelInput: TypeAlias = models.Novel | NovelDict


class AtlasDict(TypedDict):
    """`models.Atlas` as a dict literal."""

    kind: Literal["Atlas"]
    title: NotRequired[str]


AtlasInput: TypeAlias = models.Atlas | AtlasDict

BookInput: TypeAlias = NovelInput | AtlasInput | models.UnknownVariant
"""What a request takes for `models.Book`."""
