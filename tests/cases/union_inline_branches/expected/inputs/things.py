"""Inputs of the operations on things."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

from .. import models


class ThingImageUrlDict(TypedDict):
    """`models.ThingImageUrl` as a dict literal."""

    url: str


ThingImageUrlInput: TypeAlias = models.ThingImageUrl | ThingImageUrlDict


class ThingImageDataDict(TypedDict):
    """`models.ThingImageData` as a dict literal."""

    data: bytes


ThingImageDataInput: TypeAlias = models.ThingImageData | ThingImageDataDict

ThingImageInput: TypeAlias = ThingImageUrlInput | ThingImageDataInput | models.UnknownVariant
"""What a request takes for `models.ThingImage`."""


class ThingCreatedEventDict(TypedDict):
    """`models.ThingCreatedEvent` as a dict literal."""

    event: Literal["created"]
    data: NotRequired[str]


ThingCreatedEventInput: TypeAlias = models.ThingCreatedEvent | ThingCreatedEventDict


class ThingDeletedEventDict(TypedDict):
    """`models.ThingDeletedEvent` as a dict literal."""

    event: Literal["deleted"]
    id: NotRequired[str]


ThingDeletedEventInput: TypeAlias = models.ThingDeletedEvent | ThingDeletedEventDict

ThingEventInput: TypeAlias = ThingCreatedEventInput | ThingDeletedEventInput | models.UnknownVariant
"""What a request takes for `models.ThingEvent`."""
