"""Document schemas as JSON Schema 2020-12, so that jsonschema can judge requests and answers.

What a service tolerates is tolerated: open enums take any value of their kind, overlapping `oneOf` branches count as
`anyOf`, and a `required` name that is no property is not asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Literal, Protocol, cast

from jsonschema import Draft202012Validator, exceptions
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from specloom.load.tree import Json
from specloom.normalize.document import Document, Property, Schema, SchemaKey
from specloom.problems import shorten
from specloom.serve.shape import branches, requirements, resolve


class Flaw(Protocol):
    """What is used of jsonschema's ValidationError, whose own types are partly unknown."""

    @property
    def json_path(self) -> str: ...
    @property
    def message(self) -> str: ...


class Validator(Protocol):
    """What is used of jsonschema's validators."""

    def iter_errors(self, instance: Json) -> Iterable[Flaw]: ...


Direction = Literal["request", "response"]
_ROOT = "specloom:document"
_NUMBERS = frozenset(("minimum", "maximum", "multipleOf"))
_COUNTS = frozenset(("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"))


class Validators:
    """Validators of a document's schemas, for one direction: a read-only member is not asked for in a request, nor a
    write-only one in a response.

    Each shared schema has two definitions: under its key, what others mean by it; under its key and "#own", its own
    members only, which is what a schema that inherits from it means.
    """

    def __init__(self, document: Document, direction: Direction) -> None:
        self._document = document
        self._direction: Direction = direction
        definitions: dict[str, Json] = {}
        for shared in document.schemas:
            definitions[shared.key] = self.translate(shared.schema, shared.key)
            definitions[_own(shared.key)] = self._members(shared.schema)
        self._definitions = Registry[Any]().with_resource(
            _ROOT, DRAFT202012.create_resource({"$id": _ROOT, "$defs": definitions})
        )
        self._compiled: dict[int, tuple[Schema, Validator]] = {}

    def errors(self, schema: Schema, value: Json) -> list[str]:
        """What is wrong with a value, a line each: "$.messages[0]: 'role' is a required property"."""
        found = [_deepest(error) for error in self._validator(schema).iter_errors(value)]
        return sorted(f"{error.json_path}: {shorten(error.message, 200)}" for error in found)

    def _validator(self, schema: Schema) -> Validator:
        """Compiled once per schema; by identity, since a schema holds JSON and JSON does not hash."""
        if id(schema) not in self._compiled:
            made: Validator = cast("Any", Draft202012Validator)(self.translate(schema), registry=self._definitions)
            self._compiled[id(schema)] = (schema, made)
        return self._compiled[id(schema)][1]

    def translate(self, schema: Schema, key: SchemaKey = "") -> dict[str, Json]:
        """One schema, shared under `key` if it is; references point into the document's definitions."""
        if schema.ref is not None:
            return _or_null(schema.nullable, {"$ref": _pointer(schema.ref)})
        out = self._members(schema)
        alternatives: list[Json] = [self.translate(branch) for branch in branches(schema)]
        tags = self._by_tag(schema, key)
        if tags and alternatives and schema.discriminator is not None:
            known: list[Json] = [mapping.value for mapping in schema.discriminator.mapping]
            out |= {"if": _tagged(schema.discriminator.property, known), "then": {"allOf": tags}}
            out["else"] = {"anyOf": alternatives}
        elif alternatives:
            out["anyOf"] = alternatives
        elif tags:
            out["allOf"] = [*_array(out.get("allOf")), *tags]
        return _or_null(schema.nullable, out)

    def _by_tag(self, schema: Schema, key: SchemaKey) -> list[Json]:
        """For each value of the discriminator, which schema it must be."""
        if schema.discriminator is None:
            return []
        tag = schema.discriminator.property
        return [
            {"if": _tagged(tag, [mapping.value]), "then": {"$ref": _pointer(mapping.schema)}}
            for mapping in schema.discriminator.mapping
            if mapping.schema != key
        ]

    def _members(self, schema: Schema) -> dict[str, Json]:
        """What a schema says of itself, its alternatives aside."""
        out: dict[str, Json] = {}
        if schema.types and "file" not in schema.types and schema.format != "binary":
            out["type"] = schema.types[0] if len(schema.types) == 1 else list[Json](schema.types)
        if schema.enum is not None and not schema.enum.open:
            out["enum"] = [value.value for value in schema.enum.values]
        if schema.has_const:
            out["const"] = schema.const
        self._object(schema, out)
        if schema.items is not None:
            out["items"] = self.translate(schema.items)
        elif schema.closed_items:
            out["items"] = False
        if schema.prefix_items:
            out["prefixItems"] = [self.translate(item) for item in schema.prefix_items]
        out |= _constraints(schema)
        if schema.base is not None:
            out["allOf"] = [*_array(out.get("allOf")), {"$ref": _pointer(_own(schema.base))}]
        return out

    def _object(self, schema: Schema, out: dict[str, Json]) -> None:
        if schema.properties:
            out["properties"] = {p.name: self.translate(p.schema) for p in schema.properties}
            required: list[Json] = [p.name for p in schema.properties if p.required and not self._spared(p)]
            if required:
                out["required"] = required
        if isinstance(schema.additional, Schema):
            out["additionalProperties"] = self.translate(schema.additional)
        elif schema.additional is False and schema.base is None and schema.discriminator is None:
            out["additionalProperties"] = False
        sets = requirements(self._document, schema)
        if sets:
            out["allOf"] = [{"anyOf": [{"required": list[Json](names)} for names in sets]}]

    def _spared(self, member: Property) -> bool:
        target = resolve(self._document, member.schema)
        if self._direction == "request":
            return member.schema.read_only or target.read_only
        return member.schema.write_only or target.write_only


