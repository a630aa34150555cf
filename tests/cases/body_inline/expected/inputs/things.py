"""Inputs of the operations on things."""

from __future__ import annotations

from typing import NotRequired, TypeAlias, TypedDict

from .. import models


class CreateThingOptionsDict(TypedDict):
    """`models.CreateThingOptions` as a dict literal."""

    deep: NotRequired[bool]


CreateThingOptionsInput: TypeAlias = models.CreateThingOptions | CreateThingOptionsDict
