"""Connections: none to be had, kept, closed under one's feet; and where a redirect may not lead."""

from __future__ import annotations

import asyncio
import socket
import time
import traceback
from collections.abc import Iterator
from contextlib import aclosing, closing, suppress
from typing import Any, Literal

import pytest

from runtime.errors import ApiError, ConnectError, DecodeError, Error, NotFoundError, TransportError
from runtime.operation import Operation
from tests.faults.calling import DOWNLOAD, GET, POST, UPLOAD, Kind
from tests.faults.faults import BODY, HEAD
from tests.faults.server import OK, FaultServer, Script, Seen, response


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@pytest.mark.parametrize("host", ["http://127.0.0.1:{port}", "http://host.invalid", "https://127.0.0.1:{port}"])
@pytest.mark.parametrize("operation", [GET, POST], ids=lambda operation: operation.method)
def test_no_connection(kind: Kind, host: str, operation: Operation[Any]) -> None:
    url = host.format(port=free_port())
    with pytest.raises(ConnectError, match=rf"^(GET|POST) {url}/x: cannot connect: .* \(tried 3 times\)$") as caught:
        kind.call(url, operation, arguments={"body": {}} if operation is POST else {})
    assert not caught.value.sent


def test_no_tls(kind: Kind) -> None:
    with FaultServer([OK]) as server:
        with pytest.raises(ConnectError):
            kind.call(server.url.replace("http:", "https:"), GET, retries=0)
        assert server.all_closed()


@pytest.mark.parametrize("ending", ["close", "reset"])
@pytest.mark.parametrize("operation", [GET, POST], ids=lambda operation: operation.method)
def test_a_kept_connection_that_the_server_has_closed(
    kind: Kind, ending: Literal["close", "reset"], operation: Operation[Any]
) -> None:
    """It is found to be closed before anything is sent on it: a new one is opened, and not even a retry is needed."""
    script: Script = (*OK, ending)
    arguments: dict[str, object] = {"body": {}} if operation is POST else {}
    with FaultServer([script]) as server:
        if kind.is_async:

            async def run() -> None:
                async with kind.async_client(server.url, retries=0) as client:
                    for _ in range(3):
                        assert await client.send(operation, arguments) == {"ok": True}
                        assert await asyncio.to_thread(server.all_closed)
                        await asyncio.sleep(0.05)  # pyqwest has to notice, on a thread of its own

            asyncio.run(run())
        else:
            with kind.client(server.url, retries=0) as client:
                for _ in range(3):
                    assert client.send(operation, arguments) == {"ok": True}
                    assert server.all_closed()
                    time.sleep(0.05)
        assert server.all_closed()
    assert [seen.connection for seen in server.seen] == [1, 2, 3]


def test_one_connection_for_many_calls(kind: Kind) -> None:
    """Also after answers that are errors, and after one that is no JSON: their bodies were read to the end."""
    scripts = [OK, (response(status=b"404 Not Found"),), (response(b"{"),), (response(b"x" * 100_000),), OK]
    with FaultServer(scripts) as server:
        if kind.is_async:

            async def run() -> None:
                async with kind.async_client(server.url, retries=0) as client:
                    for _ in scripts:
                        with suppress(NotFoundError, DecodeError):
                            await client.send(GET, {})

            asyncio.run(run())
        else:
            with kind.client(server.url, retries=0) as client:
                for _ in scripts:
                    with suppress(NotFoundError, DecodeError):
                        client.send(GET, {})
        assert server.all_closed()
    assert len(server.seen) == 5
    # pyqwest has a connection back on a thread of its own, a moment after a body was read: the next call may be first.
    assert server.connections == 1 if kind.library == "httpx2" else server.connections < 5


def test_a_download_that_is_left_early_closes_its_connection(kind: Kind) -> None:
    script: Script = (HEAD + b"content-length: 9999999\r\n\r\n" + BODY, 10.0)
    with FaultServer([script]) as server:
        if kind.is_async:

            async def run() -> None:
                async with kind.async_client(server.url) as client:
                    async with await client.send(DOWNLOAD, {}) as download:
                        async with aclosing(download.iter_bytes()) as chunks:
                            assert await anext(chunks) == BODY
                    assert await asyncio.to_thread(server.all_closed)

            asyncio.run(run())
        else:
            with kind.client(server.url) as client:
                with client.send(DOWNLOAD, {}) as download:
                    with closing(download.iter_bytes()) as chunks:
                        assert next(chunks) == BODY
                assert server.all_closed()


def test_an_upload_that_is_answered_before_its_end(kind: Kind) -> None:
    """A server may refuse what it has not read; then that is the outcome, not the broken pipe."""
    chunks = [b"x" * 65536] * 200
    with FaultServer([OK], early=response(status=b"413 Content Too Large")) as server:
        with pytest.raises((ApiError, TransportError)) as caught:
            kind.call(server.url, UPLOAD, arguments={"body": iter(chunks)})
        assert server.all_closed()
    assert not isinstance(caught.value, ApiError) or caught.value.status == 413
    assert server.connections == 1  # an iterator is sent once


