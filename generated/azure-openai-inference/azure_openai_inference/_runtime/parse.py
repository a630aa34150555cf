"""From the bytes of a document to its value, however it was written."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

import msgspec
from msgspec import UNSET

from .errors import DecodeError

if TYPE_CHECKING:
    from .drift import At, Log


def parse(data: bytes | str, log: Log, numbers: Callable[[str], object] | None = None) -> object:
    """The value of a JSON text. Where it is none as RFC 8259 has it, the log says what is wrong with it.

    `numbers` makes the values of those that are no integers.

    Taken, and reported: a byte order mark, UTF-16 and UTF-32, bytes that are no UTF-8 (as lone surrogates), NaN,
    Infinity and numbers beyond a float, halves of surrogate pairs. Raises DecodeError for what is no JSON at all, or
    nested beyond the stack.
    """
    try:
        if numbers is not None:
            return cast("object", msgspec.json.Decoder(float_hook=numbers).decode(data))
        return cast("object", msgspec.json.decode(data))
    except (msgspec.MsgspecError, ValueError, RecursionError):
        pass
    try:
        value = cast("object", json.loads(_text(data, log), parse_float=numbers, parse_int=_integer))
    except json.JSONDecodeError as error:
        raise DecodeError(f"no JSON: {error}", body=_bytes(data)) from None
    except RecursionError:
        raise DecodeError("no JSON that can be read: it is nested too deeply", body=_bytes(data)) from None
    _report(value, log)
    return value


def _text(data: bytes | str, log: Log) -> str:
    if isinstance(data, str):
        return data.removeprefix("\ufeff")
    encoding = json.detect_encoding(data)
    if encoding == "utf-8-sig":
        log.add(None, "text", "UTF-8", "a byte order mark", UNSET)
    elif encoding != "utf-8":
        log.add(None, "text", "UTF-8", encoding.upper(), UNSET)
    try:
        return data.decode(encoding, "surrogatepass")
    except UnicodeDecodeError as error:
        log.add(None, "text", "UTF-8", f"other bytes at {error.start}", UNSET)
        return data.decode(encoding, "surrogateescape" if encoding.startswith("utf-8") else "replace")


def _integer(digits: str) -> int | float:
    try:
        return int(digits)
    except ValueError:  # longer than Python reads (sys.set_int_max_str_digits)
        return float(digits)


def _report(document: object, log: Log) -> None:
    """Reports the numbers that are none, and the strings that are no Unicode text."""
    places: list[tuple[At, object]] = [(None, document)]
    while places:
        at, value = places.pop()
        if isinstance(value, float) and not math.isfinite(value):
            log.add(at, "text", "a finite number", json.dumps(value), value)
        elif isinstance(value, str) and not _is_text(value):
            log.add(at, "text", "Unicode text", "half a surrogate pair", value)
        elif isinstance(value, list):
            items = list(enumerate(cast("list[object]", value)))
            places.extend(((at, index), item) for index, item in reversed(items))
        elif isinstance(value, dict):
            members = cast("dict[str, object]", value)
            places.extend(((at, name), member) for name, member in reversed(members.items()))
            places.extend(((at, name), name) for name in members if not _is_text(name))


def _is_text(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _bytes(data: bytes | str) -> bytes:
    return data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass")
