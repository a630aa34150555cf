"""Schema Objects (OpenAPI 3.0 and 3.1) to `Schema` values, one to one: nothing is merged or looked up here."""

from __future__ import annotations

from dataclasses import replace

from specloom.load.tree import Array, Json, Object, Value, Where, escape, plain
from specloom.normalize.document import (
    NO_EXTENSIONS,
    Discriminator,
    Mapping,
    Property,
    Schema,
    SchemaKey,
)
from specloom.normalize.extensions import Home, extensions
from specloom.normalize.parse_enum import enumeration, fits
from specloom.normalize.reader import Reader

_TYPES = frozenset({"string", "integer", "number", "boolean", "object", "array", "null"})
_CONSTRAINTS = (
    "multipleOf",
    "maximum",
    "exclusiveMaximum",
    "minimum",
    "exclusiveMinimum",
    "maxLength",
    "minLength",
    "pattern",
    "maxItems",
    "minItems",
    "uniqueItems",
    "maxProperties",
    "minProperties",
)
_KEYWORDS = frozenset(
    {
        *("$ref", "$defs", "definitions", "$comment", "$schema", "$id", "title", "description", "deprecated"),
        *("type", "format", "nullable", "enum", "const", "default", "example", "examples", "readOnly", "writeOnly"),
        *("properties", "required", "additionalProperties", "items", "prefixItems", "contentEncoding"),
        *("contentMediaType", "contentSchema", "allOf", "oneOf", "anyOf", "discriminator", *_CONSTRAINTS),
    }
)


def schema(value: Value, at: Where, reader: Reader) -> Schema:
    """The schema written at `at`. What cannot be a schema is reported and allows anything."""
    if isinstance(value, bool):
        if not value:
            reader.problems.add("W401", "the schema `false` allows no value; it is read as any value", at)
        return Schema(where=at)
    if not isinstance(value, Object):
        reader.wrong(value, "a schema", at)
        return Schema(where=at)
    reader.leftover(value, _KEYWORDS)
    parsed = _read(value, reader)
    if parsed.ref is not None and _says_more(value):
        # JSON Schema 2020-12 applies what stands beside `$ref` as well; in 3.0 its author meant the same.
        beside = replace(parsed, ref=None)
        return replace(Schema(where=value.where), all_of=(Schema(where=value.where, ref=parsed.ref), *_parts(beside)))
    return parsed


def _says_more(node: Object) -> bool:
    """Whether something beside a `$ref` changes the shape, and does not only describe it."""
    return any(
        key in node
        for key in (
            "properties",
            "required",
            "items",
            "enum",
            "const",
            "allOf",
            "oneOf",
            "anyOf",
            "additionalProperties",
        )
    )


def _parts(beside: Schema) -> tuple[Schema, ...]:
    return (*beside.all_of, replace(beside, all_of=()))


def _read(node: Object, reader: Reader) -> Schema:
    ref = node.get("$ref")
    if ref is not None and not isinstance(ref, str):
        reader.wrong(ref, "a string", node.where / "$ref")
    found = extensions(node, Home.SCHEMA, reader)
    types, null_type = _types(node, reader)
    enum, null_value = enumeration(node, found.enum, types, reader)
    one_of, null_one = _branches(node, "oneOf", reader)
    any_of, null_any = _branches(node, "anyOf", reader)
    nullable = reader.flag(node, "nullable") or found.nullable or null_type or null_value or null_one or null_any
    required = _required(node, types, reader)
    constant = node.get("const")
    result = Schema(
        where=node.where,
        ref=reader.want(ref, node.where / "$ref") if isinstance(ref, str) else None,
        types=types,
        format=_format(node, types, reader),
        title=reader.text(node, "title"),
        description=reader.text(node, "description"),
        nullable=nullable or ("const" in node and constant is None),
        enum=enum,
        has_const="const" in node,
        const=plain(constant),
        has_default="default" in node,
        default=plain(node.get("default")),
        properties=_properties(node, required, reader),
        required=required,
        additional=_additional(node, reader),
        items=_items(node, reader),
        prefix_items=_prefix_items(node, reader),
        all_of=_all(node, "allOf", reader),
        one_of=one_of,
        any_of=any_of,
        discriminator=_discriminator(node, reader),
        constraints=tuple((key, plain(node[key])) for key in _CONSTRAINTS if key in node),
        read_only=reader.flag(node, "readOnly"),
        write_only=reader.flag(node, "writeOnly"),
        deprecated=reader.flag(node, "deprecated"),
        example=_example(node),
        has_example="example" in node or bool(node.get("examples")),
        x=found.x if found.x != NO_EXTENSIONS else NO_EXTENSIONS,
        content_schema=_content_schema(node, reader),
    )
    _check_values(result, node, reader)
    return result


def _types(node: Object, reader: Reader) -> tuple[tuple[str, ...], bool]:
    """The types named, and whether null is among them (3.1)."""
    written = node.get("type")
    if written is None and "type" not in node:
        return (), False
    found: list[str] = []
    for name in written if isinstance(written, Array) else (written,):
        if isinstance(name, str) and name in _TYPES:
            found.append(name)
        else:
            reader.problems.add("W402", f"{plain(name)!r} is no type; any value is allowed", node.where / "type")
    return tuple(name for name in dict.fromkeys(found) if name != "null"), "null" in found


