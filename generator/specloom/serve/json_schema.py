"""Document schemas as JSON Schema 2020-12, so that jsonschema can judge requests (and tests can judge responses).

What a service tolerates is tolerated: open enums take any value of their kind, overlapping `oneOf` branches count as
`anyOf`, and a `required` name that is no property is not asked for.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal, Protocol, cast

from jsonschema import Draft202012Validator, exceptions
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from specloom.load.tree import Json
from specloom.normalize.document import Document, Property, Schema, SchemaKey


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
_KEYWORDS = frozenset(
    (
        *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
        *("minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties"),
    )
)


class Validators:
    """Validators of a document's schemas, for one direction: a read-only member is not asked for in a request, nor a
    write-only one in a response."""

    def __init__(self, document: Document, direction: Direction) -> None:
        self._document = document
        self._direction: Direction = direction
        self._subtypes = {
            shared.key: {mapping.value: mapping.schema for mapping in shared.schema.discriminator.mapping}
            for shared in document.schemas
            if shared.schema.discriminator is not None and not _branches(shared.schema)
        }
        definitions: dict[str, Json] = {}
        for shared in document.schemas:
            definitions[shared.key + "#own"] = self.translate(shared.schema)
            definitions[shared.key] = self._whole(shared.key)
        self._definitions = Registry[Any]().with_resource(
            _ROOT, DRAFT202012.create_resource({"$id": _ROOT, "$defs": definitions})
        )
        self._compiled: dict[int, tuple[Schema, Validator]] = {}

    def errors(self, schema: Schema, value: Json) -> list[str]:
        """What is wrong with a value, a line each: "$.messages[0]: 'role' is a required property". [] when nothing is."""
        found = [_deepest(error) for error in self._validator(schema).iter_errors(value)]
        return sorted(f"{error.json_path}: {_shorten(error.message)}" for error in found)

    def _validator(self, schema: Schema) -> Validator:
        """Compiled once per schema; by identity, since a schema holds JSON and JSON does not hash."""
        if id(schema) not in self._compiled:
            made: Validator = cast("Any", Draft202012Validator)(self.translate(schema), registry=self._definitions)
            self._compiled[id(schema)] = (schema, made)
        return self._compiled[id(schema)][1]

    def translate(self, schema: Schema) -> dict[str, Json]:
        """One schema; references point into the document's definitions."""
        if schema.ref is not None:
            return _or_null(schema.nullable, {"$ref": _pointer(schema.ref)})
        out: dict[str, Json] = {}
        if schema.types and "file" not in schema.types and schema.format != "binary":
            types: list[Json] = [*schema.types, *(["null"] if schema.nullable else [])]
            out["type"] = types[0] if len(types) == 1 else types
        if schema.enum is not None and not schema.enum.open:
            values: list[Json] = [value.value for value in schema.enum.values]
            out["enum"] = [*values, None] if schema.nullable else values
        if schema.has_const:
            out["const"] = schema.const
        self._translate_object(schema, out)
        if schema.items is not None:
            out["items"] = self.translate(schema.items)
        if schema.prefix_items:
            out["prefixItems"] = [self.translate(item) for item in schema.prefix_items]
        branches: list[Json] = [self.translate(branch) for branch in _branches(schema)]
        if branches:
            out["anyOf"] = [*branches, {"type": "null"}] if schema.nullable else branches
        out.update((keyword, value) for keyword, value in schema.constraints if keyword in _KEYWORDS)
        if schema.base is not None:
            out["allOf"] = [{"$ref": _pointer(schema.base + "#own")}]
        return out

    def _translate_object(self, schema: Schema, out: dict[str, Json]) -> None:
        if schema.properties:
            out["properties"] = {p.name: self.translate(p.schema) for p in schema.properties}
            required: list[Json] = [p.name for p in schema.properties if p.required and not self._spared(p)]
            if required:
                out["required"] = required
        if isinstance(schema.additional, Schema):
            out["additionalProperties"] = self.translate(schema.additional)
        elif schema.additional is False and schema.base is None and schema.discriminator is None:
            out["additionalProperties"] = False

    def _spared(self, member: Property) -> bool:
        return member.schema.read_only if self._direction == "request" else member.schema.write_only

    def _whole(self, key: SchemaKey) -> dict[str, Json]:
        """A shared schema as others mean it: a discriminated base stands for its subtypes, chosen by their tag."""
        own: dict[str, Json] = {"$ref": _pointer(key + "#own")}
        discriminator = self._document.by_key[key].schema.discriminator
        if discriminator is None or key not in self._subtypes:
            return own
        chosen: list[Json] = [own]
        for tag, subtype in self._subtypes[key].items():
            if subtype == key:
                continue
            chosen.append(
                {
                    "if": {
                        "properties": {discriminator.property: {"const": tag}},
                        "required": [discriminator.property],
                    },
                    "then": {"$ref": _pointer(subtype + "#own")},
                }
            )
        return {"allOf": chosen}


def _branches(schema: Schema) -> tuple[Schema, ...]:
    """The alternatives of a union; those that hold nothing but `required` are constraints on the whole, not types."""
    return tuple(
        b for b in (*schema.one_of, *schema.any_of) if b.ref or b.types or b.properties or _branches(b) or b.enum
    )


def _pointer(key: str) -> str:
    escaped = key.replace("~", "~0").replace("/", "~1").replace("%", "%25").replace("#", "%23").replace(" ", "%20")
    return f"{_ROOT}#/$defs/{escaped}"


def _or_null(nullable: bool, schema: dict[str, Json]) -> dict[str, Json]:
    return {"anyOf": [schema, {"type": "null"}]} if nullable else schema


def _deepest(error: Flaw) -> Flaw:
    """Of an error with alternatives, the one that says most."""
    best: Flaw | None = cast("Any", exceptions).best_match([error])
    return best or error


def _shorten(text: str) -> str:
    return text if len(text) <= 200 else text[:160] + " ... " + text[-30:]
