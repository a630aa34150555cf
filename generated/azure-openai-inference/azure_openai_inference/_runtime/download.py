"""A binary response, as a stream: read at once, in chunks, or into a file."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator, Generator
from contextlib import aclosing, closing, contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, TypeVar

from .errors import Error
from .gathering import Gathered, too_large
from .holding import held

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from .header_model import HeaderModel
    from .response import Head
    from .transport import AsyncRawResponse, RawResponse

__all__ = ["AsyncDownload", "Download"]

H = TypeVar("H", bound="HeaderModel")


class _Head:
    """What both kinds of download know before they are read."""

    def __init__(self, head: Head) -> None:
        self.status = head.status
        self.headers = head.headers
        self.request_id = head.request_id
        self.content_type = head.media_type
        """ "audio/mpeg"; "" where the service does not say."""
        self._head = head
        self._line = head.line
        self._begun = False
        self._body: bytes | None = None

    def headers_as(self, headers: type[H]) -> H:
        """The headers that the operation declares, typed: the class is named in the docstring of its method.

        Raises DecodeError where the client is strict and a header is not of its type.
        """
        from .header_values import read_headers

        return read_headers(headers, self.headers, self._head.decoding, self._line)

    def _begin(self) -> None:
        if self._begun:
            raise Error(f"{self._line}: the download was read already")
        self._begun = True

    def _whole(self) -> Gathered:
        """What it is put together in where it is read at once."""
        return Gathered(self._head.request, self._head.limit)

    def _check(self, size: int, limit: int | None) -> None:
        if limit is not None and size > limit:
            raise too_large(self._head.request, "the download", limit, "max_bytes")

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.content_type}, {self.headers.get('content-length', '?')} bytes>"


class Download(_Head):
    """A body on its way. It holds a connection until it is read to its end or closed (`with`, `close`)."""

    def __init__(self, head: Head, raw: RawResponse) -> None:
        super().__init__(head)
        self._raw = raw

    def read(self) -> bytes:
        """The whole of it; again and again the same. Raises `TransportError`, here and below, where it breaks off, and
        ResponseTooLargeError where it is larger than the client's `max_response_bytes`: `save` has no such limit."""
        if self._body is None:
            gathered = self._whole()
            with closing(self.iter_bytes()) as chunks:
                for chunk in chunks:
                    gathered.add(chunk)
            self._body = gathered.body
        return self._body

    def iter_bytes(self, *, max_bytes: int | None = None) -> Generator[bytes]:
        """The chunks as they come; once only. Raises ResponseTooLargeError where there are more than `max_bytes`."""
        self._begin()
        size = 0
        try:
            for chunk in self._raw.chunks:
                size += len(chunk)
                self._check(size, max_bytes)
                yield chunk
        finally:
            self._raw.close()

    def save(self, path: str | os.PathLike[str], *, max_bytes: int | None = None) -> Path:
        """Writes it to a file, which is there under its name only when it is whole, and of `max_bytes` at most."""
        with _whole_file(path) as file, closing(self.iter_bytes(max_bytes=max_bytes)) as chunks:
            for chunk in chunks:
                file.write(chunk)
        return Path(path)

    def close(self) -> None:
        """Gives the connection back, read or not."""
        self._begun = True
        self._raw.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __del__(self) -> None:
        if not self._begun:
            with suppress(Exception):
                self.close()


class AsyncDownload(_Head):
    """A body on its way. It holds a connection until it is read to its end or closed (`async with`, `aclose`)."""

    def __init__(self, head: Head, raw: AsyncRawResponse) -> None:
        super().__init__(head)
        self._chunks = raw.chunks
        self._holder = held(raw)

    async def read(self) -> bytes:
        """As `Download.read`."""
        if self._body is None:
            gathered = self._whole()
            async with aclosing(self.iter_bytes()) as chunks:
                async for chunk in chunks:
                    gathered.add(chunk)
            self._body = gathered.body
        return self._body

    async def iter_bytes(self, *, max_bytes: int | None = None) -> AsyncGenerator[bytes]:
        """As `Download.iter_bytes`."""
        self._begin()
        size = 0
        try:
            async for chunk in self._chunks:
                size += len(chunk)
                self._check(size, max_bytes)
                yield chunk
        finally:
            await self._holder.aclose()

    async def save(self, path: str | os.PathLike[str], *, max_bytes: int | None = None) -> Path:
        """As `Download.save`."""
        with _whole_file(path) as file:
            async with aclosing(self.iter_bytes(max_bytes=max_bytes)) as chunks:
                async for chunk in chunks:
                    file.write(chunk)
        return Path(path)

    async def aclose(self) -> None:
        """Gives the connection back, read or not."""
        self._begun = True
        await self._holder.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()


@contextmanager
def _whole_file(path: str | os.PathLike[str]) -> Generator[IO[bytes]]:
    """A file under another name, renamed when all went well and removed when not."""
    target = Path(path)
    partial = target.with_name(f"{target.name}.part")
    try:
        with partial.open("wb") as file:
            yield file
        partial.replace(target)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
