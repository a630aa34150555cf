"""The body of a request: which media type it has, and its bytes."""

from __future__ import annotations

import io
import os
from collections.abc import AsyncIterable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from typing import IO, TypeAlias, cast
from urllib.parse import quote_plus

from .base_url import unfit
from .codec import encode, to_builtins
from .headers import essence, is_json
from .media_types import chosen, is_binary, is_chunks, is_form, said
from .multipart import encode_multipart, is_readable, open_file
from .operation import UNSET, Body, Part, Within
from .styles import escape, form, text
from .transport import RequestContent

__all__ = ["BinaryInput", "encode_body"]

BinaryInput: TypeAlias = bytes | IO[bytes] | os.PathLike[str] | Iterable[bytes] | AsyncIterable[bytes]
"""A binary body: bytes, a file object (from where it stands), the path of a file, or chunks."""

Encoded: TypeAlias = tuple[RequestContent | None, dict[str, str]]
"""The content, and the headers that describe it."""

_CHUNK = 65536
_PLAIN = Part()


def encode_body(body: Body | None, arguments: Mapping[str, object], files: ExitStack) -> Encoded:
    """The body that a call's arguments make. Members left out (UNSET) are not sent; None is null.

    Files named by path are opened here and closed by `files`. Raises ValueError where an argument is missing that the
    body must have.
    """
    if body is None:
        return None, {}
    if body.argument:
        value = arguments.get(body.argument, UNSET)
        if body.constants and value is not UNSET and not is_binary(value):
            value = {**_members(value, "constants"), **body.constants}
    else:
        value = _object(body, arguments, required=body.required)
    if value is not UNSET or body.required:
        _check(body.needed, arguments)
    if value is UNSET:
        return None, {}
    if body.read_only:
        from .sending import sendable  # as below: only calls with such a body need it

        value = sendable(value)
    media_type = body.media_types
    if not isinstance(media_type, str) or body.content_type or "*" in media_type:
        media_type = _media_type(body, arguments, value)
    if media_type == "application/json" and type(value) is dict:  # as nearly always: nothing else needs to be asked
        return encode(cast("object", value), durations=body.durations), {"content-type": media_type}
    if body.base64 and is_json(media_type):
        return encode(value), {"content-type": media_type}
    for content in body.xml:
        if essence(content.media_type) == essence(media_type) and not is_binary(value):
            from .xml_codec import encode_xml  # only calls with such a body need it

            return encode_xml(value, content.type, content.root), {"content-type": media_type}
    parts = body.parts_of.get(media_type, body.parts)
    return _encode(media_type, value, parts, arguments, files)


def _object(made: Body | Within, arguments: Mapping[str, object], *, required: bool) -> object:
    """An object whose members are keywords; UNSET where none is given, and it may be left out."""
    members: dict[str, object] = {}
    for member in made.fields:
        python, wire = (member, member) if isinstance(member, str) else member
        if (given := arguments.get(python, UNSET)) is not UNSET:
            members[wire] = given
    for each in made.within:
        if (given := _object(each, arguments, required=False)) is not UNSET:
            _check(each.needed, arguments)
            members[each.wire] = given
    additional = arguments.get(made.additional, UNSET)
    if additional is not UNSET:
        members = {**cast("Mapping[str, object]", additional), **members}
    if not members and not required:
        return UNSET
    for each in made.within:
        if each.required and each.wire not in members:
            _check(each.needed, arguments)
            members[each.wire] = _object(each, arguments, required=True)
        elif each.null:
            members.setdefault(each.wire, None)
    before = made.defaults if isinstance(made, Within) else made.constants
    return {**before, **members, **made.constants}


def _check(needed: tuple[str, ...], arguments: Mapping[str, object]) -> None:
    for name in needed:
        if (given := arguments.get(name, UNSET)) is UNSET or given is None:
            raise unfit(name, given)


