"""A server on the loopback interface that answers byte for byte what a test says, in pieces and at its pace."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypeAlias

Pieces: TypeAlias = Iterable[bytes]


def ok(body: str | bytes, *headers: str) -> list[bytes]:
    """A response of status 200 with a length."""
    data = body if isinstance(body, bytes) else body.encode()
    return [answer("200 OK", f"Content-Length: {len(data)}", *headers), data]


def answer(status: str, *headers: str) -> bytes:
    """The head of a response."""
    return "\r\n".join([f"HTTP/1.1 {status}", *headers, "", ""]).encode("latin-1")


@dataclass
class Server:
    """`answers` by target; one that is not there is answered with 404. `seen`: the requests, whole."""

    url: str = ""
    answers: dict[str, Pieces] = field(default_factory=dict[str, Pieces])
    seen: list[bytes] = field(default_factory=list[bytes])

    @property
    def targets(self) -> list[str]:
        return [request.split(b" ")[1].decode() for request in self.seen]

    def serve(self, connection: socket.socket) -> None:
        request = b""
        while b"\r\n\r\n" not in request:
            piece = connection.recv(65_536)
            if not piece:
                return
            request += piece
        self.seen.append(request)
        target = request.split(b" ")[1].decode()
        for piece in self.answers.get(target, [answer("404 Not Found", "Content-Length: 0")]):
            connection.sendall(piece)


@contextmanager
def serving(answers: Mapping[str, Pieces], tls: ssl.SSLContext | None = None) -> Generator[Server]:
    """A server for as long as the block runs."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        server = Server(f"https://localhost:{port}" if tls else f"http://127.0.0.1:{port}", dict(answers))
        closing = threading.Event()

        def accept() -> None:
            while not closing.is_set():
                connection, _ = listener.accept()
                with connection, contextlib.suppress(OSError):
                    if tls is None:
                        server.serve(connection)
                    else:
                        with tls.wrap_socket(connection, server_side=True) as secure:
                            server.serve(secure)

        thread = threading.Thread(target=accept, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            closing.set()
            with contextlib.suppress(OSError):
                socket.create_connection(("127.0.0.1", port)).close()
            thread.join(5)
