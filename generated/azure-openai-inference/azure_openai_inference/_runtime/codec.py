"""JSON to typed values and back.

`decode` is msgspec's own decoder, and costs what that costs, as long as a document is what its type says. A document
that is not, and any document of which someone wants to know the departures (`strict`, `on_drift`), is built member by
member: what departs is kept as it came, so that it is encoded as it came, and reported.

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
from typing import Literal, TypeVar, overload

import msgspec

from .drift import Drift, Log
from .encoding import encode, to_builtins
from .errors import DecodeError
from .keep import extra_members
from .parse import parse
from .plan import dec_hook, node_for

__all__ = ["Drift", "convert", "decode", "encode", "extra_members", "to_builtins"]

T = TypeVar("T")

_decoders: dict[object, Callable[[bytes | str], object]] = {}


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
        try:
            return (_decoders.get(type) or _decoder(type))(data)
        except (msgspec.MsgspecError, ValueError, OverflowError, RecursionError):
            pass
    log = _log(strict, unknown_fields, on_drift)
    value, refused = parse(data, log)
    return _built(type, value, log, refused, strict, on_drift, data)


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
    log = _log(strict, unknown_fields, on_drift)
    return _built(type, value, log, False, strict, on_drift, b"")


def _log(strict: bool, unknown_fields: Literal["drop", "keep"], on_drift: Callable[[Drift], None] | None) -> Log:
    """A log that is exact where someone wants to know, or to keep, what msgspec would pass over."""
    keep = unknown_fields == "keep"
    return Log(exact=strict or keep or on_drift is not None, keep=keep)


def _decoder(type: object) -> Callable[[bytes | str], object]:
    decoder: Callable[[bytes | str], object] = msgspec.json.Decoder(type, dec_hook=dec_hook).decode
    _decoders[type] = decoder
    return decoder


def _built(
    type: object,
    value: object,
    log: Log,
    refused: bool,
    strict: bool,
    on_drift: Callable[[Drift], None] | None,
    data: bytes | str,
) -> object:
    """Builds a value leniently, and reports or raises what departs. `refused`: msgspec is known to refuse the whole."""
    node = node_for(type)
    result = node.repair(value, None, log) if refused else node.build(value, None, log)
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
