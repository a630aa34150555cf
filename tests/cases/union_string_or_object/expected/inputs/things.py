"""Inputs of the operations on things."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

from .. import models


class NamedDict(TypedDict):
    """`models.Named` as a dict literal."""

    type: NotRequired[Literal["function"]]
    name: NotRequired[str]


NamedInput: TypeAlias = models.Named | NamedDict

ChoiceInput: TypeAlias = models.ChoiceMode | str | NamedInput
"""What a request takes for `models.Choice`."""
