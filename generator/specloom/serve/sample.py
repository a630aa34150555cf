"""Data made from a schema: valid, readable, and the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Iterator

from specloom.load.tree import Json
from specloom.normalize.document import Document, Property, Schema

_DEEP = 6
"""From this depth on only required members are made, so that a recursive schema ends."""
_BOTTOM = 24
"""A schema that requires itself has no finite value; here it gives up with null."""
_EPOCH = 1_700_000_000
_TEXTS = {
    "date-time": "2026-01-02T03:04:05Z",
    "date-time-rfc1123": "Fri, 02 Jan 2026 03:04:05 GMT",
    "date": "2026-01-02",
    "time": "03:04:05",
    "duration": "P1DT2H",
    "uuid": "6f1c3c4e-8a52-4d57-9a53-5d8a3c0f0a11",
    "uri": "https://example.com/resource",
    "url": "https://example.com/resource",
    "email": "someone@example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "hostname": "example.com",
    "byte": "c3BlY2xvb20=",
    "base64url": "c3BlY2xvb20",
    "decimal": "12.50",
    "char": "c",
}


class Sampler:
    """Makes values of a document's schemas. `requests`: leaves read-only members out; otherwise write-only ones."""

    def __init__(self, document: Document, seed: int | str = 0, *, requests: bool = False) -> None:
        self._document = document
        self._random = random.Random(seed)
        self._requests = requests

    def value(self, schema: Schema, name: str = "value", depth: int = 0) -> Json:
        """A value of the schema; `name` (of the member it is for) gives strings their words."""
        if depth > _BOTTOM:
            return None
        if schema.has_const:
            return schema.const
        if schema.ref is not None:
            return self._shared(schema, name, depth)
        if schema.nullable and (depth >= _DEEP or self._random.random() < 0.15):
            return None
        if schema.enum is not None and schema.enum.values:
            return self._random.choice([v.value for v in schema.enum.values if v.value is not None] or [None])
        branches = [
            b
            for b in (*schema.one_of, *schema.any_of)
            if b.ref or b.types or b.properties or b.enum or b.one_of or b.any_of
        ]
        if branches:
            return self._branch(schema, branches, name, depth)
        kind = _kind(schema)
        if kind == "object":
            return self._object(schema, depth)
        if kind == "array":
            return self._array(schema, name, depth)
        return self._scalar(schema, kind, name)

    def _shared(self, schema: Schema, name: str, depth: int) -> Json:
        shared = self._document.by_key[schema.ref or ""]
        if schema.nullable and depth >= _DEEP:
            return None
        target = shared.schema
        if target.discriminator is not None and not (target.one_of or target.any_of):
            subtypes = [m for m in target.discriminator.mapping if m.schema in self._document.by_key]
            if subtypes:
                chosen = self._random.choice(subtypes)
                made = self._object(self._document.by_key[chosen.schema].schema, depth)
                made[target.discriminator.property] = chosen.value
                return made
        made_value = self.value(target, name, depth)
        tag = self._own_tag(target)
        if tag is not None and isinstance(made_value, dict):
            made_value[tag[0]] = tag[1]
        return made_value

    def _own_tag(self, schema: Schema) -> tuple[str, str] | None:
        """The tag that a base's mapping gives this schema."""
        base = schema.base
        while base is not None:
            parent = self._document.by_key[base].schema
            if parent.discriminator is not None:
                for mapping in parent.discriminator.mapping:
                    if (
                        self._document.by_key.get(mapping.schema, None) is not None
                        and self._document.by_key[mapping.schema].schema is schema
                    ):
                        return parent.discriminator.property, mapping.value
            base = parent.base
        return None

    def _branch(self, schema: Schema, branches: list[Schema], name: str, depth: int) -> Json:
        chosen = self._random.choice(branches)
        made = self.value(chosen, name, depth)
        if isinstance(made, dict) and schema.discriminator is not None and chosen.ref is not None:
            tags = [m.value for m in schema.discriminator.mapping if m.schema == chosen.ref]
            if tags:
                made[schema.discriminator.property] = tags[0]
        return made

    def _properties(self, schema: Schema) -> Iterator[Property]:
        """Inherited members first."""
        if schema.base is not None:
            yield from self._properties(self._document.by_key[schema.base].schema)
        yield from schema.properties

    def _object(self, schema: Schema, depth: int) -> dict[str, Json]:
        made: dict[str, Json] = {}
        for member in self._properties(schema):
            hidden = member.schema.read_only if self._requests else member.schema.write_only
            if hidden or not (member.required or depth < _DEEP):
                continue
            made[member.name] = self.value(member.schema, member.name, depth + 1)
        if isinstance(schema.additional, Schema) and not made and depth < _DEEP:
            made.update((f"key{n}", self.value(schema.additional, f"value{n}", depth + 1)) for n in (1, 2))
        elif (
            not made
            and schema.additional is not False
            and not schema.properties
            and schema.base is None
            and depth < _DEEP
        ):
            made["key1"] = "value1"
        return made

    def _array(self, schema: Schema, name: str, depth: int) -> list[Json]:
        bounds = dict(schema.constraints)
        least, most = _integer(bounds.get("minItems"), 0), _integer(bounds.get("maxItems"), 2)
        count = max(least, min(most, 0 if depth >= _DEEP else 2))
        if schema.items is None:
            return [f"{name} {n + 1}" for n in range(count)]
        made = [self.value(schema.items, name, depth + 1) for _ in range(count)]
        if bounds.get("uniqueItems"):
            made = [item for n, item in enumerate(made) if item not in made[:n]]
        return made

    def _scalar(self, schema: Schema, kind: str, name: str) -> Json:
        if schema.has_example and _is(kind, schema.example):
            return schema.example
        bounds = dict(schema.constraints)
        if kind == "boolean":
            return self._random.random() < 0.5
        if kind in ("integer", "number"):
            if schema.format == "unixtime":
                return _EPOCH + self._random.randrange(1_000_000)
            low, high = _number(bounds.get("minimum"), 0), _number(bounds.get("maximum"), 1000)
            low, high = max(low, -1_000_000), min(high, 1_000_000)
            if kind == "integer":
                return self._random.randint(int(low) + (low > int(low)), max(int(high), int(low)))
            return round(self._random.uniform(low, max(high, low)), 3)
        if kind == "null":
            return None
        text = _TEXTS.get(schema.format or "") or f"{name} {self._random.randint(1, 99)}"
        least, most = _integer(bounds.get("minLength"), 0), _integer(bounds.get("maxLength"), 10_000)
        return (text + "." * (least - len(text)))[:most]


def _kind(schema: Schema) -> str:
    types = [t for t in schema.types if t != "null"]
    if types:
        return types[0]
    if schema.items is not None:
        return "array"
    if (
        schema.properties
        or schema.additional is not None
        or schema.base is not None
        or schema.discriminator is not None
    ):
        return "object"
    return "string"


def _is(kind: str, value: Json) -> bool:
    if kind == "string":
        return isinstance(value, str)
    if kind == "boolean":
        return isinstance(value, bool)
    if kind == "integer":
        return isinstance(value, int) and not isinstance(value, bool)
    return kind == "number" and isinstance(value, int | float) and not isinstance(value, bool)


def _integer(value: Json | None, default: int) -> int:
    return int(value) if isinstance(value, int | float) else default


def _number(value: Json | None, default: float) -> float:
    return float(value) if isinstance(value, int | float) else default
