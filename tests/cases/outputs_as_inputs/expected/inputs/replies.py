"""Inputs of the operations on replies."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

from .. import models


class QuestionDict(TypedDict):
    """`models.Question` as a dict literal."""

    role: Literal["user"]
    text: str


QuestionInput: TypeAlias = models.Question | QuestionDict


class EarlierReplyDict(TypedDict):
    """`models.EarlierReply` as a dict literal."""

    role: Literal["shop"]
    text: NotRequired[str | None]
    signature: NotRequired[str]


EarlierReplyInput: TypeAlias = models.EarlierReply | models.Reply | EarlierReplyDict

CreateReplyTurnInput: TypeAlias = QuestionInput | EarlierReplyInput | models.UnknownVariant
"""What a request takes for `models.CreateReplyTurn`."""
