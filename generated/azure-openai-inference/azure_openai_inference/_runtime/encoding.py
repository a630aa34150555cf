"""Encoding: models, and dicts and lists with models in them, to JSON."""

from __future__ import annotations

import enum
import json
import math
import re
from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import datetime, timedelta
from decimal import Decimal
from types import NoneType
from typing import TYPE_CHECKING, cast

import msgspec
from msgspec import UNSET, Struct, UnsetType
from msgspec.structs import astuple

from .drift import render
from .keep import anything_kept, kept_by
from .records import ADDITIONAL, OpenModel, record_tag
from .scalars import Wired, WrittenUUID

if TYPE_CHECKING:
    from .drift import At
    from .records import JsonValue


_PLAIN = frozenset({str, int, float, bool, NoneType, UnsetType})
"""The types of values that keep nothing."""


def encode(value: object, *, durations: bool = True) -> bytes:
    """JSON of a model, or of dicts, lists and scalars with models in them. `durations`: there may be some among them.

    Members that are UNSET are left out; dicts have wire names. Raises ValueError for NaN and infinity, which JSON has
    not, and TypeError for what has no JSON form; both say where.
    """
    if anything_kept() and _holds_kept(value):
        return _walked(value)
    try:
        data = _encoder.encode(value)
    except (TypeError, UnicodeEncodeError):  # UNSET in a dict, half a surrogate pair, or something with no JSON form
        return _walked(value)
    if durations and b'S"' in data and _LONG_TIME.search(data):
        return _walked(value)
    return _walked(value) if _may_hold_nan(value) else data  # msgspec writes null for NaN


def _may_hold_nan(value: object) -> bool:
    """Whether there may be a NaN or an infinity in a value that has a JSON form.

    MessagePack shows it: a float is 0xCB and its eight bytes there, which begin with 0x7FF or 0xFFF only if it is one
    of these. msgspec writes that many times as fast as Python looks at every value, and twice as fast as Python finds
    out that there is no null in the JSON.
    """
    try:
        data = _packer.encode(value)
    except (msgspec.MsgspecError, TypeError, ValueError, OverflowError):  # an integer beyond 64 bits
        return True
    at = -1
    for _ in range(16):  # there are few floats in a request, and `find` is thirty times as fast as the pattern
        at = data.find(0xCB, at + 1)
        if at < 0:
            return False
        if data[at + 1 : at + 2] in b"\x7f\xff":
            break
    return _HUGE.search(data) is not None


def _walked(value: object) -> bytes:
    """`encode`, by way of `to_builtins`: that drops UNSET, and names the place of what it refuses."""
    plain = to_builtins(value)
    try:
        return _encoder.encode(plain)
    except UnicodeEncodeError:  # no UTF-8, but JSON as an escape
        return json.dumps(plain, separators=(",", ":"), default=float, allow_nan=False).encode()


def to_builtins(value: object) -> JsonValue:
    """What `encode` writes, as dicts, lists and scalars. A Decimal stays one, for a float would round it. Raises as
    `encode`."""
    return cast("JsonValue", _lowered(value, None))


def _lowered(value: object, at: At) -> object:
    kind = type(value)
    if kind is str or kind is int or kind is bool or value is None:
        return value
    if isinstance(value, float):
        if not math.isfinite(value):
            raise ValueError(f"{render(at)}: {value} has no JSON form")
        return float(value)
    if isinstance(value, (Struct, OpenModel)):
        return {name: _lowered(member, (at, name)) for name, member in members(value).items()}
    if isinstance(value, Wired):
        return _lowered(value.__wire__(), at)
    if isinstance(value, enum.Enum):
        return cast("object", value.value)
    if isinstance(value, timedelta):
        return _duration(value)
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise ValueError(f"{render(at)}: {value} has no JSON form")
        return Decimal(value)
    if isinstance(value, Mapping):
        entries = cast("Mapping[object, object]", value).items()
        named = ((_name(key, at), item) for key, item in entries if item is not UNSET)
        return {name: _lowered(item, (at, name)) for name, item in named}
    if isinstance(value, (list, tuple, Set, Sequence)) and not isinstance(value, (str, bytes, bytearray, memoryview)):
        return [_lowered(item, (at, index)) for index, item in enumerate(cast("Iterable[object]", value))]
    try:
        return cast("object", msgspec.to_builtins(value, enc_hook=enc_hook))
    except TypeError as error:
        raise TypeError(f"{render(at)}: {error}") from None


