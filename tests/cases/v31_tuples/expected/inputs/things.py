"""Inputs of the operations on things."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NotRequired, TypeAlias, TypedDict

from .. import models
from .._runtime.json_input import JsonInput


class ThingDict(TypedDict):
    """`models.Thing` as a dict literal."""

    point: tuple[float, float]
    named: NotRequired[tuple[str, ThingInput]]
    path: Sequence[tuple[float, float, *tuple[str, ...]]]
    open: NotRequired[tuple[int, *tuple[JsonInput, ...]]]
    row: NotRequired[RowInput]
    partial: NotRequired[Sequence[int | str]]
    empty: NotRequired[tuple[()]]
    choice: NotRequired[str | tuple[str, int]]


ThingInput: TypeAlias = models.Thing | ThingDict

RowInput: TypeAlias = "tuple[str, *tuple[RowInput, ...]]"
"""What a request takes for `models.Row`."""
