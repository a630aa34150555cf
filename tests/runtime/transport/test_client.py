"""The client: its URL, arguments, environment, options, headers, with_response, closing."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from functools import cached_property
from typing import Any

import pytest
from loopback import SERVICE, Answer, AsyncClient, Caller, Client, Loopback
from msgspec.structs import replace

from runtime.base_url import link
from runtime.client import Service
from runtime.errors import ConfigurationError, Error
from runtime.headers import Headers
from runtime.hooks import Hooks
from runtime.operation import AsyncGroup, Group, Operation, binary, header, host, json, path, query, text
from runtime.response import Response
from runtime.transport import RawResponse, Request, Timeouts

GET: Operation[dict[str, int]] = Operation(
    "GET", "/x", client_parameters=("api_version",), responses={"200": json(dict[str, int])}
)


def base_of(endpoint: str | None, template: str = "https://{endpoint}/base") -> str:
    with Client(endpoint, service=replace(SERVICE, base_url=template)) as client:
        return repr(client)


@pytest.mark.parametrize(
    ("endpoint", "template", "expected"),
    [
        ("me.example.com", "https://{endpoint}/base", "https://me.example.com/base"),
        ("https://me.example.com/", "https://{endpoint}/base", "https://me.example.com/base"),
        ("http://127.0.0.1:8000", "https://{endpoint}/base", "http://127.0.0.1:8000/base"),
        ("http://[::1]:8000/proxy/", "https://{endpoint}/base", "http://[::1]:8000/proxy/base"),
        (" me.example.com \n", "https://{endpoint}/base", "https://me.example.com/base"),
        ("https://me.example.com", "{endpoint}/openai", "https://me.example.com/openai"),
        ("me.example.com", "{endpoint}", "https://me.example.com"),
        ("me.example.com", "//{endpoint}/v1/", "https://me.example.com/v1"),
        ("me.example.com:81", "//{endpoint}/v1/", "https://me.example.com:81/v1"),
        ("eu", "https://{endpoint}.api.example.com", "https://eu.api.example.com"),
        ("https://user:hunter2@me.example.com", "https://{endpoint}", "https://me.example.com"),
        ("/v2/", "https://api.example.com{endpoint}", "https://api.example.com/v2"),
        (".", "https://files{endpoint}example.com", "https://files.example.com"),
        ("unused", "https://fixed.example.com/v1/", "https://fixed.example.com/v1"),
    ],
)
def test_base_url(endpoint: str, template: str, expected: str) -> None:
    assert base_of(endpoint, template) == f"<Client of {expected}>"


@pytest.mark.parametrize(
    "endpoint",
    ["", "https://", "ftp://host", "host name", "host?x=1", "host#x", "host\\x", "host:port", "{host}", "hö"],
)
def test_no_base_url(endpoint: str) -> None:
    with pytest.raises(ConfigurationError, match="is no base URL"):
        base_of(endpoint)


@pytest.mark.parametrize("region", ["evil.example/", "evil@", "a:1", "a?b", "", "https://evil.example"])
def test_a_part_of_a_host_cannot_become_another_host(region: str) -> None:
    with pytest.raises(ConfigurationError, match=r"^endpoint: .* is no part of a host name$"):
        base_of(region, "https://{endpoint}.api.example.com")


@pytest.mark.parametrize("tail", ["@evil.example/", ".evil.example/", "\\@evil.example", ""])
def test_what_follows_a_host_is_its_path(tail: str) -> None:
    with pytest.raises(ConfigurationError, match=r"^endpoint: .* is no part of a host name$"):
        base_of(tail, "https://api.example.com{endpoint}")


def test_a_bad_base_url_is_shown_without_its_password() -> None:
    with pytest.raises(ConfigurationError) as caught:
        base_of("https://user:hunter2@host?x")
    assert "hunter2" not in str(caught.value)


def test_several_variables_with_defaults() -> None:
    service = Service(
        package="p",
        version="1",
        base_url="{scheme}://{endpoint}.example.com:{port}/{base}",
        parameters=(
            host("scheme", default="http"),
            host("endpoint"),
            host("port", default=8443),
            host("", "base", constant="v1"),
        ),
    )
    with Client("eu", service=service) as client:
        assert repr(client) == "<Client of http://eu.example.com:8443/v1>"


def test_arguments_win_over_the_environment_and_that_over_the_default(
    caller: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = replace(
        SERVICE,
        parameters=(
            host("endpoint", env="DEMO_ENDPOINT"),
            query("api_version", "api-version", env="DEMO_VERSION", default="default"),
        ),
    )
    caller.options = {"service": service}
    monkeypatch.setenv("DEMO_ENDPOINT", caller.loopback.url)

    def version(**options: str) -> str:
        caller.options = {"service": service, **options}
        caller.call(GET)
        return caller.loopback.last.path

    assert version() == "/base/x?api-version=default"
    monkeypatch.setenv("DEMO_VERSION", "env")
    assert version() == "/base/x?api-version=env"
    assert version(api_version="given") == "/base/x?api-version=given"
    monkeypatch.setenv("DEMO_VERSION", "")
    assert version() == "/base/x?api-version=default"


def test_what_is_missing_is_named() -> None:
    with pytest.raises(ConfigurationError, match=r"^no endpoint: give the client one, or set DEMO_ENDPOINT$"):
        Client()
    service = replace(SERVICE, parameters=(*SERVICE.parameters, query("basic", "tenant", required=True)))
    with pytest.raises(ConfigurationError, match=r"^no basic: give the client one$"):
        Client("host", service=service)


def test_only_the_parameters_that_an_operation_names_are_sent(caller: Caller) -> None:
    caller.call(Operation("GET", "/x"))

    assert caller.loopback.last.path == "/base/x"


def test_an_operation_may_have_its_own_base_url(caller: Caller) -> None:
    caller.options["api_version"] = "v9"
    caller.call(
        Operation("GET", "/x", base_url="https://{endpoint}/{area}/other", parameters=(host("area"),)), area="a"
    )

    assert caller.loopback.last.path == "/a/other/x"


def test_headers(caller: Caller) -> None:
    caller.options["headers"] = {"X-Team": "blue", "X-Call": "client"}
    caller.call(
        Operation(
            "GET",
            "/x",
            responses={"200": json(object), "201": text(), "204": json(object)},
            parameters=(header("c", "X-Call"),),
        ),
        c="call",
    )

    sent = caller.loopback.last.headers
    assert sent["user-agent"].startswith("demo-client/1.2.3 Python/3.")
    assert sent["accept"] == "application/json, text/plain"
    assert sent["x-team"] == "blue"
    assert sent["x-call"] == "call"


def test_accept_by_media_type_and_by_hand(caller: Caller) -> None:
    several: Operation[Any] = Operation(
        "GET", "/x", responses={"200": {"audio/mpeg": binary(), "application/json": json(object)}}
    )
    caller.call(several)
    assert caller.loopback.last.headers["accept"] == "audio/mpeg, application/json"
    caller.options["headers"] = {"Accept": "audio/mpeg"}
    caller.call(several)
    assert caller.loopback.last.headers["accept"] == "audio/mpeg"


@pytest.mark.parametrize("headers", [{"X-A": "b\r\nX-Evil: 1"}, {"X A": "b"}, {"X-A:": "b"}])
def test_a_header_of_the_client_cannot_break_out(headers: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="header"):
        Client("host", headers=headers)


class Things(Group):
    def get(self) -> dict[str, int]:
        return self._client.send(GET, locals())


class AsyncThings(AsyncGroup):
    async def get(self) -> dict[str, int]:
        return await self._client.send(GET, locals())


class GroupedClient(Client):
    @cached_property
    def things(self) -> Things:
        return Things(self)


class AsyncGroupedClient(AsyncClient):
    @cached_property
    def things(self) -> AsyncThings:
        return AsyncThings(self)


def test_with_options_shares_connections_and_changes_nothing_else(loopback: Loopback) -> None:
    with GroupedClient(loopback.url, headers={"X-A": "1", "X-B": "1"}, api_version="v") as client:
        other = client.with_options(headers={"x-b": "2"}, timeout=Timeouts(read=3), strict=True, unknown_fields="keep")
        assert type(other) is GroupedClient
        client.things.get()
        other.things.get()
        assert [seen.headers["x-a"] + seen.headers["x-b"] for seen in loopback.seen] == ["11", "12"]
        assert {seen.path for seen in loopback.seen} == {"/base/x?api-version=v"}
        assert loopback.connections == 1
        assert other.things is not client.things
        assert other.with_options().things.get() == {}
        other.close()
        with pytest.raises(RuntimeError, match="closed"):
            client.things.get()


def test_options_reach_the_decoder(loopback: Loopback) -> None:
    loopback.answer = Answer(body=b'{"a": "no number"}')
    drifts: list[object] = []
    drifted: object = {"a": "no number"}
    with Client(loopback.url, on_drift=drifts.append) as client:
        with pytest.raises(Error):
            client.with_options(strict=True).send(GET, {})
        assert client.with_options(on_drift=None).send(GET, {}) == drifted
        assert not drifts
        assert client.send(GET, {}) == drifted
        assert len(drifts) == 1


def test_repr_shows_no_secret() -> None:
    secrets: dict[str, Any] = {
        "api_key": "hunter2",
        "token": "hunter3",
        "basic": ("me", "hunter4"),
        "headers": {"Authorization": "hunter5"},
    }
    with Client("host", **secrets) as client:
        shown = repr(client) + repr(vars(client)) + repr(Things(client))
    assert repr(AsyncThings(AsyncClient("host"))) == "<AsyncThings of <AsyncClient of https://host/base>>"
    assert "<Client of https://host/base>" in shown
    assert "<Things of <Client of https://host/base>>" in shown
    assert "hunter" not in shown


def test_with_response(caller: Caller) -> None:
    caller.loopback.answer = Answer(
        body=b'{"a": 1}', headers={"content-type": "application/json", "X-Request-Id": "r-1", "Set-Cookie": "a=b"}
    )
    response = caller.respond(GET)

    assert response.value == {"a": 1}
    assert response.status == 200
    assert response.headers["SET-COOKIE"] == "a=b"
    assert response.request_id == "r-1"
    assert response.body == b'{"a": 1}'
    assert response.text == '{"a": 1}'
    assert response.json() == {"a": 1}
    assert 0 < response.elapsed < 60
    assert repr(response) == "<Response 200: dict>"


def test_with_response_of_a_method(loopback: Loopback) -> None:
    with GroupedClient(loopback.url) as client:
        response: Response[dict[str, int]] = client.with_response(client.things.get)
        assert response.value == {}
        assert client.things.get() == {}  # no response is caught any more

    async def run() -> list[Response[dict[str, int]]]:
        async with AsyncGroupedClient(loopback.url) as client:
            calls = [client.with_response(client.things.get) for _ in range(3)]
            return list(await asyncio.gather(*calls))

    numbers = iter(range(3))
    loopback.answer = lambda _: Answer(body=b'{"n": %d}' % next(numbers))
    responses = asyncio.run(run())
    assert sorted(response.value["n"] for response in responses) == [0, 1, 2]
    assert all(response.json() == response.value for response in responses)


def test_with_response_in_threads_keeps_them_apart(loopback: Loopback) -> None:
    loopback.answer = lambda seen: Answer(body=b'{"n": %s}' % seen.headers["x-n"].encode())
    operation: Operation[dict[str, int]] = Operation(
        "GET", "/x", parameters=(header("n", "X-N"),), responses={"200": json(dict[str, int])}
    )
    results: dict[int, Response[dict[str, int]]] = {}
    with Client(loopback.url) as client:

        def work(number: int) -> None:
            results[number] = client.with_response(client.send, operation, {"n": number})

        threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert {number: response.json() for number, response in results.items()} == {n: {"n": n} for n in range(8)}


@pytest.mark.parametrize("timeout", [-1, Timeouts(total=-0.1), float("nan"), Timeouts(idle=float("nan"))])
def test_what_is_no_timeout(timeout: float | Timeouts) -> None:
    with pytest.raises(ValueError, match="seconds"):
        Client("host", timeout=timeout)
    with Client("host") as client, pytest.raises(ValueError, match="seconds"):
        client.with_options(timeout=timeout)


def test_with_response_needs_a_call() -> None:
    with Client("host") as client, pytest.raises(TypeError, match="a method that calls the service"):
        client.with_response(dict)


def test_cookies_of_a_response_are_not_sent_back(loopback: Loopback) -> None:
    loopback.answer = Answer(headers={"content-type": "application/json", "Set-Cookie": "a=b; Path=/"})
    with Client(loopback.url) as client:
        client.send(GET, {})
        client.send(GET, {})
    assert "cookie" not in loopback.last.headers


def test_a_redirect_elsewhere_is_not_followed(caller: Caller) -> None:
    caller.loopback.answer = Answer(302, b"", {"Location": f"{caller.loopback.url.replace('127.0.0.1', 'localhost')}/"})
    with pytest.raises(Error, match="302 Found"):
        caller.call(GET)
    assert len(caller.loopback.seen) == 1


def test_a_redirect_that_the_operation_promises_is_its_answer(caller: Caller) -> None:
    caller.loopback.answer = Answer(303, b'{"a": 1}', {"Content-Type": "application/json", "Location": "/elsewhere"})
    assert caller.call(replace(GET, responses={"303": json(dict[str, int])})) == {"a": 1}
    assert len(caller.loopback.seen) == 1


def test_an_error_status_that_the_operation_promises_is_its_answer(caller: Caller) -> None:
    caller.options["retries"] = 2
    caller.loopback.answer = Answer(409, b'{"a": 1}')
    assert caller.call(replace(GET, responses={"200": text(), "409": json(dict[str, int])})) == {"a": 1}
    assert len(caller.loopback.seen) == 1


# --- links that a service gives ---

BASE = "https://me:hunter2@host:443/base/x?a=1"


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("https://host/other?page=2", "/other?page=2"),
        ("HTTPS://HOST:443/other", "/other"),
        ("/other?page=2#top", "/other?page=2"),
        ("?page=2", "/base/x?page=2"),
        ("y?page=2", "/base/y?page=2"),
        ("../../z", "/z"),
        (" /with space ", "/with%20space"),
        ("/caf\u00e9?q=%20%C3%A9&x=[1]", "/caf%C3%A9?q=%20%C3%A9&x=[1]"),
        ("/a\\b", "/a%5Cb"),
        ("/x?key=1&a=2&k%65y=3&keys=4", "/x?a=2&keys=4"),
    ],
)
def test_a_link_leads_on(reference: str, expected: str) -> None:
    assert link(BASE, reference, ["key"]) == f"https://me:hunter2@host:443{expected}"


@pytest.mark.parametrize(
    "reference",
    [
        "http://host/x",
        "https://host:444/x",
        "https://other/x",
        "https://sub.host/x",
        "https://host@other/x",
        "https://host.other/x",
        "//other/x",
        "ftp://host/x",
        "javascript:alert(1)",
        "https://host:port/x",
        "https://[::1/x",
    ],
)
def test_a_link_to_elsewhere_is_not_followed(reference: str) -> None:
    with pytest.raises(Error, match=r"^https://host:443/base/x\?a=1: the service ") as caught:
        link(BASE, f"{reference}?secret=hunter2")
    assert "hunter2" not in str(caught.value)


def test_a_call_of_a_link(caller: Caller) -> None:
    operation = replace(GET, parameters=(query("q"), header("h", "X-H")))
    arguments = {"q": 1, "h": "kept"}
    options = {"endpoint": caller.loopback.url, "api_key": "key"}

    async def run(url: str) -> None:
        async with AsyncClient(**options) as client:
            await client.send(operation, arguments, url=url)

    def call(url: str) -> None:
        if caller.kind == "async":
            asyncio.run(run(url))
        else:
            with Client(**options) as client:
                client.send(operation, arguments, url=url)

    call("?page=2")
    assert caller.loopback.last.path == "/base/x?page=2"
    assert caller.loopback.last.headers["x-h"] == "kept"
    assert caller.loopback.last.headers["api-key"] == "key"
    call(f"{caller.loopback.url}/elsewhere")
    assert caller.loopback.last.path == "/elsewhere"
    with pytest.raises(Error, match="another origin"):
        call("https://evil.example/x")
    assert len(caller.loopback.seen) == 2


@pytest.mark.parametrize("close", [lambda client: client.close(), lambda client: client.__exit__(None, None, None)])
def test_a_closed_client_sends_nothing(loopback: Loopback, close: Callable[[Client], None]) -> None:
    used, fresh = Client(loopback.url), Client(loopback.url)
    used.send(GET, {})
    for client in (used, fresh):
        close(client)
        with pytest.raises(RuntimeError, match="closed"):
            client.send(GET, {})
        client.close()


def test_a_closed_async_client_sends_nothing(loopback: Loopback) -> None:
    async def run() -> None:
        client = AsyncClient(loopback.url)
        await client.send(GET, {})
        await client.aclose()
        with pytest.raises(RuntimeError, match="closed"):
            await client.send(GET, {})
        await client.aclose()

    asyncio.run(run())


def test_many_threads_share_a_client(loopback: Loopback) -> None:
    """Each sees its own arguments, options, response and log of them, from the very first call on."""
    operation: Operation[Any] = Operation(
        "GET", "/{id}", parameters=(path("id"), header("h", "X-H")), responses={"200": json(dict[str, str])}
    )
    loopback.answer = lambda seen: Answer(
        body=b'{"id": "%s", "h": "%s"}' % (seen.path.rpartition("/")[2].encode(), seen.headers["x-h"].encode())
    )
    begin = threading.Barrier(8)
    wrong: list[object] = []

    def work(client: Client, name: str) -> None:
        begin.wait(20)
        for number in range(12):
            asked = {"id": f"{name}-{number}", "h": name}
            headers: list[str] = []
            hooks = Hooks(request=lambda request, headers=headers: headers.append(request.headers["x-own"]))
            own = client.with_options(headers={"x-own": name}, hooks=hooks)
            response = own.with_response(own.send, operation, asked)
            if response.value != asked or response.json() != asked or headers != [name]:
                wrong.append((asked, response.value, headers))

    with Client(loopback.url) as client:
        threads = [threading.Thread(target=work, args=(client, f"t{number}")) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert not wrong
    assert len(loopback.seen) == 96


def test_operations_made_for_one_call_do_not_gather(monkeypatch: pytest.MonkeyPatch) -> None:
    class Answering:
        def send(self, request: Request) -> RawResponse:
            return RawResponse(200, Headers(), [b"{}"])

        def close(self) -> None:
            pass

    monkeypatch.setattr("runtime.client_core._MOST_ROUTES", 8)
    with Client("host", transport=Answering()) as client:
        for _ in range(30):
            client.send(replace(GET), {})
        assert len(client._routes) <= 8
