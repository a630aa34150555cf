"""Sample values as code, for the examples in documents: what a request takes, and what a response holds."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator

from specloom.ir.model import (
    Alias,
    Anything,
    Const,
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
from specloom.targets.python.flat import attributes
from specloom.targets.python.literals import literal
from specloom.targets.python.symbols import Symbols

_SCALARS = {
    "integer": "1",
    "number": "0.5",
    "boolean": "True",
    "null": "None",
    "binary": '("notes.txt", b"Hello!")',
}
_FORMATS = {
    "unixtime": "UnixTime(2026, 1, 31, tzinfo=UTC)",
    "decimal": 'Decimal("9.90")',
    "base64url": 'Base64Url(b"Hello!")',
    "byte": 'b"Hello!"',
    "date": "date(2026, 1, 31)",
    "date-time": "datetime(2026, 1, 31, tzinfo=UTC)",
    "date-time-rfc1123": "Rfc1123DateTime(2026, 1, 31, tzinfo=UTC)",
    "duration": "timedelta(hours=1)",
    "time": "time(12, 30)",
    "uuid": 'UUID("6f2c1c0a-3c53-4d3e-9d0b-1f0a5f0e7a11")',
    "email": '"someone@example.com"',
    "uri": '"https://example.com"',
    "url": '"https://example.com"',
}

_DEEPEST = 50
"""Declarations inside of each other that an example still shows."""
_LONGEST = 1_000
"""Values in one example: of records that have to hold two of the next each, there are two to the power of the depth."""


def request_value(type: Type, name: str, symbols: Symbols) -> str:
    """What an argument of a call may be given: a dict literal for a record. `name` is that of the argument. A record
    that must hold itself, or too much for an example, has no value: an empty one stands for it."""
    try:
        return _Request(symbols).write(type, name)
    except _Endless:
        return "{}"


def response_value(type: Type, name: str, symbols: Symbols) -> str:
    """What a call may give: a model for a record; "" where there is none, since it must hold itself, or too
    much for an example."""
    try:
        return _Response(symbols).write(type, name)
    except _Endless:
        return ""


class _Endless(Exception):
    """A record that is to be written within itself, or an example that is longer than anybody reads."""


class _Writer(ABC):
    """Writes values, the smallest that will do."""

    def __init__(self, symbols: Symbols) -> None:
        self.symbols = symbols
        self._open: list[str] = []
        self._written = 0

    @abstractmethod
    def record(self, record: Record) -> str:
        """An object of a record."""

    def write(self, type: Type, name: str) -> str:
        match type:
            case Const(value=value):
                return literal(value)
            case Scalar(kind="string", format="decimal"):
                return 'DecimalString("9.90")'
            case Scalar(kind=kind, format=format):
                return _FORMATS.get(format or "") or _SCALARS.get(kind) or _text(name)
            case Anything():
                return _text(name)
            case Nullable(type=inner):
                return self._first([inner, Scalar("null")], name)
            case List(item=item):
                return f"[{self._unless_circular(item, name)}]"
            case Tuple(items=items):
                written = [self.write(item, name) for item in items]
                return f"({', '.join(written)}{',' if len(written) == 1 else ''})"
            case Map(value=value):
                inside = self._unless_circular(value, name)
                return f'{{"key": {inside}}}' if inside else "{}"
            case Ref(id=id):
                return self._declared(id, name)

    def _declared(self, id: str, name: str) -> str:
        self._written += 1
        if id in self._open or len(self._open) >= _DEEPEST or self._written > _LONGEST:
            raise _Endless
        self._open.append(id)
        try:
            match self.symbols.declarations[id]:
                case Record() as record:
                    return self.record(record)
                case Enum(members=members):
                    return literal(members[0].value) if members else _text(name)
                case Union(variants=variants):
                    types = [variant.type for variant in variants]
                    return self._first(sorted(types, key=lambda type: not isinstance(type, Scalar)), name)
                case Alias(type=type):
                    return self.write(type, name)
        finally:
            self._open.pop()

    def _first(self, types: list[Type], name: str) -> str:
        """A value of the first type that has one."""
        for type in types[:-1]:
            if found := self._unless_circular(type, name):
                return found
        return self.write(types[-1], name)

    def _unless_circular(self, type: Type, name: str) -> str:
        try:
            return self.write(type, name)
        except _Endless:
            return ""


class _Request(_Writer):
    def record(self, record: Record) -> str:
        return f"{{{', '.join(f'{literal(wire)}: {value}' for wire, value in self._members(record).items())}}}"

    def _members(self, record: Record) -> dict[str, str]:
        """The members that it must have, by wire name: the tag, and then those of its bases first."""
        layout = self.symbols.layouts[record.id]
        tag = {layout.tag.wire: literal(layout.tag.values[0])} if layout.tag is not None and layout.tag.values else {}
        fields = [field for field in layout.fields if field.required and not field.read_only]
        return tag | {field.wire: self.write(field.type, field.name) for field in fields}


class _Response(_Writer):
    def record(self, record: Record) -> str:
        return f"models.{self.symbols.names[record.id]}({', '.join(self._members(record))})"

    def _members(self, record: Record) -> Iterator[str]:
        """Those without a default."""
        layout = self.symbols.layouts[record.id]
        if layout.tag is not None and not layout.tagged and layout.tag.values:
            yield f"{layout.names[layout.tag.wire]}={literal(layout.tag.values[0])}"
        for name, field in attributes(layout, self.symbols):
            if field.required and not field.has_default and (not isinstance(field.type, Const) or field.type.open):
                yield f"{name}={self.write(field.type, field.name)}"


def _text(name: str) -> str:
    """ "my-assistant" for an assistant_id."""
    words = name.lower().replace("_", " ").split()
    return literal("-".join(["my", *(words[:-1] if len(words) > 1 and words[-1] == "id" else words)]))
