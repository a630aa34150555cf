"""Models of the operations on replies."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from .._runtime.model import UNSET, Model, UnsetType, union
from ._unknown import UnknownVariant


class Question(Model, tag_field="role", tag="user"):
    role: ClassVar[Literal["user"]] = "user"
    text: str


class EarlierReply(Model, tag_field="role", tag="shop"):
    role: ClassVar[Literal["shop"]] = "shop"
    text: str | None | UnsetType = UNSET
    signature: str | UnsetType = UNSET


class Reply(Model):
    role: Literal["shop"] = "shop"
    text: str | None
    sources: list[str] | UnsetType = UNSET


class CreateReplyRequest(Model):
    turns: list[CreateReplyTurn]


if TYPE_CHECKING:
    CreateReplyTurn: TypeAlias = Question | EarlierReply | UnknownVariant
else:
    CreateReplyTurn = union({"user": Question, "shop": EarlierReply}, tag="role", unknown=UnknownVariant)
