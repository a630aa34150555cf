"""Answers as a later version of the service would give them: new members, new enum values, new variants."""

from __future__ import annotations

import json

from specloom.load.tree import Json
from specloom.normalize.document import Document, Property, Schema
from specloom.serve.json_schema import Validators
from specloom.serve.shape import branches, members, resolve, tag_name


class Drifter:
    """Changes values of a document's schemas. `validators` tell which branch of a union a value is of."""

    def __init__(self, document: Document, validators: Validators) -> None:
        self._document = document
        self._validators = validators

    def drift(self, schema: Schema, value: Json) -> Json:
        """The value with an unknown member in each object that has named ones, an unknown value for each enum of
        several strings that is no tag, and an unknown variant at the end of each list whose items have tags."""
        schema = self.meant(schema, value)
        if isinstance(value, list):
            return self._list(schema, value)
        if isinstance(value, dict):
            return self._object(schema, value)
        if isinstance(value, str) and schema.content_schema is not None:
            return json.dumps(self.drift(schema.content_schema, json.loads(value)), ensure_ascii=False)
        if isinstance(value, str) and schema.enum is not None and len(schema.enum.values) > 1:
            return f"{value}_of_tomorrow"
        return value

    def _list(self, schema: Schema, value: list[Json]) -> Json:
        if schema.items is None:
            return value
        tag = tag_name(self._document, resolve(self._document, schema.items))
        items = [self.drift(schema.items, item) for item in value]
        return [*items, {tag: "of_tomorrow", "novel": True}] if tag is not None and items else items

    def _object(self, schema: Schema, value: dict[str, Json]) -> Json:
        known = members(self._document, schema)
        tag = tag_name(self._document, schema)
        out = {
            name: child if name == tag else self._member(schema, known, name, child) for name, child in value.items()
        }
        return {**out, "added_later": True} if known and not isinstance(schema.additional, Schema) else out

    def _member(self, schema: Schema, known: dict[str, Property], name: str, child: Json) -> Json:
        if name in known:
            return self.drift(known[name].schema, child)
        return self.drift(schema.additional, child) if isinstance(schema.additional, Schema) else child

    def meant(self, schema: Schema, value: Json) -> Schema:
        """The schema that a valid value is of: references followed, the subtype by its tag, or the branch it fits."""
        schema = resolve(self._document, schema)
        discriminator = schema.discriminator
        if discriminator is not None and isinstance(value, dict):
            for mapping in discriminator.mapping:
                if value.get(discriminator.property) == mapping.value:
                    meant = self._document.by_key[mapping.schema].schema
                    return meant if meant is schema else self.meant(meant, value)
        for branch in branches(schema):
            if not self._validators.errors(branch, value):
                return self.meant(branch, value)
        return schema
