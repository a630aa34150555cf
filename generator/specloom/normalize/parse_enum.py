"""`enum` with x-ms-enum read into it, and whether a value is of a type."""

from __future__ import annotations

from dataclasses import replace

from specloom.load.tree import Array, Object, Scalar, Value
from specloom.normalize.document import Enumeration, EnumValue
from specloom.normalize.extensions import EnumExtension
from specloom.normalize.reader import Reader, kind


def enumeration(
    node: Object, extension: EnumExtension | None, types: tuple[str, ...], reader: Reader
) -> tuple[Enumeration | None, bool]:
    """The enumeration of a schema, and whether null was among its values (it is none of them then).

    The `values` of x-ms-enum override `enum`, as AutoRest documents it.
    """
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
    found: dict[tuple[type, Scalar], EnumValue] = {}
    place = node.where / "enum"
    for index, value in enumerate(reader.array(node, "enum")):
        if isinstance(value, Object | Array):
            reader.problems.add("W412", f"{kind(value)} cannot be an enum value here; it is left out", place / index)
            continue
        if (type(value), value) in found:
            reader.problems.add("W413", f"{value!r} is in the enum already", place / index)
            continue
        if value is not None and types and not fits(value, types):
            reader.problems.add("W414", f"the enum value {value!r} is not {' or '.join(types)}", place / index)
        found[type(value), value] = EnumValue(value)
    return list(found.values())


def _extended(
    written: list[EnumValue], extension: EnumExtension, types: tuple[str, ...], reader: Reader
) -> list[EnumValue]:
    """The values of x-ms-enum, with a problem where they are others than those of `enum`."""
    values = [replace(value, value=_typed(value.value, types)) for value in extension.values]
    listed = {value.value for value in values}
    missing = [value.value for value in written if value.value not in listed and value.value is not None]
    if missing:
        names = ", ".join(repr(value) for value in missing)
        reader.problems.add("W415", f"the `values` of x-ms-enum override `enum`, and lack {names}", extension.where)
    if any(value.value is None for value in written) and None not in listed:
        values.append(EnumValue(None))
    return values


def _typed(value: Scalar, types: tuple[str, ...]) -> Scalar:
    """x-ms-enum values are often written as strings whatever the type: the value as the type has it."""
    if isinstance(value, str) and "string" not in types:
        for name, convert in (("integer", int), ("number", float)):
            if name in types:
                try:
                    return convert(value)
                except ValueError:
                    return value
    return value
