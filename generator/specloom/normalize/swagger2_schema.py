"""Schemas, typed parameters and references of Swagger 2.0, as OpenAPI 3.0 writes them.

Sources: the Swagger 2.0 specification ("Schema Object", "Parameter Object", "Items Object") and OpenAPI 3.0's.
"""

from __future__ import annotations

from specloom.load.tree import Array, Object, Value
from specloom.problems import Problems

_MOVED = (("/definitions/", "/components/schemas/"), ("/parameters/", "/components/parameters/"))
_TYPED = (
    *("type", "format", "items", "default", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength"),
    *("minLength", "pattern", "maxItems", "minItems", "uniqueItems", "enum", "multipleOf", "x-ms-enum", "x-nullable"),
)
"""Keywords that 2.0 has on a parameter, a header or an item, and 3.0 on its schema."""
_STYLES = {"ssv": "spaceDelimited", "pipes": "pipeDelimited"}


def moved(ref: str) -> str:
    """A reference to where 3.0 keeps the thing. Those into the middle of something stay: `Source` finds them."""
    file, mark, pointer = ref.partition("#")
    for old, new in _MOVED:
        if pointer.startswith(old):
            return f"{file}{mark}{new}{pointer[len(old) :]}"
    return ref


def schema(node: Value) -> Value:
    """A Schema Object of 2.0 as one of 3.0, references in it included."""
    if not isinstance(node, Object):
        return node
    members: dict[str, Value] = {}
    for key, value in node.items():
        match key:
            case "$ref" if isinstance(value, str):
                members[key] = moved(value)
            case "x-nullable":
                members["nullable"] = value
            case "discriminator" if isinstance(value, str):
                members[key] = Object({"propertyName": value}, node.where / key)
            case "properties" | "definitions" if isinstance(value, Object):
                members[key] = Object({name: schema(child) for name, child in value.items()}, value.where)
            case "items" | "additionalProperties":
                members[key] = _schemas(value)
            case "allOf" | "oneOf" | "anyOf":
                members[key] = _schemas(value)
            case _:
                members[key] = value
    if is_file(node):
        members |= {"type": "string", "format": "binary"}
    return Object(members, node.where)


def is_file(node: Object) -> bool:
    """Whether a schema or a parameter stands for a file: `type: file`, or `format: file` (`x-ms` documents have it with
    `type: object` too)."""
    return node.get("type") == "file" or (node.get("type") in ("string", "object") and node.get("format") == "file")


def parameter(node: Object, problems: Problems) -> Object:
    """A parameter that is neither a body nor in a form."""
    members = {key: value for key, value in node.items() if key not in (*_TYPED, "collectionFormat", "schema")}
    if isinstance(ref := members.get("$ref"), str):
        return Object({**members, "$ref": moved(ref)}, node.where)
    members["schema"] = schema(node["schema"]) if "schema" in node else typed(node)
    location = node.get("in")
    if node.get("type") == "array":
        members |= array_style(node, location if isinstance(location, str) else "", problems)
    return Object(members, node.where)


def typed(node: Object) -> Object:
    """The schema of a parameter, a header or a form field, taken from beside its name. It keeps the node's place."""
    written = {key: node[key] for key in _TYPED if key in node}
    converted = schema(Object(written, node.where))
    assert isinstance(converted, Object)
    return converted


def array_style(node: Object, location: str, problems: Problems) -> dict[str, Value]:
    """`collectionFormat` as `style` and `explode`. 3.0 has no word for tabs: that stays, as x-collection-format."""
    plain = "form" if location in ("query", "formData") else "simple"
    match node.get("collectionFormat", "csv"):
        case "csv":
            return {"style": plain, "explode": False}
        case "multi" if plain == "form":
            return {"style": "form", "explode": True}
        case "ssv" | "pipes" as written:
            return {"style": _STYLES[written], "explode": False}
        case "tsv":
            return {"style": plain, "explode": False, "x-collection-format": "tsv"}
        case written:
            problems.add(
                "W522",
                f"the collectionFormat `{written}` has no meaning in {location or 'a header'}; commas are used",
                node.where / "collectionFormat",
            )
            return {"style": plain, "explode": False}


def _schemas(value: Value) -> Value:
    if isinstance(value, Array):
        return Array([schema(item) for item in value], value.where)
    return schema(value)
