"""Inputs of the operations on things."""

from __future__ import annotations

from typing import NotRequired, TypeAlias, TypedDict

from .. import models


class ErrorDict(TypedDict):
    """`models.Error` as a dict literal."""

    code: NotRequired[str]


ErrorInput: TypeAlias = models.Error | ErrorDict


class LineDict(TypedDict):
    """`models.Line` as a dict literal."""

    text: NotRequired[str]


LineInput: TypeAlias = models.Line | LineDict


class SpanDict(TypedDict):
    """`models.Span` as a dict literal."""

    start: NotRequired[int]


SpanInput: TypeAlias = models.Span | SpanDict


class ModelDict(TypedDict):
    """`models.Model` as a dict literal."""

    id: NotRequired[str]


ModelInput: TypeAlias = models.Model | ModelDict


class ListDict(TypedDict):
    """`models.List` as a dict literal."""

    id: NotRequired[str]


ListInput: TypeAlias = models.List | ListDict


class None_Dict(TypedDict):
    """`models.None_` as a dict literal."""

    id: NotRequired[str]


None_Input: TypeAlias = models.None_ | None_Dict
