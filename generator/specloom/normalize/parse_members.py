"""The members of an object: `properties`, and what else says which there may be.

- `patternProperties` type the members that no property names. That their names keep to the pattern is not checked.
- `then`, `else` and `dependentSchemas` may describe members that are there on a condition: they are optional ones.
- `unevaluatedProperties` stands for additionalProperties where that is not said: what allOf puts together is one record
  here, so that there is no member of its parts left to be evaluated.

Sources: JSON Schema Core 2020-12, sections 10 and 11.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec.structs import replace

from specloom.load.tree import Object, Value, Where, where_of
from specloom.normalize.document import Property, Schema
from specloom.normalize.reader import Reader
from specloom.problems import Problems

Read = Callable[[Value, Where], Schema]
"""Reads the schema written at a place."""

_CONDITIONS = frozenset(
    {
        *("not", "if", "then", "else", "dependentSchemas", "dependentRequired", "dependencies", "propertyNames"),
        *("contains", "minContains", "maxContains"),
    }
)
MEMBERS = _CONDITIONS | {"properties", "patternProperties", "additionalProperties", "unevaluatedProperties"}
"""The keywords that are read here."""


def properties(
    node: Object, types: tuple[str, ...], required: tuple[str, ...], read: Read, reader: Reader
) -> tuple[Property, ...]:
    """The named members: those that are described, then those that are on a condition. Also reads, and counts, the
    conditions that no type can say."""
    conditional = () if _CONDITIONS.isdisjoint(node) else tuple(_conditional(node, read, reader))
    needed = frozenset(required)
    members = reader.object(node, "properties")
    found: dict[str, Property] = {}
    for name, value in members.items() if members is not None else ():
        # What an alias repeats, or a form field of Swagger 2.0 was made from, stands elsewhere.
        at = value.where if isinstance(value, Object) else node.where / "properties" / name
        if value is False:
            reader.problems.add("N474", f"the member `{name}` may not be there; it is left out", at)
        else:
            found[name] = Property(name, read(value, at), name in needed, at)
    possible: dict[str, list[Property]] = {}
    for member in conditional if _has_members(node, types) else ():
        if member.name not in found:
            possible.setdefault(member.name, []).append(replace(member, required=False))
    return (*found.values(), *(_any_of(each) for each in possible.values()))


def parts(node: Object, types: tuple[str, ...], reader: Reader) -> Iterator[tuple[Value, Where]]:
    """The schemas of an `allOf`, with where they stand. One that only describes members on a condition is that of an
    object where what it stands beside is."""
    listed = reader.array(node, "allOf")
    conditional = {index for index, each in enumerate(listed) if _only_on_condition(each)}
    others = (reader.source.follow(each, Problems()) for index, each in enumerate(listed) if index not in conditional)
    if conditional and not _has_members(node, types) and not any(map(_is_object, others)):
        conditional.clear()
    for index, each in enumerate(listed):
        if index in conditional and isinstance(each, Object):
            each = Object({**each, "type": "object"}, each.where)
        yield each, where_of(each, node.where, "allOf", index)


def _only_on_condition(value: Value) -> bool:
    """Whether it describes members on a condition, and does not say of what."""
    if not isinstance(value, Object) or _CONDITIONS.isdisjoint(value) or not {"type", "$ref"}.isdisjoint(value):
        return False
    table = value.get("dependentSchemas")
    branches = (value.get("then"), value.get("else"), *(table.values() if isinstance(table, Object) else ()))
    return any(isinstance(each, Object) and "properties" in each for each in branches)


def _is_object(value: Value) -> bool:
    return isinstance(value, Object) and _has_members(value, ("object",) if value.get("type") == "object" else ())


def _has_members(node: Object, types: tuple[str, ...]) -> bool:
    return "properties" in node or _is_record(node, types)


def additional(node: Object, read: Read, reader: Reader) -> Schema | bool | None:
    """What members there may be beside the named ones: a schema, whether there may be any; None if it is not said."""
    said = _additional(node, "additionalProperties", read)
    if said is None and (said := _additional(node, "unevaluatedProperties", read)) is False:
        said = None if _only_composes(node) else False
    patterns = reader.object(node, "patternProperties")
    schemas = [
        read(value, where_of(value, node.where, "patternProperties", pattern))
        for pattern, value in (patterns.items() if patterns is not None else ())
        if value is not False
    ]
    if not schemas or said is True:
        return True if schemas else said
    reader.untyped.setdefault("patternProperties", {})[node.where] = None
    values = (*schemas, *((said,) if isinstance(said, Schema) else ()))
    return values[0] if len(values) == 1 else Schema(where=node.where / "patternProperties", any_of=values)


def _additional(node: Object, key: str, read: Read) -> Schema | bool | None:
    value = node.get(key)
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, Object) and not value:
        return True  # {} allows anything, as true does
    return read(value, where_of(value, node.where, key))


def _is_record(node: Object, types: tuple[str, ...]) -> bool:
    """Whether an object without `properties` is one that members may be named of. A union has its members in its
    branches, and what is in a map is of the map's type whatever it is called."""
    only_named = node.get("additionalProperties") in (None, True, {}) and "patternProperties" not in node
    return types == ("object",) and only_named and "oneOf" not in node and "anyOf" not in node


def _only_composes(node: Object) -> bool:
    """Whether a schema only puts others together: that it allows no more than they do makes no type of its own."""
    return "properties" not in node and any(key in node for key in ("$ref", "allOf", "oneOf", "anyOf"))


def _conditional(node: Object, read: Read, reader: Reader) -> Iterator[Property]:
    """The members that the branches of conditions describe. Every schema of a condition is read, so that what it refers
    to is there."""
    for key in node.keys() & _CONDITIONS:
        reader.untyped.setdefault(key, {})[node.where] = None
    for key in ("not", "if", "contains", "propertyNames"):
        if isinstance(value := node.get(key), Object):
            read(value, node.where / key)
    branches = [(node[key], node.where / key) for key in ("then", "else") if isinstance(node.get(key), Object)]
    table = reader.object(node, "dependentSchemas")
    for name, value in table.items() if table is not None else ():
        if isinstance(value, Object):
            branches.append((value, value.where))
        elif value is not True and value is not False:
            reader.wrong(value, "a schema", node.where / "dependentSchemas" / name)
    for value, at in branches:
        schema = read(value, at)
        yield from schema.properties
        for part in schema.all_of:
            yield from part.properties


def _any_of(members: list[Property]) -> Property:
    first, *others = members
    if not others:
        return first
    return replace(first, schema=Schema(where=first.schema.where, any_of=tuple(each.schema for each in members)))
