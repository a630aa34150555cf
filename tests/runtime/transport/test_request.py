"""`request`: what no method of a client does."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path
from typing import Any

import msgspec
import pytest
from loopback import SERVICE, Answer, AsyncClient, Client, Loopback
from msgspec.structs import replace

from runtime.download import AsyncDownload, Download
from runtime.errors import ConfigurationError, DecodeError, Error, NotFoundError, ServerError
from runtime.hooks import Hooks
from runtime.operation import header, host, query
from runtime.response import Response
from runtime.retry import Retries

JSON = {"content-type": "application/json"}


class Thing(msgspec.Struct):
    id: int


class Asker:
    """Asks by a client of one kind, made for the call."""

    def __init__(self, kind: str, loopback: Loopback) -> None:
        self.kind = kind
        self.loopback = loopback
        self.options: dict[str, Any] = {}

    def __call__(self, method: str, path: str, **arguments: Any) -> Response[Any]:
        if self.kind == "sync":
            with Client(self.loopback.url, **self.options) as client:
                return client.request(method, path, **arguments)

        async def run() -> Response[Any]:
            async with AsyncClient(self.loopback.url, **self.options) as client:
                return await client.request(method, path, **arguments)

        return asyncio.run(run())


@pytest.fixture(params=["sync", "async"])
def ask(request: pytest.FixtureRequest, loopback: Loopback) -> Asker:
    return Asker(request.param, loopback)


def test_a_request(ask: Asker) -> None:
    ask.loopback.answer = Answer(200, b'{"a": [1]}', {**JSON, "x-request-id": "r1"})
    ask.options.update(api_key="secret", headers={"x-mine": "1"})
    response = ask("get", "/new/things")
    assert response.value == {"a": [1]}
    assert response.json() == {"a": [1]}
    assert (response.status, response.request_id, response.body) == (200, "r1", b'{"a": [1]}')
    seen = ask.loopback.last
    assert (seen.method, seen.path) == ("GET", "/base/new/things?api-version=2024-01-01")
    assert (seen.headers["api-key"], seen.headers["x-mine"], seen.headers["accept"]) == ("secret", "1", "*/*")


@pytest.mark.parametrize(
    ("path", "params", "sent"),
    [
        ("/x", {"a": 1, "b": True, "c": None}, "/base/x?api-version=2024-01-01&a=1&b=true"),
        ("/x", {"a": ["1", "2"]}, "/base/x?api-version=2024-01-01&a=1&a=2"),
        ("/x?a=1&b=&a=%20", {"c": "?&#"}, "/base/x?api-version=2024-01-01&a=1&b=&a=%20&c=%3F%26%23"),
        ("/x", {"api-version": "2"}, "/base/x?api-version=2"),
        ("/x?api-version=2", None, "/base/x?api-version=2"),
        ("x", {"json": "1", "0": "2"}, "/base/x?api-version=2024-01-01&json=1&0=2"),
        ("/{x}/a b/%2F/ä", None, "/base/%7Bx%7D/a%20b/%2F/%C3%A4?api-version=2024-01-01"),
        ("/things/:create#part", None, "/base/things/:create?api-version=2024-01-01"),
        ("//evil.example/x", None, "/base//evil.example/x?api-version=2024-01-01"),
    ],
)
def test_where_it_goes(ask: Asker, path: str, params: dict[str, object] | None, sent: str) -> None:
    ask("GET", path, params=params)
    assert ask.loopback.last.path == sent


def test_a_link_of_the_service(ask: Asker) -> None:
    ask("GET", f"{ask.loopback.url}/other/x?api-version=9&token=a%2Fb", params={"n": 1})
    assert ask.loopback.last.path == "/other/x?api-version=9&token=a%2Fb&n=1"


@pytest.mark.parametrize("url", ["http://elsewhere.example/x", "ftp://127.0.0.1/x", "https://host:port/x"])
def test_a_link_to_elsewhere(ask: Asker, url: str) -> None:
    with pytest.raises(Error, match=r"another origin|no URL"):
        ask("GET", url)
    assert ask.loopback.seen == []


@pytest.mark.parametrize(
    ("body", "content_type", "sent"),
    [
        ({"json": {"a": [1]}}, "application/json", b'{"a":[1]}'),
        ({"json": None}, "application/json", b"null"),
        ({"json": Thing(1)}, "application/json", b'{"id":1}'),
        ({"content": b"\0"}, "application/octet-stream", b"\0"),
        ({"content": "ä"}, "text/plain; charset=utf-8", "ä".encode()),
        ({"content": [b"a", b"b"]}, "application/octet-stream", b"ab"),
        ({"content": b"\0", "headers": {"Content-Type": "image/png"}}, "image/png", b"\0"),
        (
            {"json": {}, "headers": {"content-type": "application/merge-patch+json"}},
            "application/merge-patch+json",
            b"{}",
        ),
    ],
)
def test_bodies(ask: Asker, body: dict[str, Any], content_type: str, sent: bytes) -> None:
    ask("POST", "/x", **body)
    assert ask.loopback.last.headers["content-type"] == content_type
    assert ask.loopback.last.body == sent


def test_a_file(ask: Asker, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"words")
    ask("PUT", "/x", content=tmp_path / "a.txt")
    assert ask.loopback.last.body == b"words"


def test_nothing_is_sent_where_nothing_is_given(ask: Asker) -> None:
    ask("POST", "/x")
    assert ask.loopback.last.body == b""
    assert "content-type" not in ask.loopback.last.headers


def test_one_body(ask: Asker) -> None:
    with pytest.raises(TypeError, match="one body"):
        ask("POST", "/x", json=1, content=b"1")


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        (Answer(200, b"[1]", JSON), [1]),
        (Answer(201, b"words", {"content-type": "text/plain"}), "words"),
        (Answer(204, b"", {}), None),
        (Answer(202, b"<p>", {"content-type": "text/html"}), "<p>"),
    ],
)
def test_what_comes_back(ask: Asker, answer: Answer, value: object) -> None:
    ask.loopback.answer = answer
    assert ask("GET", "/x").value == value


def test_into_a_type(ask: Asker) -> None:
    ask.loopback.answer = Answer(200, b'{"id": 1}', JSON)
    response = ask("GET", "/x", type=Thing)
    assert response.value == Thing(1)
    assert ask.loopback.last.headers["accept"] == "application/json"
    ask.options["strict"] = True
    ask.loopback.answer = Answer(200, b'{"id": "1"}', JSON)
    with pytest.raises(DecodeError, match=r"\$\.id: expected int"):
        ask("GET", "/x", type=Thing)
    ask.loopback.answer = Answer(200, b"", JSON)
    with pytest.raises(DecodeError, match="got an empty body"):
        ask("GET", "/x", type=Thing)


def test_headers_of_one_request(ask: Asker) -> None:
    """They win over those of the client; a credential by hand takes the place of the client's."""
    ask.options.update(headers={"x-a": "1", "x-b": "1"}, api_key="secret")
    ask("GET", "/x", headers={"X-A": "2", "Accept": "text/csv", "Api-Key": "mine"})
    headers = ask.loopback.last.headers
    assert [headers[name] for name in ("x-a", "x-b", "accept", "api-key")] == ["2", "1", "text/csv", "mine"]
    with pytest.raises(ValueError, match="line break"):
        ask("GET", "/x", headers={"x-a": "1\r\nx-b: 2"})


