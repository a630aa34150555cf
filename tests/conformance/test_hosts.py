"""Services whose host is made of parameters (x-ms-parameterized-host), and what follows their links."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

from tests.conformance.comparing import exactly
from tests.conformance.conftest import Load
from tests.conformance.server import TestServer

Call: TypeAlias = Callable[..., Any]


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, load: Load) -> Call:
    """`call(spec, function, *arguments)`: what a function gives for a client made with these arguments."""

    def run(spec: str, function: Callable[[Any], Any], *arguments: object, **options: object) -> Any:
        package = load(spec)
        if request.param == "sync":
            with package.Client(*arguments, **options) as client:
                found = function(client)
                return list(found) if hasattr(found, "next_page") else found

        async def in_loop() -> Any:
            async with package.AsyncClient(*arguments, **options) as client:
                found = function(client)
                if hasattr(found, "__aiter__"):
                    return [each async for each in found]
                return await found if inspect.isawaitable(found) else found

        return asyncio.run(in_loop())

    return run


@pytest.fixture
def host(server: TestServer) -> str:
    """ "host:3000", as the specs say."""
    return f"host:{server.url.rpartition(':')[2]}"


def test_two_parts_the_last_with_a_port(call: Call, host: str) -> None:
    assert call("custom-baseUrl", lambda client: client.path.get_empty(), "http://local", host) is None


def test_the_first_part_says_all_but_the_port(call: Call, server: TestServer) -> None:
    address, _, port = server.url.rpartition(":")
    assert call("custom-baseUrl", lambda client: client.path.get_empty(), address[:-1], f"{address[-1]}:{port}") is None


@pytest.mark.parametrize(
    ("account", "host"),
    [
        ("local", "host:port"),
        ("local", "host:3000:3000"),
        ("local", "host/elsewhere"),
        ("local", "user@host"),
        ("local", "host?query"),
        ("local", "host#fragment"),
        ("user:password@local", "host"),
        ("local:3000", "host"),
        ("local/", "host"),
        ("http://local/", "host"),
        ("http://user@local", "host"),
        ("", "host"),
        ("local", ""),
    ],
)
def test_a_part_changes_nothing_else(load: Load, account: str, host: str) -> None:
    package = load("custom-baseUrl")
    with pytest.raises(package.ConfigurationError, match="no part of a host name"):
        package.Client(account, host)


def test_a_part_is_demanded(load: Load) -> None:
    with pytest.raises(TypeError, match="account_name"):
        load("custom-baseUrl").Client()
    with pytest.raises(load("custom-baseUrl").ConfigurationError, match="account_name"):
        load("custom-baseUrl").Client(None)


def test_a_host_that_does_not_exist(call: Call, load: Load) -> None:
    package = load("custom-baseUrl")
    with pytest.raises(package.ConnectError) as caught:
        call("custom-baseUrl", lambda client: client.path.get_empty(), "http://bad", ".invalid", retries=0)
    assert caught.value.sent is False


def test_more_parts_beside_other_parameters_of_the_client(call: Call, host: str) -> None:
    function = lambda client: client.path.get_empty("key1", key_version="v1")  # noqa: E731
    options = {"dns_suffix": host, "subscription_id": "test12"}
    assert call("custom-baseUrl-more-options", function, "http://lo", "cal", **options) is None


def test_a_whole_url(call: Call, server: TestServer) -> None:
    assert call("parameterized-endpoint", lambda client: client.get(), server.url) is None
    assert call("parameterized-endpoint", lambda client: client.get(), f"{server.url}/") is None


@pytest.mark.parametrize("number", [1, 2])
def test_a_whole_url_of_each_version(call: Call, server: TestServer, number: int) -> None:
    spec = f"multiapi-v{number}-custom-base-url"
    assert call(spec, lambda client: client.test.update(id=number), server.url) is None


def test_pages_by_a_relative_link(call: Call, load: Load, host: str) -> None:
    products = call("custom-baseUrl-paging", lambda client: client.paging.get_pages_partial_url(), "http://local", host)
    assert [each.properties.id for each in products] == [1, 2]
    assert {type(each) for each in products} == {load("custom-baseUrl-paging").models.Product}


def test_pages_by_an_operation_that_takes_the_link(call: Call, host: str) -> None:
    function = lambda client: client.paging.get_pages_partial_url_operation()  # noqa: E731
    products = call("custom-baseUrl-paging", function, "http://local", host)
    assert [each.properties.id for each in products] == [1, 2]


def test_the_operation_that_takes_the_link_can_be_called_itself(call: Call, host: str) -> None:
    def second(client: Any) -> Any:
        return client.paging.get_pages_partial_url_operation_next("partialnextlinkop/page/2")

    products = call("custom-baseUrl-paging", second, "http://local", host)
    assert [each.properties.id for each in products] == [2]


@pytest.mark.parametrize("group", ["lro_parameterized_endpoints", "lro_constant_parameterized_endpoints"])
def test_polling_by_a_relative_location(call: Call, host: str, group: str) -> None:
    function = lambda client: getattr(client, group).poll_poll(poll_interval=0.0)  # noqa: E731
    assert exactly(call("lro-parameterized-endpoints", function, "http://local", host), "success")