def _constraints(schema: Schema) -> dict[str, Json]:
    """Those that jsonschema can check as they are written, with either meaning of `exclusiveMinimum`: a boolean in
    JSON Schema draft 4 (OpenAPI 3.0), a number in draft 2020-12."""
    said = dict(schema.constraints)
    out: dict[str, Json] = {}
    for keyword, value in said.items():
        if keyword in _NUMBERS or keyword in _COUNTS:
            if is_number(value):
                out[keyword] = value
        elif keyword == "uniqueItems":
            out[keyword] = value is True
        elif keyword == "pattern" and isinstance(value, str) and _compiles(value):
            out[keyword] = value
    for keyword, bound in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        value = said.get(keyword)
        if is_number(value):
            out[keyword] = value
        elif value is True and bound in out:
            out[keyword] = out.pop(bound)
    return out


def is_number(value: Json) -> bool:
    """True for an int or a float; true and false are none."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def _compiles(pattern: str) -> bool:
    """A pattern is ECMAScript's; what Python does not understand cannot be checked."""
    try:
        re.compile(pattern)
    except re.error:
        return False
    return True


def _array(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []


def _tagged(tag: str, values: list[Json]) -> dict[str, Json]:
    return {"type": "object", "properties": {tag: {"enum": values}}, "required": [tag]}


def _own(key: SchemaKey) -> str:
    return f"{key}#own"


def _pointer(key: str) -> str:
    escaped = key.replace("~", "~0").replace("/", "~1").replace("%", "%25").replace("#", "%23").replace(" ", "%20")
    return f"{_ROOT}#/$defs/{escaped}"


def _or_null(nullable: bool, schema: dict[str, Json]) -> dict[str, Json]:
    """The schema, or null; in the shorter form, which gives the better message, where there is one."""
    if not nullable:
        return schema
    if isinstance(schema.get("type"), str) and not schema.keys() & {"enum", "const", "anyOf", "allOf", "if"}:
        return {**schema, "type": [schema["type"], "null"]}
    return {"anyOf": [schema, {"type": "null"}]}


def _deepest(error: Flaw) -> Flaw:
    """Of an error with alternatives, the one that says most."""
    best: Flaw | None = cast("Any", exceptions).best_match([error])
    return best or error
