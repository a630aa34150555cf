"""Inputs of the operations on pets."""

from __future__ import annotations

from typing import NotRequired, TypeAlias, TypedDict

from .. import models


class CategoryDict(TypedDict):
    """`models.Category` as a dict literal."""

    id: NotRequired[int]


CategoryInput: TypeAlias = models.Category | CategoryDict


class TagDict(TypedDict):
    """`models.Tag` as a dict literal."""

    name: NotRequired[str]


TagInput: TypeAlias = models.Tag | TagDict
