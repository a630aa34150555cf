"""A server whose answers are scripted byte by byte, on a loopback port."""

from __future__ import annotations

import select
import socket
import struct
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import BinaryIO, Literal, TypeAlias

Step: TypeAlias = bytes | float | Literal["reset", "close", "half-close"]
"""Bytes to send, seconds to wait, or an end of the connection: with RST, with FIN, or with FIN while it still reads."""

Script: TypeAlias = Sequence[Step]


@dataclass
class Seen:
    """A request as it came over the wire."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    connection: int


@dataclass
class FaultServer:
    """Answers the first request with the first script, and so on; the last one goes for all that follow."""

    scripts: Sequence[Script] | Callable[[Seen], Script]
    seen: list[Seen] = field(default_factory=list[Seen])
    early: bytes = b""
    """Where it is given: sent after the head of every request; then the connection is closed, the body unread."""
    connections: int = 0
    open: int = 0
    """Connections that neither side has closed yet."""
    _changed: threading.Condition = field(default_factory=threading.Condition)
    _stopping: threading.Event = field(default_factory=threading.Event)
    _threads: list[threading.Thread] = field(default_factory=list[threading.Thread])
    _sockets: list[socket.socket] = field(default_factory=list[socket.socket])

    def __enter__(self) -> FaultServer:
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=256)
        self.port = int(self._listener.getsockname()[1])
        self.url = f"http://127.0.0.1:{self.port}"
        self._start(self._accept)
        return self

    def __exit__(self, *_: object) -> None:
        self._stopping.set()
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for each in self._sockets:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(5)
            assert not thread.is_alive()

    def all_closed(self, timeout: float = 5.0) -> bool:
        """Waits until no connection is open."""
        with self._changed:
            return self._changed.wait_for(lambda: self.open == 0, timeout)

    def arrived(self, requests: int, timeout: float = 5.0) -> bool:
        """Waits until so many requests have come."""
        with self._changed:
            return self._changed.wait_for(lambda: len(self.seen) >= requests, timeout)

    def _start(self, target: Callable[..., None], *args: object) -> None:
        thread = threading.Thread(target=target, args=args, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._stopping.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self._changed:
                self.connections += 1
                self.open += 1
                number = self.connections
            self._sockets.append(connection)
            self._start(self._serve, connection, number)

    def wrap(self, connection: socket.socket) -> socket.socket:
        """For TLS."""
        return connection

    def _serve(self, accepted: socket.socket, number: int) -> None:
        try:
            with accepted, self.wrap(accepted) as connection, connection.makefile("rb") as reader:
                while (seen := self._request(connection, reader, number)) is not None:
                    if not self._play(connection, self._script(seen)):
                        break
        except OSError:
            pass
        finally:
            with self._changed:
                self.open -= 1
                self._changed.notify_all()

    def _request(self, connection: socket.socket, reader: BinaryIO, number: int) -> Seen | None:
        line = reader.readline(65536).decode("latin-1").split()
        if len(line) != 3 or not line[2].startswith("HTTP/"):
            return None
        headers: dict[str, str] = {}
        while header := reader.readline().decode("latin-1").strip():
            name, _, value = header.partition(":")
            headers[name.lower()] = value.strip()
        if self.early:
            connection.sendall(self.early)
            return None
        body = b""
        if headers.get("transfer-encoding") == "chunked":
            while size := int(reader.readline().strip() or b"0", 16):
                body += reader.read(size)
                reader.readline()
            if not reader.readline():
                return None
        else:
            body = reader.read(int(headers.get("content-length", 0)))
        return Seen(line[0], line[1], headers, body, number)

    def _script(self, seen: Seen) -> Script:
        with self._changed:
            self.seen.append(seen)
            self._changed.notify_all()
            if callable(self.scripts):
                return self.scripts(seen)
            return self.scripts[min(len(self.seen), len(self.scripts)) - 1]

    def _pause(self, connection: socket.socket, seconds: float) -> None:
        """Ends early where nobody waits any more."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0 and not _gone(connection):
            if self._stopping.wait(min(left, 0.01)):
                return

    def _play(self, connection: socket.socket, script: Script) -> bool:
        """Whether the connection goes on."""
        for step in script:
            if isinstance(step, bytes):
                connection.sendall(step)
            elif isinstance(step, float):
                self._pause(connection, step)
            elif step == "half-close":
                connection.shutdown(socket.SHUT_WR)
                while connection.recv(65536):
                    pass
                return False
            else:
                if step == "reset":
                    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                return False
        return True


def _gone(connection: socket.socket) -> bool:
    try:
        return bool(select.select([connection], [], [], 0)[0]) and not connection.recv(1, socket.MSG_PEEK)
    except OSError:
        return True


def response(
    body: bytes = b'{"ok":true}', *headers: bytes, status: bytes = b"200 OK", length: int | None = None
) -> bytes:
    """A whole response."""
    fields = [
        b"content-type: application/json",
        *headers,
        b"content-length: %d" % (len(body) if length is None else length),
    ]
    return b"HTTP/1.1 " + status + b"\r\n" + b"\r\n".join(fields) + b"\r\n\r\n" + body


OK = (response(),)
