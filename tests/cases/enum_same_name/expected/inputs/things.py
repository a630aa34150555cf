"""Inputs of the operations on things."""

from __future__ import annotations

from typing import NotRequired, TypeAlias, TypedDict

from .. import models


class NestedDict(TypedDict):
    """`models.Nested` as a dict literal."""

    kind: NotRequired[models.NestedKind | str]


NestedInput: TypeAlias = models.Nested | NestedDict
