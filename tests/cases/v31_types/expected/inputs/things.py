"""Inputs of the operations on things."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

from .. import models


class ThingShapeDetailsDict(TypedDict):
    """`models.ThingShapeDetails` as a dict literal."""

    wide: NotRequired[float]


ThingShapeDetailsInput: TypeAlias = models.ThingShapeDetails | ThingShapeDetailsDict


class ThingLimitsDict(TypedDict):
    """`models.ThingLimits` as a dict literal."""

    low: NotRequired[Literal[1]]
    high: tuple[Literal[2], None]


ThingLimitsInput: TypeAlias = models.ThingLimits | ThingLimitsDict


class ThingListedRowsDict(TypedDict):
    """`models.ThingListedRows` as a dict literal."""

    rows: NotRequired[Literal[1]]


ThingListedRowsInput: TypeAlias = models.ThingListedRows | ThingListedRowsDict


class NoteDict(TypedDict):
    """`models.Note` as a dict literal."""

    text: NotRequired[str]


NoteInput: TypeAlias = models.Note | NoteDict
