"""Enumerations: one value is a constant; several are a declaration, which uses that say the same share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from msgspec.structs import replace

from specloom.ir.drafts import Draft, EnumDraft
from specloom.ir.model import Const, DeclarationId, Ref, Scalar, Type
from specloom.ir.names import key, name
from specloom.ir.naming import Names
from specloom.ir.places import Place
from specloom.ir.shapes import Shape, shape, some_values
from specloom.load.tree import Json, Where
from specloom.normalize.document import Document, EnumValue, Schema
from specloom.problems import Problems

_FORMATS = frozenset(
    ("base64url", "byte", "date", "date-time", "date-time-rfc1123", "decimal", "duration", "time", "unixtime", "uuid")
)
"""Formats whose values are something else than their text: no enumeration of texts has them."""

_Values = frozenset[tuple[type, str | int | float | bool | None]]


class Enums:
    """All enumerations of a document. Which of them are one is told by what they say, not by where."""

    def __init__(self, document: Document, names: Names, problems: Problems) -> None:
        self._names = names
        self._problems = problems
        self._alike: dict[object, DeclarationId] = {}
        self._told: dict[DeclarationId, tuple[int, str]] = {}
        self._said: dict[str, tuple[_Values, Where]] = {}
        """By x-ms-enum name: the values it had where it was met first."""
        self._named: dict[tuple[str, _Values, bool], DeclarationId] = {}
        """Enums of named schemas, by the schema's name and by x-ms-enum's."""
        for shared in document.schemas:
            if shared.schema.enum is not None and shared.schema.ref is None:
                for known_as in (shared.name, shared.schema.enum.name):
                    if known_as:
                        same = (key(name(known_as)), _values(shared.schema), shared.schema.enum.open)
                        self._named.setdefault(same, shared.pointer)

    def draft(self, id: DeclarationId, schema: Schema) -> EnumDraft | None:
        """The declaration of a named schema; None where its values make no enumeration (booleans, a mixture)."""
        self._note_name(schema)
        values = some_values(schema)
        kind = _kind(schema, values)
        return kind and EnumDraft(id, schema, kind, values, schema.enum is not None and schema.enum.open)

    def type_of(
        self,
        schema: Schema,
        place: Place,
        pointer: str,
        identify: Callable[[Schema, str], DeclarationId],
        drafts: dict[DeclarationId, Draft | None],
    ) -> Type:
        """The type of an enumeration written in place."""
        assert schema.enum is not None, "only for schemas that have one"
        self._note_name(schema)
        values, is_open, said = some_values(schema), schema.enum.open, schema.enum.name
        if len(values) == 1 and values[0].value is not None and not has_value_format(schema):
            return Const(values[0].value, is_open)
        kind = _kind(schema, values)
        if kind is None:
            return self._without_values(schema, values)
        if said and (named := self._named.get((key(name(said)), _values(schema), is_open))):
            return Ref(named)
        id = self._alike.get(alike := _alike(schema, place))
        if id is None:
            id = self._alike[alike] = identify(schema, pointer)
        self._names.claim(id, pointer, place, schema)
        draft = EnumDraft(id, schema, kind, values, is_open, inline=True)
        told = _told(draft)
        if told > self._told.get(id, (-1, "")):  # of those that are one, the one with most words, wherever it stands
            self._told[id], drafts[id] = told, draft
        return Ref(id)

    def opened(self, choices: Sequence[Schema]) -> Sequence[Schema]:
        """Alternatives of which one is any string and another an enumeration of strings are an open enumeration."""
        plain = [each for each in choices if _is_plain_string(each)]
        listed = [each for each in choices if each.ref is None and shape(each) is Shape.ENUM]
        if not plain or len(listed) != 1 or _kind(listed[0], some_values(listed[0])) != "string":
            return choices
        assert listed[0].enum is not None
        opened = replace(listed[0], enum=replace(listed[0].enum, open=True))
        return [opened if each is listed[0] else each for each in choices if each not in plain]

    def any_of_format(self, schema: Schema, values: Sequence[Json]) -> Type:
        """The type of a schema that lists values of a format where they cannot be told by their text."""
        shown = ", ".join(str(value) for value in values)
        self._problems.add("N454", f"any {schema.format} is accepted, not only {shown}", schema.where)
        whole = all(isinstance(value, int) for value in values) and schema.types != ("number",)
        is_text = any(isinstance(value, str) for value in values)
        return Scalar("string" if is_text else "integer" if whole else "number", schema.format)

    def _without_values(self, schema: Schema, values: Sequence[EnumValue]) -> Type:
        """Those of several JSON types are a union already (`shapes.simplified`)."""
        if _written_as(values, schema.types) is not None:
            return self.any_of_format(schema, [each.value for each in values])
        return Scalar("boolean")

    def _note_name(self, schema: Schema) -> None:
        said = schema.enum.name if schema.enum is not None else None
        if not said:
            return
        first, where = self._said.setdefault(said, (_values(schema), schema.where))
        if first != _values(schema):
            self._problems.add(
                "N452",
                f"the x-ms-enum `{said}` has other values elsewhere: two enumerations are made",
                schema.where,
                related=where,
                related_message="first declared here",
            )


def _told(draft: EnumDraft) -> tuple[int, str]:
    """The words of an enumeration, after how many letters they have."""
    words = "\n".join((draft.schema.description or "", *(each.description or "" for each in draft.values)))
    return len(words), words


def _values(schema: Schema) -> _Values:
    return frozenset((type(each.value), each.value) for each in some_values(schema))


def _alike(schema: Schema, place: Place) -> object:
    """What two enumerations written in place have in common where they are one."""
    assert schema.enum is not None
    if schema.enum.name:
        return (schema.enum.name, _values(schema), schema.enum.open)
    return (key(" ".join(place.own)), some_values(schema), schema.enum.open, schema.description)


def has_value_format(schema: Schema) -> bool:
    """Whether the values of a schema are something else than their text."""
    return schema.format in _FORMATS


def _kind(schema: Schema, values: Sequence[EnumValue]) -> Literal["string", "integer", "number"] | None:
    return None if has_value_format(schema) else _written_as(values, schema.types)


def _written_as(
    values: Sequence[EnumValue], types: tuple[str, ...] = ()
) -> Literal["string", "integer", "number"] | None:
    """The JSON type of all values, if it is one."""
    kinds = {type(each.value) for each in values}
    if kinds == {str}:
        return "string"
    if kinds == {int} and types != ("number",):
        return "integer"
    return "number" if kinds and kinds <= {int, float} else None


def _is_plain_string(schema: Schema) -> bool:
    return schema.ref is None and shape(schema) is Shape.SCALAR and schema.types == ("string",) and not schema.format
