"""Inputs of the operations on things."""

from __future__ import annotations

from typing import TypeAlias, TypedDict

from .. import models


class ClosedDict(TypedDict):
    """`models.Closed` as a dict literal."""


ClosedInput: TypeAlias = models.Closed | ClosedDict
