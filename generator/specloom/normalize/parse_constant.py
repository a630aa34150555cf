"""Constants that are objects or arrays (`const`, and values of `enum`), said by the keywords that types are made of.

An object that is one value is an object of constants, each of which it requires, and no others; an array is a tuple of
constants. So `{"const": {"v": [1]}}` needs no word of its own in the later stages.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from specloom.load.tree import Array, Object, Value, Where

_REPLACED = frozenset(
    {
        *("const", "enum", "type", "properties", "required", "additionalProperties", "patternProperties", "items"),
        *("prefixItems", "minItems", "maxItems", "minProperties", "maxProperties"),
    }
)
"""What a single value leaves nothing to say to."""


class _Rest(Array):
    """Some items of an array, with the place of that array and the indexes that they have in it."""

    __slots__ = ("indexes",)

    def __init__(self, items: Mapping[int, Value], where: Where) -> None:
        super().__init__(items.values(), where)
        self.indexes = tuple(items)


def spelled_out(node: Object) -> Object:
    """A schema without constants that are objects or arrays; the very same where there are none."""
    constant = node.get("const")
    if isinstance(constant, Object | Array):
        return _constant(constant, node, node.where / "const")
    values = node.get("enum")
    if isinstance(values, Array) and "x-ms-enum" not in node and any(_is_meant(each, node) for each in values):
        return _enumeration(values, node)
    return node


def numbered(values: Sequence[Value], at: Where) -> tuple[Where, Sequence[int]]:
    """Where the array of an `enum`, which stands at `at`, was written, and the indexes that its items had there."""
    return (values.where, values.indexes) if isinstance(values, _Rest) else (at, range(len(values)))


def _is_meant(value: Value, node: Object) -> bool:
    """Whether it is an object or an array, and of the type beside it."""
    written = node.get("type")
    types = tuple(written) if isinstance(written, Array) else (written,)
    kind = "object" if isinstance(value, Object) else "array" if isinstance(value, Array) else None
    return kind is not None and (written is None or kind in types)


def _constant(value: Value, node: Object, at: Where) -> Object:
    said: dict[str, Value] = {key: member for key, member in node.items() if key not in _REPLACED}
    if isinstance(value, Object):
        members: dict[str, Value] = {name: _of(member, at / name) for name, member in value.items()}
        said |= {"type": "object", "properties": Object(members, at), "additionalProperties": False}
        return Object({**said, "required": Array(list(value), at)}, node.where)
    if isinstance(value, Array):
        items: list[Value] = [_of(item, at / index) for index, item in enumerate(value)]
        said |= {"type": "array", "items": False, "minItems": len(items)}
        return Object({**said, "prefixItems": Array(items, at)}, node.where)
    return Object({**said, "const": value}, node.where)


def _of(value: Value, at: Where) -> Object:
    return Object({"const": value}, at)


def _enumeration(values: Array, node: Object) -> Object:
    """One alternative for each object or array, and one for all the others."""
    at, indexes = numbered(values, node.where / "enum")
    listed = dict(zip(indexes, values, strict=True))
    alternatives: list[Value] = [_of(value, at / index) for index, value in listed.items() if _is_meant(value, node)]
    plain = {index: value for index, value in listed.items() if not _is_meant(value, node)}
    if plain:
        alternatives.append(Object({"enum": _Rest(plain, at)}, at))
    said: dict[str, Value] = {key: member for key, member in node.items() if key not in _REPLACED}
    return Object({**said, "anyOf": Array(alternatives, at)}, node.where)