def test_an_upload_whose_source_fails(kind: Kind) -> None:
    """The source's own exception comes out, and the connection, on which half a body stands, is closed."""

    def source() -> Iterator[bytes]:
        yield b"first"
        raise LookupError("mine")

    with FaultServer([OK]) as server:
        with pytest.raises(LookupError, match="mine"):
            kind.call(server.url, UPLOAD, arguments={"body": source()})
        assert server.all_closed()
    assert server.seen == []


@pytest.mark.parametrize("status", [b"301 Moved", b"302 Found", b"303 See Other", b"307 Temporary", b"308 Permanent"])
def test_a_redirect_to_another_origin(kind: Kind, status: bytes) -> None:
    """It is not followed: the credentials would go along."""
    with FaultServer([OK]) as other:
        with FaultServer([(response(b"", b"location: " + other.url.encode() + b"/y", status=status),)]) as server:
            with pytest.raises(ApiError, match=rf"/x, to {other.url}/y$") as caught:
                kind.call(server.url, GET, api_key="secret")
    assert caught.value.status == int(status[:3])
    assert caught.value.headers["location"] == f"{other.url}/y"
    assert len(server.seen) == 1
    assert other.seen == []


@pytest.mark.parametrize(
    ("status", "then"),
    [
        (b"302 Found", None),
        (b"303 See Other", ("GET", b"", None)),
        (b"307 Temporary", ("POST", b'{"a":1}', "application/json")),
        (b"308 Permanent", ("POST", b'{"a":1}', "application/json")),
    ],
)
def test_a_redirect_that_a_post_gets(kind: Kind, status: bytes, then: tuple[str, bytes, str | None] | None) -> None:
    def script(seen: Seen) -> Script:
        return OK if seen.path.startswith("/y") else (response(b"", b"location: /y?secret=1#x", status=status),)

    with FaultServer(script) as server:
        if then is None:
            with pytest.raises(ApiError, match=r": POST http://127.0.0.1:\d+/x, to /y$"):
                kind.call(server.url, POST, arguments={"body": {"a": 1}})
        else:
            assert kind.call(server.url, POST, arguments={"body": {"a": 1}}) == {"ok": True}
    assert [seen.path for seen in server.seen] == (["/x"] if then is None else ["/x", "/y?secret=1"])
    last = server.seen[-1]
    assert then is None or then == (last.method, last.body, last.headers.get("content-type"))


def test_a_redirect_of_a_body_that_was_read(kind: Kind) -> None:
    with FaultServer([(response(b"", b"location: /y", status=b"307 Temporary"),)]) as server:
        with pytest.raises(ApiError, match="307"):
            kind.call(server.url, UPLOAD, arguments={"body": iter([b"x"])})
    assert len(server.seen) == 1


@pytest.mark.parametrize("status", [b"301 Moved", b"302 Found", b"303 See Other", b"307 Temporary", b"308 Permanent"])
def test_a_redirect_within_the_origin(kind: Kind, status: bytes) -> None:
    def script(seen: Seen) -> Script:
        return OK if seen.path == "/y?z=1" else (response(b"", b"location: y?z=1", status=status),)

    with FaultServer(script) as server:
        assert kind.call(server.url, GET, api_key="secret") == {"ok": True}
    assert [(seen.method, seen.path, seen.headers["api-key"]) for seen in server.seen] == [
        ("GET", "/x", "secret"),
        ("GET", "/y?z=1", "secret"),
    ]


def test_redirects_without_end(kind: Kind) -> None:
    with FaultServer([(response(b"", b"location: /x", status=b"302 Found"),)]) as server:
        with pytest.raises(ApiError, match="302") as caught:
            kind.call(server.url, GET)
    assert len(server.seen) == 6
    assert caught.value.attempts == 1


def test_secrets_in_a_query_are_in_no_error(kind: Kind) -> None:
    secret = "".join(["hush", "!", "hush"])  # not as it would stand in a line of this file
    breaks: list[Script] = [("reset",), (HEAD + b"content-length: 99\r\n\r\n", "close"), (response(b"{"),)]
    for script in breaks:
        with FaultServer([script]) as server:
            with pytest.raises(Error) as caught:
                kind.call(server.url, GET, query_key=secret, retries=0)
        assert "hush%21hush" in server.seen[0].path
        shown = "".join(traceback.format_exception(caught.value))
        assert secret not in shown
        assert "hush%21hush" not in shown


def test_the_codings_that_are_asked_for(kind: Kind) -> None:
    """Only those that can be decoded, and of those only the ones that tell whether a body is whole."""
    with FaultServer([OK]) as server:
        kind.call(server.url, GET)
        kind.call(server.url, GET, headers={"accept-encoding": "identity"})
    asked = [{each.strip() for each in seen.headers["accept-encoding"].split(",")} for seen in server.seen]
    assert asked == [{"gzip", "zstd"} if kind.library == "httpx2" else {"gzip", "zstd", "br"}, {"identity"}]
