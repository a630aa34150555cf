"""The items of an array: `items`, `prefixItems` (draft 4: an array under `items`), `unevaluatedItems`."""

from __future__ import annotations

from specloom.load.tree import Array, Object, where_of
from specloom.normalize.document import Schema
from specloom.normalize.parse_members import Read
from specloom.normalize.reader import Reader

ARRAYS = frozenset({"items", "prefixItems", "additionalItems", "unevaluatedItems"})
"""The keywords that are read here."""


def items(node: Object, read: Read) -> tuple[Schema | None, bool]:
    """The schema of the items, after those of `prefix_items` where there are such, and whether there are none."""
    key = _key(node)
    value = node.get(key)
    if value is False:
        return None, True
    return (None if value is None else read(value, where_of(value, node.where, key))), False


def prefix_items(node: Object, read: Read, reader: Reader) -> tuple[Schema, ...]:
    """The schemas of the first items, each for the item at its place."""
    key = "items" if isinstance(node.get("items"), Array) else "prefixItems"
    return tuple(
        [read(item, where_of(item, node.where, key, index)) for index, item in enumerate(reader.array(node, key))]
    )


def _key(node: Object) -> str:
    """Where what follows the first items is described."""
    if isinstance(node.get("items"), Array):
        return "additionalItems"
    return "items" if "items" in node or "unevaluatedItems" not in node else "unevaluatedItems"
