"""Schema Objects (OpenAPI 3.0 and 3.1) to `Schema` values, one to one: nothing is merged or looked up here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypedDict

from msgspec.structs import replace

from specloom.load.tree import Array, Json, Object, Value, Where, plain, where_of
from specloom.load.words import shown
from specloom.normalize import parse_array, parse_members
from specloom.normalize.document import (
    NO_EXTENSIONS,
    Discriminator,
    Enumeration,
    Extensions,
    Property,
    Schema,
    SchemaKey,
    Xml,
)
from specloom.normalize.extensions import Home, beyond
from specloom.normalize.merge import is_structural
from specloom.normalize.parse_array import ARRAYS
from specloom.normalize.parse_constant import spelled_out
from specloom.normalize.parse_discriminator import discriminator
from specloom.normalize.parse_encoded import ENCODED, encoded_format
from specloom.normalize.parse_enum import enumeration, fits, items_among
from specloom.normalize.parse_members import MEMBERS
from specloom.normalize.parse_types import TYPES, written_types
from specloom.normalize.parse_xml import xml
from specloom.normalize.reader import Reader

_CONSTRAINTS = (
    *("multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength", "pattern"),
    *("maxItems", "minItems", "uniqueItems", "maxProperties", "minProperties", "contentMediaType"),
)
_VALUES = frozenset({"const", "default", "example", "examples"})
_STRUCTURE = ARRAYS | MEMBERS | {"$defs", "required", "allOf", "oneOf", "anyOf", "discriminator", "contentSchema"}
_SHAPE = ARRAYS | {
    *("properties", "patternProperties", "additionalProperties", "unevaluatedProperties", "required"),
    *("allOf", "oneOf", "anyOf"),
}
"""Keywords that say what a schema without a `type` is made of."""
_WORDS = ENCODED | {"title", "readOnly", "writeOnly", "deprecated", "xml", *_CONSTRAINTS}
"""Keywords that say something by themselves, and that few schemas have."""
_UNREAD = frozenset({"definitions", "$comment", "$schema", "$id", "$anchor", "$dynamicAnchor", "$vocabulary"})
_KEYWORDS = _UNREAD | _VALUES | _STRUCTURE | _WORDS | {"$ref", "type", "format", "description", "nullable", "enum"}


class _Said(TypedDict, total=False):
    """The members of a `Schema` that something is said of."""

    ref: SchemaKey
    types: tuple[str, ...]
    format: str | None
    title: str | None
    description: str | None
    nullable: bool
    enum: Enumeration | None
    has_const: bool
    const: Json
    has_default: bool
    default: Json
    properties: tuple[Property, ...]
    required: tuple[str, ...]
    additional: Schema | bool | None
    items: Schema | None
    prefix_items: tuple[Schema, ...]
    closed_items: bool
    all_of: tuple[Schema, ...]
    one_of: tuple[Schema, ...]
    any_of: tuple[Schema, ...]
    discriminator: Discriminator | None
    constraints: tuple[tuple[str, Json], ...]
    read_only: bool
    write_only: bool
    deprecated: bool
    example: Json
    has_example: bool
    x: Extensions
    content_schema: Schema | None
    xml: Xml | None


def schema(value: Value, at: Where, reader: Reader) -> Schema:
    """The schema written at `at`. What cannot be a schema is reported and allows anything."""
    if not isinstance(value, Object):
        if value is False:
            reader.problems.add("W401", "the schema `false` allows no value; it is read as any value", at)
        elif value is not True:
            reader.wrong(value, "a schema", at)
        return Schema(where=at)
    parsed = _read(value, reader)
    if parsed.ref is not None and len(value) > 1 and is_structural(parsed):
        # JSON Schema 2020-12 applies what stands beside `$ref` as well; in 3.0 its author meant the same.
        beside = replace(parsed, ref=None, all_of=())
        return Schema(where=value.where, all_of=(Schema(value.where, parsed.ref), *parsed.all_of, beside))
    return parsed


def _read(node: Object, reader: Reader) -> Schema:
    """One Schema Object. A document may hold a hundred thousand, each with two or three keywords: those that are not
    there are not asked for, and of the rarer ones only whether there are any."""
    found = beyond(node, _KEYWORDS, Home.SCHEMA, reader)
    if "enum" in node or "const" in node:
        node = spelled_out(node)
    said: _Said = {}
    if "$ref" in node:
        _read_reference(said, node, reader)
    types, null = written_types(node, reader) if "type" in node else ((), False)
    if types:
        said["types"] = types
    only_null = null and not types
    if "format" in node:
        _read_format(said, node, reader)
    if "description" in node:
        said["description"] = reader.text(node, "description")
    if "enum" in node or found.enum is not None:
        said["enum"], null_listed = enumeration(node, found.enum, types, reader)
        null = null or null_listed
    if "nullable" in node or found.nullable:
        null = reader.flag(node, "nullable") or found.nullable or null
    if found.x is not NO_EXTENSIONS and found.x != NO_EXTENSIONS:
        said["x"] = found.x
    if not _WORDS.isdisjoint(node):
        _read_words(said, types, node, reader)
    if not _STRUCTURE.isdisjoint(node):
        null_branch, only_branch = _read_structure(said, types, node, reader)
        null, only_null = null or null_branch, only_null or (only_branch and not types)
    if types == ("array",) and (listed := said.get("enum")) is not None and listed.values:
        said["enum"], said["items"] = None, items_among(listed, said.get("items"), node, reader)
    if only_null and said.get("enum") is None and node.get("$ref") is None:
        said["has_const"] = True
    if null or ("const" in node and node["const"] is None):
        said["nullable"] = True
    if not _VALUES.isdisjoint(node):
        _read_values(said, node, reader)
    return Schema(where=node.where, **said)


def _read_reference(said: _Said, node: Object, reader: Reader) -> None:
    ref = node["$ref"]
    if isinstance(ref, str):
        said["ref"] = reader.want(ref, node.where / "$ref")
    elif ref is not None:
        reader.wrong(ref, "a string", node.where / "$ref")


def _read_format(said: _Said, node: Object, reader: Reader) -> None:
    written = reader.text(node, "format")
    if written in TYPES:
        reader.problems.add("N403", f"the format `{written}` says nothing about a value", node.where / "format")
        said["format"] = None
    elif written is not None:
        said["format"] = written


def _read_words(said: _Said, types: tuple[str, ...], node: Object, reader: Reader) -> None:
    """What stands by itself. What says how it is encoded is a string, or, where a body is not JSON, bytes; but where it
    says what it is made of, it is that."""
    if "title" in node:
        said["title"] = reader.text(node, "title")
    if "readOnly" in node:
        said["read_only"] = reader.flag(node, "readOnly")
    if "writeOnly" in node:
        said["write_only"] = reader.flag(node, "writeOnly")
    if "deprecated" in node:
        said["deprecated"] = reader.flag(node, "deprecated")
    if "xml" in node:
        said["xml"] = xml(node, reader)
    if constraints := tuple([(key, plain(node[key])) for key in _CONSTRAINTS if key in node]):
        said["constraints"] = constraints
    if not ENCODED.isdisjoint(node) and (types == ("string",) or (not types and _SHAPE.isdisjoint(node))):
        if "format" not in said:
            said["format"] = encoded_format(node, reader)
        if "$ref" not in node:
            said["types"] = ("string",)


def _read_structure(said: _Said, types: tuple[str, ...], node: Object, reader: Reader) -> tuple[bool, bool]:
    """What is made of other schemas. Tells whether a branch of a union allows null, and whether it is the only one."""

    def read(value: Value, at: Where) -> Schema:
        return schema(value, at, reader)

    null = only = False
    if "$defs" in node:
        reader.object(node, "$defs")  # they are read where they are referred to
    if "oneOf" in node:
        one_of, null = _branches(node, "oneOf", reader)
        said["one_of"], only = one_of, null and not one_of
    if "anyOf" in node:
        any_of, null_any = _branches(node, "anyOf", reader)
        said["any_of"], only = any_of, only or (null_any and not any_of)
        null = null or null_any
    required = said["required"] = _required(node, types, reader) if "required" in node else ()
    if not ARRAYS.isdisjoint(node):
        said["items"], said["closed_items"] = parse_array.items(node, read)
        said["prefix_items"] = parse_array.prefix_items(node, read, reader)
    if not MEMBERS.isdisjoint(node):
        said["properties"] = parse_members.properties(node, types, required, read, reader)
        said["additional"] = parse_members.additional(node, read, reader)
    if "allOf" in node:
        said["all_of"] = tuple([schema(item, at, reader) for item, at in parse_members.parts(node, types, reader)])
    if "discriminator" in node:
        said["discriminator"] = discriminator(node, reader)
    if (content := node.get("contentSchema")) is not None:
        said["content_schema"] = schema(content, node.where / "contentSchema", reader)
    return null, only


def _read_values(said: _Said, node: Object, reader: Reader) -> None:
    """Values that are written out should be of the schema's types. Beside a `const`, an `enum` has nothing to say."""
    types = said.get("types", ())
    if "const" in node:
        constant = node["const"]
        written = plain(constant)
        said["has_const"], said["const"] = True, written
        enum = said.pop("enum", None)
        is_listed = enum is None or any(each.value == written for each in enum.values)
        if constant is None and enum is not None:
            is_listed = not enum.values or None in reader.array(node, "enum")
        if not is_listed or (constant is not None and types and not fits(constant, types)):
            beside = "`type`" if is_listed else "`enum`"
            told = f"the constant {shown(constant)} is not what {beside} beside it allows"
            reader.problems.add("W476", told, node.where / "const")
    if "default" in node:
        said["has_default"], said["default"] = True, plain(node["default"])
        _check_value("default", "N406", said, node, reader)
    if "example" in node:
        said["has_example"], said["example"] = True, plain(node["example"])
        _check_value("example", "N407", said, node, reader)
    elif several := node.get("examples"):
        said["has_example"] = True
        said["example"] = plain(several[0]) if isinstance(several, Array) else None


