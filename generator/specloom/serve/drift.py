"""Answers as a later version of the service would give them: new members, new enum values, new variants."""

from __future__ import annotations

from collections.abc import Iterator

from specloom.load.tree import Json
from specloom.normalize.document import Document, Property, Schema


def drift(document: Document, schema: Schema, value: Json) -> Json:
    """The value with an unknown member in each object, an unknown value for each enum of several strings, and, where a
    discriminator tells the items of a list apart, an unknown variant in place of every second one."""
    schema = _resolve(document, schema)
    if isinstance(value, list):
        if schema.items is None:
            return value
        tag = _resolve(document, schema.items).discriminator
        items = [drift(document, schema.items, item) for item in value]
        return [{tag.property: "of_tomorrow", "novel": True} if tag and n % 2 else item for n, item in enumerate(items)]
    if isinstance(value, dict):
        members = {member.name: member.schema for member in _members(document, schema)}
        out = {key: drift(document, members[key], child) if key in members else child for key, child in value.items()}
        return {**out, "added_later": True} if members else out
    if isinstance(value, str) and schema.enum is not None and len(schema.enum.values) > 1:
        return f"{value}_of_tomorrow"
    return value


def _resolve(document: Document, schema: Schema) -> Schema:
    while schema.ref is not None:
        schema = document.by_key[schema.ref].schema
    return schema


def _members(document: Document, schema: Schema) -> Iterator[Property]:
    if schema.base is not None:
        yield from _members(document, document.by_key[schema.base].schema)
    yield from schema.properties
