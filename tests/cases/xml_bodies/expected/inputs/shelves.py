"""Inputs of the operations on shelves."""

from __future__ import annotations

from typing import NotRequired, TypeAlias, TypedDict

from .. import models


class AuthorDict(TypedDict):
    """`models.Author` as a dict literal."""

    name: NotRequired[str]


AuthorInput: TypeAlias = models.Author | AuthorDict


class PlaceDict(TypedDict):
    """`models.Place` as a dict literal."""

    floor: NotRequired[int]


PlaceInput: TypeAlias = models.Place | PlaceDict
