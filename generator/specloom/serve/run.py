"""Running the mock service: in the foreground for the command, in a thread for tests."""

from __future__ import annotations

import contextlib
import signal
import socket
import threading
import time
from collections.abc import Callable, Generator

import uvicorn

from specloom.normalize.document import Document
from specloom.serve.app import Exchange, MockApp
from specloom.serve.options import Options

_HOST = "127.0.0.1"


def serve(
    document: Document,
    options: Options,
    port: int,
    *,
    ready: Callable[[str], None],
    tell: Callable[[Exchange], None] | None = None,
) -> None:
    """Serve on the loopback interface until SIGINT or SIGTERM, and return.

    Args:
        port: 0 for any that is free.
        ready: Is given the URL, once connections are taken.
        tell: Is given each exchange.

    Raises:
        OSError: The port is taken.
    """
    app = MockApp(document, options, tell)
    with _listen(port) as listener, _interruptible(), contextlib.suppress(KeyboardInterrupt):
        ready(_url(listener))
        _server(app).run(sockets=[listener])


@contextlib.contextmanager
def running(document: Document, options: Options | None = None) -> Generator[tuple[str, MockApp], None, None]:
    """The service on a free port in a thread of its own: its URL, and the application with the exchanges it kept."""
    app = MockApp(document, options or Options())
    with _listen(0) as listener:
        server = _server(app)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        try:
            while not server.started:
                if not thread.is_alive():
                    raise RuntimeError("the mock service did not start")
                time.sleep(0.005)
            yield _url(listener), app
        finally:
            server.should_exit = True
            thread.join(timeout=10)


@contextlib.contextmanager
def _interruptible() -> Generator[None, None, None]:
    """SIGTERM interrupts as SIGINT does. (uvicorn stops gracefully at either, then raises it again for us.)"""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _listen(port: int) -> socket.socket:
    # asyncio turns Nagle's algorithm off for sockets that name their protocol; otherwise every answer waits 40 ms
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((_HOST, port))
        listener.listen(128)
    except OSError:
        listener.close()
        raise
    return listener


def _url(listener: socket.socket) -> str:
    return f"http://{_HOST}:{listener.getsockname()[1]}"


def _server(app: MockApp) -> uvicorn.Server:
    """uvicorn, which says nothing of its own: an answer that is dropped is an error to it."""
    config = uvicorn.Config(
        app, log_level="critical", access_log=False, lifespan="off", timeout_graceful_shutdown=1, server_header=False
    )
    return uvicorn.Server(config)
