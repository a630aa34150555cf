"""A value of another type than the one that is meant: in words, and with what to write in its place."""

from __future__ import annotations

import re

from specloom.load.tree import Array, Object, Value, Where, unescape
from specloom.load.words import describe, shown
from specloom.problems import Problems, shorten

_TYPES = frozenset({"string", "integer", "number", "boolean", "object", "array"})
_NAMES = frozenset({"responses", "properties", "mapping", "enum"})
"""What may have members, or values, that are numbers."""
_NAME = re.compile(r"[\w.-]+")
"""What a component may be called (OpenAPI 3.0, "Components Object")."""
_NAMED = {"parameters": "name", "tags": "name", "servers": "url"}
"""Arrays whose items say in a member what would be the key of an object."""


def report_type(
    value: Value, meant: str, at: Where, problems: Problems, outcome: str = "it is ignored", *, edition: str = "3.0"
) -> None:
    """Add the problem of a value of the wrong type. `meant` is the type in words ("an array"), `edition` the version of
    OpenAPI that its author writes."""
    said = f"{_subject(at)} is {describe(value)}, where {meant} is meant; {outcome}"
    problems.add("W331", said, at, hint=_instead(value, meant, at, edition))


def _subject(at: Where) -> str:
    around, name = _names(at)
    if name.isdigit() and around and around not in _NAMES:
        return f"item {name} of `{shorten(around)}`"
    return f"`{shorten(name)}`" if name else "the document"


def _names(at: Where) -> tuple[str, str]:
    """The last two names on the way to a place."""
    *_, around, name = ("", "", *(unescape(token) for token in at.pointer.split("/")[1:]))
    return around, name


def _instead(value: Value, meant: str, at: Where, edition: str) -> str | None:
    """What to write in place of a value; None where that cannot be told."""
    around, name = _names(at)
    match meant:
        case "an array":
            return _as_array(value, name, at)
        case "a string" if isinstance(value, int | float) and not name.isdigit():
            return f'write `{name}: "{str(value).lower() if isinstance(value, bool) else value}"`'
        case "true or false" if isinstance(value, str):
            return f"write `{name}: true` or `{name}: false`, without quotes"
        case "a schema" if isinstance(value, str) and value in _TYPES:
            return f"write `{name}: {{type: {value}}}`"
        case "a schema" if isinstance(value, str) and _NAME.fullmatch(value):
            folder = "definitions" if edition == "2.0" else "components/schemas"
            return f"write `{name}: {{$ref: '#/{folder}/{value}'}}`"
        case _ if meant.startswith("an object"):
            return _as_object(value, name, around)
        case _:
            return None


def _as_array(value: Value, name: str, at: Where) -> str:
    if isinstance(value, str) and value:
        return f"write `{name}: [{', '.join(part.strip() for part in value.split(','))}]`"
    if isinstance(value, Object) and value:
        key, member = next(iter(value.items()))
        if name in _NAMED:
            return f"begin each item with a dash and its {_NAMED[name]}: `- {_NAMED[name]}: {key}`"
        inner = shown(member) if not member or isinstance(member, str) else "..."
        return f"put a dash before each item: `- {key}: {inner}`"
    if name == "required" and isinstance(value, bool):
        member = unescape(at.pointer.split("/")[-2])
        return f"delete it, and write `required: [{member}]` beside the `properties` that `{member}` is among"
    return f"write `{name}: []`, with the items in it"


def _as_object(value: Value, name: str, around: str) -> str | None:
    if value is None:
        return f"indent what belongs to `{name}`, or delete it"
    if isinstance(value, Array) and name == "examples" and value:
        return f"write `example: {shown(value[0])}`"
    if isinstance(value, Array):
        return "write its members without dashes" if value else f"write `{name}: {{}}`"
    if isinstance(value, str) and around in ("servers", "tags"):
        return f"write `- {'url' if around == 'servers' else 'name'}: {value}`"
    return None
