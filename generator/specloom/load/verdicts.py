"""What a JSON Schema verdict on a document says, in words, and which of its many branches is meant."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from typing import Protocol, TypeAlias

from msgspec import Struct

from specloom.load.tree import Json
from specloom.problems import did_you_mean, shorten

Way: TypeAlias = tuple[str | int, ...]
"""The keys and indexes that lead from the document's root to a value; they may run through references."""

_KINDS = {
    "object": "an object",
    "array": "an array",
    "string": "text",
    "number": "a number",
    "integer": "an integer",
    "boolean": "true or false",
    "null": "null",
}
_LINES = {
    "info": 'info: {title: NAME, version: "1"}',
    "title": "title: NAME",
    "version": 'version: "1"',
    "paths": "paths: {}",
    "responses": 'responses: {"200": {description: OK}}',
    "description": "description: TEXT",
    "schema": "schema: {type: string}",
    "content": "content: {application/json: {schema: {type: object}}}",
    "in": "in: query",
    "url": "url: https://HOST",
    "required": "required: true",
    "propertyName": "propertyName: NAME",
}
"""A line for each member that is required somewhere."""
_IN_SWAGGER = {
    "components": "write `definitions:`, `parameters:` and `securityDefinitions:` in its place",
    "requestBody": "write `- {name: body, in: body, required: true, schema: ...}` under `parameters`",
    "servers": "write `host:`, `basePath:` and `schemes:` in its place",
}
_BRANCHING = frozenset({"oneOf", "anyOf"})


class Verdict(Protocol):
    """What is used of jsonschema's ValidationError, whose own types are partly unknown."""

    message: str
    validator: object
    validator_value: Json
    instance: Json
    schema: Json
    context: Sequence[Verdict]

    @property
    def absolute_path(self) -> Sequence[str | int]: ...
    @property
    def relative_schema_path(self) -> Sequence[str | int]: ...


class Finding(Struct, frozen=True):
    """One fault: the way to it, and words."""

    way: Way
    message: str
    hint: str | None = None
    of_value: bool = False
    """Whether the value itself is wrong: one such finding at a place is enough."""
    twice: bool = False
    """Whether an array holds an item twice: where a code of ours names that item, this says nothing more."""


def findings(verdict: Verdict, base: Way = ()) -> Iterator[Finding]:
    """The faults behind a verdict, whose own paths start at `base`: of alternatives, those of the one that was most
    likely meant."""
    if verdict.validator in _BRANCHING and verdict.context:
        branches = _branches(verdict.context)
        merged = _merged(branches, base)
        if merged is not None:
            yield merged
            return
        for inner in min(branches, key=_rank):
            yield from findings(inner, base)
        return
    yield from _say(verdict, (*base, *verdict.absolute_path))


def _branches(context: Sequence[Verdict]) -> list[list[Verdict]]:
    """Verdicts by alternative, without the alternative of being a `$ref`, which nobody forgot to be."""
    by_index: dict[str | int, list[Verdict]] = {}
    for verdict in context:
        by_index.setdefault(verdict.relative_schema_path[0], []).append(verdict)
    all_of_them = list(by_index.values())
    real = [branch for branch in all_of_them if not any(_misses_ref(verdict) for verdict in branch)]
    return real or all_of_them


def _misses_ref(verdict: Verdict) -> bool:
    return verdict.validator == "required" and verdict.validator_value == ["$ref"]


def _rank(branch: Sequence[Verdict]) -> tuple[int, int, int]:
    """Low for the alternative most likely meant: its tag fits, its faults lie deep, and are few."""
    wrong_tags = sum(verdict.validator in {"enum", "const"} and _is_tag(verdict) for verdict in branch)
    return wrong_tags, -max(len(verdict.absolute_path) for verdict in branch), len(branch)


def _is_tag(verdict: Verdict) -> bool:
    return verdict.validator == "const" or (
        isinstance(verdict.validator_value, list) and len(verdict.validator_value) == 1
    )


def _merged(branches: list[list[Verdict]], base: Way) -> Finding | None:
    """One fault where every alternative wants another type, or another word, at one place."""
    for keyword in ("type", "enum"):
        same = [verdict for branch in branches for verdict in branch if verdict.validator == keyword]
        ways = {tuple(verdict.absolute_path) for verdict in same}
        if (
            len(branches) > 1
            and len(same) == len(branches)
            and len(ways) == 1
            and all(any(v in same for v in b) for b in branches)
        ):
            allowed = [word for verdict in same for word in _list(verdict.validator_value)]
            way = (*base, *ways.pop())
            return (
                _wrong_type(way, same[0].instance, allowed)
                if keyword == "type"
                else _wrong_word(way, same[0].instance, allowed)
            )
    return None


