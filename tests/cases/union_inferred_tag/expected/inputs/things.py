"""Inputs of the operations on things."""

from __future__ import annotations

from typing import Literal, TypeAlias, TypedDict

from .. import models


class TextDict(TypedDict):
    """`models.Text` as a dict literal."""

    type: Literal["text"]
    text: str


TextInput: TypeAlias = models.Text | TextDict


class ImageDict(TypedDict):
    """`models.Image` as a dict literal."""

    type: Literal["image_url"]
    url: str


ImageInput: TypeAlias = models.Image | ImageDict

ContentInput: TypeAlias = TextInput | ImageInput | models.UnknownVariant
"""What a request takes for `models.Content`."""
