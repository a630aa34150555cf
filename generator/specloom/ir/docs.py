"""Docs: what the spec says about a value, in words.

The description, then short sentences for what the spec says in keywords and a type cannot: the server's default and the
constraints of JSON Schema (Validation, section 6).
"""

from __future__ import annotations

import json
from functools import lru_cache

from specloom.load.tree import Json
from specloom.normalize.document import Schema

_WIDTHS = {(-(2 ** (bits - 1)), 2 ** (bits - 1) - 1) for bits in (8, 16, 32, 64)}
"""Ranges that only repeat the width of an integer."""

_ABOUT = {
    keyword: frozenset(types)
    for types, keywords in (
        (("string",), ("minLength", "maxLength", "pattern", "contentMediaType")),
        (("number", "integer"), ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")),
        (("array",), ("minItems", "maxItems", "uniqueItems")),
        (("object",), ("minProperties", "maxProperties")),
    )
    for keyword in keywords
}
"""Constraint -> the types it is about."""


def describe(schema: Schema, description: str | None = None) -> str | None:
    """The description (the schema's own unless given another), the server's default, and the constraints; None for
    nothing at all."""
    text = description if description is not None else schema.description or ""
    plain = not schema.has_default and not schema.constraints
    return _joined(text, "" if plain else " ".join((*_default(schema), *_constraints(_said(schema))))) or None


@lru_cache(maxsize=256)
def _joined(text: str, facts: str) -> str:
    """What is shared by thousands is one text in memory."""
    return "\n\n".join(filter(None, (text.strip(), facts)))


def _said(schema: Schema) -> dict[str, Json]:
    """The constraints that the type does not say: not that a tuple has all of its items, and no others; nor those that
    are about values of other types (JSON Schema Validation, section 6: to them they say nothing)."""
    said = dict(schema.constraints)
    for keyword in said.keys() & _ABOUT.keys() if schema.types else ():
        if _ABOUT[keyword].isdisjoint(schema.types):
            del said[keyword]
    for keyword in ("minItems", "maxItems"):
        if schema.prefix_items and said.get(keyword) == len(schema.prefix_items):
            del said[keyword]
    return said


def _default(schema: Schema) -> tuple[str, ...]:
    if not schema.has_default or schema.default is None or schema.default == "":
        return ()
    return (f"Default: {_shown(schema.default)}.",)


def _shown(value: Json) -> str:
    if isinstance(value, str):
        return f"`{value}`"
    return json.dumps(value, ensure_ascii=False)


def _constraints(said: dict[str, Json]) -> list[str]:
    sentences = [*_range(said), *_size(said, "minLength", "maxLength", "Length", "characters")]
    pattern = said.get("pattern")
    if isinstance(pattern, str):
        sentences.append(f"Pattern: `{pattern}`.")
    media = said.get("contentMediaType")
    if isinstance(media, str):
        sentences.append(f"Holds `{media}`.")
    sentences += _size(said, "minItems", "maxItems", "Number of items", "items")
    sentences += _size(said, "minProperties", "maxProperties", "Number of members", "members")
    step = said.get("multipleOf")
    if _is_number(step):
        sentences.append(f"A multiple of {_shown(step)}.")
    if said.get("uniqueItems") is True:
        sentences.append("No item occurs twice.")
    return sentences


def _range(said: dict[str, Json]) -> list[str]:
    least, most = said.get("minimum"), said.get("maximum")
    if (least, most) in _WIDTHS:
        return []
    # exclusiveMinimum is a boolean beside minimum in OpenAPI 3.0, the bound itself in 3.1.
    above, below = said.get("exclusiveMinimum"), said.get("exclusiveMaximum")
    if above is True:
        above, least = least, None
    if below is True:
        below, most = most, None
    sentences: list[str] = []
    if _is_number(least) and _is_number(most):
        sentences.append(f"Range: {_shown(least)} to {_shown(most)}.")
    elif _is_number(least):
        sentences.append(f"At least {_shown(least)}.")
    elif _is_number(most):
        sentences.append(f"At most {_shown(most)}.")
    if _is_number(above):
        sentences.append(f"More than {_shown(above)}.")
    if _is_number(below):
        sentences.append(f"Less than {_shown(below)}.")
    return sentences


def _size(said: dict[str, Json], least_key: str, most_key: str, what: str, unit: str) -> list[str]:
    least, most = said.get(least_key), said.get(most_key)
    if least is None and most is None:
        return []
    if _is_number(least) and _is_number(most):
        return [f"{what}: {_shown(least)}." if least == most else f"{what}: {_shown(least)} to {_shown(most)}."]
    if _is_number(least) and least != 0:
        return [f"At least {_shown(least)} {unit if least != 1 else unit[:-1]}."]
    if _is_number(most):
        return [f"At most {_shown(most)} {unit if most != 1 else unit[:-1]}."]
    return []


def _is_number(value: Json) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
