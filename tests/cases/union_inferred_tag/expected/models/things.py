"""Models of the operations on things."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from .._runtime.model import UNSET, Model, UnsetType, union
from ._unknown import UnknownVariant


class Thing(Model):
    content: list[Content] | UnsetType = UNSET


class Text(Model, tag_field="type", tag="text"):
    type: ClassVar[Literal["text"]] = "text"
    text: str


class Image(Model, tag_field="type", tag="image_url"):
    type: ClassVar[Literal["image_url"]] = "image_url"
    url: str


if TYPE_CHECKING:
    Content: TypeAlias = Text | Image | UnknownVariant
else:
    Content = union({"text": Text, "image_url": Image}, tag="type", unknown=UnknownVariant)
