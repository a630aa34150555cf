"""Inputs of the operations on a name that nobody would think of a name that nobody would think of a name that
nobody would think.
"""

from __future__ import annotations

from typing import NotRequired, TypeAlias, TypedDict

from .. import models

ANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWo_3Dict = TypedDict(
    "ANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWo_3Dict",
    {
        "a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of a name that nobody would think of": NotRequired[
            "int"
        ],
    },
)
"""`models.ANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWo_3`
as a dict literal.
"""


ANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWo_3Input: TypeAlias = (
    models.ANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWo_3
    | ANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWouldThinkOfANameThatNobodyWo_3Dict
)
