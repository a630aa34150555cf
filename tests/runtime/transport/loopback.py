"""A loopback HTTP server that records what it gets and answers what a test tells it, and a caller for both clients."""

from __future__ import annotations

import asyncio
import ssl
import threading
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx2

from runtime.auth import ApiKey, ApiKeyScheme, AsyncApiKey, AsyncToken, Basic, BasicScheme, BearerScheme, Token
from runtime.client import AsyncClientBase, ClientBase, Service
from runtime.download import AsyncDownload, Download
from runtime.http_transport import AsyncHttpTransport, HttpTransport
from runtime.operation import Operation, host, query
from runtime.pyqwest_transport import AsyncPyqwestTransport, PyqwestTransport
from runtime.response import Response


@dataclass
class Seen:
    """A request as it came over the wire."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Answer:
    """A response to give. `chunks` are sent one by one, with `pause` seconds between, as chunked coding."""

    status: int = 200
    body: bytes = b"{}"
    headers: Mapping[str, str] = field(default_factory=lambda: {"content-type": "application/json"})
    chunks: tuple[bytes, ...] | None = None
    pause: float = 0.0
    cut: bool = False
    """The connection is closed in the middle of the body."""
    drop: bool = False
    """The connection is closed without an answer."""
    wait: float = 0.0
    """Seconds before the answer begins."""


class Loopback:
    """The server; `answer` may be an Answer, or a function of what was seen."""

    def __init__(self) -> None:
        self.seen: list[Seen] = []
        self.answer: Answer | Callable[[Seen], Answer] = Answer()
        self.connections = 0
        self.leaving = threading.Event()
        loopback = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def setup(self) -> None:
                loopback.connections += 1
                super().setup()

            def handle_one_request(self) -> None:
                try:
                    super().handle_one_request()
                except (ConnectionError, TimeoutError):
                    self.close_connection = True

            def log_message(self, format: str, *args: object) -> None:
                pass

            def __getattr__(self, name: str) -> object:
                if name.startswith("do_"):
                    return self.reply
                raise AttributeError(name)

            def read_body(self) -> bytes:
                if self.headers.get("transfer-encoding") != "chunked":
                    return self.rfile.read(int(self.headers.get("content-length", 0)))
                body = b""
                while size := int(self.rfile.readline().strip(), 16):
                    body += self.rfile.read(size)
                    self.rfile.readline()
                self.rfile.readline()
                return body

            def reply(self) -> None:
                headers = {name.lower(): value for name, value in self.headers.items()}
                seen = Seen(self.command, self.path, headers, self.read_body())
                loopback.seen.append(seen)
                answer = loopback.answer(seen) if callable(loopback.answer) else loopback.answer
                if answer.drop:
                    self.close_connection = True
                    return
                loopback.leaving.wait(answer.wait)
                self.send_response(answer.status)
                for name, value in answer.headers.items():
                    self.send_header(name, value)
                if answer.chunks is None:
                    self.send_header("content-length", str(len(answer.body)))
                    self.end_headers()
                    self.wfile.write(answer.body)
                    return
                self.send_header("transfer-encoding", "chunked")
                self.end_headers()
                for chunk in answer.chunks:
                    self.wfile.write(b"%x\r\n%s\r\n" % (len(chunk), chunk))
                    self.wfile.flush()
                    loopback.leaving.wait(answer.pause)
                if answer.cut:
                    self.close_connection = True
                else:
                    self.wfile.write(b"0\r\n\r\n")

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def last(self) -> Seen:
        return self.seen[-1]

    def script(self, *answers: Answer) -> None:
        """One answer after the other; the last again and again."""
        left = iter(answers)
        final = answers[-1]
        self.answer = lambda _: next(left, final)

    def __enter__(self) -> Loopback:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.leaving.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


SERVICE = Service(
    package="demo_client",
    version="1.2.3",
    base_url="https://{endpoint}/base",
    parameters=(host("endpoint", env="DEMO_ENDPOINT"), query("api_version", "api-version", default="2024-01-01")),
    schemes={
        "key": ApiKeyScheme("api_key", header="api-key", env="DEMO_API_KEY"),
        "bearer": BearerScheme("token", scopes=("https://demo/.default",)),
        "basic": BasicScheme("basic", env="DEMO_BASIC"),
        "query key": ApiKeyScheme("query_key", query="sub key"),
        "cookie key": ApiKeyScheme("cookie_key", cookie="session"),
    },
    security=(("bearer",), ("key",), ("basic",), ("query key", "cookie key"), ()),
)


class Client(ClientBase):
    def __init__(
        self,
        endpoint: str | None = None,
        *,
        api_key: ApiKey | None = None,
        token: Token | None = None,
        basic: Basic | None = None,
        query_key: ApiKey | None = None,
        cookie_key: ApiKey | None = None,
        api_version: str | None = None,
        timeout: object = 10.0,
        retries: object = 0,
        hooks: object = None,
        headers: Mapping[str, str] | None = None,
        transport: object = None,
        strict: bool = False,
        unknown_fields: str = "drop",
        on_drift: object = None,
        service: Service = SERVICE,
    ) -> None:
        super().__init__(service, locals())


class AsyncClient(AsyncClientBase):
    def __init__(
        self,
        endpoint: str | None = None,
        *,
        api_key: AsyncApiKey | None = None,
        token: AsyncToken | None = None,
        basic: Basic | None = None,
        query_key: AsyncApiKey | None = None,
        cookie_key: AsyncApiKey | None = None,
        api_version: str | None = None,
        timeout: object = 10.0,
        retries: object = 0,
        hooks: object = None,
        headers: Mapping[str, str] | None = None,
        transport: object = None,
        strict: bool = False,
        unknown_fields: str = "drop",
        on_drift: object = None,
        service: Service = SERVICE,
    ) -> None:
        super().__init__(service, locals())


TLS = ssl.create_default_context()
"""For all callers: making one takes longer than most tests."""


class Caller:
    """Calls an operation with a client of one kind, made for the call and closed after it."""

    def __init__(self, kind: str, loopback: Loopback, library: str = "httpx2") -> None:
        self.kind = kind
        self.library = library
        self.loopback = loopback
        self.options: dict[str, Any] = {"endpoint": loopback.url}

    def _options(self, transport: object) -> dict[str, Any]:
        return {"transport": transport, **self.options}

    def call(self, operation: Operation[object], /, **arguments: object) -> object:
        """The value; that of a download is read."""
        return self.respond(operation, **arguments).value

    def respond(self, operation: Operation[object], /, **arguments: object) -> Response[object]:
        """The value and its response, by way of with_response."""
        if self.kind == "async":
            return asyncio.run(self._arespond(operation, arguments))
        with self._transport() as transport, Client(**self._options(transport)) as client:
            response = client.with_response(client.send, operation, arguments)
            if isinstance(response.value, Download):
                response.value = response.value.read()
            return response

    @contextmanager
    def _transport(self) -> Iterator[object]:
        if self.library == "pyqwest":
            yield PyqwestTransport()
        else:
            with httpx2.Client(verify=TLS) as http:
                yield HttpTransport(http)

    async def _arespond(self, operation: Operation[object], arguments: Mapping[str, object]) -> Response[object]:
        async with self._atransport() as transport, AsyncClient(**self._options(transport)) as client:
            response = await client.with_response(client.send, operation, arguments)
            if isinstance(response.value, AsyncDownload):
                response.value = await response.value.read()
            return response

    @asynccontextmanager
    async def _atransport(self) -> AsyncIterator[object]:
        if self.library == "pyqwest":
            yield AsyncPyqwestTransport()
        else:
            async with httpx2.AsyncClient(verify=TLS) as http:
                yield AsyncHttpTransport(http)
