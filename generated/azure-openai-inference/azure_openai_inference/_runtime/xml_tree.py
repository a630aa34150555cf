"""From the bytes of an XML document to its elements. The parser is expat, by way of Python's ElementTree.

A document type declaration is refused where it begins (RFC 3470, section 4.9 names the dangers): so there are no
entities to expand but the five of XML itself, and nothing is ever fetched.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError, TreeBuilder, XMLParser

from .errors import DecodeError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["INSTANCE", "NIL", "TEXT", "parse_xml", "qualified"]

INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
"""The namespace of xsi:nil and xsi:type (XML Schema Part 1, section 2.6)."""
NIL = f"{{{INSTANCE}}}nil"
TEXT = "#text"
"""The name of the text beside elements or attributes, where no type is expected."""

_DEEPEST = 200
"""Elements within elements: what takes less than the stack."""


class _Refused(ValueError):
    """A document that is XML, but not of a kind that is read."""


class _Builder(TreeBuilder):
    """Builds the elements of a document that is no danger."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = 0

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        raise _Refused("a document type declaration is not read")

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise _Refused(f"it is nested more than {_DEEPEST} deep")
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> Element:
        self._depth -= 1
        return super().end(tag)


def parse_xml(data: bytes | str) -> Element:
    """The root element. Names are as ElementTree has them: "{namespace}name".

    Raises DecodeError, with the document as its body, for what is no well-formed XML (any encoding that it declares
    and expat knows is one), has a document type declaration, or is nested more than 200 deep.
    """
    parser = XMLParser(target=_Builder())
    try:
        parser.feed(data)
        return parser.close()
    except _Refused as error:
        raise DecodeError(f"no XML that is read: {error}", body=_bytes(data)) from None
    except (ParseError, ValueError, LookupError) as error:  # the latter two: an encoding that is not known
        raise DecodeError(f"no XML: {error}", body=_bytes(data)) from None


def qualified(tag: str) -> tuple[str, str]:
    """The namespace of a name ("" for none), and the name."""
    namespace, _, name = tag.rpartition("}")
    return namespace[1:], name


def _bytes(data: bytes | str) -> bytes:
    return data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass")
