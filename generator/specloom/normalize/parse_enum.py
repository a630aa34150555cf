"""`enum` with x-ms-enum read into it, and whether a value is of a type."""

from __future__ import annotations

import re
from contextlib import suppress

from msgspec.structs import replace

from specloom.load.scalars import NotJson, integer, number
from specloom.load.tree import Array, Object, Scalar, Value
from specloom.load.words import describe, shown
from specloom.normalize.document import Enumeration, EnumValue, Schema
from specloom.normalize.extensions import EnumExtension
from specloom.normalize.parse_constant import numbered
from specloom.normalize.reader import Reader

_BOOLEANS = {"true": True, "false": False}
_NUMBERS = (
    ("integer", re.compile(r"-?(0|[1-9][0-9]*)"), integer),
    ("number", re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?"), number),
)
"""How JSON writes them (RFC 8259, section 6): `NaN`, `1_000` and ` 7 ` are text."""


def enumeration(
    node: Object, extension: EnumExtension | None, types: tuple[str, ...], reader: Reader
) -> tuple[Enumeration | None, bool]:
    """The enumeration of a schema, and whether null was among its values (it is none of them then).

    The `values` of x-ms-enum override `enum`, as AutoRest documents it. What is listed beside `type: array` is of any
    type: see `items_among`.
    """
    types = () if types == ("array",) else types
    written = _written(node, types, reader)
    if extension is None:
        values = written
    elif extension.values:
        values = _extended(written, extension, types, reader)
    else:
        values = written
        if "enum" not in node:
            reader.problems.add("N411", "x-ms-enum lists no values, and there is no `enum`", extension.where)
    if not values and "enum" not in node:
        return None, False
    named = tuple(value for value in values if value.value is not None)
    if extension is None:
        return Enumeration(named), len(named) < len(values)
    return Enumeration(named, extension.name, extension.open, extended=True), len(named) < len(values)


def items_among(listed: Enumeration, items: Schema | None, node: Object, reader: Reader) -> Schema | None:
    """The items of an array that has an `enum` of single values beside it. By the letter no array is one of them: what
    is listed are the values of the items, if these do not say so themselves."""
    if items is not None and (items.ref is not None or items.enum is not None):
        done = "it is ignored"
    else:
        done = "it is read as that of the items"
        items = replace(Schema(node.where) if items is None else items, enum=listed)
    hint = "write the `enum` under `items:`, whose values it lists"
    reader.problems.add("W414", f"the enum lists no arrays; {done}", node.where / "enum", hint=hint)
    return items


def fits(value: Value, types: tuple[str, ...]) -> bool:
    """Whether `value` is of one of the JSON types."""
    if isinstance(value, bool):
        return "boolean" in types
    if isinstance(value, int):
        return "integer" in types or "number" in types
    if isinstance(value, float):
        return "number" in types or ("integer" in types and value.is_integer())
    if isinstance(value, str):
        return "string" in types
    if isinstance(value, Object):
        return "object" in types
    return isinstance(value, Array) and "array" in types


def _written(node: Object, types: tuple[str, ...], reader: Reader) -> list[EnumValue]:
    """The values of `enum`, each once."""
    found: dict[tuple[type, Scalar], EnumValue] = {}  # 1 and 1.0 are one value of JSON, and true is another
    listed = reader.array(node, "enum")
    place, indexes = numbered(listed, node.where / "enum")
    for index, value in zip(indexes, listed, strict=True):
        if isinstance(value, Object | Array):
            said = f"{describe(value)} cannot be an enum value here; it is left out"
            reader.problems.add("W412", said, place / index)
            continue
        if _identity(value) in found:
            reader.problems.add("W413", f"{shown(value)} is in the enum already", place / index)
            continue
        if value is not None and types and not fits(value, types):
            meant = _typed(value, types)
            done = "kept" if meant is value else f"read as {shown(meant)}"
            said = f"the enum value {shown(value)} is of another type than {' or '.join(types)}; it is {done}"
            hint = f"write `{shown(meant)}`, in quotes" if types == ("string",) else None
            reader.problems.add("W414", said, place / index, hint=hint)
            value = meant
        found[_identity(value)] = EnumValue(value)
    return list(found.values())


def _identity(value: Scalar) -> tuple[type, Scalar]:
    """What makes two values the same."""
    return (float if type(value) is int else type(value), value)


def _extended(
    written: list[EnumValue], extension: EnumExtension, types: tuple[str, ...], reader: Reader
) -> list[EnumValue]:
    """The values of x-ms-enum, with a problem where they are others than those of `enum`."""
    found: dict[tuple[type, Scalar], EnumValue] = {}
    for value in (replace(each, value=_typed(each.value, types)) for each in extension.values):
        if found.setdefault(_identity(value.value), value) is not value:
            reader.problems.add("W413", f"{shown(value.value)} is among the values already", extension.where / "values")
    values = list(found.values())
    listed = {value.value for value in values}
    missing = [value.value for value in written if value.value not in listed and value.value is not None]
    if missing:
        names = ", ".join(repr(value) for value in missing)
        reader.problems.add("W415", f"the `values` of x-ms-enum override `enum`, and lack {names}", extension.where)
    if any(value.value is None for value in written) and None not in listed:
        values.append(EnumValue(None))
    return values


def _typed(value: Scalar, types: tuple[str, ...]) -> Scalar:
    """The value as the type has it, if it can be that: quotes are often left out, or written around numbers, in
    x-ms-enum most of all."""
    if types == ("string",) and value is not None and not isinstance(value, str):
        return str(value).lower() if isinstance(value, bool) else str(value)
    if isinstance(value, str) and "string" not in types:
        if "boolean" in types and value in _BOOLEANS:
            return _BOOLEANS[value]
        for name, written, convert in _NUMBERS:
            if name in types and written.fullmatch(value):
                with suppress(NotJson):
                    return convert(value)
    return value
