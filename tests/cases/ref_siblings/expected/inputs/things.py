"""Inputs of the operations on things."""

from __future__ import annotations

from typing import NotRequired, TypeAlias, TypedDict

from .. import models


class OtherDict(TypedDict):
    """`models.Other` as a dict literal."""

    id: NotRequired[str]


OtherInput: TypeAlias = models.Other | OtherDict
