"""Inputs of the operations on things."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

from .. import models

ThingPropertiesDict = TypedDict(
    "ThingPropertiesDict",
    {
        "colour": "str",
        "name": NotRequired["str"],
        "secret": NotRequired["str"],
        "a.b": NotRequired["int"],
    },
)
"""`models.ThingProperties` as a dict literal."""


ThingPropertiesInput: TypeAlias = models.ThingProperties | ThingPropertiesDict


class DetailsDict(TypedDict):
    """`models.Details` as a dict literal."""

    size: int
    kind: NotRequired[Literal["only"]]
    image: NotRequired[ImageInput | None]


DetailsInput: TypeAlias = models.Details | DetailsDict


class ImageDict(TypedDict):
    """`models.Image` as a dict literal."""

    url: str
    size: NotRequired[int]


ImageInput: TypeAlias = models.Image | ImageDict
