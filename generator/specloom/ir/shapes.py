"""Shapes: what kind of value a schema describes, told from it and what it refers to, without naming anything."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum, auto

from msgspec.structs import replace

from specloom.load.tree import Where
from specloom.normalize.document import Document, Enumeration, EnumValue, Property, Schema, beside

_SAYS_NOTHING_ELSE = (
    *("where", "required", "title", "description", "types", "deprecated", "x", "example", "has_example", "xml"),
)


class Shape(Enum):
    """The kinds of schema that a type is made of."""

    REFERENCE = auto()
    NULL = auto()
    ENUM = auto()
    CONST = auto()
    UNION = auto()
    RECORD = auto()
    MAP = auto()
    LIST = auto()
    SCALAR = auto()
    SEVERAL = auto()
    """Several JSON types at once (OpenAPI 3.1)."""
    ANYTHING = auto()


def shape(schema: Schema) -> Shape:
    """The shape of a schema as `simplified` gives it."""
    if schema.ref is not None:
        return Shape.REFERENCE
    if schema.enum is not None or schema.has_const:
        if is_null(schema):
            return Shape.NULL
        if _has_values(schema):
            return Shape.ENUM
        if schema.has_const:
            return Shape.CONST
    if schema.one_of or schema.any_of:
        return Shape.UNION
    if len(schema.types) > 1:
        return Shape.SEVERAL
    kind = schema.types[0] if schema.types else _implied_type(schema)
    match kind:
        case "object":
            closed_and_empty = schema.additional is False
            return Shape.RECORD if schema.properties or schema.base or closed_and_empty else Shape.MAP
        case "array":
            return Shape.LIST
        case None:
            return Shape.ANYTHING
        case _:
            return Shape.SCALAR


def _implied_type(schema: Schema) -> str | None:
    """The type of a schema that names none: what its other keywords are about."""
    if schema.properties or schema.base or schema.additional is not None:
        return "object"
    return "array" if schema.items is not None or schema.prefix_items or schema.closed_items else None


def is_null(schema: Schema) -> bool:
    """Whether only null fits: `enum: [null]`, `const: null`."""
    if schema.ref is not None:
        return False
    if schema.has_const:
        return schema.const is None and not _has_values(schema)
    return schema.enum is not None and schema.nullable and not _has_values(schema)


def _has_values(schema: Schema) -> bool:
    """Whether there are `some_values`."""
    return schema.enum is not None and any(each.value is not None for each in schema.enum.values)


def is_null_branch(branch: Schema) -> bool:
    """Whether an alternative stands for null: `is_null`, or `type: "null"`, which is nullable and nothing else."""
    return is_null(branch) or (branch.nullable and shape(branch) is Shape.ANYTHING)


def some_values(schema: Schema) -> tuple[EnumValue, ...]:
    """The values of an enumeration but null, each once."""
    if schema.enum is None:
        return ()
    # 1, 1.0 and True are equal in Python and three values in JSON.
    distinct = {(type(each.value), each.value): each for each in reversed(schema.enum.values) if each.value is not None}
    return tuple(reversed(distinct.values()))


def is_nullable(schema: Schema, document: Document) -> bool:
    """Whether null fits, beside other values: said by the schema, by what it refers to, or by a branch."""
    return any(map(says_null, _reachable(schema, document)))


def says_null(schema: Schema) -> bool:
    """Whether a schema itself says that null fits."""
    if schema.nullable or schema.enum is None:
        return schema.nullable or is_null(schema)
    return any(each.value is None for each in schema.enum.values)


def _reachable(schema: Schema, document: Document) -> Iterator[Schema]:
    """The schema, what it refers to, and its branches, without following any reference twice."""
    seen: set[str] = set()
    pending = [schema]
    while pending:
        for each in in_place(pending.pop()):
            yield each
            if each.ref is not None and each.ref not in seen and each.ref in document.by_key:
                seen.add(each.ref)
                pending.append(document.by_key[each.ref].schema)


def in_place(schema: Schema) -> Iterator[Schema]:
    """The schema and its branches, and theirs."""
    pending = [schema]
    while pending:
        each = pending.pop()
        yield each
        if each.one_of or each.any_of:
            pending += (*each.one_of, *each.any_of)


def first_items(schema: Schema) -> tuple[Schema, ...] | None:
    """The items of an array that have a schema each, where it is a tuple: all of them are there, as `prefixItems` is
    meant by those who write no `minItems`. None for a list, and where `minItems` says that fewer will do."""
    if not schema.prefix_items and not schema.closed_items:
        return None
    bounds = dict(schema.constraints)
    least, most = bounds.get("minItems"), bounds.get("maxItems")
    first = schema.prefix_items[:most] if isinstance(most, int) else schema.prefix_items
    return None if isinstance(least, int) and least < len(first) else first


def ends_with(first: Sequence[Schema], schema: Schema) -> bool:
    """Whether nothing may follow the first items of an array."""
    return schema.closed_items or dict(schema.constraints).get("maxItems") == len(first)


def says_only_required(branch: Schema) -> bool:
    """Whether a branch is a constraint and no alternative: it has nothing but `required`."""
    if not branch.required or branch.types not in ((), ("object",)):
        return False
    silent = Schema(branch.where)
    return all(
        getattr(branch, name) == getattr(silent, name)
        for name in Schema.__struct_fields__
        if name not in _SAYS_NOTHING_ELSE
    )


def branches(schema: Schema) -> tuple[Schema, ...]:
    """The alternatives of a union: those of unions written in place spliced in, null and mere constraints left out."""
    found: list[Schema] = []
    for branch in schema.one_of or schema.any_of:
        nested = branch.one_of or branch.any_of
        if nested and branch.ref is None and not branch.properties and branch.enum is None:
            found += branches(branch)
        elif not is_null_branch(branch) and not says_only_required(branch):
            found.append(branch)
    return tuple(found)


def paths(union: Schema) -> dict[Where, str]:
    """Where the branches of a union are written, and those of unions in them: relative to the union, "oneOf/2"."""
    found: dict[Where, str] = {}
    for keyword, choices in (("oneOf", union.one_of), ("anyOf", union.any_of)):
        for each in choices:
            # Null is no branch any more, so that places count differently: the pointer knows.
            here = f"{keyword}/{each.where.pointer.rpartition('/')[2]}"
            found.setdefault(each.where, here)
            for where, further in paths(each).items() if each.ref is None else ():
                found.setdefault(where, f"{here}/{further}")
    return found


def simplified(schema: Schema) -> Schema:
    """The schema without what makes no union: a oneOf of constraints is none, one of a single branch is that branch.

    What the schema says beside a single branch (description, title, where it is) wins over what the branch says.
    """
    if schema.ref is not None:
        return schema
    if not (schema.one_of or schema.any_of):
        return schema if schema.enum is None else _one_kind_each(schema, schema.enum)
    found = branches(schema)
    if not found:
        return replace(schema, one_of=(), any_of=())
    first, *others = found
    if others or schema.properties or shape(replace(schema, one_of=(), any_of=())) is Shape.ENUM:
        return schema
    return as_only(simplified(first), schema)


def as_only(alternative: Schema, union: Schema) -> Schema:
    """The one alternative that a union has, with what the union says of it."""
    return replace(beside(alternative, union), nullable=union.nullable or alternative.nullable)


def _one_kind_each(schema: Schema, enum: Enumeration) -> Schema:
    """An enumeration of values of several JSON types as a union of one enumeration for each; any other as it is."""
    if len({each.value.__class__ for each in enum.values}) < 2:
        return schema
    kinds: dict[type, list[EnumValue]] = {}
    for each in some_values(schema):
        kinds.setdefault(float if isinstance(each.value, float) else type(each.value), []).append(each)
    if float in kinds and int in kinds:  # an integer is a number, too
        kinds[float] = [each for each in some_values(schema) if type(each.value) in (int, float)]
        del kinds[int]
    if len(kinds) < 2:
        return schema
    at, unnamed = schema.where / "enum", replace(enum, name=None)
    alternatives = tuple(
        Schema(at, types=(_NAMES[kind],), enum=replace(unnamed, values=tuple(values))) for kind, values in kinds.items()
    )
    nullable = schema.nullable or any(each.value is None for each in enum.values)
    return replace(schema, types=(), enum=None, nullable=nullable, any_of=alternatives)


_NAMES: Mapping[type, str] = {str: "string", bool: "boolean", int: "integer", float: "number"}


def resolved(schema: Schema, document: Document) -> Schema | None:
    """What a reference leads to, simplified; None where it leads back to itself or nowhere."""
    if schema.ref is None:
        schema = simplified(schema)  # may be a reference then
    seen: set[str] = set()
    while schema.ref is not None:
        if schema.ref in seen or schema.ref not in document.by_key:
            return None
        seen.add(schema.ref)
        schema = simplified(document.by_key[schema.ref].schema)
    return schema


def lineage(schema: Schema, document: Document) -> list[Schema]:
    """A schema and those it inherits from, nearest first."""
    line = [schema]
    seen: set[str] = set()
    while (key := line[-1].base) is not None and key not in seen and key in document.by_key:
        seen.add(key)
        line.append(document.by_key[key].schema)
    return line


def all_properties(schema: Schema, document: Document) -> tuple[Property, ...]:
    """The properties of a record and of those it inherits from, base first; the nearest wins, in the base's place."""
    found: dict[str, Property] = {}
    for each in reversed(lineage(schema, document)):
        found.update({prop.name: prop for prop in each.properties})
    return tuple(found.values())


def constant(schema: Schema, document: Document) -> str | None:
    """The string that a schema allows alone, if it is a `const` or an enum of one value."""
    target = resolved(schema, document)
    if target is None:
        return None
    values = some_values(target)
    only = target.const if isinstance(target.const, str) else values[0].value if len(values) == 1 else None
    return only if isinstance(only, str) and not is_nullable(schema, document) else None
