"""Texts of XML as the scalars that JSON would have in their place, and back."""

from __future__ import annotations

import re
from collections.abc import Iterable
from types import NoneType
from typing import cast

from .drift import FIRST_ENDS, Departure
from .nodes import ChoiceNode, ExactNode, FormatNode, Node, ReceivedNode
from .scalars import Base64Url
from .union_node import UnionNode
from .xml_members import inner, is_list, item_of

__all__ = ["NOTHING", "read_scalar", "written"]

NOTHING: object = object()
"""What an empty text is, where it is no value of the type."""

_INTEGER = re.compile(r"[+-]?[0-9]{1,4000}", re.ASCII)
_NUMBER = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?|NaN|[+-]?INF", re.ASCII)
"""xs:integer and xs:double (XML Schema Part 2, sections 3.3.13 and 3.2.5)."""
_BOOLEANS = {"true": True, "1": True, "false": False, "0": False}
_NO_CHARACTER = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML document can hold (XML 1.0, section 2.2)."""


def read_scalar(text: str, node: Node) -> object:
    """A text as the kind of scalar that a type takes; as it is, where it is none of that kind.

    White space around it counts in a string only. An empty text is an empty string, or no bytes; where neither is
    expected it is null, if that is allowed, or NOTHING.
    """
    bare = inner(node)
    if not text.strip() and not _may_be_empty(bare):
        return None if bare is not node or NoneType in bare.kinds else NOTHING
    if is_list(bare):  # of an attribute: a list of words (XML Schema Part 2, section 2.5.1.2)
        return [read_scalar(word, item_of(bare, index)) for index, word in enumerate(text.split())]
    if isinstance(bare, UnionNode):
        return _chosen(text, {each: None for nodes in bare.parts.by_kind.values() for each in nodes})
    if isinstance(bare, ExactNode) and bare.exact is str:
        return text
    text, kinds = text.strip(), bare.kinds
    if str in kinds:
        return "".join(text.split()) if _is_bytes(bare) else text
    if bool in kinds and text.lower() in _BOOLEANS:
        return _BOOLEANS[text.lower()]
    if int in kinds and bare.exact is not float and _INTEGER.fullmatch(text):
        return int(text)
    if float in kinds and _NUMBER.fullmatch(text):
        return float(text)
    return text


def written(value: object, at: str) -> str:
    """A scalar of JSON as a text, or a list of scalars as one of words.

    Raises ValueError for a character that XML has not, and TypeError for an object; `at` is the place of the value.
    """
    if isinstance(value, list):
        return " ".join(written(each, at) for each in cast("list[object]", value))
    if isinstance(value, dict):
        raise TypeError(f"{at}: an object has no form as an attribute or a text")
    if value is True or value is False:
        return "true" if value else "false"
    text = value if isinstance(value, str) else "" if value is None else str(value)
    if (found := _NO_CHARACTER.search(text)) is not None:
        raise ValueError(f"{at}: U+{ord(found[0]):04X} has no XML form")
    return text


def _chosen(text: str, nodes: Iterable[Node]) -> object:
    """The first reading that one of several types takes, strings last: they take everything."""
    for node in sorted(nodes, key=lambda each: (str in each.kinds, each.rank)):
        value = read_scalar(text, node)
        if value is not NOTHING and type(value) in node.kinds:
            try:
                node.build(value, None, FIRST_ENDS)
            except Departure:
                continue
            return value
    return text


def _may_be_empty(node: Node) -> bool:
    """Whether an empty text is a value of a type."""
    if isinstance(node, UnionNode):
        return any(_may_be_empty(each) for nodes in node.parts.by_kind.values() for each in nodes)
    if isinstance(node, ChoiceNode):
        return "" in node.values
    if is_list(node):
        return True
    return (isinstance(node, ExactNode) and node.exact is str) or _is_bytes(node)


def _is_bytes(node: Node) -> bool:
    if isinstance(node, ReceivedNode):
        return node.cls is Base64Url
    return isinstance(node, FormatNode) and node.type is bytes
