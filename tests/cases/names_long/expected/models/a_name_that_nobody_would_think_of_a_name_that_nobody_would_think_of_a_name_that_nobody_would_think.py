"""Models of the operations on a name that nobody would think of a name that nobody would think of a name that
nobody would think.
"""

from __future__ import annotations

from typing import Literal

from .._runtime.model import UNSET, Model, StrEnum, UnsetType, field


class ANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWo(Model):
    a_name_that_nobody_would_think_of_a_name_that_nobody_would_think_of_a_name_that_nobody_would_think: (
        ANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWo_2
        | Literal[
            "a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of",
            "a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of or two",
        ]
        | UnsetType
    ) = field(
        default=UNSET,
        name="a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of",
    )
    a_name_that_nobody_would_think_of_a_name_that_nobody_would_think_of_a_name_that_nobody_would_think_2: (
        ANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWo_3 | UnsetType
    ) = field(
        default=UNSET,
        name="a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of too",
    )


class ANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWo_2(StrEnum):
    A_NAME_THAT_NOBODY_WOULD_THINK_OF_A_NAME_THAT_NOBODY_WOULD_THINK_OF_A_NAME_THAT_NOBODY_WOULD_THINK_2 = "a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of"
    A_NAME_THAT_NOBODY_WOULD_THINK_OF_A_NAME_THAT_NOBODY_WOULD_THINK_OF_A_NAME_THAT_NOBODY_WOULD_THINK = "a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of or two"


class ANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWo_3(Model):
    a_name_that_nobody_would_think_of_a_name_that_nobody_would_think_of_a_name_that_nobody_would_think: (
        int | UnsetType
    ) = field(
        default=UNSET,
        name="a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of",
    )
