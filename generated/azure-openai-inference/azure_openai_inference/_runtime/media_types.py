"""Media types of request bodies: which one of those that are offered a value is sent as (RFC 9110, section 8.3.1)."""

from __future__ import annotations

import os
from collections.abc import AsyncIterable, Iterable, Iterator, Mapping
from typing import cast

from .headers import essence, is_json, is_xml
from .multipart import is_file, is_readable, name_of

__all__ = ["chosen", "is_form", "said"]

_FORM = "application/x-www-form-urlencoded"
_BYTES = "application/octet-stream"


def is_form(media_type: str) -> bool:
    """Whether a body of this type has parts with names."""
    return essence(media_type) == _FORM or media_type.lower().startswith("multipart/")


def said(media_type: object, offered: tuple[str, ...]) -> str:
    """The media type that a caller asks for. Raises ValueError for one that is not offered; parameters make no
    difference ("application/json; charset=utf-8")."""
    wanted = str(getattr(media_type, "value", media_type))
    if not any(_within(wanted, each) for each in offered):
        raise ValueError(f"content_type: {wanted!r} is none of {', '.join(offered)}")
    return wanted


def chosen(offered: tuple[str, ...], value: object) -> str:
    """The media type that suits a value best; the first where none does better. A range ("image/*") becomes a type
    within it: that which the name of a file says, or else the plainest."""
    if len(offered) == 1 and "*" not in offered[0]:
        return offered[0]
    if is_binary(value):
        wanted = [each for each in offered if not (is_json(each) or is_form(each) or _is_text(each))]
        named = _named(value)
        if named and any(_within(named, each) for each in wanted):
            return named
        plainest = _BYTES
    elif isinstance(value, str):
        wanted = [each for each in offered if _is_text(each)]
        plainest = "text/plain"
    elif isinstance(value, Mapping) and any(map(_has_file, cast("Mapping[str, object]", value).values())):
        wanted = [each for each in offered if each.lower().startswith("multipart/")]
        plainest = "multipart/form-data"
    else:
        wanted = [each for each in offered if is_json(each) or is_form(each)]
        wanted = wanted or [each for each in offered if is_xml(each)]
        plainest = "application/json"
    found = (*wanted, *offered)[0]
    return plainest if "*" in found else found


def is_binary(value: object) -> bool:
    """Whether a value is bytes, or something that bytes come from."""
    if isinstance(value, bytes | bytearray | memoryview | os.PathLike | AsyncIterable | Iterator):
        return True
    return is_readable(value)


def is_chunks(value: object) -> bool:
    """Whether a value can only be sent as bytes where the media type is no JSON and no form."""
    return is_binary(value) or (isinstance(value, Iterable) and not isinstance(value, str | Mapping))


def _within(media_type: str, offered: str) -> bool:
    """Whether a media type is the one that is offered, or in the range that is."""
    plain, among = essence(media_type), essence(offered)
    return plain == among or (among.endswith("/*") and (among == "*/*" or plain.startswith(among[:-1])))


def _named(value: object) -> str:
    """The media type that the name of a file says; "" where it has none, or it says nothing."""
    name = name_of(value)
    if not name:
        return ""
    import mimetypes

    return mimetypes.guess_type(name)[0] or ""


def _is_text(media_type: str) -> bool:
    return media_type.lower().startswith("text/") and not is_json(media_type)


def _has_file(value: object) -> bool:
    return is_file(value) or (isinstance(value, list | tuple) and any(map(is_file, cast("list[object]", value))))
