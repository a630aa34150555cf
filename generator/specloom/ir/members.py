"""Members: what the records of an API hold, as a request wants them and as a response gives them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, TypeAlias

from msgspec import Struct

from specloom.ir.model import (
    Alias,
    Anything,
    Const,
    Declaration,
    DeclarationId,
    Enum,
    List,
    Map,
    Nullable,
    Record,
    Ref,
    Scalar,
    Tuple,
    Type,
    Union,
)

Kind = Literal["string", "integer", "number", "boolean"]


class Value(Struct, frozen=True):
    """One value. The kind tells true from 1."""

    kind: Kind
    value: str | int | float | bool


class Others(Struct, frozen=True):
    """Values of a kind beside those that are known: what an open enumeration wants too."""

    kind: Kind


Alternative: TypeAlias = Scalar | Anything | List | Tuple | Map | Ref | Value | Others
"""One of the things that a value may be. A Ref is to a record here."""
Alternatives: TypeAlias = tuple[Alternative, ...]
"""All that a value may be: unions, enumerations, null and other names taken apart."""


class Member(Struct, frozen=True):
    """A member, and whether it is always there."""

    types: Alternatives
    required: bool


class Shape(Struct, frozen=True):
    """A record's members by wire name, those of its bases and its tag included."""

    members: Mapping[str, Member]
    named: frozenset[str]
    """The same, and those that do not travel this way."""
    additional: Alternatives | None
    closed: bool

    @property
    def required(self) -> set[str]:
        """The members that are always there."""
        return {wire for wire, member in self.members.items() if member.required}

    @property
    def fixed(self) -> list[tuple[str, Value]]:
        """The members that always have one and the same value: a tag, or what is as good as one."""
        found: list[tuple[str, Value]] = []
        for wire, member in self.members.items():
            match [type for type in member.types if not isinstance(type, Others)]:
                case [Value() as value] if member.required:
                    found.append((wire, value))
                case _:
                    pass
        return found


class Shapes:
    """The shapes of records, as requests want them and as responses give them."""

    def __init__(self, declarations: Mapping[DeclarationId, Declaration]) -> None:
        self._declarations = declarations
        self._wanted: dict[DeclarationId, Shape] = {}
        self._given: dict[DeclarationId, Shape] = {}

    def wanted(self, id: DeclarationId) -> Shape:
        """A record as a request wants it: what is read-only is ignored there."""
        if id not in self._wanted:
            self._wanted[id] = self._shape(id, given=False)
        return self._wanted[id]

    def given(self, id: DeclarationId) -> Shape:
        """A record as a response gives it: what is write-only does not come back."""
        if id not in self._given:
            self._given[id] = self._shape(id, given=True)
        return self._given[id]

    def is_record(self, id: DeclarationId) -> bool:
        """Whether it is a record."""
        return isinstance(self._declarations[id], Record)

    def alternatives(self, type: Type, *, given: bool) -> Alternatives:
        """All that a value of a type may be. What an open enumeration gives are the values that are known of it."""
        found: dict[Alternative, None] = {}
        due = [type]
        seen: set[DeclarationId] = set()
        while due:
            match due.pop():
                case Nullable(inner):
                    found[Scalar("null")] = None
                    due.append(inner)
                case Const(value, open):
                    found |= dict.fromkeys(_values(_KINDS[value.__class__], [value], open and not given))
                case Ref(id) as ref:
                    declaration = self._declarations[id]
                    if isinstance(declaration, Record):
                        found[ref] = None
                    elif isinstance(declaration, Enum):
                        values = [member.value for member in declaration.members]
                        found |= dict.fromkeys(_values(declaration.kind, values, declaration.open and not given))
                    elif id not in seen:
                        seen.add(id)
                        due += _behind(declaration)
                case simple:
                    found[simple] = None
        return tuple(found)

    def _shape(self, id: DeclarationId, *, given: bool) -> Shape:
        line = list(self._line(id))
        members: dict[str, Member] = {}
        named: set[str] = set()
        additional: Type | None = None
        for record in reversed(line):
            additional = additional if record.additional is None else record.additional
            for field in record.fields:
                named.add(field.wire)
                if not (field.write_only if given else field.read_only):
                    members[field.wire] = Member(self.alternatives(field.type, given=given), field.required)
        tag = next((record.tag for record in line if record.tag is not None), None)
        if tag is not None:
            values = tuple(_values("string", tag.values, False))
            members[tag.wire] = Member(values or ((Scalar("string"),) if given else ()), required=True)
        return Shape(
            members,
            frozenset(named | members.keys()),
            None if additional is None else self.alternatives(additional, given=given),
            closed=any(record.closed for record in line),
        )

    def _line(self, id: DeclarationId | None) -> Iterator[Record]:
        """A record and those it inherits from."""
        while id is not None and isinstance(record := self._declarations.get(id), Record):
            yield record
            id = record.base


def _values(kind: Kind, values: Iterable[str | int | float | bool], open: bool) -> Iterator[Alternative]:
    yield from (Value(kind, value) for value in values)
    if open:
        yield Others(kind)


def _behind(declaration: Declaration) -> list[Type]:
    if isinstance(declaration, Union):
        return [variant.type for variant in declaration.variants]
    return [declaration.type] if isinstance(declaration, Alias) else []


_KINDS: Mapping[type, Kind] = {str: "string", bool: "boolean", int: "integer", float: "number"}