def _media_type(body: Body, arguments: Mapping[str, object], value: object) -> str:
    offered = (body.media_types,) if isinstance(body.media_types, str) else body.media_types
    wanted = arguments.get(body.content_type, UNSET)
    return chosen(offered, value) if wanted is UNSET or wanted is None else said(wanted, offered)


def _encode(
    media_type: str,
    value: object,
    parts: Mapping[str, Part],
    arguments: Mapping[str, object],
    files: ExitStack,
) -> Encoded:
    if is_form(media_type):
        members = _members(value, media_type)
        if media_type.startswith("multipart/"):
            return encode_multipart(members, parts, files, arguments, media_type)
        return _encode_form(members, parts), {"content-type": media_type}
    if is_json(media_type) and not is_binary(value):
        return encode(value), {"content-type": media_type}
    if is_chunks(value):
        content, headers = _encode_binary(cast("BinaryInput", value), files)
        return content, {"content-type": media_type, **headers}
    written = text(value)
    if written is None:
        return None, {}
    # ASCII is what a text is that does not say more (RFC 2046, section 4.1.2)
    untold = media_type.startswith("text/") and "charset" not in media_type and not written.isascii()
    return written.encode(), {"content-type": f"{media_type}; charset=utf-8" if untold else media_type}


def _encode_form(members: Mapping[str, object], parts: Mapping[str, Part]) -> bytes:
    """application/x-www-form-urlencoded: lists repeat their name, objects are JSON, unless their `Part` says more."""
    pairs: list[tuple[str, str]] = []
    for name, value in members.items():
        part = parts.get(name, _PLAIN)
        plain = isinstance(value, str) or encode(value)[:1] != b"{"
        if "json" not in part.content_type and (plain or part.style is not None or part.explode is not None):
            style = part.style or "form"
            explode = style in ("form", "deepObject") if part.explode is None else part.explode
            escaped = _reserved if part.allow_reserved else quote_plus
            pairs += form(name, value, style, explode, escaped, name_escape=quote_plus)
        else:
            pairs.append((quote_plus(name), quote_plus(encode(value))))
    return "&".join(f"{name}={value}" for name, value in pairs).encode()


def _reserved(value: str) -> str:
    """With its reserved characters, but for those that would end it, or be read as a space."""
    return escape(value, True).replace("&", "%26").replace("+", "%2B")


def _encode_binary(value: BinaryInput, files: ExitStack) -> Encoded:
    if isinstance(value, bytes | bytearray | memoryview):
        return bytes(value), {}
    if isinstance(value, os.PathLike) or is_readable(value):
        opened: object = open_file(value, files)
        if isinstance(opened, io.TextIOBase):
            raise TypeError("a file to send is opened in binary mode")
        file = cast("IO[bytes]", opened)
        try:
            start = file.tell()
            length = file.seek(0, os.SEEK_END) - start
            file.seek(start)
        except (AttributeError, OSError):  # a pipe, say: how long it is shows at its end, and it can be read once
            return _read(file), {}
        return _Rest(file, start), {"content-length": str(length)}
    return value, {}


class _Rest:
    """A file from where it stood when it was given, each time anew."""

    def __init__(self, file: IO[bytes], start: int) -> None:
        self._file = file
        self._start = start

    def __iter__(self) -> Iterator[bytes]:
        self._file.seek(self._start)
        return _read(self._file)


def _read(file: IO[bytes]) -> Iterator[bytes]:
    while chunk := file.read(_CHUNK):
        yield chunk


def _members(value: object, media_type: str) -> Mapping[str, object]:
    """The members of a form: a mapping as it is (its values may be files), a model as it is encoded."""
    if isinstance(value, Mapping):
        return cast("Mapping[str, object]", value)
    plain = cast("object", to_builtins(value))
    if not isinstance(plain, dict):
        raise TypeError(f"a body of {media_type} is a mapping or a model, not {type(value).__name__}")
    return cast("dict[str, object]", plain)
