"""multipart/form-data (RFC 7578): which parts a body has. httpx2's encoder writes them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from typing import IO, TypeAlias, TypeGuard, cast

from .codec import encode
from .operation import Part
from .styles import form, text
from .transport import RequestContent

__all__ = ["FileContent", "FileInput", "encode_multipart", "is_file", "is_readable", "open_file"]

FileContent: TypeAlias = bytes | IO[bytes] | os.PathLike[str]
"""Bytes; a file object opened in binary mode, sent from its start; or the path of a file."""
FileInput: TypeAlias = FileContent | tuple[str, FileContent] | tuple[str, FileContent, str]
"""What to upload; with a file name; with a file name and a content type. Without, the name is the file's own, or for
bytes that of the part, and the type is guessed from the name."""

_Written: TypeAlias = tuple[str, tuple[str | None, bytes | IO[bytes], str | None]]


def encode_multipart(
    members: Mapping[str, object], parts: Mapping[str, Part], files: ExitStack
) -> tuple[RequestContent, dict[str, str]]:
    """The body and its headers. Files named by path are opened here and closed by `files`.

    A list is one part for each item, an object a part of JSON, a scalar plain text; None is left out, for
    a form has no null.
    Raises ValueError where nothing is left: a multipart body has one part at least; TypeError for a text in the place
    of a file, which may well be the name of one.
    """
    import httpx2

    written = [part for name, value in members.items() for part in _parts(name, value, parts.get(name, Part()), files)]
    if not written:
        raise ValueError("a multipart body needs one part at least")
    request = httpx2.Request("POST", "http://localhost", files=written)
    headers = {name: value for name, value in request.headers.items() if name in ("content-type", "content-length")}
    stream = cast("Iterable[bytes]", request.stream)
    if any(not isinstance(content, bytes) and not _rewinds(content) for _, (_, content, _) in written):
        headers.pop("content-length", None)  # of a pipe it would be that of the rest
        return iter(stream), headers
    return stream, headers


def is_file(value: object) -> TypeGuard[FileInput]:
    """Whether a value is one to upload, and not a text or a list of them."""
    if isinstance(value, tuple):
        items = cast("tuple[object, ...]", value)
        return len(items) in (2, 3) and isinstance(items[0], str) and is_file(items[1])
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


def _parts(name: str, value: object, part: Part, files: ExitStack) -> Iterator[_Written]:
    if is_file(value):
        yield name, _file(name, value, part, files)
    elif part.file and isinstance(value, str):
        raise TypeError(f"{name}: expected a pathlib.Path, a file opened in binary mode or bytes, got a str")
    elif "json" in part.content_type:
        yield name, (None, encode(value), part.content_type)
    elif part.style is not None or part.explode is not None:
        for key, item in form(name, value, part.style or "form", part.explode is not False, str):
            yield key, (None, item.encode(), part.content_type or None)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for each in cast("Sequence[object]", value):
            yield from _parts(name, each, part, files)
    else:
        encoded = encode(value)
        is_json = encoded[:1] in (b"{", b"[")
        content = encoded if is_json else (text(value) or "").encode()
        if encoded != b"null":
            yield name, (None, content, part.content_type or ("application/json" if is_json else None))


def _file(name: str, value: FileInput, part: Part, files: ExitStack) -> tuple[str, bytes | IO[bytes], str | None]:
    file_name, content_type = "", part.content_type
    content: FileContent
    if not isinstance(value, tuple):
        content = value
    else:
        file_name, content = value[0], value[1]
        content_type = value[2] if len(value) == 3 else content_type
    if "," in content_type or "*" in content_type:  # the Encoding Object allows several types: the name decides
        content_type = ""
    return file_name or _name_of(content) or name, open_file(content, files), content_type or None


def _name_of(content: FileContent) -> str:
    place = os.fspath(content) if isinstance(content, os.PathLike) else getattr(content, "name", "")
    return os.path.basename(place) if isinstance(place, str) else ""
