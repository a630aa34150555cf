"""How values are written in XML, as the generated modules say it. (XML Object of OpenAPI 3.0; x-ms-text.)

Only packages whose description has XML bodies import this, and only calls with such a body what reads and writes it
(`xml_codec.py`).
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from .operation import Content

__all__ = ["Xml", "xml"]


class Xml(Struct, frozen=True):
    """In which node a value is written, and what that is called."""

    name: str = ""
    """Without prefix; "" where it is the name that the value has anyway: a member's, or the key in a mapping."""
    namespace: str = ""
    prefix: str = ""
    node: Literal["element", "attribute", "text"] = "element"
    """text: the text of the element of the record around it."""
    wrapped: bool = False
    """A list is an element of this name, with an element for each item; else there is nothing but the items."""
    item: Xml | None = None
    """How each item of a wrapped list is written, None: like the list; of another list, or of a mapping, only where
    there is more to say of its items, or values, than their name."""


def xml(type: object, root: Xml, media_type: str = "application/xml") -> Content:
    """An XML document, whose root element holds a value of `type`."""
    return Content("xml", media_type, type, root)


ELEMENT = Xml()
"""An element of the name that the value has anyway."""
