"""Data made from a schema: valid, readable, and the same for the same seed."""

from __future__ import annotations

import json
import random
from collections.abc import Callable

from specloom.load.tree import Json
from specloom.normalize.document import Document, Schema
from specloom.serve.scalars import number, scalar
from specloom.serve.shape import branches, item_schema, members, requirements, resolve, tag_name

_DEEP = 6
"""From this depth on only what is required is made, so that a recursive schema ends."""
_BOTTOM = 24
"""A schema that requires itself has no finite value; here it gives up with null."""
_NULLS = 0.15
"""How often null is made where it is allowed."""


class Sampler:
    """Makes values of a document's schemas. `requests`: leaves read-only members out; otherwise write-only ones.

    A value fits its schema, but for two things: a `pattern` is met only by an example, and a schema that requires
    itself is met by nothing.
    """

    def __init__(self, document: Document, seed: int | str = 0, *, requests: bool = False) -> None:
        self._document = document
        self._random = random.Random(seed)
        self._requests = requests

    def value(self, schema: Schema, name: str = "value", depth: int = 0) -> Json:
        """A value of the schema; `name` (of the member it is for) gives strings their words."""
        if depth > _BOTTOM:
            return None
        if schema.ref is not None:
            return self._referred(schema, name, depth)
        if schema.nullable and (depth >= _DEEP or self._random.random() < _NULLS):
            return None
        if schema.has_const:
            return schema.const
        if schema.enum is not None and schema.enum.values:
            return self._random.choice([v.value for v in schema.enum.values if v.value is not None] or [None])
        alternatives = branches(schema)
        if alternatives:
            return self._one_of(schema, alternatives, name, depth)
        match _kind(schema):
            case "object":
                return self._object(schema, depth)
            case "array":
                return self._array(schema, name, depth)
            case "string" if schema.content_schema is not None:
                return json.dumps(self.value(schema.content_schema, name, depth), ensure_ascii=False)
            case kind:
                return scalar(schema, kind, name, self._random)

    def _referred(self, schema: Schema, name: str, depth: int) -> Json:
        """A value of a shared schema; one with subtypes stands for one of them, and each has its tag."""
        if schema.nullable and depth >= _DEEP:
            return None
        target = self._document.by_key[schema.ref or ""].schema
        if target.discriminator is not None and not branches(target) and target.discriminator.mapping:
            chosen = self._random.choice(target.discriminator.mapping)
            made: Json = self._object(self._document.by_key[chosen.schema].schema, depth)
            return _with_tag(made, target.discriminator.property, chosen.value)
        tag = tag_name(self._document, target)
        own = target.x.discriminator_value
        made = self.value(target, name, depth)
        return made if tag is None or own is None or branches(target) else _with_tag(made, tag, own)

    def _one_of(self, schema: Schema, alternatives: tuple[Schema, ...], name: str, depth: int) -> Json:
        """A value of one alternative, with the members that stand beside the alternatives."""
        if depth >= _DEEP:  # the one that ends soonest: nothing that refers back, if there is such
            alternatives = tuple(each for each in alternatives if each.ref is None) or alternatives
        chosen = self._random.choice(alternatives)
        made = self.value(chosen, name, depth + 1 if chosen.ref else depth)
        if isinstance(made, dict):
            made = {**self._named(schema, depth), **made}
            for mapping in schema.discriminator.mapping if schema.discriminator is not None else ():
                if mapping.schema == chosen.ref and schema.discriminator is not None:
                    return _with_tag(made, schema.discriminator.property, mapping.value)
        return made

    def _object(self, schema: Schema, depth: int) -> dict[str, Json]:
        made = self._named(schema, depth)
        additional = schema.additional
        least = int(number(dict(schema.constraints).get("minProperties"), 0))
        plain = not (made or schema.properties or schema.base is not None)
        wanted = max(
            least, 2 if isinstance(additional, Schema) and not made else 1 if plain and additional is not False else 0
        )
        for count in range(1, (wanted if depth < _DEEP else least) - len(made) + 1):
            made[f"key{count}"] = (
                self.value(additional, f"value{count}", depth + 1)
                if isinstance(additional, Schema)
                else f"value {count}"
            )
        return made

    def _named(self, schema: Schema, depth: int) -> dict[str, Json]:
        """The members that the schema names."""
        known = members(self._document, schema)
        needed = next(iter(requirements(self._document, schema)), ())
        made: dict[str, Json] = {}
        for name, member in known.items():
            target = resolve(self._document, member.schema)
            read, write = member.schema.read_only or target.read_only, member.schema.write_only or target.write_only
            if (read if self._requests else write) or not (member.required or name in needed or depth < _DEEP):
                continue
            made[name] = self.value(member.schema, name, depth + 1)
        return made

    def _array(self, schema: Schema, name: str, depth: int) -> list[Json]:
        bounds = dict(schema.constraints)
        first = len(schema.prefix_items)
        least, most = int(number(bounds.get("minItems"), 0)), int(number(bounds.get("maxItems"), max(first, 2)))
        count = max(least, min(most, first if first or schema.closed_items else 0 if depth >= _DEEP else 2))

        def item(index: int) -> Json:
            said = item_schema(schema, index)
            return f"{name} {index + 1}" if said is None else self.value(said, name, depth + 1)

        made = [item(index) for index in range(count)]
        return _unique(made, item, least) if bounds.get("uniqueItems") is True else made


def _unique(items: list[Json], make: Callable[[int], Json], least: int) -> list[Json]:
    """The items without those that are there already, and more of them up to `least`, if they can be had."""
    made: list[Json] = []
    for attempt in range(len(items) + 100 * least):
        item = items[attempt] if attempt < len(items) else make(len(made))
        if item not in made:
            made.append(item)
        if attempt >= len(items) - 1 and len(made) >= least:
            break
    return made


def _with_tag(value: Json, tag: str, said: str) -> Json:
    return {**value, tag: said} if isinstance(value, dict) else value


def _kind(schema: Schema) -> str:
    """The JSON type to make: the first that the schema names, or what its keywords are about."""
    if schema.types:
        return schema.types[0]
    if schema.items is not None or schema.prefix_items:
        return "array"
    objects = (schema.properties, schema.additional is not None, schema.base, schema.discriminator)
    return "object" if any(objects) else "string"
