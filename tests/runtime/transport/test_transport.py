"""The default transports over a real socket, what goes wrong there, and transports of one's own."""

from __future__ import annotations

import asyncio
import socket
import struct
import subprocess
import sys
import threading
import traceback
from collections.abc import Container, Iterator
from pathlib import Path
from typing import Any, cast

import httpx2
import pytest
from loopback import Answer, AsyncClient, Caller, Client, Loopback, Seen

from runtime.errors import ConnectError, TimeoutError, TransportError
from runtime.headers import Headers
from runtime.http_transport import AsyncHttpTransport, HttpTransport
from runtime.operation import Body, Operation, binary, json
from runtime.transport import AsyncRawResponse, RawResponse, Request, Timeouts

GET: Operation[Any] = Operation("GET", "/x", responses={"200": json(object)})
POST: Operation[Any] = Operation(
    "POST", "/x", body=Body("application/octet-stream", argument="body"), responses={"200": json(object)}
)


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@pytest.mark.parametrize("endpoint", [None, "http://host.invalid"])
def test_no_connection(caller: Caller, endpoint: str | None) -> None:
    caller.options["endpoint"] = endpoint or f"http://127.0.0.1:{free_port()}"
    with pytest.raises(ConnectError, match=r"^GET http://.*/base/x: cannot connect: ") as caught:
        caller.call(GET)
    assert isinstance(caught.value.__cause__, httpx2.ConnectError if caller.library == "httpx2" else type(None))
    assert "httpcore2.ConnectError" not in "".join(traceback.format_exception(caught.value))


def test_no_tls(caller: Caller) -> None:
    caller.options["endpoint"] = caller.loopback.url.replace("http:", "https:")
    with pytest.raises(ConnectError):
        caller.call(GET)


@pytest.fixture
def silent() -> Iterator[str]:
    """A server that accepts and says nothing."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"


@pytest.mark.parametrize("timeout", [0.05, Timeouts(connect=5, read=0.05)])
def test_timeouts(caller: Caller, silent: str, timeout: object) -> None:
    caller.options.update(endpoint=silent, timeout=timeout)
    with pytest.raises(TimeoutError, match=r"/base/x: timed out waiting for the response$"):
        caller.call(GET)


def test_a_timeout_in_the_middle_of_a_body(caller: Caller) -> None:
    caller.options["timeout"] = Timeouts(read=0.1)
    caller.loopback.answer = Answer(200, b"", {"content-type": "application/json"}, chunks=(b"[1,", b"2]"), pause=0.6)
    with pytest.raises(TimeoutError):
        caller.call(GET)


def test_waiting_for_a_free_connection(loopback: Loopback) -> None:
    limited = httpx2.Client(limits=httpx2.Limits(max_connections=1))
    operation: Operation[Any] = Operation("GET", "/x", responses={"200": binary()})
    with limited, Client(loopback.url, transport=HttpTransport(limited), timeout=Timeouts(pool=0.05)) as client:
        loopback.answer = Answer(200, b"x" * 10_000_000)
        with client.send(operation, {}), pytest.raises(TimeoutError, match="waiting for a free connection"):
            client.send(operation, {})


@pytest.mark.parametrize("reply", [b"", b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nshort", b"nonsense\r\n\r\n"])
def test_a_broken_answer(caller: Caller, reply: bytes) -> None:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()

        def serve() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.recv(65536)
                connection.sendall(reply)

        thread = threading.Thread(target=serve)
        thread.start()
        caller.options["endpoint"] = f"http://127.0.0.1:{listener.getsockname()[1]}"
        with pytest.raises(TransportError, match=r"^GET http://.*/base/x: ."):
            caller.call(GET)
        thread.join()


def test_a_reset_says_what_it_was(caller: Caller) -> None:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()

        def serve() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.recv(65536)
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

        thread = threading.Thread(target=serve)
        thread.start()
        caller.options["endpoint"] = f"http://127.0.0.1:{listener.getsockname()[1]}"
        said = r"/base/x: .*Connection reset" if caller.library == "httpx2" else r"/base/x: ."
        with pytest.raises(TransportError, match=said):
            caller.call(GET)
        thread.join()


def test_a_broken_content_coding(caller: Caller) -> None:
    caller.loopback.answer = Answer(200, b"no gzip", {"content-type": "application/json", "content-encoding": "gzip"})
    with pytest.raises(TransportError):
        caller.call(GET)


def test_one_connection_for_many_calls(loopback: Loopback) -> None:
    with Client(loopback.url) as client:
        for _ in range(3):
            client.send(GET, {})
    assert loopback.connections == 1


def test_an_error_gives_the_connection_back(loopback: Loopback) -> None:
    loopback.answer = Answer(500, b"x" * 100_000)
    with Client(loopback.url) as client:
        for _ in range(3):
            with pytest.raises(Exception, match="500"):
                client.send(GET, {})
    assert loopback.connections == 1


def test_threads_share_a_client(loopback: Loopback) -> None:
    with Client(loopback.url) as client:
        threads = [threading.Thread(target=client.send, args=(GET, {})) for _ in range(16)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(loopback.seen) == 16


def test_cancelling_a_call_gives_the_connection_back(loopback: Loopback) -> None:
    arrived, release = threading.Event(), threading.Event()

    def slow(seen: Seen) -> Answer:
        arrived.set()
        release.wait(10)
        return Answer()

    async def run() -> None:
        limited = httpx2.AsyncClient(limits=httpx2.Limits(max_connections=1))
        async with limited, AsyncClient(loopback.url, transport=AsyncHttpTransport(limited)) as client:
            loopback.answer = slow
            call = asyncio.create_task(client.send(GET, {}))
            await asyncio.to_thread(arrived.wait, 10)
            call.cancel()
            with pytest.raises(asyncio.CancelledError):
                await call
            release.set()
            loopback.answer = Answer()
            assert await client.send(GET, {}) == {}

    asyncio.run(run())


def test_a_client_of_ones_own_is_not_closed(loopback: Loopback) -> None:
    with httpx2.Client(headers={"x-own": "1"}) as own:
        with Client(loopback.url, transport=HttpTransport(own)) as client:
            client.send(GET, {})
        assert loopback.last.headers["x-own"] == "1"
        assert own.get(loopback.url).status_code == 200

    async def run() -> None:
        async with httpx2.AsyncClient() as own:
            async with AsyncClient(loopback.url, transport=AsyncHttpTransport(own)) as client:
                await client.send(GET, {})
            assert (await own.get(loopback.url)).status_code == 200

    asyncio.run(run())


class Canned:
    """A transport without a network."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.closed = 0

    def send(self, request: Request) -> RawResponse:
        self.requests.append(request)
        return RawResponse(200, Headers({"content-type": "application/json"}), [b"[", b"1]"], self.close)

    def close(self) -> None:
        self.closed += 1


