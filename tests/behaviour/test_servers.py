"""Servers: which one a client calls, and an operation that is somewhere else."""

from __future__ import annotations

from types import ModuleType

import pytest

from tests.behaviour.conftest import ClientFor
from tests.behaviour.service import Service

THING = "{operationId: Things_Get, responses: {'204': {description: Done}}}"


def described(servers: str, paths: str = f"/thing: {{get: {THING}}}", version: str = "3.0.3") -> str:
    return f"openapi: {version}\ninfo: {{title: Shop, version: '1'}}\nservers: {servers}\npaths: {{{paths}}}\n"


SEVERAL = described("""
- {url: "http://127.0.0.1:{port}/one", description: The first., variables: {port: {default: "1"}}}
- {url: "http://127.0.0.1:{port}/two", name: second, variables: {port: {default: "2"}}}
- url: "http://{host}:{port}/{version}"
  variables: {host: {default: localhost}, port: {default: "3"}, version: {default: v3, enum: [v3, v4]}}
- {url: "/four"}
""")


@pytest.fixture
def shop(client_for: ClientFor) -> ModuleType:
    return client_for(SEVERAL)


def port(service: Service) -> str:
    return service.url.rpartition(":")[2]


@pytest.mark.parametrize(
    ("server", "target"),
    [
        (None, "/one/thing"),
        (0, "/one/thing"),
        ("http://127.0.0.1:{port}/one", "/one/thing"),
        (1, "/two/thing"),
        ("second", "/two/thing"),
        ("http://127.0.0.1:{port}/two", "/two/thing"),
        (2, "/v3/thing"),
    ],
)
def test_a_server_by_name_or_url_or_number(
    shop: ModuleType, service: Service, server: str | int | None, target: str
) -> None:
    service.answers(None, 204)
    with shop.Client(port=port(service), server=server) as client:
        client.things.get()
    assert service.last.target == target


def test_each_server_has_its_own_defaults(shop: ModuleType) -> None:
    assert repr(shop.Client()) == "<Client of http://127.0.0.1:1/one>"
    assert repr(shop.Client(server="second")) == "<Client of http://127.0.0.1:2/two>"
    assert repr(shop.Client(server=2)) == "<Client of http://localhost:3/v3>"
    assert repr(shop.AsyncClient(server=2, version="v4", host="example.com")) == (
        "<AsyncClient of http://example.com:3/v4>"
    )


def test_a_url_in_place_of_them(shop: ModuleType, service: Service) -> None:
    service.answers(None, 204)
    with shop.Client(f"{service.url}/proxy", server="second") as client:
        client.things.get()
    assert service.last.target == "/proxy/thing"


def test_a_relative_server_needs_what_it_is_relative_to(shop: ModuleType, service: Service) -> None:
    service.answers(None, 204)
    with pytest.raises(shop.ConfigurationError, match="base_url"):
        shop.Client(server="/four")
    with shop.Client(service.url, server="/four") as client:
        client.things.get()
    assert service.last.target == "/four/thing"


@pytest.mark.parametrize("server", ["third", "", 4, -1])
def test_a_server_that_is_not_there(shop: ModuleType, server: str | int) -> None:
    with pytest.raises(shop.ConfigurationError, match=r"the description has 'http://127.0.0.1:\{port\}/one', 'second'"):
        shop.Client(server=server)


def test_what_a_variable_may_not_hold(shop: ModuleType) -> None:
    for value in ("80/evil", "80@evil", "80?", "80#"):
        with pytest.raises(shop.ConfigurationError, match="port"):
            shop.Client(port=value)


def test_a_client_with_one_server_has_no_choice(client_for: ClientFor) -> None:
    shop = client_for(described("[{url: 'https://shop.example.com'}]"))
    with pytest.raises(TypeError, match="server"):
        shop.Client(server=0)


@pytest.mark.parametrize(
    ("location", "url", "refused"),
    [
        ("example.com:8443", "https://example.com:8443/v1", False),
        ("[::1]:8443", "https://[::1]:8443/v1", False),
        ("http://localhost:80", "http://localhost:80/v1", False),
        ("example.com:port", "", True),
    ],
)
def test_a_port_in_a_variable(client_for: ClientFor, location: str, url: str, refused: bool) -> None:
    shop = client_for(described("[{url: 'https://{location}/v1', variables: {location: {default: shop.example.com}}}]"))
    if refused:
        with pytest.raises(shop.ConfigurationError):
            shop.Client(location)
    else:
        assert repr(shop.Client(location)) == f"<Client of {url}>"


