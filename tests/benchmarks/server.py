"""A service that answers at once with the same bytes, in a process of its own: `python -m tests.benchmarks.server`.

It reads as much HTTP as it must, so that what is measured is the client. A request whose body asks for a stream gets
the events in pieces of random size, with a length or, where the word is in its head, chunked; any other request gets a
small chat completion.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager

from tests.benchmarks import payloads


def _answer() -> list[bytes]:
    body = payloads.small_completion()
    return [_head(b"application/json", b"content-length: %d" % len(body)) + body]


def _stream(*, chunked: bool) -> list[bytes]:
    pieces = payloads.chat_stream()
    if not chunked:
        return [_head(b"text/event-stream", b"content-length: %d" % sum(map(len, pieces))), *pieces]
    chunks = [b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces]
    return [_head(b"text/event-stream", b"transfer-encoding: chunked"), *chunks, b"0\r\n\r\n"]


def _head(media_type: bytes, framing: bytes) -> bytes:
    return b"HTTP/1.1 200 OK\r\ncontent-type: %s\r\nx-request-id: 0f1e2d3c\r\n%s\r\n\r\n" % (media_type, framing)


class _Service(asyncio.Protocol):
    """One connection, kept open; requests come one after the other."""

    def __init__(self, answer: Sequence[bytes], stream: Sequence[bytes], chunked: Sequence[bytes]) -> None:
        self._answer, self._stream, self._chunked = answer, stream, chunked
        self._received = b""
        self._transport: asyncio.WriteTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.WriteTransport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        assert self._transport is not None
        self._received += data
        head, end, body = self._received.partition(b"\r\n\r\n")
        if not end or len(body) < _length(head):
            return
        self._received = b""
        streams = b'"stream":true' in body
        for piece in (self._chunked if b"chunked" in head else self._stream) if streams else self._answer:
            self._transport.write(piece)


def _length(head: bytes) -> int:
    _, found, rest = head.lower().partition(b"\r\ncontent-length:")
    return int(rest.partition(b"\r\n")[0]) if found else 0


@contextmanager
def serving() -> Generator[str]:
    """The service, started; its base URL."""
    command = [sys.executable, "-m", "tests.benchmarks.server"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        finally:
            process.terminate()


async def _serve() -> None:
    answer, stream, chunked = _answer(), _stream(chunked=False), _stream(chunked=True)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: _Service(answer, stream, chunked), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_serve())
