"""multipart/form-data (RFC 7578): which parts a body has. httpx2's encoder writes them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from typing import IO, TypeAlias, TypeGuard, cast

from .base_url import values
from .codec import encode
from .operation import Part
from .styles import form, in_header, text
from .transport import RequestContent

__all__ = ["FileContent", "FileInput", "encode_multipart", "is_file", "is_readable", "name_of", "open_file"]

FileContent: TypeAlias = bytes | IO[bytes] | os.PathLike[str]
"""Bytes; a file object opened in binary mode, sent from its start; or the path of a file."""
FileInput: TypeAlias = (
    FileContent
    | tuple[str, FileContent]
    | tuple[str, FileContent, str]
    | tuple[str, FileContent, str, Mapping[str, str]]
)
"""What to upload; with a file name; with a content type; with further headers of its part. Without, the name is the
file's own, or for bytes that of the part, and the type is that which the API asks for, or is guessed from the name."""

_Headers: TypeAlias = Mapping[str, str]
_Written: TypeAlias = tuple[str, tuple[str | None, bytes | IO[bytes], str | None, _Headers]]
_PLAIN = Part()


def encode_multipart(
    members: Mapping[str, object],
    parts: Mapping[str, Part],
    files: ExitStack,
    arguments: Mapping[str, object],
    media_type: str = "multipart/form-data",
) -> tuple[RequestContent, dict[str, str]]:
    """The body and its headers. Files named by path are opened here and closed by `files`; `arguments` are those of the
    call, some of which may be headers of parts.

    A list is one part for each item, an object a part of JSON, a scalar plain text; None is left out, for
    a form has no null.
    Raises ValueError where nothing is left: a multipart body has one part at least; TypeError for a text in the place
    of a file, which may well be the name of one.
    """
    import httpx2

    written = [
        (name, (file, content, type, {**headers, **_headers(parts.get(key, _PLAIN), arguments)}))
        for key, value in members.items()
        for name, (file, content, type, headers) in _parts(key, value, parts.get(key, _PLAIN), files)
    ]
    if not written:
        raise ValueError("a multipart body needs one part at least")
    request = httpx2.Request("POST", "http://localhost", files=written)
    headers = {name: value for name, value in request.headers.items() if name in ("content-type", "content-length")}
    if media_type != "multipart/form-data":
        headers["content-type"] = headers["content-type"].replace("multipart/form-data", media_type)
    stream = cast("Iterable[bytes]", request.stream)
    if any(not isinstance(content, bytes) and not _rewinds(content) for _, (_, content, *_) in written):
        headers.pop("content-length", None)  # of a pipe it would be that of the rest
        return iter(stream), headers
    return stream, headers


def is_file(value: object) -> TypeGuard[FileInput]:
    """Whether a value is one to upload, and not a text or a list of them."""
    if isinstance(value, tuple):
        items = cast("tuple[object, ...]", value)
        return len(items) in (2, 3, 4) and isinstance(items[0], str) and is_file(items[1])
    return isinstance(value, bytes | bytearray | memoryview | os.PathLike) or is_readable(value)


def is_readable(value: object) -> bool:
    """Whether a value is a file object. (A model may well have a member named "read".)"""
    return callable(getattr(value, "read", None))


def _rewinds(file: IO[bytes]) -> bool:
    """Whether a file can be read again from its start."""
    seekable = getattr(file, "seekable", None)
    return callable(seekable) and bool(seekable())


def open_file(content: object, files: ExitStack) -> bytes | IO[bytes]:
    """Something that httpx2 can send; a file named by path is opened, and closed by `files`."""
    if isinstance(content, os.PathLike):
        return files.enter_context(open(cast("os.PathLike[str]", content), "rb"))
    if isinstance(content, bytearray | memoryview):
        return bytes(cast("bytearray", content))
    return cast("bytes | IO[bytes]", content)


def name_of(content: object) -> str:
    """The name of a file, without its folder; "" for what has none."""
    is_path = isinstance(content, os.PathLike)
    place: object = os.fspath(cast("os.PathLike[str]", content)) if is_path else getattr(content, "name", "")
    return os.path.basename(place) if isinstance(place, str) else ""


def _headers(part: Part, arguments: Mapping[str, object]) -> _Headers:
    written = {each.wire: in_header(each, value) for each, value in values(part.headers, arguments)}
    return {name: value for name, value in written.items() if value is not None}


def _parts(name: str, value: object, part: Part, files: ExitStack) -> Iterator[_Written]:
    if part.base64 and isinstance(value, bytes):
        yield name, (None, (text(value) or "").encode(), part.content_type or None, {})
    elif is_file(value):
        yield name, _file(name, value, part, files)
    elif part.file and isinstance(value, str):
        raise TypeError(f"{name}: expected a pathlib.Path, a file opened in binary mode or bytes, got a str")
    elif _is_list(value) and any(map(is_file, value)):
        for each in value:
            yield from _parts(name, each, part, files)
    elif "json" in part.content_type and "," not in part.content_type:
        yield name, (None, encode(value), part.content_type, {})
    elif part.style is not None or part.explode is not None:
        for key, item in form(name, value, part.style or "form", part.explode is not False, str):
            yield key, (None, item.encode(), part.content_type or None, {})
    elif _is_list(value):
        for each in value:
            yield from _parts(name, each, part, files)
    elif part.xml is not None and not isinstance(value, str) and value is not None:
        from .xml_codec import encode_xml  # only calls with such a part need it

        yield name, (None, encode_xml(value, part.xml.type, part.xml.root), part.content_type, {})
    else:
        encoded = encode(value)
        is_json = encoded[:1] in (b"{", b"[")
        content = encoded if is_json else (text(value) or "").encode()
        if encoded != b"null":
            usual = "application/json" if is_json else "text/plain" if part.content_type else ""
            yield name, (None, content, _suiting(part.content_type, usual) or None, {})


def _is_list(value: object) -> TypeGuard[Sequence[object]]:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _file(
    name: str, value: FileInput, part: Part, files: ExitStack
) -> tuple[str, bytes | IO[bytes], str | None, _Headers]:
    file_name, content_type = "", ""
    headers: _Headers = {}
    content: FileContent
    if not isinstance(value, tuple):
        content = value
    else:
        file_name, content = value[0], value[1]
        content_type = value[2] if len(value) > 2 else ""
        headers = value[3] if len(value) > 3 else {}
    file_name = file_name or name_of(content) or name
    if not content_type and part.content_type:
        content_type = _suiting(part.content_type, _guessed(file_name))
    return file_name, open_file(content, files), content_type or None, headers


def _suiting(wanted: str, usual: str) -> str:
    """The media type of a part: of several that the Encoding Object allows, the usual one if it is among them, else the
    first that is no range; "" where there is none."""
    if "," not in wanted and "*" not in wanted:
        return wanted or usual
    allowed = [each.strip() for each in wanted.split(",")]
    family = f"{usual.partition('/')[0]}/*"
    if {usual, family, "*/*"}.intersection(allowed):
        return usual
    return next((each for each in allowed if "*" not in each), "")


def _guessed(file_name: str) -> str:
    import mimetypes

    return mimetypes.guess_type(file_name)[0] or ""
