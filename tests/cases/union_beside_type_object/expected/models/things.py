"""Models of the operations on things."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from .._runtime.model import UNSET, JsonValue, Model, UnsetType, union
from ._unknown import UnknownVariant


class Thing(Model):
    details: ThingDetails | UnsetType = UNSET
    """What was made."""


class Message(Model, tag_field="type", tag="message"):
    type: ClassVar[Literal["message"]] = "message"
    id: str | UnsetType = UNSET


class Calls(Model, tag_field="type", tag="calls"):
    type: ClassVar[Literal["calls"]] = "calls"
    calls: list[dict[str, JsonValue]] | UnsetType = UNSET


if TYPE_CHECKING:
    ThingDetails: TypeAlias = Message | Calls | UnknownVariant
    """What was made."""
else:
    ThingDetails = union({"message": Message, "calls": Calls}, tag="type", unknown=UnknownVariant)
