"""`type`, and the words of other languages that are written in its place."""

from __future__ import annotations

from collections.abc import Mapping

from specloom.load.tree import Array, Object, Value
from specloom.load.words import shown
from specloom.normalize.reader import Reader
from specloom.problems import did_you_mean

TYPES = frozenset({"string", "integer", "number", "boolean", "object", "array", "null"})
_WORDS: Mapping[str, str] = {
    **dict.fromkeys(("int", "int32", "int64", "long", "short", "byte"), "type: integer"),
    **dict.fromkeys(("float", "double", "decimal", "numeric", "real"), "type: number"),
    **dict.fromkeys(("str", "text", "char", "varchar"), "type: string"),
    **dict.fromkeys(("datetime", "date-time", "timestamp"), "type: string, format: date-time"),
    **{name: f"type: string, format: {name}" for name in ("date", "time", "uuid", "email", "uri", "url", "binary")},
    "bool": "type: boolean",
    "file": "type: string, format: binary",
    **dict.fromkeys(("dict", "map", "hash", "struct", "json"), "type: object"),
    **dict.fromkeys(("list", "set", "tuple", "slice"), "type: array"),
    "enum": "type: string",
    "any": "{}",
}


def written_types(node: Object, reader: Reader) -> tuple[tuple[str, ...], bool]:
    """The types named, and whether null is among them (OpenAPI 3.1)."""
    written = node.get("type")
    if written is None and "type" not in node:
        return (), False
    if isinstance(written, Array):
        return _listed(written, node, reader)
    if isinstance(written, str) and written in TYPES:
        return () if written == "null" else (written,), written == "null"
    outcome = "any value is allowed"
    reader.problems.add("W402", f"{_named(written)} is no type; {outcome}", node.where / "type", hint=_hint(written))
    return (), False


def _listed(written: Array, node: Object, reader: Reader) -> tuple[tuple[str, ...], bool]:
    found: list[str] = []
    for index, name in enumerate(written):
        at = node.where / "type" / index
        if isinstance(name, str) and name in TYPES:
            found.append(name)
        elif name is None:  # YAML's null, where the word was meant
            found.append("null")
            reader.problems.add("W402", 'null is no type; it is read as "null"', at, hint='write `"null"`, in quotes')
        else:
            outcome = "it is left out" if len(written) > 1 else "any value is allowed"
            reader.problems.add("W402", f"{_named(name)} is no type; {outcome}", at, hint=_hint(name))
    if not written:
        reader.problems.add("W402", "`type` lists no type; any value is allowed", node.where / "type")
    return tuple(name for name in dict.fromkeys(found) if name != "null"), "null" in found


def _named(name: Value) -> str:
    return f"`{name}`" if isinstance(name, str) else shown(name)


def _hint(name: Value) -> str | None:
    """What to write in place of what is no type."""
    if not isinstance(name, str):
        return None
    word = _WORDS.get(name.lower())
    return f"write `{word}`" if word is not None else did_you_mean(name, sorted(TYPES))
