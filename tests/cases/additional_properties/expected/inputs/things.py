"""Inputs of the operations on things."""

from __future__ import annotations

from typing import NotRequired, TypeAlias, TypedDict

from .. import models


class OpenDict(TypedDict):
    """`models.Open` as a dict literal."""

    kind: str


OpenInput: TypeAlias = models.Open | OpenDict


class ClosedDict(TypedDict):
    """`models.Closed` as a dict literal."""

    kind: NotRequired[str]


ClosedInput: TypeAlias = models.Closed | ClosedDict
