"""The client itself: its base URL, options, closing, timeouts, and how it takes answers that depart from the spec."""

from __future__ import annotations

import asyncio
import inspect
import time
from concurrent.futures import ThreadPoolExecutor
from types import ModuleType
from typing import Any

import pytest

from tests.behaviour.conftest import ClientFor
from tests.behaviour.generated import openapi, things
from tests.behaviour.service import Answer, Caller, Seen, Service, answer

SHOP = things("Thing: {type: object, required: [id], properties: {id: {type: string}, size: {type: integer}}}")


@pytest.fixture
def shop(client_for: ClientFor) -> ModuleType:
    return client_for(SHOP)


# --- the base URL --------------------------------------------------------------------------------------------------

VARIABLES = """
    openapi: 3.0.3
    info: {title: Shop, version: "1"}
    servers:
      - url: "https://{endpoint}/{basePath}"
        variables: {endpoint: {default: shop.example.com}, basePath: {default: v1, enum: [v1, v2]}}
    paths: {/thing: {get: {operationId: Things_Get, responses: {"204": {description: Done}}}}}
    """


def test_variables_of_the_base_url(client_for: ClientFor, service: Service) -> None:
    shop = client_for(VARIABLES)
    with shop.Client(service.url) as client:
        client.things.get()
    with shop.Client(service.url, base_path="v2") as client:
        client.things.get()
    assert [seen.target for seen in service.seen] == ["/v1/thing", "/v2/thing"]
    assert repr(shop.Client()) == "<Client of https://shop.example.com/v1>"