def _format(node: Object, types: tuple[str, ...], reader: Reader) -> str | None:
    """The format; JSON Schema's content keywords (3.1) as the formats that said the same before."""
    written = reader.text(node, "format")
    if written in _TYPES:
        reader.problems.add("N403", f"the format {written!r} says nothing about a value", node.where / "format")
        return None
    if written is None and types == ("string",):
        encoding = node.get("contentEncoding")
        if encoding in ("base64", "base64url"):
            return "byte" if encoding == "base64" else "base64url"
        if node.get("contentMediaType") == "application/octet-stream":
            return "binary"
    return written


def _required(node: Object, types: tuple[str, ...], reader: Reader) -> tuple[str, ...]:
    if isinstance(node.get("required"), bool):
        reader.problems.add(
            "W331",
            "a boolean where an array is meant; it is ignored",
            node.where / "required",
            hint="the object that has this property lists it in its own `required`",
        )
        return ()
    names = reader.texts(node, "required")
    if names and types and "object" not in types:
        reader.problems.add(
            "W404", f"`required` has no meaning on {' or '.join(types)}; it is ignored", node.where / "required"
        )
        return ()
    return tuple(dict.fromkeys(names))


def _properties(node: Object, required: tuple[str, ...], reader: Reader) -> tuple[Property, ...]:
    members = reader.object(node, "properties")
    if members is None:
        return ()
    found: list[Property] = []
    for name, value in members.items():
        # What an alias repeats, or a form field of Swagger 2.0 was made from, stands elsewhere.
        at = value.where if isinstance(value, Object) else members.where / name
        found.append(Property(name, schema(value, at, reader), name in required, at))
    return tuple(found)


def _additional(node: Object, reader: Reader) -> Schema | bool | None:
    value = node.get("additionalProperties")
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, Object) and not value:
        return True  # {} allows anything, as true does
    return schema(value, node.where / "additionalProperties", reader)


def _content_schema(node: Object, reader: Reader) -> Schema | None:
    value = node.get("contentSchema")
    return None if value is None else schema(value, node.where / "contentSchema", reader)


def _items(node: Object, reader: Reader) -> Schema | None:
    value = node.get("items")
    if value is None or isinstance(value, Array) or value is False:
        return None  # an array is draft 4's prefixItems; false, beside prefixItems, allows no more of them
    return schema(value, node.where / "items", reader)


def _prefix_items(node: Object, reader: Reader) -> tuple[Schema, ...]:
    key = "items" if isinstance(node.get("items"), Array) else "prefixItems"
    return _all(node, key, reader)


def _all(node: Object, key: str, reader: Reader) -> tuple[Schema, ...]:
    return tuple(schema(item, node.where / key / index, reader) for index, item in enumerate(reader.array(node, key)))


def _branches(node: Object, key: str, reader: Reader) -> tuple[tuple[Schema, ...], bool]:
    """The branches of a union, and whether one of them allows null: a branch that allows nothing else is left out, and
    the union is nullable instead, which says the same."""
    branches: list[Schema] = []
    null = False
    for branch in _all(node, key, reader):
        if branch.ref is None and branch.nullable:
            null = True
            if _only_null(branch):
                continue
            branch = replace(branch, nullable=False)
        branches.append(branch)
    return tuple(branches), null


def _only_null(branch: Schema) -> bool:
    """{"type": "null"}, {"const": null} or {"enum": [null]}."""
    if branch.has_const:
        return branch.const is None
    if branch.enum is not None:
        return not branch.enum.values
    return not branch.types and not any((branch.properties, branch.all_of, branch.one_of, branch.any_of, branch.items))


def _discriminator(node: Object, reader: Reader) -> Discriminator | None:
    value = node.get("discriminator")
    if isinstance(value, str):  # Swagger 2.0's form, which some 3.0 documents keep
        return Discriminator(value, (), node.where / "discriminator")
    found = reader.object(node, "discriminator")
    if found is None:
        return None
    extensions(found, Home.OTHER, reader)
    name = reader.text(found, "propertyName")
    if name is None:
        reader.problems.add("W405", "a discriminator without `propertyName` is ignored", found.where)
        return None
    mapping = reader.object(found, "mapping")
    entries: list[Mapping] = []
    for value_, target in mapping.items() if mapping is not None else ():
        place = mapping.where / value_ if mapping is not None else found.where
        if isinstance(target, str):
            entries.append(Mapping(value_, _mapped(target, place, reader), place))
        else:
            reader.wrong(target, "a string", place)
    return Discriminator(name, tuple(entries), found.where)


def _mapped(target: str, at: Where, reader: Reader) -> SchemaKey:
    """The key of a schema that a mapping names, by a name or by a reference (OpenAPI 3.0.4, "Discriminator Object":
    what could be either is a name)."""
    if "#" not in target and (reader.is_schema(target) or not target.endswith((".json", ".yaml", ".yml"))):
        target = f"#/components/schemas/{escape(target)}"
    key = reader.source.key(target, at)
    reader.mapped.setdefault(key, (target, at))
    return key


def _example(node: Object) -> Json:
    if "example" in node:
        return plain(node["example"])
    several = node.get("examples")
    return plain(several[0]) if isinstance(several, Array) and several else None


def _check_values(parsed: Schema, node: Object, reader: Reader) -> None:
    """A default or an example of another type than the schema's: kept, as documentation, and noted."""
    for key, code in (("default", "N406"), ("example", "N407")):
        value = node.get(key)
        if key not in node or (value is None and (parsed.nullable or parsed.ref is not None)):
            continue
        if (value is None and not parsed.types) or (parsed.types and not fits(value, parsed.types)):
            allowed = " or ".join(parsed.types) or "what the schema allows"
            reader.problems.add(code, f"the {key} {plain(value)!r} is not {allowed}", node.where / key)
