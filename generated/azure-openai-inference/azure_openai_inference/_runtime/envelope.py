"""Server-sent events whose item is the whole event: its name and its data, typed together."""

from __future__ import annotations

import json
from collections.abc import Callable
from types import NoneType
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from .codec import decoder
from .errors import DecodeError
from .plan import node_for
from .records import is_record, record_fields, record_tag
from .response import Decoding
from .unions import Choice, alternatives, is_union

if TYPE_CHECKING:
    from msgspec import Struct

    from .records import OpenModel
    from .sse import EventDecoder

_PLAIN = Decoding()


class _Variant(NamedTuple):
    """What events of one name are."""

    data: object
    """The type of their data; None where it is not a single one."""
    is_text: bool
    """Their data are text, and no JSON."""
    make: Callable[[bytes], object] | None = None
    """Makes one of its data alone; None where there is more to it."""


class Envelope:
    """The type of an event: a record with `data`, or a union of such, of which the event's name selects one."""

    def __init__(self, type: object) -> None:
        self.type = type
        self._variants: dict[str, _Variant] = {}
        self._members: set[str] = set()
        """What events of any kind have."""
        others: list[_Variant] = []
        choices = alternatives(type).choices if is_union(type) else (Choice(type),)
        for choice in choices:
            if not is_record(choice.type):
                continue
            tag, value = (choice.tag_field, choice.tag) if choice.tag_field else record_tag(choice.type) or ("", "")
            fields = {field.wire: field for field in record_fields(choice.type)}
            self._members.update(fields, (tag,))
            if (data := fields.get("data")) is None:
                continue
            text = is_text(data.type)
            make = None if text or len(fields) > 1 else _maker(choice.type, data.name, data.type)
            if tag == "event":
                self._variants[value] = _Variant(data.type, text, make)
            else:
                others.append(_Variant(data.type, text, make))
        several = _Variant(None, bool(others) and all(other.is_text for other in others))
        self._other = others[0] if len(others) == 1 else several

    def has(self, name: str) -> bool:
        """Whether there is a variant for events of this name."""
        return name in self._variants

    def data_type(self, name: str) -> object:
        """The type of the data of events of this name; None where it is not known."""
        return self._variants.get(name, self._other).data

    def value(self, event: EventDecoder, data: bytes, decoding: Decoding) -> object:
        """The typed event. Of a name that is not known it is an UnknownVariant, where the type is a union.

        Data that should be JSON and are none are kept as text, and reported as any departure. Raises DecodeError in
        strict mode only.
        """
        variant = self._variants.get(event.name, self._other)
        if variant.make is not None and decoding == _PLAIN:
            try:
                return variant.make(data)
            except DecodeError:
                pass  # no JSON
        return json_decoder(self.type, decoding)(self._document(event, data, variant.is_text))

    def _document(self, event: EventDecoder, data: bytes, text: bool) -> bytes:
        """The event as the JSON object that its type describes."""
        if text or not _is_json(data):
            data = _json_text(data)
        members = [b'"data":%s' % data]
        if event.name or "event" in self._members:
            members.insert(0, b'"event":%s' % msgspec.json.encode(event.name or "message"))
        if event.id is not None and "id" in self._members:
            members.append(b'"id":%s' % msgspec.json.encode(event.id))
        if event.milliseconds is not None and "retry" in self._members:
            members.append(b'"retry":%d' % event.milliseconds)
        return b"{%s}" % b",".join(members)


def json_decoder(type: object, decoding: Decoding) -> Callable[[bytes], object]:
    """Decodes JSON documents of a type."""
    return decoder(type, strict=decoding.strict, unknown_fields=decoding.unknown_fields, on_drift=decoding.on_drift)


def data_decoder(type: object, decoding: Decoding) -> Callable[[bytes], object]:
    """Decodes the data of events, where they alone are of that type: JSON; text, where the type takes nothing but
    strings; or whichever it is, where it takes both."""
    decode = json_decoder(type, decoding)
    if is_record(type):
        return decode
    if is_text(type):
        return lambda data: decode(_json_text(data))
    if str in node_for(type).kinds:
        return lambda data: decode(data if _is_json(data) else _json_text(data))
    return decode


def is_text(type: object) -> bool:
    """Whether values of a type are strings, or formats or enums of such, and nothing else."""
    if is_record(type):
        return False
    kinds = node_for(type).kinds
    return bool(kinds) and kinds <= {str, NoneType}


def _json_text(data: bytes) -> bytes:
    return msgspec.json.encode(data.decode("utf-8", "replace"))


def _maker(cls: type[Struct] | type[OpenModel], member: str, data: object) -> Callable[[bytes], object]:
    decode = decoder(data)

    def make(text: bytes) -> object:
        return cls(**{member: decode(text)})

    return make


def _is_json(data: bytes) -> bool:
    try:
        msgspec.json.decode(data, type=msgspec.Raw)
    except (msgspec.MsgspecError, RecursionError):
        pass
    else:
        return True
    try:  # NaN, half a surrogate pair
        json.loads(data.decode())
    except (ValueError, RecursionError):
        return False
    return True