def _check_value(key: str, code: str, said: _Said, node: Object, reader: Reader) -> None:
    """A default or an example of another type than the schema's is kept, as documentation, and noted."""
    value, types = node[key], said.get("types", ())
    if value is None and (said.get("nullable") or "ref" in said):
        return
    if (value is None and not types) or (types and not fits(value, types)):
        allowed = " or ".join(types) or "what the schema allows"
        told = f"the {key} {shown(value)} is of another type than {allowed}; it is kept"
        reader.problems.add(code, told, node.where / key)


def _required(node: Object, types: tuple[str, ...], reader: Reader) -> tuple[str, ...]:
    names = reader.texts(node, "required")
    if names and types and "object" not in types:
        reader.problems.add(
            "W404", f"`required` has no meaning on type {' or '.join(types)}; it is ignored", node.where / "required"
        )
        return ()
    return tuple(dict.fromkeys(names))


def _each(node: Object, key: str, reader: Reader) -> Iterator[tuple[Value, Where]]:
    """The schemas that are listed at `key`, with where they stand."""
    for index, item in enumerate(reader.array(node, key)):
        yield item, where_of(item, node.where, key, index)


def _branches(node: Object, key: str, reader: Reader) -> tuple[tuple[Schema, ...], bool]:
    """The branches of a union, and whether one of them allows null: a branch that allows nothing else is left out, and
    the union is nullable instead, which says the same."""
    branches: list[Schema] = []
    null = False
    for item, at in _each(node, key, reader):
        if item is False:
            reader.problems.add("N474", "an alternative that nothing fits is left out", at)
            continue
        branch = schema(item, at, reader)
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
