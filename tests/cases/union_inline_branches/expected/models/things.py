"""Models of the operations on things."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from .._runtime.model import UNSET, Model, UnsetType, union
from ._unknown import UnknownVariant


class Thing(Model):
    image: ThingImage | UnsetType = UNSET
    event: ThingEvent | UnsetType = UNSET


class ThingImageUrl(Model):
    url: str


class ThingImageData(Model):
    data: bytes


if TYPE_CHECKING:
    ThingImage: TypeAlias = ThingImageUrl | ThingImageData | UnknownVariant
else:
    ThingImage = union(ThingImageUrl, ThingImageData, unknown=UnknownVariant)


class ThingCreatedEvent(Model, tag_field="event", tag="created"):
    event: ClassVar[Literal["created"]] = "created"
    data: str | UnsetType = UNSET


class ThingDeletedEvent(Model, tag_field="event", tag="deleted"):
    event: ClassVar[Literal["deleted"]] = "deleted"
    id: str | UnsetType = UNSET


if TYPE_CHECKING:
    ThingEvent: TypeAlias = ThingCreatedEvent | ThingDeletedEvent | UnknownVariant
else:
    ThingEvent = union(
        {"created": ThingCreatedEvent, "deleted": ThingDeletedEvent}, tag="event", unknown=UnknownVariant
    )