def test_a_placeholder_is_no_default(client_for: ClientFor, service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    shop = client_for(VARIABLES, '[client.parameters.endpoint]\nrequired = true\nenvironment = "SHOP_ENDPOINT"\n')
    monkeypatch.delenv("SHOP_ENDPOINT", raising=False)
    with pytest.raises(shop.ConfigurationError, match="SHOP_ENDPOINT"):
        shop.Client()
    monkeypatch.setenv("SHOP_ENDPOINT", service.url)
    with shop.Client() as client:
        client.things.get()
    assert service.last.target == "/v1/thing"


def test_a_parameterized_host(client_for: ClientFor, service: Service) -> None:
    shop = client_for("""
        swagger: "2.0"
        info: {title: Shop, version: "1"}
        basePath: /v3
        schemes: [https]
        x-ms-parameterized-host:
          hostTemplate: "{account}.{suffix}"
          parameters:
            - {name: account, in: path, required: true, type: string, x-ms-skip-url-encoding: true}
            - {name: suffix, in: path, required: true, type: string, x-ms-client-default: example.com}
        paths: {/thing: {get: {operationId: Things_Get, responses: {"204": {description: Done}}}}}
        """)
    assert repr(shop.Client("mine")) == "<Client of https://mine.example.com/v3>"
    assert repr(shop.Client("mine", suffix="example.org")) == "<Client of https://mine.example.org/v3>"
    with pytest.raises(shop.ConfigurationError, match="no part of a host"):
        shop.Client("evil.example.org/")


@pytest.mark.parametrize("slash", ["", "/"])
def test_another_base_url(shop: ModuleType, service: Service, slash: str) -> None:
    service.answers({"id": "a"})
    with shop.Client(f"{service.url}/proxy{slash}") as client:
        client.things.get()
    assert service.last.target == "/proxy/thing"
    assert repr(shop.Client()) == "<Client of https://shop.example.com/v1>"


@pytest.mark.parametrize(
    "url", ["ftp://x", "http://", "http://x y", "https://x?a=b", "https://x#f", "", "/v1", "https://:80"]
)
def test_what_is_no_base_url_is_refused(shop: ModuleType, url: str) -> None:
    with pytest.raises(shop.ConfigurationError, match="base URL"):
        shop.Client(url)


# --- options -------------------------------------------------------------------------------------------------------


def test_headers_of_every_request(shop: ModuleType, caller: Caller) -> None:
    caller.service.answers({"id": "a"})
    caller.respond(shop, {"headers": {"x-team": "tea", "User-Agent": "mine"}}, "things.get")
    assert caller.service.last.headers["x-team"] == "tea"
    assert caller.service.last.headers["user-agent"] == "mine"


def test_with_options(shop: ModuleType, service: Service) -> None:
    service.answers({"id": "a", "new": 1})
    with shop.Client(service.url, headers={"x-a": "1"}) as client:
        other = client.with_options(headers={"x-b": "2"}, unknown_fields="keep", timeout=5)
        assert type(other) is shop.Client
        assert shop.extra_members(other.things.get()) == {"new": 1}
        assert (service.last.headers["x-a"], service.last.headers["x-b"]) == ("1", "2")
        assert shop.extra_members(client.things.get()) == {}
        assert "x-b" not in service.last.headers


def test_a_closed_client_sends_nothing(shop: ModuleType, service: Service) -> None:
    service.answers({"id": "a"})
    with shop.Client(service.url) as client:
        client.things.get()
    with pytest.raises(RuntimeError, match="closed"):
        client.things.get()

    async def run() -> None:
        client = shop.AsyncClient(service.url)
        await client.things.get()
        await client.aclose()
        with pytest.raises(RuntimeError, match="closed"):
            await client.things.get()

    asyncio.run(run())
    assert len(service.seen) == 2


def test_a_slow_service_is_a_timeout(shop: ModuleType, caller: Caller) -> None:
    def slow(seen: Seen) -> Answer:
        time.sleep(0.3)
        return answer({"id": "a"})

    caller.service.reply = slow
    with pytest.raises(shop.TimeoutError, match="waiting for the response") as caught:
        caller.respond(shop, {"timeout": 0.05}, "things.get")
    assert isinstance(caught.value, TimeoutError)
    assert caller.respond(shop, {"timeout": shop.Timeouts(connect=0.5, read=5)}, "things.get").value.id == "a"


def test_the_configured_timeout_is_the_default(client_for: ClientFor) -> None:
    shop = client_for(SHOP, "[client]\ntimeout = 12.5\n")
    assert inspect.signature(shop.Client).parameters["timeout"].default == 12.5


def test_a_transport_of_ones_own(shop: ModuleType) -> None:
    urls: list[str] = []

    class Recorder:
        def send(self, request: Any) -> object:
            urls.append(request.url)
            raise shop.TransportError("not today")

        def close(self) -> None:
            urls.append("closed")

    with shop.Client(transport=Recorder(), retries=0) as client, pytest.raises(shop.TransportError, match="not today"):
        client.things.get()
    assert urls == ["https://shop.example.com/v1/thing", "closed"]


def test_operations_without_a_group_are_on_the_client(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(openapi("/: {get: {operationId: ping, responses: {'204': {description: Done}}}}"))
    names = [name for name in dir(shop.Client) if not name.startswith("_")]
    assert "ping" in names
    assert caller(shop, "ping") is None
    assert caller.service.last.target == "/"


def test_many_threads_may_share_a_client(shop: ModuleType, service: Service) -> None:
    service.answers({"id": "a"})
    with shop.Client(service.url) as client, ThreadPoolExecutor(8) as pool:
        values = list(pool.map(lambda _: client.things.get().id, range(40)))
    assert values == ["a"] * 40


# --- answers that depart -------------------------------------------------------------------------------------------

ODD = [
    ({"id": "a", "size": "big"}, "$.size: expected int, got str"),
    ({"size": 1}, "$.id: expected str, got nothing"),
    ({"id": None}, "$.id: expected str, got null"),
    ([], "$: expected Thing, got list"),
    ("text", "$: expected Thing, got str"),
]


@pytest.mark.parametrize(("body", "report"), ODD)
def test_leniently_it_is_decoded_and_reported(shop: ModuleType, caller: Caller, body: object, report: str) -> None:
    caller.service.answers(body)
    drifts: list[object] = []
    value = caller.respond(shop, {"on_drift": drifts.append}, "things.get").value
    assert [str(drift) for drift in drifts] == [report]
    assert shop.decode(object, shop.encode(value)) == body


@pytest.mark.parametrize(("body", "report"), ODD)
def test_strictly_it_is_an_error_that_says_where(shop: ModuleType, caller: Caller, body: object, report: str) -> None:
    caller.service.answers(body)
    with pytest.raises(shop.DecodeError) as caught:
        caller.respond(shop, {"strict": True}, "things.get")
    assert str(caught.value).endswith(report)
    assert caught.value.path == report.partition(":")[0]
    assert caught.value.status == 200


@pytest.mark.parametrize(
    "text", [b'{"id":"a","size":1.0,"z":[1e2,"\\u00e9"]}', b'{"z":0,"id":"a"}', b'{"id":"a","size":null}']
)
def test_kept_it_is_the_same_json_again(shop: ModuleType, caller: Caller, text: bytes) -> None:
    caller.service.answers(text)
    value = caller.respond(shop, {"unknown_fields": "keep"}, "things.get").value
    assert shop.decode(object, shop.encode(value)) == shop.decode(object, text)


@pytest.mark.parametrize("text", [b"{", b'{"id":"a"} x', b""])
def test_what_is_no_json_is_a_decode_error(shop: ModuleType, caller: Caller, text: bytes) -> None:
    caller.service.answers(text)
    with pytest.raises(shop.DecodeError) as caught:
        caller(shop, "things.get")
    assert caught.value.body == text
