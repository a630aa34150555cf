"""Ids of requests: those that a client makes, and those that a service answers with."""

from __future__ import annotations

from types import ModuleType
from uuid import UUID

import pytest

from tests.behaviour.conftest import ClientFor
from tests.behaviour.generated import openapi
from tests.behaviour.service import Caller, Service

SPEC = openapi("""
    /common: {get: {operationId: Things_Common, responses: {"204": {description: OK}}}}
    /own:
      get:
        operationId: Things_Own
        x-ms-request-id: shop-id
        parameters: [{name: shop-request, in: header, x-ms-client-request-id: true, schema: {type: string}}]
        responses: {"204": {description: OK, headers: {Thing-Id: {x-ms-request-id: true, schema: {type: string}}}}}
    """)
CONFIG = '[client]\nrequest_id_header = "X-Ms-Client-Request-Id"\n'
HEADER = "x-ms-client-request-id"


@pytest.fixture
def shop(client_for: ClientFor) -> ModuleType:
    return client_for(SPEC, CONFIG)


def test_each_request_has_an_id_of_its_own(shop: ModuleType, caller: Caller) -> None:
    caller.service.answers(None, 204)
    for _ in range(2):
        caller.respond(shop, {}, "things.common")
    first, second = (UUID(seen.headers[HEADER]) for seen in caller.service.seen)
    assert first != second


def test_the_attempts_of_a_call_have_the_same(shop: ModuleType, service: Service) -> None:
    service.answers(None, 503)
    with shop.Client(service.url, retries=shop.Retries(limit=2, backoff=0)) as client:
        with pytest.raises(shop.ApiError):
            client.things.common()
    assert len({seen.headers[HEADER] for seen in service.seen}) == 1
    assert len(service.seen) == 3


def test_one_given_by_hand_counts_and_an_empty_one_is_none(shop: ModuleType, caller: Caller) -> None:
    caller.service.answers(None, 204)
    caller.respond(shop, {"headers": {HEADER: "mine"}}, "things.common")
    assert caller.service.last.headers[HEADER] == "mine"
    caller.respond(shop, {"headers": {HEADER: ""}}, "things.common")
    assert HEADER not in caller.service.last.headers


def test_that_of_an_operation_stands_for_that_of_all(shop: ModuleType, caller: Caller) -> None:
    caller.service.answers(None, 204)
    caller.respond(shop, {}, "things.own")
    assert UUID(caller.service.last.headers["shop-request"])
    assert HEADER not in caller.service.last.headers
    caller.respond(shop, {}, "things.own", shop_request="mine")
    assert caller.service.last.headers["shop-request"] == "mine"


def test_without_a_word_of_it_there_is_none(client_for: ClientFor, caller: Caller) -> None:
    caller.service.answers(None, 204)
    caller.respond(client_for(SPEC), {}, "things.common")
    assert HEADER not in caller.service.last.headers


@pytest.mark.parametrize("header", ["shop-id", "Thing-Id", "x-request-id"])
def test_the_id_that_a_service_gives(shop: ModuleType, service: Service, header: str) -> None:
    service.answers(None, 204, **{header: "7"})
    with shop.Client(service.url) as client:
        assert client.with_response(client.things.own).request_id == "7"
    service.answers(None, 400, **{header: "8"})
    with shop.Client(service.url) as client, pytest.raises(shop.ApiError) as caught:
        client.things.common()
    assert caught.value.request_id == "8"
