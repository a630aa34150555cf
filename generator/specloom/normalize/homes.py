"""Homes: where a schema has its name that is written elsewhere.

`Pet: {$ref: schemas/pet.yaml}` among components/schemas declares no second schema. It gives the one in that file, or in
the middle of something, its name, so that what refers to either means the same.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from specloom.load.tree import Object, Value
from specloom.normalize.document import SchemaKey
from specloom.normalize.source import Source
from specloom.problems import Problems


class Homes(Struct, frozen=True):
    """The entries that are at home elsewhere."""

    keys: Mapping[SchemaKey, SchemaKey]
    """The key of such an entry, by every key that leads to it."""
    values: Mapping[SchemaKey, Value]
    """What is written there, by the key of the entry."""


def homes(entries: Mapping[SchemaKey, Value], source: Source) -> Homes:
    """Which of the entries of components/schemas are mere references to what is no entry itself. Of several for one
    schema, the first by name is its home, and the others are other names for it."""
    keys: dict[SchemaKey, SchemaKey] = {}
    values: dict[SchemaKey, Value] = {}
    for entry in sorted(key for key, value in entries.items() if _reference(value) is not None):
        value = entries[entry]
        while isinstance(value, Object) and (ref := _reference(value)) is not None:
            at = value.where / "$ref"
            there = source.key(ref, at)
            target = source.resolve(ref, at, Problems())
            if there in entries or there in keys or target is None:
                break
            keys[there] = entry
            values[entry] = value = target
    return Homes(keys, values)


def _reference(value: Value) -> str | None:
    """The reference that a schema is, if it is nothing else."""
    if not isinstance(value, Object) or len(value) != 1:
        return None
    ref = value.get("$ref")
    return ref if isinstance(ref, str) else None
