"""Reading parameters back: the styles of OpenAPI 3.0 (RFC 6570), and the collection formats of Swagger 2.0."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeAlias
from urllib.parse import unquote, unquote_plus

from msgspec import Struct

from specloom.load.tree import Json
from specloom.normalize.document import Document, In, Parameter, Schema
from specloom.serve.json_schema import Validators
from specloom.serve.shape import branches, item_schema, member_schema, members, resolve

Pairs: TypeAlias = Sequence[tuple[str, str]]
"""Names, decoded, and values, still encoded."""
Decode: TypeAlias = Callable[[str], str]
Deep: TypeAlias = "str | list[str] | dict[str, Deep]"
"""What was sent, before it has types."""


class Absent(Struct, frozen=True):
    """What is read where nothing was sent."""


ABSENT: Final = Absent()
_SPLITS = {
    "spaceDelimited": re.compile(r" |\+|%20"),
    "pipeDelimited": re.compile(r"\||%7C", re.IGNORECASE),
    "tabDelimited": re.compile(r"\t|%09"),
}
_COMMA = re.compile(",")


class Texts(Struct, frozen=True):
    """Where the parameters of a request stand, as text."""

    path: Mapping[str, str]
    query: Pairs
    headers: Pairs
    """By names in lower case."""
    cookies: Pairs


def pairs(text: str, between: str = "&", decode: Decode = unquote_plus) -> list[tuple[str, str]]:
    """The pieces "name=value" of a query, a form or a Cookie header."""
    pieces = (piece.strip().partition("=") for piece in text.split(between) if piece.strip())
    return [(decode(name), value) for name, _, value in pieces]


class ParameterReader:
    """Gives the values of parameters their types. `validators` tell which branch of a union a text is of."""

    def __init__(self, document: Document, validators: Validators) -> None:
        self._document = document
        self._validators = validators

    def read(self, parameter: Parameter, texts: Texts) -> Json | Absent:
        """What was sent for a parameter."""
        match parameter.location:
            case In.PATH:
                found = texts.path.get(parameter.name)
                return ABSENT if found is None else self.typed(parameter.schema, self._path(parameter, found))
            case In.HEADER:
                return self._header(parameter, texts.headers)
            case In.QUERY:
                return self.form(parameter, texts.query, unquote_plus)
            case In.COOKIE:
                return self.form(parameter, texts.cookies, unquote)
            case In.HOST:
                return ABSENT

    def form(self, parameter: Parameter, sent: Pairs, decode: Decode) -> Json | Absent:
        """A value in a query, a cookie or a form."""
        schema, name = parameter.schema, parameter.name
        if parameter.style == "deepObject":
            deep = _nested(name, [(key, decode(value)) for key, value in sent])
            return self.typed(schema, deep) if deep else ABSENT
        values = [value for key, value in sent if key == name]
        if parameter.content_type is not None:
            return json_or_text(decode(values[0])) if values else ABSENT
        kinds = self._kinds(schema)
        if parameter.explode and "object" in kinds and not values:
            known = members(self._document, resolve(self._document, schema))
            exploded: Deep = {key: decode(value) for key, value in sent if key in known}
            return self.typed(schema, exploded) if exploded else ABSENT
        if not values:
            return ABSENT
        if parameter.explode or len(values) > 1:
            several = "array" in kinds and (len(values) > 1 or "string" not in kinds)
            return self.typed(schema, [decode(each) for each in values] if several else decode(values[0]))
        return self.typed(schema, _split(values[0], kinds, parameter.style, decode, exploded=False))

    def typed(self, schema: Schema | None, sent: Deep) -> Json:
        """Text as the value its schema means; the text itself where it is no such value, for jsonschema to refuse."""
        meant = resolve(self._document, schema) if schema is not None else None
        if isinstance(sent, list):
            return [self.typed(item_schema(meant, index), each) for index, each in enumerate(sent)]
        if isinstance(sent, dict):
            return {name: self.typed(member_schema(self._document, meant, name), each) for name, each in sent.items()}
        if meant is None:
            return sent
        if branches(meant) or (not meant.types and (meant.has_const or meant.enum is not None)):
            value = json_or_text(sent)
            return sent if not self._validators.errors(meant, sent) or self._validators.errors(meant, value) else value
        if not {"boolean", "integer", "number", "object", "array", "null"}.intersection(meant.types):
            return sent
        value = json_or_text(sent)
        return sent if "string" in meant.types and self._validators.errors(meant, value) else value

    def _kinds(self, schema: Schema) -> set[str]:
        """The JSON types that a value may have."""
        meant = resolve(self._document, schema)
        is_array = meant.items is not None or bool(meant.prefix_items)
        kinds = {*meant.types, *(("array",) if is_array else ()), *(("object",) if meant.properties else ())}
        return kinds.union(*(self._kinds(branch) for branch in branches(meant)))

    def _header(self, parameter: Parameter, headers: Pairs) -> Json | Absent:
        if parameter.header_prefix is not None:
            prefix = parameter.header_prefix.lower()
            family: Deep = {name[len(prefix) :]: value for name, value in headers if name.startswith(prefix)}
            return self.typed(parameter.schema, family) if family else ABSENT
        values = [value for name, value in headers if name == parameter.name.lower()]
        if not values:
            return ABSENT
        whole = ",".join(values)
        if parameter.content_type is not None:
            return json_or_text(whole)
        kinds = self._kinds(parameter.schema)
        return self.typed(
            parameter.schema, _split(whole, kinds, parameter.style, str.strip, exploded=parameter.explode)
        )

    def _path(self, parameter: Parameter, text: str) -> Deep:
        kinds, explode = self._kinds(parameter.schema), parameter.explode
        if parameter.content_type is not None:
            return unquote(text)
        match parameter.style:
            case "label":
                text = text.removeprefix(".")
                return _split(text.replace(".", ",") if explode else text, kinds, "simple", unquote, exploded=explode)
            case "matrix":
                assigned = pairs(text, ";", unquote)
                if not explode or not kinds & {"array", "object"}:
                    return _split(assigned[0][1] if assigned else "", kinds, "simple", unquote, exploded=False)
                if "object" in kinds:
                    return {name: unquote(value) for name, value in assigned}
                return [unquote(value) for _, value in assigned]
            case style:
                return _split(text, kinds, style, unquote, exploded=explode)


def json_or_text(text: str) -> Json:
    """The JSON value that a text is, or the text itself."""
    try:
        value: Json = json.loads(text)
    except (ValueError, RecursionError):
        return text
    return value


def _split(text: str, kinds: set[str], style: str, decode: Decode, *, exploded: bool) -> Deep:
    """A text between whose pieces stand delimiters, if the value is an array or an object."""
    delimiter = _SPLITS.get(style, _COMMA)
    if not kinds & {"array", "object"} or ("string" in kinds and not delimiter.search(text)):
        return decode(text)
    pieces = delimiter.split(text) if text else []
    if "object" not in kinds:
        return [decode(piece) for piece in pieces]
    if exploded:
        return {decode(name): decode(value) for name, _, value in (piece.partition("=") for piece in pieces)}
    return {decode(name): decode(value) for name, value in zip(pieces[::2], pieces[1::2], strict=False)}


def _nested(name: str, sent: Sequence[tuple[str, str]]) -> dict[str, Deep]:
    """name[a]=1 and name[b][c]=2 as {"a": "1", "b": {"c": "2"}}; what is said twice is a list."""
    made: dict[str, Deep] = {}
    for key, value in sent:
        if not re.fullmatch(r"(\[[^\]]*\])+", key.removeprefix(name)) or not key.startswith(name):
            continue
        *outer, last = re.findall(r"\[([^\]]*)\]", key[len(name) :])
        inside = made
        for step in outer:
            below = inside.setdefault(step, {})
            inside = below if isinstance(below, dict) else {}
        before = inside.get(last)
        inside[last] = value if before is None else [*(before if isinstance(before, list) else [str(before)]), value]
    return made
