"""XML Objects (OpenAPI 3.0.4, section 4.8.26; Swagger 2.0 has the same) to `Xml` values."""

from __future__ import annotations

import re

from specloom.load.tree import Object
from specloom.normalize.document import Xml
from specloom.normalize.extensions import Home, extensions
from specloom.normalize.reader import Reader

_NAME = re.compile(r"[^\W\d][\w.:-]*")
"""A name as XML 1.0 has it (section 2.3), without its rarer characters."""
_KEYWORDS = frozenset({"name", "namespace", "prefix", "attribute", "wrapped"})


def xml(schema: Object, reader: Reader) -> Xml | None:
    """What the `xml` of a Schema Object says; None where there is none."""
    node = reader.object(schema, "xml")
    if node is None:
        return None
    reader.leftover(node, _KEYWORDS)
    return Xml(
        name=_name(node, "name", reader),
        namespace=reader.text(node, "namespace") or None,
        prefix=_name(node, "prefix", reader),
        attribute=reader.flag(node, "attribute"),
        text=extensions(node, Home.XML, reader).text_node,
        wrapped=reader.flag(node, "wrapped"),
    )


def _name(node: Object, key: str, reader: Reader) -> str | None:
    written = reader.text(node, key) or None
    if written is None or _NAME.fullmatch(written):
        return written
    reader.problems.add("W477", f"`{written}` can be no name in XML; it is ignored", node.where / key)
    return None
