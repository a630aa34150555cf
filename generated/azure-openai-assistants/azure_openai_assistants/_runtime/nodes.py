"""Building values out of parsed JSON, whatever stands there: scalars.

A node builds the values of one type. It never fails: what does not fit is kept as it is, and goes into the log. Nodes
are made once for each type (`plan.py`), and hold no state.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from types import NoneType
from typing import TYPE_CHECKING, cast

import msgspec

from .drift import kind_of
from .encoding import to_builtins
from .keep import look_for_kept
from .relaxed import ANYTHING, hooked, or_anything
from .scalars import DecimalString, Received, UnixTime, WrittenUUID, remember

if TYPE_CHECKING:
    from .drift import At, Log
    from .records import JsonValue
    from .unions import UnknownVariantBase

_NONE = object()


class Node:
    """Builds the values of one type."""

    expected: str = ""
    exact: type | None = None
    """Values of this very type are taken as they are."""
    kinds: frozenset[type] = frozenset()
    """The JSON types among which it can find a value that fits."""
    rank: int = 0
    """Of several types that take the same JSON type, the one that says most comes first: the lowest."""
    likely: frozenset[object] = frozenset()
    """The values of a literal, be it closed or open."""

    def build(self, raw: object, at: At, log: Log) -> object:
        """A value of the type, or what comes nearest; each departure is in the log."""
        raise NotImplementedError

    def relaxed(self) -> object:
        """The type of which msgspec makes what `build` makes, of whatever stands there; it may refuse."""
        native = self.native()
        return hooked(self) if native is None else or_anything(native, self.kinds)

    def native(self) -> object | None:
        """The type of which msgspec makes what `build` makes of the JSON types in `kinds`, if there is one."""
        return None

    def describe(self) -> str:
        """What the type is called in a report."""
        return self.expected

    def wrong(self, raw: object, at: At, log: Log) -> object:
        """Something of another type: it stays what it is."""
        if type(raw) is Decimal:  # a number that only a Decimal holds (`numbers.py`): to all others it is a float
            return self.build(float(raw), at, log)
        log.add(at, "null" if raw is None else "type", self.describe(), kind_of(raw), raw)
        return raw


class AnyNode(Node):
    expected = "any value"
    kinds = frozenset({str, int, float, bool, NoneType, list, dict})
    rank = 9

    def native(self) -> object:
        return ANYTHING

    def build(self, raw: object, at: At, log: Log) -> object:
        return raw


def _one_of(values: Collection[object]) -> str:
    """The values, or the first of many, for a report."""
    shown = ", ".join(repr(value) for value in list(values)[:8]) + (", ..." if len(values) > 8 else "")
    return shown if len(values) == 1 else f"one of {shown}"


class ExactNode(Node):
    """str, bool, null: one JSON type, taken as it is."""

    rank = 8

    def __init__(self, type_: type, likely: Sequence[object] = ()) -> None:
        self.exact = type_
        self.expected = "null" if type_ is NoneType else type_.__name__
        self.kinds = frozenset({type_})
        self.likely = frozenset(likely)
        self._likely = _one_of(likely)

    def native(self) -> object:
        return self.exact

    def build(self, raw: object, at: At, log: Log) -> object:
        if type(raw) is not self.exact:
            return self.wrong(raw, at, log)
        if self.likely and raw not in self.likely:
            log.note(at, "enum", self._likely, repr(raw), raw)
        return raw


class IntNode(Node):
    """An integer. 1.0 is one, too (JSON Schema 2020-12, 6.1.1)."""

    expected = "int"
    exact = int
    kinds = frozenset({int, float})
    rank = 7

    def __init__(self, likely: Sequence[object] = ()) -> None:
        self.likely = frozenset(likely)
        self._likely = _one_of(likely)

    def native(self) -> object:
        return int  # and a float is refused: it may be an integer, too

    def build(self, raw: object, at: At, log: Log) -> object:
        if type(raw) is float and raw.is_integer():
            raw = int(raw)
        elif type(raw) is not int:
            return self.wrong(raw, at, log)
        if self.likely and raw not in self.likely:
            log.note(at, "enum", self._likely, repr(raw), raw)
        return raw


class FloatNode(Node):
    """A number. One that was written as an integer stays one where everything is to be kept."""

    expected = "float"
    exact = float
    kinds = frozenset({int, float})
    rank = 8

    def native(self) -> object:
        return float

    def build(self, raw: object, at: At, log: Log) -> object:
        if type(raw) is float or (type(raw) is int and log.keep):
            return raw
        try:
            return float(raw) if type(raw) is int else self.wrong(raw, at, log)
        except OverflowError:
            return self.wrong(raw, at, log)


class FormatNode(Node):
    """A string that msgspec turns into a value of its own type, or that is in its format as well."""

    rank = 4
    kinds = frozenset({str})

    def __init__(self, type_: type, expected: str) -> None:
        self.type = type_
        self.expected = expected

    def build(self, raw: object, at: At, log: Log) -> object:
        if type(raw) in self.kinds:
            try:
                value = cast("object", msgspec.convert(raw, self.type))
            except (msgspec.ValidationError, UnicodeEncodeError):
                return self._built(raw, at, log)
            return _spelt(value, raw) if log.keep else value
        self.wrong(raw, at, log)
        return _timed(raw) if self.type is datetime else raw

    def _built(self, raw: object, at: At, log: Log) -> object:
        """The value of a string that msgspec does not read."""
        try:
            if self.type is timedelta:
                from .durations import parse_duration  # here and below: rarely needed

                return _spelt(parse_duration(cast("str", raw)), raw)
            if self.type is datetime:
                from .moments import parse_moment

                return _spelt(parse_moment(cast("str", raw)), raw)
        except (ValueError, OverflowError):
            pass
        return self.wrong(raw, at, log)


class DecimalNode(Node):
    """A number of any precision; a string that holds one will do."""

    expected = "decimal"
    kinds = frozenset({str, int, float, Decimal})
    rank = 4

    def native(self) -> object:
        return Decimal

    def build(self, raw: object, at: At, log: Log) -> object:
        if type(raw) is Decimal:
            return raw
        if type(raw) not in self.kinds:
            return self.wrong(raw, at, log)
        try:
            value = Decimal(str(raw))
        except ArithmeticError:
            return self.wrong(raw, at, log)
        return remember(value, raw) if log.keep else value


class ReceivedNode(Node):
    """A scalar that says itself how it is made of its wire form."""

    rank = 5

    def __init__(self, cls: type[Received]) -> None:
        self.cls = cls
        self.expected = cls.__name__
        self.kinds = frozenset({int, float}) if issubclass(cls, UnixTime) else frozenset({str})

    def build(self, raw: object, at: At, log: Log) -> object:
        try:
            value = self.cls.__from_wire__(raw)
        except (ValueError, TypeError, IndexError, OverflowError):
            self.wrong(raw, at, log)
            return _dated(raw) if self.cls is UnixTime else _counted(raw) if self.cls is DecimalString else raw
        return _spelt(value, raw) if log.keep else value


def _timed(raw: object) -> object:
    """The moment that many seconds after 1970, or `raw` itself."""
    try:
        return _spelt(UnixTime.__from_wire__(raw), raw)
    except (ValueError, TypeError, OverflowError):
        return raw


def _dated(raw: object) -> object:
    """The datetime that `raw` is the text of, or `raw` itself."""
    try:
        return _spelt(cast("object", msgspec.convert(raw, datetime)), raw) if type(raw) is str else raw
    except (msgspec.ValidationError, UnicodeEncodeError):
        return raw


def _counted(raw: object) -> object:
    """The number that stands in the place of its text."""
    return Decimal(repr(raw)) if type(raw) is int or type(raw) is float else raw


def _spelt(value: object, raw: object) -> object:
    """The value, which was made of `raw` and will be encoded as that."""
    wire = to_builtins(value)
    if wire == raw and (type(raw) is str or isinstance(value, UnixTime)):
        return value
    value = remember(value, raw)
    if isinstance(value, WrittenUUID):
        look_for_kept()
    return value


class ChoiceNode(Node):
    """A literal, or an enum: values out of a set."""

    def __init__(
        self,
        values: dict[object, object],
        *,
        rank: int,
        make: Callable[[object], object] | None = None,
        likely: frozenset[object] = frozenset(),
    ) -> None:
        self.values = values
        """JSON value -> the value it becomes."""
        self.make = make
        """The class of an open enum, which makes pseudo-members of other values."""
        self.likely = likely
        self.kinds = frozenset({type(value) for value in values})
        self.rank = rank
        self.expected = _one_of(values)

    def native(self) -> object | None:
        if self.kinds != frozenset({str}):
            return None  # 1.0 is 1, and true is not
        return self.make or (str if self.likely else None)

    def build(self, raw: object, at: At, log: Log) -> object:
        if type(raw) in self.kinds:
            found = self.values.get(raw, _NONE)
            if found is not _NONE:
                return found
        elif type(raw) is float and raw.is_integer() and int in self.kinds:
            return self.build(int(raw), at, log)
        else:
            return self.wrong(raw, at, log)
        if self.make is not None:
            log.note(at, "enum", self.expected, repr(raw), raw)
            return self.make(raw)
        log.add(at, "enum", self.expected, repr(raw), raw)
        return raw


class ObjectNode(Node):
    """Any object, as an UnknownVariant: where a type's every variant is one of tomorrow."""

    kinds = frozenset({dict})
    rank = 8

    def __init__(self, cls: type[UnknownVariantBase]) -> None:
        self.cls = cls
        self.expected = cls.__name__

    def build(self, raw: object, at: At, log: Log) -> object:
        if type(raw) is not dict:
            return self.wrong(raw, at, log)
        return self.cls(cast("dict[str, JsonValue]", raw))
