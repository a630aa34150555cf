"""Models of the operations on pets."""

from __future__ import annotations

from typing import ClassVar

from .._runtime.model import UNSET, Model, UnsetType, field
from .._runtime.xml_facts import Xml


class Category(Model):
    id: int | UnsetType = UNSET


class Pet(Model):
    __xml__: ClassVar[dict[str, Xml]] = {
        "photoUrls": Xml(wrapped=True, item=Xml("photoUrl")),
        "tags": Xml(wrapped=True, item=Xml("tag")),
    }
    category: Category | UnsetType = UNSET
    name: str | UnsetType = UNSET
    photo_urls: list[str] | UnsetType = field(default=UNSET, name="photoUrls")
    tags: list[Tag] | UnsetType = UNSET


class Tag(Model):
    __xml__: ClassVar[dict[str, Xml]] = {
        "name": Xml(node="attribute"),
    }
    name: str | UnsetType = UNSET
