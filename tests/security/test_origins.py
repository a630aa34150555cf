"""Credentials stay where they belong: no redirect, link, server of an operation or transport leads them elsewhere."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import suppress
from types import ModuleType
from typing import Any

import httpx2
import pytest

from tests.behaviour.conftest import ClientFor
from tests.behaviour.service import Answer, Seen, Service, answer

SECRET = "s3cr3t-of-mine"
SCHEMES = {
    "header": ("{type: apiKey, name: x-key, in: header}", {"api_key": SECRET}),
    "query": ("{type: apiKey, name: key, in: query}", {"api_key": SECRET}),
    "cookie": ("{type: apiKey, name: session, in: cookie}", {"api_key": SECRET}),
    "bearer": ("{type: http, scheme: bearer}", {"token": SECRET}),
    "basic": ("{type: http, scheme: basic}", {"basic": ("user", SECRET)}),
    "headers=": ("{type: apiKey, name: x-key, in: header}", {"headers": {"x-key": SECRET, "x-mine": SECRET}}),
}


def spec(scheme: str) -> str:
    return f"""
        openapi: 3.0.3
        info: {{title: Shop, version: "1"}}
        servers: [{{url: "https://shop.example.com/v1"}}]
        security: [{{it: []}}]
        paths:
          /thing:
            get:
              operationId: Things_Get
              responses: {{"200": {{description: OK, content: &json {{application/json: {{schema: {{}}}}}}}}}}
          /things:
            get:
              operationId: Things_List
              x-ms-pageable: {{nextLinkName: next}}
              responses: {{"200": {{description: OK, content: {{application/json: {{schema: {{type: object, properties:
                {{value: {{type: array, items: {{type: integer}}}}, next: {{type: string}}}}}}}}}}}}}}
          /work:
            put:
              operationId: Things_Work
              x-ms-long-running-operation: true
              responses: {{"200": {{description: OK, content: *json}}, "202": {{description: Later}}}}
        components: {{securitySchemes: {{it: {scheme}}}}}
        """


@pytest.fixture(params=SCHEMES)
def guard(request: pytest.FixtureRequest, client_for: ClientFor) -> tuple[ModuleType, dict[str, Any]]:
    scheme, given = SCHEMES[request.param]
    return client_for(spec(scheme)), given


@pytest.fixture
def other() -> Iterator[Service]:
    with Service() as started:
        yield started


def elsewhere(service: Service, other: Service) -> list[str]:
    """Links to other origins: another port, scheme or host, and what only looks like the same."""
    own, port = (each.url.rpartition(":")[2] for each in (service, other))
    return [
        f"{other.url}/stolen",
        f"//127.0.0.1:{port}/stolen",
        f"https://127.0.0.1:{own}/stolen",
        f"http://localhost:{own}/stolen",
        f"http://127.0.0.1:{own}@127.0.0.1:{port}/stolen",
        f"{other.url}#@127.0.0.1:{own}/",
        f"{other.url}?@127.0.0.1:{own}/",
        f"  {other.url}/stolen",
        f"HTTP://127.0.0.1:{port}/stolen",
    ]


def redirecting(status: int) -> Callable[[str], Callable[[Seen], Answer]]:
    return lambda link: lambda seen: answer(None, status, location=link)


def working(header: str) -> Callable[[str], Callable[[Seen], Answer]]:
    return lambda link: lambda seen: answer(None, 202, **{header: link})


def worked(link: str) -> Callable[[Seen], Answer]:
    done = answer({"status": "Succeeded", "resourceLocation": link})
    return lambda seen: done if seen.path == "/state" else answer(None, 202, operation_location="/state")


LEADING: dict[str, tuple[str, Callable[[str], Callable[[Seen], Answer]]]] = {
    **{f"redirect {status}": ("get", redirecting(status)) for status in (300, 301, 302, 303, 307, 308)},
    "next link": ("list", lambda link: lambda seen: answer({"value": [1], "next": link})),
    **{name: ("work_poll", working(name)) for name in ("operation_location", "azure_asyncoperation", "location")},
    "resourceLocation": ("work_poll", worked),
}
"""A method, and what its service answers to lead somewhere."""


def call(shop: ModuleType, service: Service, given: dict[str, Any], method: str, transport: str = "") -> None:
    """Calls by a client, and goes on to the pages behind."""
    options = {"transport": getattr(shop, transport)()} if transport else {}
    with shop.Client(service.url, retries=0, **given, **options) as client, suppress(shop.Error):
        for _ in getattr(client.things, method)(**({"poll_interval": 0} if method == "work_poll" else {})):
            pass


async def acall(shop: ModuleType, service: Service, given: dict[str, Any], method: str) -> None:
    async with shop.AsyncClient(service.url, retries=0, **given) as client:
        called = getattr(client.things, method)(**({"poll_interval": 0} if method == "work_poll" else {}))
        with suppress(shop.Error):
            if method == "list":
                async for _ in called:
                    pass
            else:
                await called


def assert_kept(service: Service, other: Service) -> None:
    """All requests went to the service itself."""
    assert service.seen
    assert other.seen == []
    assert {seen.headers["host"] for seen in service.seen} == {service.url.removeprefix("http://")}
    assert {seen.path for seen in service.seen} <= {"/thing", "/things", "/work", "/state"}


@pytest.mark.parametrize("way", LEADING)
def test_no_way_leads_to_another_origin(client_for: ClientFor, service: Service, other: Service, way: str) -> None:
    shop = client_for(spec(SCHEMES["header"][0]))
    method, leads = LEADING[way]
    for link in elsewhere(service, other):
        service.reply = leads(link)
        call(shop, service, {"api_key": SECRET}, method)
    assert_kept(service, other)


@pytest.mark.parametrize("way", ["redirect 302", "redirect 307", "next link", "operation_location"])
def test_no_kind_of_credential_goes_there(
    guard: tuple[ModuleType, dict[str, Any]], service: Service, other: Service, way: str
) -> None:
    shop, given = guard
    method, leads = LEADING[way]
    service.reply = leads(f"{other.url}/stolen")
    call(shop, service, given, method)
    call(shop, service, given, method, "PyqwestTransport")
    asyncio.run(acall(shop, service, given, method))
    assert_kept(service, other)


def test_a_link_header_is_nothing_that_is_followed(
    guard: tuple[ModuleType, dict[str, Any]], service: Service, other: Service
) -> None:
    shop, given = guard
    service.answers({"value": [1]}, link=f'<{other.url}/stolen>; rel="next"', content_location=f"{other.url}/stolen")
    call(shop, service, given, "list")
    assert_kept(service, other)


def test_a_whole_url_of_ones_own(guard: tuple[ModuleType, dict[str, Any]], service: Service, other: Service) -> None:
    shop, given = guard
    with shop.Client(service.url, **given) as client:
        for link in elsewhere(service, other):
            with suppress(ValueError, shop.Error):  # what has no scheme is a path
                client.request("GET", link.strip())
    assert other.seen == []


@pytest.mark.parametrize("follows", [False, True])
def test_a_client_that_follows_redirects_by_itself(
    guard: tuple[ModuleType, dict[str, Any]], service: Service, other: Service, follows: bool
) -> None:
    shop, given = guard
    service.answers(None, status=302, location=f"{other.url}/stolen")
    with httpx2.Client(follow_redirects=follows) as http:
        client = shop.Client(service.url, transport=shop.HttpTransport(http), **given)
        with pytest.raises(shop.ApiError, match=r"302 Found: .*, to http://127.0.0.1:\d+/stolen"):
            client.things.get()

    async def run() -> None:
        async with httpx2.AsyncClient(follow_redirects=follows) as http:
            client = shop.AsyncClient(service.url, transport=shop.AsyncHttpTransport(http), **given)
            with pytest.raises(shop.ApiError, match="302 Found"):
                await client.things.get()

    asyncio.run(run())
    assert other.seen == []


def test_a_redirect_within_the_origin_has_them(guard: tuple[ModuleType, dict[str, Any]], service: Service) -> None:
    shop, given = guard
    service.reply = lambda seen: answer({}, 307, location="/v2/thing") if seen.path == "/thing" else answer({})
    with shop.Client(service.url, **given) as client:
        client.things.get()
    first, second = service.seen
    sent = {"x-key", "authorization", "cookie"}
    assert {name: first.headers.get(name) for name in sent} == {name: second.headers.get(name) for name in sent}
    assert first.query == second.query


# --- operations with servers of their own --------------------------------------------------------------------------


def uploading(service: Service, upload: str, first: str = "", more: str = "") -> str:
    """A service at one place, whose uploads are at another."""
    done = "responses: {'204': {description: Done}}"
    return f"""
        openapi: 3.0.3
        info: {{title: Shop, version: "1"}}
        servers: [{{url: '{first or service.url}'}}{more}]
        security: [{{it: []}}]
        paths:
          /thing: {{get: {{operationId: Things_Get, {done}}}}}
          /upload: {{post: {{operationId: Things_Upload, servers: [{{url: '{upload}'}}], {done}}}}}
          /beside: {{get: {{operationId: Things_Beside, servers: [{{url: /beside}}], {done}}}}}
        components: {{securitySchemes: {{it: {{type: apiKey, name: x-key, in: header}}}}}}
        """


@pytest.fixture(params=["", ", {url: 'https://test.example.com'}"], ids=["one server", "two"])
def made(
    request: pytest.FixtureRequest, client_for: ClientFor, service: Service, other: Service
) -> Callable[..., ModuleType]:
    for each in (service, other):
        each.answers(None, status=204)
    return lambda **options: client_for(
        uploading(service, options.get("upload", f"{other.url}/up/"), options.get("first", ""), request.param)
    )


def test_an_operation_is_where_its_server_is(made: Callable[..., ModuleType], service: Service, other: Service) -> None:
    with made().Client(api_key=SECRET) as client:
        client.things.get()
        client.things.upload()
        client.things.beside()
    assert [seen.target for seen in service.seen] == ["/thing", "/beside/beside"]
    assert [(seen.target, seen.headers["x-key"]) for seen in other.seen] == [("/up/upload", SECRET)]


def test_who_moves_the_service_has_not_moved_the_other_server(
    made: Callable[..., ModuleType], service: Service, other: Service
) -> None:
    shop = made(upload="https://uploads.example.com/up", first="https://shop.example.com")
    said = r"POST /upload is at https://uploads.example.com/up, of which base_url says nothing: .*server_urls="
    with shop.Client(service.url, api_key=SECRET) as client:
        client.things.get()
        client.things.beside()
        with pytest.raises(shop.ConfigurationError, match=said):
            client.things.upload()
    with pytest.raises(shop.ConfigurationError, match=said):
        asyncio.run(shop.AsyncClient(service.url, api_key=SECRET).things.upload())
    assert [seen.path for seen in service.seen] == ["/thing", "/beside/beside"]


@pytest.mark.parametrize("name", ["https://uploads.example.com/up", "https://uploads.example.com/up/"])
def test_but_can_say_where_it_is(made: Callable[..., ModuleType], service: Service, other: Service, name: str) -> None:
    shop = made(upload="https://uploads.example.com/up/", first="https://shop.example.com")
    urls = {name: f"{other.url}/mock/"}
    with shop.Client(service.url, server_urls=urls, api_key=SECRET) as client:
        client.things.get()
        client.things.upload()
    assert [seen.path for seen in service.seen] == ["/thing"]
    assert [(seen.path, seen.headers["x-key"]) for seen in other.seen] == [("/mock/upload", SECRET)]


def test_without_moving_the_rest(made: Callable[..., ModuleType], service: Service, other: Service) -> None:
    shop = made(upload="https://uploads.example.com/up")
    with shop.Client(server_urls={"https://uploads.example.com/up": other.url}, api_key=SECRET) as client:
        client.things.get()
        client.things.upload()
    assert ([seen.path for seen in service.seen], [seen.path for seen in other.seen]) == (["/thing"], ["/upload"])


def test_the_url_of_the_description_moves_nothing(
    made: Callable[..., ModuleType], service: Service, other: Service
) -> None:
    with made().Client(f"{service.url}/", api_key=SECRET) as client:
        client.things.upload()
    assert [seen.path for seen in other.seen] == ["/up/upload"]


def test_nor_does_one_at_the_origin_of_that_server(
    made: Callable[..., ModuleType], service: Service, other: Service
) -> None:
    with made(first="https://shop.example.com").Client(f"{other.url}/proxy", api_key=SECRET) as client:
        client.things.get()
        client.things.upload()
    assert [seen.path for seen in other.seen] == ["/proxy/thing", "/up/upload"]


@pytest.mark.parametrize("url", ["https://elsewhere.example.com", "", "https://shop.example.com"])
def test_a_server_that_no_operation_has(made: Callable[..., ModuleType], url: str) -> None:
    shop = made(upload="https://uploads.example.com/up", first="https://shop.example.com")
    with pytest.raises(shop.ConfigurationError, match=r"no operation is at '.*': .* 'https://uploads.example.com/up'"):
        shop.Client(server_urls={url: "http://127.0.0.1"})


@pytest.mark.parametrize(
    "url", ["ftp://x", "http://x?a=b", "http://x#a", "x y", "http://", "http://x\\y", "http://{a}"]
)
def test_what_is_no_url_for_one(made: Callable[..., ModuleType], url: str) -> None:
    shop = made(upload="https://uploads.example.com/up", first="https://shop.example.com")
    with pytest.raises(shop.ConfigurationError):
        shop.Client(server_urls={"https://uploads.example.com/up": url}, api_key=SECRET).things.upload()


def test_the_user_of_the_base_url_goes_nowhere_else(
    made: Callable[..., ModuleType], service: Service, other: Service
) -> None:
    """Not even where the description says that an operation is elsewhere."""
    shop = made()
    mine, theirs = (each.url.replace("//", f"//{name}:{SECRET}@") for each, name in ((service, "a"), (other, "b")))
    with shop.Client(mine, server_urls={f"{other.url}/up": f"{other.url}/up"}, api_key="k") as client:
        client.things.get()
        client.things.beside()
        client.things.upload()
    assert all("authorization" in seen.headers for seen in service.seen)
    assert "authorization" not in other.last.headers
    with shop.Client(mine, server_urls={f"{other.url}/up": f"{theirs}/up"}, api_key="k") as client:
        client.things.upload()
        assert SECRET not in repr(client)
    assert other.last.headers["authorization"] != service.last.headers["authorization"]


def test_a_server_with_a_variable_can_be_replaced_too(client_for: ClientFor, service: Service, other: Service) -> None:
    done = "responses: {'204': {description: Done}}"
    shop = client_for(f"""
        openapi: 3.0.3
        info: {{title: Shop, version: "1"}}
        servers: [{{url: 'https://shop.example.com'}}]
        paths:
          /up:
            put:
              operationId: Things_Upload
              servers: [{{url: 'https://{{region}}.example.com:{{port}}', variables: {{region: {{default: eu}},
                port: {{default: "443"}}}}}}]
              {done}
        """)
    other.answers(None, status=204)
    template = "https://{region}.example.com:{port}"
    with shop.Client(service.url, server_urls={template: other.url}) as client:
        client.things.upload()
    with shop.Client(service.url) as client, pytest.raises(shop.ConfigurationError, match="server_urls"):
        client.things.upload()
    assert [seen.path for seen in other.seen] == ["/up"]


def test_a_description_that_does_not_say_where_it_is_has_nothing_to_move(
    client_for: ClientFor, service: Service, other: Service
) -> None:
    """The base URL is what the description asks for then; its operations are where it says that they are."""
    done = "responses: {'204': {description: Done}}"
    shop = client_for(f"""
        openapi: 3.0.3
        info: {{title: Shop, version: "1"}}
        paths:
          /up: {{put: {{operationId: Things_Upload, servers: [{{url: '{other.url}/up'}}], {done}}}}}
        """)
    other.answers(None, status=204)
    with shop.Client(service.url.replace("//", f"//a:{SECRET}@")) as client:
        client.things.upload()
    assert [seen.path for seen in other.seen] == ["/up/up"]
    assert "authorization" not in other.last.headers
