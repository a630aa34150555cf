"""Inputs of the operations on things."""

from __future__ import annotations

from typing import NotRequired, TypeAlias, TypedDict

from .. import models


class PartDict(TypedDict):
    """`models.Part` as a dict literal."""

    id: str
    next: NotRequired[PartInput]


PartInput: TypeAlias = models.Part | PartDict
