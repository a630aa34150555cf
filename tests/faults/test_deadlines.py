"""`Timeouts.total` of a synchronous call, where the default transport does more than read: in each of these the service
keeps the call busy for longer than a test may take, and no single step is late."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import suppress

import pytest

from runtime.errors import ApiError, TimeoutError
from runtime.transport import Timeouts
from tests.faults.calling import DOWNLOAD, GET, KINDS, UPLOAD
from tests.faults.faults import EMPTY_BLOCK, GZIPPED, HEAD, LATE, TOTAL, dripping
from tests.faults.server import OK, FaultServer, response

SYNC = KINDS[0]


@pytest.fixture
def slow_reader() -> Iterator[str]:
    """The URL of a service that takes what it is sent in small pieces, and never answers."""
    done = threading.Event()
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 14)
        listener.bind(("127.0.0.1", 0))
        listener.listen()

        def serve() -> None:
            connection, _ = listener.accept()
            with connection, suppress(OSError):
                while not done.wait(0.05) and connection.recv(1 << 14):
                    pass

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        done.set()
        thread.join()


@pytest.mark.parametrize("kept", [False, True], ids=["bytes", "chunks"])
def test_an_upload_that_is_taken_slowly(slow_reader: str, kept: bool) -> None:
    piece = bytes(1 << 20)
    body: object = [piece] * 64 if kept else piece * 64
    with pytest.raises(TimeoutError, match=LATE["says"]):
        SYNC.call(slow_reader, UPLOAD, arguments={"body": body}, timeout=TOTAL)


def test_a_head_that_drips_through_a_proxy() -> None:
    with FaultServer([(HEAD, *dripping(b"x: y\r\n"))]) as proxy:
        with pytest.raises(TimeoutError, match=LATE["says"]):
            SYNC.call("http://host.invalid", GET, transport={"proxy": proxy.url}, timeout=TOTAL)
        assert proxy.all_closed()


def test_what_a_proxy_says_to_connect() -> None:
    with FaultServer([dripping(b"HTTP/1.1 103 Early Hints\r\n\r\n")]) as proxy:
        with pytest.raises(TimeoutError, match=LATE["says"]):
            SYNC.call("https://host.invalid", GET, transport={"proxy": proxy.url}, timeout=TOTAL)
        assert proxy.all_closed()


def test_the_error_that_a_download_is() -> None:
    """Its body is read to the end, so that its time is not over with its head. What the status says is worth more."""
    error = GZIPPED.replace(b"200 OK", b"400 Bad")
    with FaultServer([(error, *dripping(EMPTY_BLOCK))]) as server:
        with pytest.raises(ApiError, match=r"^400 Bad Request: GET "):
            SYNC.call(server.url, DOWNLOAD, timeout=TOTAL)
        assert server.all_closed()


def test_a_connection_that_had_a_deadline_is_used_again() -> None:
    """By calls that have none, or a later one: it belongs to the call, and not to the connection."""
    with FaultServer([OK, (0.4, response())]) as server:
        with SYNC.client(server.url, timeout=TOTAL) as client:
            assert client.send(GET, {}) == {"ok": True}
            time.sleep(0.3)
            assert client.with_options(timeout=Timeouts(total=5.0)).send(GET, {}) == {"ok": True}
            assert client.with_options(timeout=5.0).send(GET, {}) == {"ok": True}
    assert server.connections == 1
