"""Inputs of the operations on things."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NotRequired, TypeAlias, TypedDict

from .. import models


class ThingDict(TypedDict):
    """`models.Thing` as a dict literal."""

    letter: models.LetterValue
    maybe: NotRequired[models.LetterValue | None]
    many: NotRequired[Sequence[models.LetterValue]]
    either: NotRequired[models.LetterValue | int]
    choice: NotRequired[ThingChoiceInput]
    usual: NotRequired[models.ThingUsualValue]
    few: NotRequired[
        models.ThingFew
        | Literal["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t"]
    ]
    open: NotRequired[models.OpenLetter | str]


ThingInput: TypeAlias = models.Thing | ThingDict

ThingChoiceInput: TypeAlias = models.LetterValue | Sequence[models.LetterValue] | bool | float
"""What a request takes for `models.ThingChoice`."""
