"""What a generated client does when a call fails: its own arguments for that, keys, hooks, and what it logs."""

from __future__ import annotations

import asyncio
import logging
from types import ModuleType
from typing import Any

import pytest

from tests.behaviour.conftest import ClientFor
from tests.behaviour.generated import openapi
from tests.behaviour.service import Answer, Caller, Seen, Service, answer

SPEC = openapi("""
    /orders:
      post:
        operationId: Orders_Create
        parameters: [{name: Idempotency-Key, in: header, schema: {type: string}}]
        requestBody: &order
          required: true
          content: &content {application/json: {schema: {type: object, properties: {id: {type: string}}}}}
        responses: {"200": &ok {description: OK, content: *content}}
      get:
        operationId: Orders_List
        responses: {"200": *ok}
    /refunds:
      post:
        operationId: Refunds_Create
        requestBody: *order
        responses: {"200": *ok}
    """)
ORDER = answer({"id": "o-1"})
BUSY = answer({"error": {"code": "busy", "message": "Later."}}, 503, **{"retry-after-ms": "1"})


@pytest.fixture
def shop(client_for: ClientFor) -> ModuleType:
    return client_for(SPEC)


def script(service: Service, *answers: Answer) -> None:
    """One answer after the other; the last again and again."""
    left = iter(answers)
    service.reply = lambda _: next(left, answers[-1])


def create(shop: ModuleType, caller: Caller, group: str = "orders", /, **options: Any) -> Any:
    return caller.respond(shop, {"retries": shop.Retries(backoff=0.0), **options}, f"{group}.create", id="o-1").value


def test_a_call_is_tried_three_times(shop: ModuleType, caller: Caller, service: Service) -> None:
    script(service, BUSY, BUSY, ORDER)
    assert create(shop, caller, retries=2).id == "o-1"
    assert [seen.body for seen in service.seen] == [b'{"id":"o-1"}'] * 3


def test_so_it_is_without_a_word(shop: ModuleType, service: Service) -> None:
    service.reply = lambda _: BUSY
    with shop.Client(service.url, headers={"x-a": "b"}) as client, pytest.raises(shop.ServerError) as caught:
        client.orders.list()
    assert caught.value.attempts == 3
    assert len(service.seen) == 3
    assert str(caught.value).endswith("/orders: busy: Later. (tried 3 times)")


def test_options_for_one_call(shop: ModuleType, service: Service) -> None:
    service.reply = lambda _: BUSY
    seen: list[object] = []
    with shop.Client(service.url) as client:
        patient = client.with_options(retries=shop.Retries(1, backoff=0.0), hooks=shop.Hooks(retry=seen.append))
        with pytest.raises(shop.ServerError):
            patient.orders.list()
        with pytest.raises(shop.ServerError):
            patient.with_options(retries=0).orders.list()
    assert len(service.seen) == 3
    assert [type(each) for each in seen] == [shop.Retry]


def test_the_key_that_the_spec_names_makes_a_call_repeatable(
    shop: ModuleType, caller: Caller, service: Service
) -> None:
    script(service, BUSY, ORDER)
    create(shop, caller)
    keys = [seen.headers["idempotency-key"] for seen in service.seen]
    assert len(keys[0]) == 36
    assert keys == [keys[0]] * 2
    create(shop, caller, "refunds")
    assert "idempotency-key" not in service.last.headers


def test_the_key_that_the_configuration_names(client_for: ClientFor, caller: Caller, service: Service) -> None:
    shop = client_for(SPEC, '[retries]\nidempotency_header = "X-Request-Key"\n')
    script(service, BUSY, ORDER)
    create(shop, caller, "refunds")
    keys = [seen.headers["x-request-key"] for seen in service.seen]
    assert len(keys[0]) == 36
    assert keys == [keys[0]] * 2
    caller.respond(shop, {}, "orders.list")
    assert "x-request-key" not in service.last.headers


def test_hooks_and_log(shop: ModuleType, caller: Caller, service: Service, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, shop.__name__)
    script(service, BUSY, ORDER)
    seen: list[Any] = []
    create(shop, caller, hooks=shop.Hooks(seen.append, seen.append, seen.append))

    names = [type(each).__name__ for each in seen]
    assert names == ["Request", "Received", "Retry", "Request", "Received"]
    assert [each.status for each in seen if isinstance(each, shop.Received)] == [503, 200]
    assert [record.getMessage() for record in caplog.records if record.name == shop.__name__] == [
        f"POST {service.url}/orders: 503 Service Unavailable; attempt 2 in 0.00 s"
    ]


def test_the_raw_response_of_any_method(shop: ModuleType, service: Service) -> None:
    def reply(seen: Seen) -> Answer:
        return answer({"id": "o-1", "more": 1})

    service.reply = reply
    with shop.Client(service.url) as client, client.with_raw_response(client.orders.list) as download:
        assert isinstance(download, shop.Download)
        assert download.read() == b'{"id": "o-1", "more": 1}'

    async def run() -> bytes:
        async with shop.AsyncClient(service.url) as client:
            download = await client.with_raw_response(client.orders.create, id="o-1")
            return bytes(await download.read())

    assert asyncio.run(run()) == b'{"id": "o-1", "more": 1}'


def test_an_argument_of_the_service_makes_way_for_the_client_s_own(client_for: ClientFor) -> None:
    shop = client_for("""
        openapi: 3.0.3
        info: {title: Shop, version: "1"}
        servers: [{url: "https://{retries}.example.com", variables: {retries: {default: a}}}]
        components: {securitySchemes: {hooks: {type: apiKey, in: header, name: x-key}}}
        security: [{hooks: []}]
        paths: {/thing: {get: {operationId: Things_Get, responses: {"204": {description: Done}}}}}
        """)
    with shop.Client("b", retries=0, hooks=None) as client:
        assert repr(client) == "<Client of https://b.example.com>"
