"""What the readers of JSON and YAML give."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from specloom.load.tree import Object, Value


class Parsed(Struct, frozen=True):
    """The value of a text, and those objects in it that may refer to something: they need not be looked for again."""

    value: Value
    referring: Sequence[Object] = ()


def may_refer(node: Object) -> bool:
    """Whether an object may be a reference, or a discriminator whose mapping holds some."""
    return "$ref" in node or "mapping" in node