def _holds_kept(value: object) -> bool:
    """Whether there is something in a value that msgspec would not write as it was received: a record that keeps
    members, a UUID that remembers how it was written."""
    values: list[object] = [value]
    while values:
        value = values.pop()
        kind = type(value)
        if kind in _PLAIN:
            continue
        if isinstance(value, Struct):
            if kept_by(value) is not None:
                return True
            values.extend(astuple(value))
        elif isinstance(value, WrittenUUID):
            return True
        elif isinstance(value, OpenModel):
            values.extend(vars(value).values())
        elif isinstance(value, Mapping):
            values.extend(cast("Mapping[object, object]", value).values())
        elif isinstance(value, (list, tuple, Set, Sequence)) and not isinstance(value, (str, bytes)):
            values.extend(cast("Iterable[object]", value))
    return False


def _name(key: object, at: At) -> str:
    """The member name that a key of a dict stands for."""
    if isinstance(key, str):
        return str(key.value) if isinstance(key, enum.Enum) else key
    name = _lowered(key, at)
    if isinstance(name, (str, int, Decimal)) and not isinstance(name, bool):
        return str(name)
    raise TypeError(f"{render(at)}: {key!r} is no name of a member")


def members(record: Struct | OpenModel) -> dict[str, object]:
    """The members of a record by wire name, as they are encoded: its tag first, then its fields but those that are
    UNSET, then those that its class does not name."""
    cls = type(record)
    tag = record_tag(cls)
    found: dict[str, object] = {tag[0]: tag[1]} if tag else {}
    if isinstance(record, OpenModel):
        names = ((name, field.wire) for name, field in record.__open_fields__.items() if name != ADDITIONAL)
    else:
        names = (
            (name, wire) for name, wire in zip(record.__struct_fields__, record.__struct_encode_fields__, strict=True)
        )
    for name, wire in names:
        value = cast("object", getattr(record, name))
        if value is not UNSET:
            found[wire] = value
    if isinstance(record, OpenModel):
        additional = cast("Mapping[str, object]", record.__dict__.get(ADDITIONAL) or {})
        found = {**found, **additional, **found}
    kept = kept_by(record) if anything_kept() else None
    if kept is None:
        return found
    for wire, (value, written) in kept.written.items():
        if wire in found and found[wire] == value:
            found[wire] = written
    return {name: value for name, value in {**found, **kept.extra, **found}.items() if value is not UNSET}


def _duration(value: timedelta) -> str:
    from .durations import format_duration  # rarely needed

    return format_duration(value)


def enc_hook(value: object) -> object:
    """What msgspec asks for a value of a class it does not know."""
    if isinstance(value, Wired):
        return value.__wire__()
    if isinstance(value, OpenModel):
        return members(value)
    if type(value) in (list, tuple, dict, set, frozenset):  # which it knows, but not as the key of a dict
        raise TypeError(f"{value!r} is no name of a member")
    if isinstance(value, Mapping):
        return dict(cast("Mapping[object, object]", value))
    if isinstance(value, (Set, Sequence)) and not isinstance(value, (str, bytes)):
        return list(cast("Iterable[object]", value))
    if isinstance(value, datetime):  # a subclass
        return datetime.combine(value.date(), value.timetz())
    if isinstance(value, timedelta):
        return _duration(value)
    for plain in (str, int, float, Decimal):
        if isinstance(value, plain):  # a subclass, too
            return plain(value)
    raise TypeError(f"{type(value).__name__} has no JSON form")


_encoder = msgspec.json.Encoder(enc_hook=enc_hook, decimal_format="number")
_HUGE = re.compile(rb"\xcb[\x7f\xff][\xf0-\xff]")
_LONG_TIME = re.compile(rb'"-?P(?:\d+D)?T\d\d+(?:\.\d+)?S"')
"""A duration, maybe, of a minute or more, for which msgspec writes seconds only."""
_packer = msgspec.msgpack.Encoder(enc_hook=enc_hook, decimal_format="number")
