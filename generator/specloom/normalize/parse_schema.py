"""Schema Objects (OpenAPI 3.0 and 3.1) to `Schema` values, one to one: nothing is merged or looked up here."""

from __future__ import annotations

from dataclasses import replace

from specloom.load.tree import Array, Json, Object, Value, Where, plain
from specloom.normalize import parse_array, parse_members
from specloom.normalize.document import NO_EXTENSIONS, Schema
from specloom.normalize.extensions import Home, extensions
from specloom.normalize.merge import is_structural
from specloom.normalize.parse_array import ARRAYS
from specloom.normalize.parse_constant import spelled_out
from specloom.normalize.parse_discriminator import discriminator
from specloom.normalize.parse_enum import enumeration, fits
from specloom.normalize.parse_members import MEMBERS
from specloom.normalize.parse_xml import xml
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
    "contentMediaType",
)
_TEXTS = ("json", "xml", "yaml", "javascript", "graphql", "jwt", "+cbor-diag", "x-www-form-urlencoded")
_KEYWORDS = frozenset(
    {
        *("$ref", "$defs", "definitions", "$comment", "$schema", "$id", "title", "description", "deprecated"),
        *("type", "format", "nullable", "enum", "const", "default", "example", "examples", "readOnly", "writeOnly"),
        *("$anchor", "$dynamicAnchor", "$vocabulary", "required", "contentEncoding", "contentSchema", "allOf", "oneOf"),
        *("anyOf", "discriminator", "xml", *_CONSTRAINTS, *ARRAYS, *MEMBERS),
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
    parsed = _read(spelled_out(value), reader)
    beside = replace(parsed, ref=None)
    if parsed.ref is not None and is_structural(beside):
        # JSON Schema 2020-12 applies what stands beside `$ref` as well; in 3.0 its author meant the same.
        return replace(Schema(where=value.where), all_of=(Schema(where=value.where, ref=parsed.ref), *_parts(beside)))
    return parsed


def _parts(beside: Schema) -> tuple[Schema, ...]:
    return (*beside.all_of, replace(beside, all_of=()))


def _read(node: Object, reader: Reader) -> Schema:
    ref = node.get("$ref")
    if ref is not None and not isinstance(ref, str):
        reader.wrong(ref, "a string", node.where / "$ref")

    def read(value: Value, at: Where) -> Schema:
        return schema(value, at, reader)

    found = extensions(node, Home.SCHEMA, reader)
    types, null_type = _types(node, reader)
    enum, null_value = enumeration(node, found.enum, types, reader)
    one_of, null_one = _branches(node, "oneOf", reader)
    any_of, null_any = _branches(node, "anyOf", reader)
    nullable = reader.flag(node, "nullable") or found.nullable or null_type or null_value or null_one or null_any
    required = _required(node, types, reader)
    items, closed = parse_array.items(node, read)
    constant = node.get("const")
    only_null = null_type or (null_one and not one_of) or (null_any and not any_of)
    only_null = only_null and not types and enum is None and "const" not in node and ref is None
    result = Schema(
        where=node.where,
        ref=reader.want(ref, node.where / "$ref") if isinstance(ref, str) else None,
        types=types or _content_types(node),
        format=_format(node, types, reader),
        title=reader.text(node, "title"),
        description=reader.text(node, "description"),
        nullable=nullable or ("const" in node and constant is None),
        enum=enum,
        has_const="const" in node or only_null,
        const=plain(constant),
        has_default="default" in node,
        default=plain(node.get("default")),
        properties=parse_members.properties(node, required, read, reader),
        required=required,
        additional=parse_members.additional(node, read, reader),
        items=items,
        prefix_items=parse_array.prefix_items(node, read, reader),
        closed_items=closed,
        all_of=_all(node, "allOf", reader),
        one_of=one_of,
        any_of=any_of,
        discriminator=discriminator(node, reader),
        constraints=tuple((key, plain(node[key])) for key in _CONSTRAINTS if key in node),
        read_only=reader.flag(node, "readOnly"),
        write_only=reader.flag(node, "writeOnly"),
        deprecated=reader.flag(node, "deprecated"),
        example=_example(node),
        has_example="example" in node or bool(node.get("examples")),
        x=found.x if found.x != NO_EXTENSIONS else NO_EXTENSIONS,
        content_schema=_content_schema(node, reader),
        xml=xml(node, reader),
    )
    _check_values(result, node, reader)
    return _constant(result, node, reader) if constant is not None else result


def _constant(parsed: Schema, node: Object, reader: Reader) -> Schema:
    """A schema of one value: the `enum` beside it has nothing more to say."""
    is_listed = parsed.enum is None or any(each.value == parsed.const for each in parsed.enum.values)
    if not is_listed or (parsed.types and not fits(node["const"], parsed.types)):
        told = f"the constant {parsed.const!r} is not what {'`type`' if is_listed else '`enum`'} beside it allows"
        reader.problems.add("W476", told, node.where / "const")
    return replace(parsed, enum=None)


def _types(node: Object, reader: Reader) -> tuple[tuple[str, ...], bool]:
    """The types named, and whether null is among them (3.1)."""
    written = node.get("type")
    if written is None and "type" not in node:
        return (), False
    found: list[str] = []
    several = isinstance(written, Array) and len(written) > 1
    for name in written if isinstance(written, Array) else (written,):
        if isinstance(name, str) and name in _TYPES:
            found.append(name)
        elif name is None and isinstance(written, Array):  # YAML's null, where the word was meant
            found.append("null")
            reader.problems.add("W402", 'null is no type; it is read as "null", in quotes', node.where / "type")
        else:
            shown = "null" if name is None else repr(plain(name))
            told = f"{shown} is no type; {'it is left out' if several else 'any value is allowed'}"
            reader.problems.add("W402", told, node.where / "type")
    return tuple(name for name in dict.fromkeys(found) if name != "null"), "null" in found


def _format(node: Object, types: tuple[str, ...], reader: Reader) -> str | None:
    """The format; JSON Schema's content keywords (3.1) as the formats that said the same before."""
    written = reader.text(node, "format")
    if written in _TYPES:
        reader.problems.add("N403", f"the format {written!r} says nothing about a value", node.where / "format")
        return None
    if written is None and types in ((), ("string",)):
        return _content_format(node, reader)
    return written


def _content_types(node: Object) -> tuple[str, ...]:
    """What says how it is encoded is a string, or, where a body is not JSON, bytes."""
    return ("string",) if ("contentMediaType" in node or "contentEncoding" in node) and "$ref" not in node else ()


def _content_format(node: Object, reader: Reader) -> str | None:
    """The format that said before 3.1 what `contentEncoding` and `contentMediaType` say (OpenAPI 3.1.1, 4.7.14.2)."""
    encoding = node.get("contentEncoding")
    match encoding.lower() if isinstance(encoding, str) else encoding:
        case "base64":
            return "byte"
        case "base64url":
            return "base64url"
        case "binary":
            return "binary"
        case None:
            media = node.get("contentMediaType")
            return "binary" if isinstance(media, str) and not _is_text(media) else None
        case "7bit" | "8bit":
            return None
        case _:
            reader.problems.add(
                "N475", f"what is encoded as {plain(encoding)!r} stays a string", node.where / "contentEncoding"
            )
            return None


def _is_text(media_type: str) -> bool:
    """Whether values of a media type are characters: text, and what JSON, XML and forms are written in."""
    name = media_type.partition(";")[0].strip().lower()
    return name.startswith("text/") or name.endswith(_TEXTS)


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


def _content_schema(node: Object, reader: Reader) -> Schema | None:
    value = node.get("contentSchema")
    return None if value is None else schema(value, node.where / "contentSchema", reader)


def _all(node: Object, key: str, reader: Reader) -> tuple[Schema, ...]:
    return tuple(schema(item, node.where / key / index, reader) for index, item in enumerate(reader.array(node, key)))


def _branches(node: Object, key: str, reader: Reader) -> tuple[tuple[Schema, ...], bool]:
    """The branches of a union, and whether one of them allows null: a branch that allows nothing else is left out, and
    the union is nullable instead, which says the same."""
    branches: list[Schema] = []
    null = False
    for index, item in enumerate(reader.array(node, key)):
        if item is False:
            reader.problems.add("N474", "an alternative that nothing fits is left out", node.where / key / index)
            continue
        branch = schema(item, node.where / key / index, reader)
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
