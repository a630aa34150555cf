"""Inputs of the operations on things."""

from __future__ import annotations

from typing import NotRequired, TypeAlias, TypedDict

from .. import models


class GetThingsWhereDict(TypedDict):
    """`models.GetThingsWhere` as a dict literal."""

    a: NotRequired[str]


GetThingsWhereInput: TypeAlias = models.GetThingsWhere | GetThingsWhereDict
