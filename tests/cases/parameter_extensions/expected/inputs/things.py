"""Inputs of the operations on things."""

from __future__ import annotations

from typing import NotRequired, TypeAlias, TypedDict

from .. import models

ConditionsDict = TypedDict(
    "ConditionsDict",
    {
        "If-Match": NotRequired["str"],
    },
)
"""`models.Conditions` as a dict literal."""


ConditionsInput: TypeAlias = models.Conditions | ConditionsDict
