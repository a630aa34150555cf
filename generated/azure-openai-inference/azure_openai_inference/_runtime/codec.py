"""JSON to typed values and back.

`decode` is msgspec's own decoder, and costs what that costs, as long as a document is what its type says; where it is
not, it is msgspec's decoder of a type that takes whatever stands there (`relaxed.py`). What departs is kept as it came,
so that it is encoded as it came. A document of which someone wants to know the departures (`strict`, `on_drift`), and
what msgspec cannot decode, is built member by member (`plan.py`): to the same value.

    departure                                       becomes
    a member that is required is not there          UNSET, and is not encoded either
    null where none is allowed                      None
    another JSON type                               what it is; for a date-time, seconds since 1970 become a UnixTime
    a value that a closed enum has not              a str or int
    a value that an open enum has not               a pseudo-member of the enum
    a member that the schema does not name          nothing, unless it is to be kept
    an object with a tag of no known variant        UnknownVariant, a dict
    NaN, a byte order mark, half a surrogate pair   nan, nothing, half a surrogate pair

The same types decode in all threads at once.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Literal, TypeVar, overload

import msgspec

from .drift import UNHEARD, Drift, Log
from .encoding import encode, to_builtins
from .errors import DecodeError
from .keep import extra_members
from .numbers import exact_floats
from .parse import parse
from .plan import dec_hook, node_for
from .relaxed import hook

__all__ = ["Drift", "convert", "decode", "decoder", "encode", "extra_members", "to_builtins"]

T = TypeVar("T")

Decode = Callable[[bytes | str], object]

_decoders: dict[object, _Decoder] = {}

_AFTER_ONE = 8
"""After a document that departs, so many of its type are first taken to depart, too."""

REFUSALS = (msgspec.MsgspecError, ValueError, OverflowError, RecursionError)
"""What msgspec raises where a document is not of its type, or no JSON that it takes."""


@overload
def decode(
    type: type[T],
    data: bytes | str,
    *,
    strict: bool = False,
    unknown_fields: Literal["drop", "keep"] = "drop",
    on_drift: Callable[[Drift], None] | None = None,
) -> T: ...
@overload
def decode(
    type: object,
    data: bytes | str,
    *,
    strict: bool = False,
    unknown_fields: Literal["drop", "keep"] = "drop",
    on_drift: Callable[[Drift], None] | None = None,
) -> object: ...
def decode(
    type: object,
    data: bytes | str,
    *,
    strict: bool = False,
    unknown_fields: Literal["drop", "keep"] = "drop",
    on_drift: Callable[[Drift], None] | None = None,
) -> object:
    """The value of a JSON document.

    Args:
        type: A record, a union, or anything that an annotation may say: `list[Run]`.
        data: JSON text. Other encodings than UTF-8 are understood, and reported.
        strict: Raise DecodeError for a document with a departure, in place of reporting it.
        unknown_fields: "keep": members that a record's class does not name stay with the record, are encoded with it
            again, and are reached with `extra_members`; and what is encoded is the very JSON that was decoded, also
            where a value could be spelt in other ways.
        on_drift: Called with each departure, after the value is built. What it raises is raised.

    With any of these three every member is looked at in Python, which takes ten to twenty times as long.

    Raises:
        DecodeError: The data is no JSON; or `strict`.
        TypeError: The type has no JSON form.
    """
    if not strict and unknown_fields == "drop" and on_drift is None:
        found = _decoders.get(type) or _decoder(type)
        try:
            return found.first(data)
        except REFUSALS:
            return found.again(data)
    log = log_for(strict, unknown_fields, on_drift)
    return built(type, parse(data, log, exact_floats(type)), log, strict, on_drift, data)


@overload
def convert(
    type: type[T],
    value: object,
    *,
    strict: bool = False,
    unknown_fields: Literal["drop", "keep"] = "drop",
    on_drift: Callable[[Drift], None] | None = None,
) -> T: ...
@overload
def convert(
    type: object,
    value: object,
    *,
    strict: bool = False,
    unknown_fields: Literal["drop", "keep"] = "drop",
    on_drift: Callable[[Drift], None] | None = None,
) -> object: ...
def convert(
    type: object,
    value: object,
    *,
    strict: bool = False,
    unknown_fields: Literal["drop", "keep"] = "drop",
    on_drift: Callable[[Drift], None] | None = None,
) -> object:
    """`decode`, for a JSON value that is parsed already. It may share dicts and lists with the result."""
    log = log_for(strict, unknown_fields, on_drift)
    return built(type, value, log, strict, on_drift, b"")


@overload
def decoder(
    type: type[T],
    *,
    strict: bool = False,
    unknown_fields: Literal["drop", "keep"] = "drop",
    on_drift: Callable[[Drift], None] | None = None,
) -> Callable[[bytes | str], T]: ...
@overload
def decoder(
    type: object,
    *,
    strict: bool = False,
    unknown_fields: Literal["drop", "keep"] = "drop",
    on_drift: Callable[[Drift], None] | None = None,
) -> Callable[[bytes | str], object]: ...
def decoder(
    type: object,
    *,
    strict: bool = False,
    unknown_fields: Literal["drop", "keep"] = "drop",
    on_drift: Callable[[Drift], None] | None = None,
) -> Callable[[bytes | str], object]:
    """`decode` with its type and options settled: for many documents, such as the events of a stream."""
    if not strict and unknown_fields == "drop" and on_drift is None:
        return (_decoders.get(type) or _decoder(type)).decode
    return partial(decode, type, strict=strict, unknown_fields=unknown_fields, on_drift=on_drift)


def log_for(strict: bool, unknown_fields: Literal["drop", "keep"], on_drift: Callable[[Drift], None] | None) -> Log:
    """A log that is exact where someone wants to know, or to keep, what msgspec would pass over."""
    keep = unknown_fields == "keep"
    return Log(exact=True, keep=keep) if strict or keep or on_drift is not None else UNHEARD


class _Decoder:
    """Decodes documents of one type where no one asks for what departs.

    Three ways give the same value, each of more documents than the one before it, and slower: msgspec's decoder of the
    type, that of the relaxed type, and the nodes. After a document that departs others of its type will, too, most
    likely; so for a few of them the second way is the first.
    """

    __slots__ = ("_exact", "_floats", "_left", "_relaxed", "_type", "first")

    def __init__(self, type: object) -> None:
        self._type = type
        self._floats = exact_floats(type)
        self._exact: Decode = msgspec.json.Decoder(type, dec_hook=dec_hook, float_hook=self._floats).decode
        self._relaxed: Decode = self._make_relaxed
        self._left = 0
        self.first: Decode = self._exact
        """The way that is tried first. Where it raises one of REFUSALS, `again` is the next."""

    def decode(self, data: bytes | str) -> object:
        try:
            return self.first(data)
        except REFUSALS:
            return self.again(data)

    def again(self, data: bytes | str) -> object:
        """The value of what `first` refused."""
        if self.first is self._exact:
            self._left = _AFTER_ONE
            self.first = self._departing
            try:
                return self._relaxed(data)
            except REFUSALS:
                pass
        return node_for(self._type).build(parse(data, UNHEARD, self._floats), None, UNHEARD)

    def _departing(self, data: bytes | str) -> object:
        self._left -= 1  # threads may count at once: then it is a few less
        if self._left <= 0:
            self.first = self._exact
        return self._relaxed(data)

    def _make_relaxed(self, data: bytes | str) -> object:
        """`_relaxed`, the first time."""
        self._relaxed = msgspec.json.Decoder(
            node_for(self._type).relaxed(), dec_hook=hook, float_hook=self._floats
        ).decode
        return self._relaxed(data)


def _decoder(type: object) -> _Decoder:
    found = _decoders[type] = _Decoder(type)
    return found


def built(
    type: object,
    value: object,
    log: Log,
    strict: bool,
    on_drift: Callable[[Drift], None] | None,
    data: bytes | str,
) -> object:
    """Builds a value leniently, and reports or raises what departs."""
    result = node_for(type).build(value, None, log)
    if strict:
        drifts = [drift for drift in log.drifts() if drift.kind != "tie"]
        if drifts:
            more = f" (and {len(drifts) - 1} more)" if len(drifts) > 1 else ""
            raise DecodeError(f"{drifts[0]}{more}", path=drifts[0].path, drifts=drifts, body=_body(data))
    elif on_drift is not None:
        for drift in log.drifts():
            on_drift(drift)
    return result


def _body(data: bytes | str) -> bytes:
    return data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass")