def _say(verdict: Verdict, way: Way) -> Iterator[Finding]:
    value = verdict.validator_value
    match verdict.validator:
        case "required":
            for name in _list(value):
                if verdict.message.startswith(repr(name)):
                    hint = _LINES.get(str(name))
                    said = f"{_subject(way)} has no `{name}`, which OpenAPI requires"
                    yield Finding(way, said, hint and f"write `{hint}`")
        case "additionalProperties" | "unevaluatedProperties":
            yield from _unknown_members(verdict, way)
        case "type":
            yield _wrong_type(way, verdict.instance, _list(value))
        case "enum" | "const":
            yield _wrong_word(way, verdict.instance, _list(value))
        case "pattern":
            said = (
                f"{_subject(way)} is {_shown(verdict.instance)}, which does not have the form `{shorten(str(value))}`"
            )
            yield Finding(way, said, of_value=True)
        case "format":
            said = f"{_subject(way)} is {_shown(verdict.instance)}, which is no {value}"
            yield Finding(way, said, of_value=True)
        case "minProperties" | "minItems" | "minLength" if value == 1:
            yield Finding(way, f"{_subject(way)} is empty")
        case "uniqueItems":
            yield Finding(way, f"{_subject(way)} holds the same item twice", "delete one of the two", twice=True)
        case _:
            rule = f"`{verdict.validator}: {shorten(str(value))}`"
            yield Finding(way, f"{_subject(way)} is {_shown(verdict.instance)}, which does not keep the rule {rule}")


def _unknown_members(verdict: Verdict, way: Way) -> Iterator[Finding]:
    schema: dict[str, Json] = verdict.schema if isinstance(verdict.schema, dict) else {}
    known = _names(schema.get("properties"))
    patterns = [re.compile(pattern) for pattern in _names(schema.get("patternProperties"))]
    for name in _names(verdict.instance):
        if name in known or any(pattern.search(name) for pattern in patterns):
            continue
        if way == ("paths",):
            yield Finding((*way, name), f"`{shorten(name)}` is no path: it does not start with `/`")
            continue
        own = "members of your own have to start with `x-`"
        hint = _of_swagger(name, known) or did_you_mean(name, known) or own
        yield Finding((*way, name), f"`{shorten(name)}` means nothing to OpenAPI here", hint)


def _wrong_type(way: Way, value: Json, allowed: Sequence[Json]) -> Finding:
    wanted = " or ".join(dict.fromkeys(_KINDS.get(str(kind), str(kind)) for kind in allowed))
    return Finding(way, f"{_subject(way)} is {_shown(value)}, where {wanted} is needed", _typed(way, value), True)


def _typed(way: Way, value: Json) -> str | None:
    """What to write in place of a value of the wrong type, where that is known."""
    match way[-1:], value:
        case ("type",), [*several]:
            types = [name for name in several if name != "null"]
            choices = f"anyOf: [{', '.join(f'{{type: {name}}}' for name in types)}]"
            null = ", and `nullable: true` beside it" if "null" in several else ""
            return (
                f"before OpenAPI 3.1, write `{choices if len(types) > 1 else f'type: {types[0]}'}`{null}"
                if types
                else None
            )
        case ("items",), [_, *_]:
            return "write one schema for all items: `items: {anyOf: [...]}`, with these in it"
        case ("discriminator",), str():
            return f"write `discriminator: {{propertyName: {value}}}`"
        case _:
            return None


def _of_swagger(name: str, known: Sequence[str]) -> str | None:
    """How Swagger 2.0 says what is written as in OpenAPI 3."""
    if name == "content":
        return "write `schema:` in its place, and the media type under `produces`" if "schema" in known else None
    return _IN_SWAGGER.get(name) if {"consumes", "produces"} & set(known) else None


def _wrong_word(way: Way, value: Json, allowed: Sequence[Json]) -> Finding:
    words = list(dict.fromkeys(str(word) for word in allowed))
    near = difflib.get_close_matches(value, words, n=1) if isinstance(value, str) else []
    wanted = f"`{words[0]}`" if len(words) == 1 else "one of " + ", ".join(f"`{word}`" for word in words)
    message = f"{_subject(way)} is {_shown(value)}, where {wanted} is needed"
    return Finding(way, message, f"did you mean `{near[0]}`?" if near else None, of_value=True)


def _subject(way: Way) -> str:
    if not way:
        return "the document"
    last = way[-1]
    if isinstance(last, str):
        return f"`{shorten(last)}`"
    return f"item {last} of `{way[-2]}`" if len(way) > 1 else f"item {last}"


def _shown(value: Json) -> str:
    match value:
        case dict():
            return "an object"
        case list():
            return "an array"
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case str():
            return f"`{shorten(value)}`"
        case _:
            return f"the number {shorten(str(value))}"


def _list(value: Json) -> list[Json]:
    return value if isinstance(value, list) else [value]


def _names(value: Json) -> list[str]:
    return list(value) if isinstance(value, dict) else []
