"""Running the mock service: in the foreground for the command, in a thread for tests."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Generator

import uvicorn

from specloom.normalize.document import Document
from specloom.serve.app import MockApp
from specloom.serve.options import Options

_HOST = "127.0.0.1"


def serve(document: Document, options: Options, port: int) -> None:
    """Serve until interrupted, on the loopback interface only. Raises OSError where the port is taken."""
    with _listen(port) as listener:
        _server(MockApp(document, options), "info").run(sockets=[listener])


@contextlib.contextmanager
def running(document: Document, options: Options | None = None) -> Generator[tuple[str, MockApp], None, None]:
    """The service on a free port in a thread of its own: its URL, and the application with the exchanges it kept."""
    app = MockApp(document, options or Options())
    with _listen(0) as listener:
        server = _server(app, "critical")
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        try:
            while not server.started:
                if not thread.is_alive():
                    raise RuntimeError("the mock service did not start")
                time.sleep(0.005)
            yield f"http://{_HOST}:{listener.getsockname()[1]}", app
        finally:
            server.should_exit = True
            thread.join(timeout=10)


def _listen(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((_HOST, port))
        listener.listen(128)
    except OSError:
        listener.close()
        raise
    return listener


def _server(app: MockApp, log_level: str) -> uvicorn.Server:
    config = uvicorn.Config(
        app.asgi, log_level=log_level, lifespan="off", timeout_graceful_shutdown=1, server_header=False
    )
    return uvicorn.Server(config)