def test_errors(ask: Asker) -> None:
    ask.loopback.answer = Answer(404, b'{"code": "gone", "message": "no more"}', JSON)
    with pytest.raises(NotFoundError, match=r"404 Not Found: GET .*/base/x.*: gone: no more") as caught:
        ask("GET", "/x", type=Thing)
    assert caught.value.body == {"code": "gone", "message": "no more"}


def test_retries_hooks_and_redirects(ask: Asker) -> None:
    seen: list[object] = []
    ask.options.update(retries=Retries(1, backoff=0.0), hooks=Hooks(request=seen.append))
    ask.loopback.script(Answer(503), Answer(302, b"", {"Location": "/y"}), Answer(200, b"1", JSON))
    assert ask("GET", "/x").value == 1
    assert len(seen) == 3
    ask.options["retries"] = 0
    ask.loopback.answer = Answer(503)
    with pytest.raises(ServerError):
        ask("POST", "/x")


def test_head(ask: Asker) -> None:
    ask.loopback.answer = Answer(200, b"", {"content-length": "0", "etag": "1"})
    response = ask("HEAD", "/x")
    assert (response.value, response.headers["etag"]) == (None, "1")


def test_a_body_as_it_comes(loopback: Loopback, caplog: pytest.LogCaptureFixture) -> None:
    loopback.answer = Answer(200, b"\0" * 100_000, {"content-type": "video/mp4"})
    caplog.set_level(logging.DEBUG, logger="demo_client")
    with Client(loopback.url, api_key="secret") as client:
        with client.with_raw_response(client.request, "GET", "/film") as raw:
            assert isinstance(raw, Download)
            assert raw.read() == b"\0" * 100_000

    async def read() -> bytes:
        async with AsyncClient(loopback.url) as client:
            raw = await client.with_raw_response(client.request, "GET", "/film")
            assert isinstance(raw, AsyncDownload)
            return await raw.read()

    assert asyncio.run(read()) == b"\0" * 100_000
    assert "GET http://127.0.0.1" in caplog.text
    assert "secret" not in caplog.text


def test_requests_do_not_gather(loopback: Loopback) -> None:
    with Client(loopback.url) as client:
        client.request("GET", "/x")
        client.request("GET", "/x")
        assert not client._routes


# --- what of a service goes along -----------------------------------------------------------------------------------


def test_security_that_only_operations_name(loopback: Loopback) -> None:
    """The service asks for nothing as a whole: what the client was given is sent."""
    service = replace(SERVICE, security=())
    with Client(loopback.url, service=service, api_key="secret") as client:
        client.request("GET", "/x")
    assert loopback.last.headers["api-key"] == "secret"
    with Client(loopback.url, service=service) as client:
        client.request("GET", "/x")
    assert "api-key" not in loopback.last.headers


def test_security_that_is_missing(loopback: Loopback) -> None:
    with Client(loopback.url, service=replace(SERVICE, security=(("key",),))) as client:
        with pytest.raises(ConfigurationError, match="no credential"):
            client.request("GET", "/x")


def test_parameters_of_the_client(loopback: Loopback) -> None:
    parameters = (host("endpoint"), query("api_version", "v", default="1"), header("token", "X-Tenant", default="t"))
    with Client(loopback.url, service=replace(SERVICE, parameters=parameters)) as client:
        client.request("GET", "/x")
        assert (loopback.last.path, loopback.last.headers["x-tenant"]) == ("/base/x?v=1", "t")
        client.request("GET", "/x", headers={"x-tenant": "other"})
        assert loopback.last.headers["x-tenant"] == "other"