# --- of paths and operations ---------------------------------------------------------------------------------------


def operation(name: str, *servers: str) -> str:
    """An operation `things.<name>`, with servers of its own."""
    own = f"servers: [{', '.join(servers)}], " if servers else ""
    return f"{{operationId: Things_{name}, {own}responses: {{'204': {{description: Done}}}}}}"


def elsewhere(service: Service) -> str:
    """Operations that are somewhere else than the service as a whole."""
    named = ", ".join(f"{{url: '{service.url}/{name}', name: {name}}}" for name in ("live", "test", "spare"))
    return described(
        f"[{{url: '{service.url}/api/v1', name: live}}, {{url: '{service.url}/play', name: test}}]",
        f"""
          /all: {{get: {operation("All")}}},
          /own: {{get: {operation("Own", f"{{url: '{service.url}/own'}}")}}},
          /path:
            {{servers: [{named}],
              get: {operation("Path")},
              put: {operation("Root", "{url: /root}")},
              post: {operation("Beside", "{url: ../v2}")}}},
          /only: {{get: {operation("Only", f"{{url: '{service.url}/play'}}")}}}
        """,
    )


METHODS = ("all", "own", "path", "root", "beside", "only")


@pytest.mark.parametrize(
    ("server", "expected"),
    [
        (None, ["/api/v1/all", "/own/own", "/live/path", "/root/path", "/api/v2/path", "/play/only"]),
        ("test", ["/play/all", "/own/own", "/test/path", "/root/path", "/v2/path", "/play/only"]),
        ("spare", ["/api/v1/all", "/own/own", "/spare/path", "/root/path", "/api/v2/path", "/play/only"]),
        (1, ["/play/all", "/own/own", "/test/path", "/root/path", "/v2/path", "/play/only"]),
    ],
)
def test_operations_and_paths_with_servers_of_their_own(
    client_for: ClientFor, service: Service, server: str | int | None, expected: list[str]
) -> None:
    service.answers(None, 204)
    with client_for(elsewhere(service)).Client(server=server) as client:
        for method in METHODS:
            getattr(client.things, method)()
    assert [seen.target for seen in service.seen] == expected


def test_a_url_of_ones_own_stands_for_the_servers_of_the_service(client_for: ClientFor, service: Service) -> None:
    service.answers(None, 204)
    with client_for(elsewhere(service)).Client(f"{service.url}/proxy") as client:
        for method in METHODS:
            getattr(client.things, method)()
    targets = ["/proxy/all", "/own/own", "/live/path", "/root/path", "/v2/path", "/proxy/only"]
    assert [seen.target for seen in service.seen] == targets


@pytest.mark.parametrize(
    ("url", "variable"),
    [
        ("{scheme}://shop.example.com/v1", "scheme: {default: https}"),
        ("https://{region}.example.com/v1", "region: {default: eu}"),
        ("https://shop.example.com/{version}", "version: {default: v1}"),
    ],
)
def test_a_url_in_place_of_one_that_has_variables(
    client_for: ClientFor, service: Service, url: str, variable: str
) -> None:
    shop = client_for(described(f"[{{url: '{url}', variables: {{{variable}}}}}]"))
    assert repr(shop.Client()).endswith("example.com/v1>")
    service.answers(None, 204)
    with shop.Client(base_url=f"{service.url}/proxy") as client:
        client.things.get()
    assert service.last.target == "/proxy/thing"


def test_a_relative_url_that_has_variables(client_for: ClientFor, service: Service) -> None:
    shop = client_for(described("[{url: '/shop/{version}', variables: {version: {default: v1}}}]"))
    with pytest.raises(shop.ConfigurationError, match="base_url"):
        shop.Client(None)
    service.answers(None, 204)
    with shop.Client(service.url, version="v2") as client:
        client.things.get()
    assert service.last.target == "/shop/v2/thing"
