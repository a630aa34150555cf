"""The options of the transports, each against a server on which it shows: TLS, proxies, HTTP/2, limits."""

from __future__ import annotations

import asyncio
import socket
import ssl
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import httpx2
import pytest
import trustme
from hypercorn.asyncio import serve
from hypercorn.config import Config
from tests.faults.calling import DOWNLOAD, GET, KINDS, Client, Kind
from tests.faults.server import OK, FaultServer, response

from runtime.errors import ConnectError, TimeoutError, TransportError
from runtime.http_options import HttpOptions
from runtime.http_transport import AsyncHttpTransport, HttpTransport
from runtime.pyqwest_transport import AsyncPyqwestTransport, PyqwestTransport
from runtime.transport import Timeouts


@pytest.fixture(params=KINDS, ids=str)
def kind(request: pytest.FixtureRequest) -> Kind:
    found: Kind = request.param
    return found


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="module")
def files(authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The authority's certificate, and a client's certificate and key."""
    folder = tmp_path_factory.mktemp("tls")
    mine = authority.issue_cert("me@example.org")
    authority.cert_pem.write_to_path(str(folder / "ca.pem"))
    mine.cert_chain_pems[0].write_to_path(str(folder / "cert.pem"))
    mine.private_key_pem.write_to_path(str(folder / "key.pem"))
    mine.private_key_and_cert_chain_pem.write_to_path(str(folder / "both.pem"))
    return {each: str(folder / f"{each}.pem") for each in ("ca", "cert", "key", "both")}


class TlsServer(FaultServer):
    """Answers over TLS."""

    context: ssl.SSLContext

    def wrap(self, connection: socket.socket) -> socket.socket:
        return self.context.wrap_socket(connection, server_side=True)


@pytest.fixture
def tls(authority: trustme.CA) -> Iterator[TlsServer]:
    server = TlsServer([OK])
    server.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(server.context)
    authority.configure_trust(server.context)
    with server:
        server.url = server.url.replace("http:", "https:")
        yield server


def test_an_unknown_authority(kind: Kind, tls: TlsServer) -> None:
    with pytest.raises(ConnectError, match="certificate"):
        kind.call(tls.url, GET, retries=0)
    assert tls.all_closed()


def test_an_authority_to_trust(kind: Kind, tls: TlsServer, files: dict[str, str]) -> None:
    assert kind.call(tls.url, GET, transport={"verify": files["ca"]}) == {"ok": True}


def test_another_host(kind: Kind, tls: TlsServer, files: dict[str, str]) -> None:
    with pytest.raises(ConnectError):
        kind.call(tls.url.replace("127.0.0.1", "localhost"), GET, transport={"verify": files["ca"]}, retries=0)


def test_a_certificate_of_the_clients_own(kind: Kind, tls: TlsServer, files: dict[str, str]) -> None:
    tls.context.verify_mode = ssl.CERT_REQUIRED
    options = {"verify": files["ca"], "cert": (files["cert"], files["key"])}
    assert kind.call(tls.url, GET, transport=options) == {"ok": True}
    for _ in range(5):  # the server says so after its handshake, so that the client may be anywhere
        with pytest.raises(TransportError, match="/x: "):
            kind.call(tls.url, GET, transport={"verify": files["ca"]}, retries=0)
    if kind.library == "httpx2":
        assert kind.call(tls.url, GET, transport={**options, "cert": files["both"]}) == {"ok": True}


@pytest.mark.parametrize("kind", [each for each in KINDS if each.library == "httpx2"], ids=str)
def test_contexts_and_folders(kind: Kind, tls: TlsServer, files: dict[str, str], authority: trustme.CA) -> None:
    context = ssl.create_default_context(cafile=files["ca"])
    folder = Path(files["ca"]).parent / "folder"
    folder.mkdir(exist_ok=True)
    assert kind.call(tls.url, GET, transport={"verify": context}) == {"ok": True}
    assert kind.call(tls.url, GET, transport={"verify": False}) == {"ok": True}
    with pytest.raises(ConnectError):  # nobody in it
        kind.call(tls.url, GET, transport={"verify": str(folder)}, retries=0)
    for make in (HttpTransport, AsyncHttpTransport):
        with pytest.raises(TypeError, match="into the context"):
            make(verify=context, cert=files["both"])


def test_one_context_for_all_that_want_the_same() -> None:
    contexts = [HttpOptions(**each).tls() for each in ({}, {}, {"http2": True}, {"trust_env": False})]
    assert contexts[0] is contexts[1]
    assert len({id(each) for each in contexts}) == 3


def test_a_proxy(kind: Kind, monkeypatch: pytest.MonkeyPatch) -> None:
    """The request goes to the proxy with the whole URL in it (RFC 9112, section 3.2.2)."""
    for name in ("HTTP_PROXY", "http_proxy", "NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    with FaultServer([OK]) as proxy:
        url = proxy.url.replace("//", "//user:pass%20word@")
        assert kind.call("http://host.invalid", GET, transport={"proxy": url}) == {"ok": True}
        monkeypatch.setenv("HTTP_PROXY", url)
        assert kind.call("http://host.invalid", GET) == {"ok": True}
        if kind.library == "httpx2":
            with pytest.raises(ConnectError):
                kind.call("http://host.invalid", GET, transport={"trust_env": False}, retries=0)
    assert [seen.path for seen in proxy.seen] == ["http://host.invalid/x"] * 2
    assert {seen.headers["proxy-authorization"] for seen in proxy.seen} == {"Basic dXNlcjpwYXNzIHdvcmQ="}


def test_a_proxy_that_is_not_there(kind: Kind) -> None:
    with pytest.raises(ConnectError) as caught:
        kind.call("http://host.invalid", GET, transport={"proxy": "http://user:hush@127.0.0.1:1"}, retries=0)
    assert "hush" not in str(caught.value)


class Http2Server:
    """Says in its answer which version of HTTP it was asked by."""

    def __init__(self, authority: trustme.CA, folder: Path) -> None:
        certificate = authority.issue_cert("127.0.0.1")
        certificate.cert_chain_pems[0].write_to_path(str(folder / "server.pem"))
        certificate.private_key_pem.write_to_path(str(folder / "server-key.pem"))
        listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"https://127.0.0.1:{listener.getsockname()[1]}"
        self._config = Config()
        self._config.certfile = str(folder / "server.pem")
        self._config.keyfile = str(folder / "server-key.pem")
        self._config.bind = [f"fd://{listener.detach()}"]
        self._config.graceful_timeout = 1
        self._thread = threading.Thread(target=lambda: asyncio.run(self._run()))
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop = asyncio.Event()

    async def _run(self) -> None:
        self._loop = asyncio.get_running_loop()
        try:
            await serve(cast("Any", self._answer), self._config, shutdown_trigger=cast("Any", self._stop.wait))
        except* (asyncio.CancelledError, ssl.SSLError):  # of a connection that ends while the server does
            pass

    async def _answer(self, scope: Any, receive: Callable[[], Any], send: Callable[[Any], Any]) -> None:
        if scope["type"] == "http":
            headers = [(b"content-type", b"application/json")]
            await send({"type": "http.response.start", "status": 200, "headers": headers})
            await send({"type": "http.response.body", "body": b'"%s"' % scope["http_version"].encode()})

    def __enter__(self) -> Http2Server:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        assert self._loop is not None
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join()


def test_http_2(authority: trustme.CA, files: dict[str, str], tmp_path: Path) -> None:
    with Http2Server(authority, tmp_path) as server:
        for kind in KINDS:
            plain = {"verify": files["ca"]}
            assert kind.call(server.url, GET, transport={**plain, "http2": True}) == "2"
            assert kind.call(server.url, GET, transport={**plain, "http2": False}) == "1.1"
            assert kind.call(server.url, GET, transport=plain) == ("1.1" if kind.library == "httpx2" else "2")


@pytest.mark.parametrize("kind", [each for each in KINDS if not each.is_async], ids=str)
def test_keepalive_expiry(kind: Kind) -> None:
    with FaultServer([OK]) as server:
        with kind.client(server.url, transport={"keepalive_expiry": 0.0}) as client:
            for _ in range(3):
                client.send(GET, {})
        assert server.all_closed()
    assert server.connections == 3


def test_waiting_for_a_free_connection() -> None:
    body = response(b"x" * 5_000_000)
    with FaultServer([(body,)]) as server:
        transport = HttpTransport(max_connections=1)
        with Client(server.url, transport=transport, timeout=Timeouts(pool=0.05), retries=0) as client:
            with client.send(DOWNLOAD, {}), pytest.raises(TimeoutError, match=r"for a free connection$") as caught:
                client.send(DOWNLOAD, {})
    assert not caught.value.sent


def test_options_beside_a_client() -> None:
    with httpx2.Client() as own, pytest.raises(TypeError, match="options of its own"):
        HttpTransport(own, http2=True)
    with pytest.raises(TypeError, match="options of its own"):
        AsyncHttpTransport(httpx2.AsyncClient(), trust_env=False)


def test_pyqwest_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyqwest", None)
    for make in (PyqwestTransport, AsyncPyqwestTransport):
        with pytest.raises(ImportError, match="with its extra 'pyqwest'"):
            make()
