"""A service that records what it is asked, and answers what a test tells it."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import ModuleType
from typing import Any
from urllib.parse import parse_qsl, urlsplit


@dataclass(frozen=True)
class Seen:
    """A request as it came over the wire; names of headers in lower case."""

    method: str
    target: str
    """Path and query, encoded."""
    headers: Mapping[str, str]
    body: bytes

    @property
    def path(self) -> str:
        return urlsplit(self.target).path

    @property
    def query(self) -> list[tuple[str, str]]:
        return parse_qsl(urlsplit(self.target).query, keep_blank_values=True)

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True)
class Answer:
    """A response to give."""

    status: int = 200
    body: bytes = b"{}"
    headers: Mapping[str, str] = field(default_factory=dict)


def answer(content: object = None, status: int = 200, media_type: str = "", **headers: str) -> Answer:
    """A response: bytes as they are, None as no body, anything else as JSON. `x_y` is the header x-y."""
    body = b"" if content is None else content if isinstance(content, bytes) else json.dumps(content).encode()
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    if content is not None:
        named = {"content-type": media_type or "application/json", **named}
    return Answer(status, body, named)


def echo(seen: Seen) -> Answer:
    """An answer that says what was asked."""
    return Answer(200, seen.body, {"content-type": seen.headers.get("content-type", "")})


class Service:
    """A loopback server."""

    def __init__(self) -> None:
        self.seen: list[Seen] = []
        self.reply: Callable[[Seen], Answer] = lambda seen: Answer(200, b"{}", {"content-type": "application/json"})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Service:
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def answers(self, content: object = None, status: int = 200, media_type: str = "", **headers: str) -> None:
        """From now on every request is answered so; see `answer`."""
        told = answer(content, status, media_type, **headers)
        self.reply = lambda seen: told

    @property
    def last(self) -> Seen:
        return self.seen[-1]


def _handler(service: Service) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

        def handle_one_request(self) -> None:
            try:
                super().handle_one_request()
            except (ConnectionError, TimeoutError):
                self.close_connection = True

        def __getattr__(self, name: str) -> object:
            if name.startswith("do_"):
                return self.reply
            raise AttributeError(name)

        def reply(self) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            seen = Seen(self.command, self.path, headers, self.content())
            service.seen.append(seen)
            told = service.reply(seen)
            self.send_response(told.status)
            for name, value in {**told.headers, "content-length": str(len(told.body))}.items():
                self.send_header(name, value)
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(told.body)

        def content(self) -> bytes:
            if self.headers.get("transfer-encoding") != "chunked":
                return self.rfile.read(int(self.headers.get("content-length", 0)))
            body = b""
            while size := int(self.rfile.readline().strip(), 16):
                body += self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
            return body

    return Handler


class Caller:
    """Calls a package's methods on a service, by the synchronous client or by the asynchronous one."""

    def __init__(self, kind: str, service: Service) -> None:
        self.kind = kind
        self.service = service

    def __call__(self, package: ModuleType, method: str, /, *args: object, **kwargs: object) -> Any:
        """`caller(shop, "things.get", "id")` is `client.things.get("id")`, awaited if need be."""
        return self.respond(package, {}, method, *args, **kwargs).value

    def respond(
        self, package: ModuleType, options: Mapping[str, Any], method: str, /, *args: Any, **kwargs: Any
    ) -> Any:
        """The Response of a call by a client with these options; the value of a download is what it holds."""
        options = {"base_url": self.service.url, "retries": 0, **options}
        if self.kind == "async":
            return asyncio.run(_respond(package, options, method, args, kwargs))
        with package.Client(**options) as client:
            response = client.with_response(_method(client, method), *args, **kwargs)
            if isinstance(response.value, package.Download):
                response.value = response.value.read()
            return response


async def _respond(package: ModuleType, options: Mapping[str, Any], method: str, args: Any, kwargs: Any) -> Any:
    async with package.AsyncClient(**options) as client:
        response = await client.with_response(_method(client, method), *args, **kwargs)
        if isinstance(response.value, package.AsyncDownload):
            response.value = await response.value.read()
        return response


def _method(client: object, name: str) -> Any:
    for step in name.split("."):
        client = getattr(client, step)
    return client
