"""Models of the operations on shelves."""

from __future__ import annotations

from typing import ClassVar

from .._runtime.model import UNSET, Model, UnsetType
from .._runtime.xml_facts import Xml
from .shared import Book


class Shelf(Model):
    __xml__: ClassVar[dict[str, Xml]] = {
        "id": Xml(node="attribute"),
        "label": Xml(node="text"),
        "books": Xml("book"),
        "tags": Xml("Tags", wrapped=True, item=Xml("tag")),
        "authors": Xml(wrapped=True, item=Xml("Author")),
        "editors": Xml("editor"),
        "rows": Xml("row", item=Xml("row", wrapped=True, item=Xml("cell"))),
        "counts": Xml(item=Xml(wrapped=True)),
        "lang": Xml(prefix="xml", node="attribute"),
        "place": Xml("where"),
    }
    id: int
    label: str | UnsetType = UNSET
    books: list[Book] | UnsetType = UNSET
    tags: list[str] | UnsetType = UNSET
    authors: list[Author] | UnsetType = UNSET
    editors: list[Author] | UnsetType = UNSET
    rows: list[list[int]] | UnsetType = UNSET
    counts: dict[str, list[int]] | UnsetType = UNSET
    lang: str | UnsetType = UNSET
    place: Place | UnsetType = UNSET


class Author(Model):
    name: str | UnsetType = UNSET


class Place(Model):
    floor: int | UnsetType = UNSET


class Fault(Model):
    code: str | UnsetType = UNSET
