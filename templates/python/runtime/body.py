"""The body of a request: which media type it has, and its bytes."""

from __future__ import annotations

import io
import os
from collections.abc import AsyncIterable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from typing import IO, TypeAlias, cast
from urllib.parse import quote_plus

from .codec import encode, to_builtins
from .multipart import encode_multipart, is_file, is_readable, open_file
from .operation import UNSET, Body, Part
from .styles import form, text
from .transport import RequestContent

__all__ = ["BinaryInput", "encode_body"]

BinaryInput: TypeAlias = bytes | IO[bytes] | os.PathLike[str] | Iterable[bytes] | AsyncIterable[bytes]
"""A binary body: bytes, a file object (from where it stands), the path of a file, or chunks."""

Encoded: TypeAlias = tuple[RequestContent | None, dict[str, str]]
"""The content, and the headers that describe it."""

_CHUNK = 65536


def encode_body(body: Body | None, arguments: Mapping[str, object], files: ExitStack) -> Encoded:
    """The body that a call's arguments make. Members left out (UNSET) are not sent; None is null.

    Files named by path are opened here and closed by `files`.
    """
    if body is None:
        return None, {}
    if body.argument:
        value = arguments.get(body.argument, UNSET)
    else:
        members = dict(body.constants)
        for member in body.fields:
            python, wire = (member, member) if isinstance(member, str) else member
            if (given := arguments.get(python, UNSET)) is not UNSET:
                members[wire] = given
        additional = arguments.get(body.additional, UNSET)
        if additional is not UNSET:
            members = {**cast("Mapping[str, object]", additional), **members}
        value = members if members or body.required else UNSET
    if value is UNSET:
        return None, {}
    media_types = (body.media_types,) if isinstance(body.media_types, str) else body.media_types
    return _encode(_choose(media_types, value), value, body.parts, files)


def _encode(media_type: str, value: object, parts: Mapping[str, Part], files: ExitStack) -> Encoded:
    if media_type == "application/json" and type(value) is dict:  # as nearly always: nothing else needs to be asked
        return encode(cast("object", value)), {"content-type": media_type}
    if media_type == "multipart/form-data":
        return encode_multipart(_members(value, media_type), parts, files)
    if media_type == "application/x-www-form-urlencoded":
        return _encode_form(_members(value, media_type), parts), {"content-type": media_type}
    if _is_json(media_type) and not _is_binary(value):
        return encode(value), {"content-type": media_type}
    if _is_chunks(value):
        content_type = "application/octet-stream" if "*" in media_type else media_type
        content, headers = _encode_binary(cast("BinaryInput", value), files)
        return content, {"content-type": content_type, **headers}
    written = text(value)
    if written is None:
        return None, {}
    is_text = media_type.startswith("text/") and "charset" not in media_type
    return written.encode(), {"content-type": f"{media_type}; charset=utf-8" if is_text else media_type}


def _encode_form(members: Mapping[str, object], parts: Mapping[str, Part]) -> bytes:
    """application/x-www-form-urlencoded: lists repeat their name, objects are JSON, unless their `Part` says more."""
    pairs: list[tuple[str, str]] = []
    for name, value in members.items():
        part = parts.get(name, Part())
        plain = isinstance(value, str) or encode(value)[:1] != b"{"
        if "json" not in part.content_type and (plain or part.style is not None or part.explode is not None):
            style = part.style or "form"
            explode = style in ("form", "deepObject") if part.explode is None else part.explode
            pairs += form(name, value, style, explode, quote_plus)
        else:
            pairs.append((quote_plus(name), quote_plus(encode(value))))
    return "&".join(f"{name}={value}" for name, value in pairs).encode()


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


def _choose(media_types: tuple[str, ...], value: object) -> str:
    """The media type that suits a value best; the first where none does better."""
    if len(media_types) == 1:
        return media_types[0]
    if _is_binary(value):
        wanted = [each for each in media_types if not (_is_json(each) or _is_form(each) or each.startswith("text/"))]
    elif isinstance(value, str):
        wanted = [each for each in media_types if each.startswith("text/")]
    elif isinstance(value, Mapping) and any(map(_has_file, cast("Mapping[str, object]", value).values())):
        wanted = [each for each in media_types if each == "multipart/form-data"]
    else:
        wanted = [each for each in media_types if _is_json(each) or _is_form(each)]
    return (*wanted, *media_types)[0]


def _has_file(value: object) -> bool:
    return is_file(value) or (isinstance(value, list) and any(map(is_file, cast("list[object]", value))))


def _is_json(media_type: str) -> bool:
    essence = media_type.partition(";")[0].strip().lower()
    return essence.endswith(("/json", "+json"))


def _is_form(media_type: str) -> bool:
    return media_type in ("multipart/form-data", "application/x-www-form-urlencoded")


def _is_binary(value: object) -> bool:
    """Whether a value is bytes, or something that bytes come from."""
    if isinstance(value, bytes | bytearray | memoryview | os.PathLike | AsyncIterable | Iterator):
        return True
    return is_readable(value)


def _is_chunks(value: object) -> bool:
    """Whether a value can only be sent as bytes where the media type is no JSON and no form."""
    return isinstance(value, Iterable | AsyncIterable | os.PathLike) and not isinstance(value, str | Mapping)


def _members(value: object, media_type: str) -> Mapping[str, object]:
    """The members of a form: a mapping as it is (its values may be files), a model as it is encoded."""
    if isinstance(value, Mapping):
        return cast("Mapping[str, object]", value)
    plain = cast("object", to_builtins(value))
    if not isinstance(plain, dict):
        raise TypeError(f"a body of {media_type} is a mapping or a model, not {type(value).__name__}")
    return cast("dict[str, object]", plain)