class AsyncCanned:
    """The same, asynchronous."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.closed = 0

    async def send(self, request: Request) -> AsyncRawResponse:
        self.requests.append(request)

        async def chunks() -> Any:
            yield b"[1]"

        return AsyncRawResponse(200, Headers(), chunks())

    async def aclose(self) -> None:
        self.closed += 1


def test_a_transport_of_ones_own() -> None:
    canned = Canned()
    with Client("https://host", transport=canned, timeout=3) as client:
        assert client.send(POST, {"body": b"x"}) == [1]
        assert canned.closed == 1
    assert canned.closed == 2
    [request] = canned.requests
    assert (request.method, request.url, request.content) == ("POST", "https://host/base/x", b"x")
    assert request.timeout == Timeouts(3, 3, 3, 3)
    assert request.headers["content-type"] == "application/octet-stream"

    async def run() -> None:
        canned = AsyncCanned()
        async with AsyncClient("https://host", transport=canned, timeout=None) as client:
            assert await client.send(POST, {"body": b"x"}) == [1]
            assert canned.requests[0].timeout == Timeouts(None, None, None, None)
        assert canned.closed == 1

    asyncio.run(run())


def test_a_body_that_fails_closes_the_response() -> None:
    class Failing(Canned):
        def send(self, request: Request) -> RawResponse:
            def chunks() -> Iterator[bytes]:
                yield b"["
                raise TransportError("broken off")

            return RawResponse(200, Headers(), chunks(), self.close)

    canned = Failing()
    client = Client("https://host", transport=canned)
    with pytest.raises(TransportError, match="broken off"):
        client.send(GET, {})
    assert canned.closed == 1


def test_files_are_closed_when_sending_fails(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"x")
    opened: list[Any] = []

    class Refusing(Canned):
        def send(self, request: Request) -> RawResponse:
            content: Any = request.content
            opened.append(content._file)
            assert not opened[0].closed
            raise ConnectError("no")

    with pytest.raises(ConnectError):
        Client("https://host", transport=Refusing()).send(POST, {"body": path})
    assert opened[0].closed


def test_headers() -> None:
    headers = Headers([("Set-Cookie", "a=1"), ("X-A", "1"), ("set-cookie", "b=2")])

    assert headers["SET-cookie"] == "a=1, b=2"
    assert headers.all("Set-Cookie") == ("a=1", "b=2")
    assert headers.pairs()[0] == ("Set-Cookie", "a=1")
    assert list(headers) == ["set-cookie", "x-a"]
    assert len(headers) == 2
    assert headers.get("missing") is None
    assert cast("object", 5) not in cast("Container[object]", headers)
    assert repr(headers) == "Headers({'set-cookie': '***', 'x-a': '1'})"


def test_the_http_library_is_imported_only_to_send() -> None:
    program = (
        "import sys; import runtime.client, runtime.operation, runtime.auth;"
        "print(sorted({'httpx2', 'asyncio', 'anyio', 'ssl'} & set(sys.modules)))"
    )
    templates = Path(__file__).parents[3] / "templates" / "python"
    result = subprocess.run([sys.executable, "-c", program], cwd=templates, capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
