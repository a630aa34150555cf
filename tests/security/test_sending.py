"""What a client refuses to send: clearly, by each way that a value can take, and before anything has left."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import ModuleType

import pytest

from tests.behaviour.conftest import ClientFor
from tests.behaviour.generated import openapi
from tests.behaviour.service import Service
from tests.faults.server import FaultServer

DONE = "responses: {'204': {description: Done}}"
SPEC = openapi(
    f"""
    /things/{{id}}:
      get:
        operationId: Things_Get
        parameters:
          - {{name: id, in: path, required: true, schema: {{type: string}}}}
          - {{name: x-mood, in: header, schema: {{type: string}}}}
          - name: x-meta
            in: header
            x-ms-header-collection-prefix: x-meta-
            schema: {{type: object, additionalProperties: {{type: string}}}}
          - {{name: session, in: cookie, schema: {{type: string}}}}
          - {{name: state, in: cookie, schema: {{type: object, additionalProperties: {{type: string}}}}}}
        {DONE}
    /raw/{{path}}/end:
      get:
        operationId: Things_Raw
        parameters: [{{name: path, in: path, required: true, x-ms-skip-url-encoding: true, schema: {{type: string}}}}]
        {DONE}
    /in/a.{{piece}}.b/{{label}}:
      get:
        operationId: Things_Pieces
        parameters:
          - {{name: piece, in: path, required: true, schema: {{type: string}}}}
          - {{name: label, in: path, required: true, style: label, schema: {{type: string}}}}
        {DONE}
    /upload:
      post:
        operationId: Things_Upload
        requestBody:
          content:
            multipart/form-data:
              schema:
                type: object
                properties: {{file: {{type: string, format: binary}}, note: {{type: string}}}}
                additionalProperties: {{type: string}}
        {DONE}
    """,
    more="components: {securitySchemes: {key: {type: apiKey, name: x-key, in: header}, "
    "bearer: {type: http, scheme: bearer}, session: {type: apiKey, name: session, in: cookie}}}\n"
    "security: [{key: []}, {bearer: []}, {session: []}, {}]\n",
)


@pytest.fixture(scope="module")
def shop(client_for: ClientFor) -> ModuleType:
    return client_for(SPEC)


# --- headers -------------------------------------------------------------------------------------------------------

BROKEN = {
    "CRLF": "a\r\nx-admin: 1",
    "LF": "a\nb",
    "CR": "a\rb",
    "obs-fold": "a\r\n b",
    "NUL": "a\0b",
    "DEL": "a\x7fb",
    "Latin-1": "ü",
    "beyond Latin-1": "日本",
    "half a character": "\ud800",
    "blank before": " a",
    "blank behind": "a ",
    "tab behind": "a\t",
    "line behind": "a\n",
}
NAMES = {
    "CRLF": "a\r\nx-admin: 1",
    "LF": "a\n",
    "colon": "a:",
    "blank": "a b",
    "none": "",
    "Latin-1": "ü",
    "NUL": "a\0",
}

Way = Callable[[ModuleType, str, str], object]
VALUES: dict[str, Way] = {
    "a parameter": lambda shop, url, value: shop.Client(url).things.get("1", x_mood=value),
    "a collection": lambda shop, url, value: shop.Client(url).things.get("1", x_meta={"a": value}),
    "headers=": lambda shop, url, value: shop.Client(url, headers={"x-a": value}).things.get("1"),
    "with_options": lambda shop, url, value: shop.Client(url).with_options(headers={"x-a": value}).things.get("1"),
    "request": lambda shop, url, value: shop.Client(url).request("GET", "/", headers={"x-a": value}),
    "user-agent": lambda shop, url, value: shop.Client(url, headers={"User-Agent": value}).things.get("1"),
    "cookie": lambda shop, url, value: shop.Client(url, headers={"cookie": value}).things.get("1"),
    "content-type": lambda shop, url, value: shop.Client(url, headers={"content-type": value}).things.upload(note="a"),
    "host": lambda shop, url, value: shop.Client(url, headers={"host": value}).things.get("1"),
    "a key": lambda shop, url, value: shop.Client(url, api_key=value).things.get("1"),
    "a key of a function": lambda shop, url, value: shop.Client(url, api_key=lambda: value).things.get("1"),
    "a token": lambda shop, url, value: shop.Client(url, token=f"t{value}").things.get("1"),
    "a token of a credential": lambda shop, url, value: shop.Client(url, token=Tokens(f"t{value}")).things.get("1"),
}


class Tokens:
    """As azure-identity has them."""

    def __init__(self, token: str) -> None:
        self.token = token
        self.expires_on = 1 << 40

    def get_token(self, *scopes: str) -> Tokens:
        return self


@pytest.mark.parametrize("value", BROKEN.values(), ids=BROKEN)
@pytest.mark.parametrize("way", VALUES)
def test_a_value_that_is_none_for_a_header(shop: ModuleType, service: Service, way: str, value: str) -> None:
    if way.startswith("a token") and value.startswith(" "):
        return  # in the middle it is one
    with pytest.raises(ValueError, match=r"header|cookie") as caught:
        VALUES[way](shop, service.url, value)
    assert service.seen == []
    assert "x-admin" not in str(caught.value)  # the value may be a secret


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_name_that_is_none_for_a_header(shop: ModuleType, service: Service, name: str) -> None:
    client = shop.Client(service.url)
    for call in (
        lambda: shop.Client(service.url, headers={name: "a"}),
        lambda: client.with_options(headers={name: "a"}),
        lambda: client.request("GET", "/", headers={name: "a"}),
        lambda: client.things.get("1", x_meta={f"{name}\n": "a"}),
    ):
        with pytest.raises(ValueError, match="no name for a header"):
            call()
    assert service.seen == []


def test_and_so_an_async_client(shop: ModuleType, service: Service) -> None:
    async def token() -> str:
        return "a\r\nx-admin: 1"

    async def run() -> None:
        async with shop.AsyncClient(service.url) as client:
            with pytest.raises(ValueError, match="header"):
                await client.things.get("1", x_mood="a\nb")
            with pytest.raises(ValueError, match="header"):
                await client.request("GET", "/", headers={"a": "b\r\nc"})
        async with shop.AsyncClient(service.url, token=token) as client:
            with pytest.raises(ValueError, match="header"):
                await client.things.get("1")

    asyncio.run(run())
    assert service.seen == []


@pytest.mark.parametrize("value", ["a; admin=1", "a\r\nx: y", "a, b", "a=b", "ü", '"', "a b"])
def test_cookies(shop: ModuleType, service: Service, value: str) -> None:
    service.answers(None, status=204)
    with shop.Client(service.url, session=value) as client:
        client.things.get("1")
    with shop.Client(service.url) as client:
        client.things.get("1", session=value, state={value: value})
    for seen in service.seen:
        assert seen.headers["cookie"].startswith("session=")
        assert seen.headers["cookie"].count(";") <= 1
        assert set(seen.headers["cookie"]).isdisjoint('\r\n,"ü')


@pytest.mark.parametrize("place", ["header", "cookie"])
@pytest.mark.parametrize("name", ["x-key\r\nx-admin", "a b", "a=b", "a;b"])
def test_a_key_by_a_name_of_the_description(client_for: ClientFor, service: Service, place: str, name: str) -> None:
    """The generator may have refused it before."""
    scheme = f"{{type: apiKey, name: {name!r}, in: {place}}}"
    more = f"components: {{securitySchemes: {{key: {scheme}}}}}\nsecurity: [{{key: []}}]\n"
    with suppress(AssertionError):
        shop = client_for(
            openapi(f"/a: {{get: {{operationId: Things_Get, {DONE}}}}}", more=more.replace("\\r\\n", " "))
        )
        with shop.Client(service.url, api_key="k") as client, pytest.raises(ValueError, match="no name for"):
            client.things.get()
    assert service.seen == []


def test_an_answer_whose_headers_are_folded(shop: ModuleType) -> None:
    """obs-fold (RFC 9112, section 5.2): read as a blank, or refused; it is no other header."""
    folded = b"HTTP/1.1 204 Done\r\nx-a: one\r\n x-admin: 1\r\n\tx-more: 2\r\n\r\n"
    for transport in (shop.HttpTransport(), shop.PyqwestTransport()):
        with FaultServer([(folded,)]) as server, shop.Client(server.url, transport=transport, retries=0) as client:
            with suppress(shop.TransportError):
                headers = client.with_response(client.things.get, "1").headers
                assert headers["x-a"] == "one x-admin: 1 x-more: 2"
                assert "x-admin" not in headers


# --- paths ---------------------------------------------------------------------------------------------------------

STEPS = ["..", ".", "%2e%2e", "%2E.", "a/../b", "a/..", "../a", "a/./b", "a/%2e%2e/b"]
HIDDEN_STEPS = ["..%2fadmin", "a%2F..%2Fb", "..%5cadmin", "a\\..\\b", "..;/a", "a/..;x=1/b", "%2e%2e;x/b"]


@pytest.mark.parametrize("value", [*STEPS, *HIDDEN_STEPS, ""])
def test_a_raw_path_may_have_slashes_but_no_steps(shop: ModuleType, service: Service, value: str) -> None:
    with shop.Client(service.url) as client, pytest.raises(ValueError, match=r"path: .* is no segment of a path"):
        client.things.raw(value)
    assert service.seen == []


@pytest.mark.parametrize(
    ("value", "path"),
    [
        ("a/b", "a/b"),
        ("a//b", "a//b"),
        ("/a/", "/a/"),
        ("a%2Fb", "a%2Fb"),
        ("...", "..."),
        (".hidden/a..b", ".hidden/a..b"),
        ("a?b=c", "a%3Fb=c"),
        ("a#b", "a%23b"),
        ("a\\b", "a%5Cb"),
        ("a\r\nb", "a%0D%0Ab"),
        ("//evil.example.com", "//evil.example.com"),
        ("http://evil.example.com", "http://evil.example.com"),
        ("@evil.example.com", "@evil.example.com"),
        ("%zz%", "%25zz%25"),
    ],
)
def test_what_a_raw_path_may_be(shop: ModuleType, service: Service, value: str, path: str) -> None:
    service.answers(None, status=204)
    with shop.Client(service.url) as client:
        client.things.raw(value)
    assert service.last.target == f"/raw/{path}/end"
    assert service.last.headers["host"] == service.url.removeprefix("http://")


@pytest.mark.parametrize(
    "value", ["..", "%2e%2e", "../a", "..\\a", "..;a", "?", "#", "%00", "//evil.example.com", "a/../../b", "\\\\evil"]
)
def test_any_other_parameter_is_within_its_segment(shop: ModuleType, service: Service, value: str) -> None:
    service.answers(None, status=204)
    with shop.Client(service.url) as client:
        client.things.pieces(value, value)
        if value != "..":
            client.things.get(value)
    assert {seen.path.count("/") for seen in service.seen} <= {2, 3}
    assert all(seen.path.startswith(("/in/a.", "/things/")) and not seen.query for seen in service.seen)


@pytest.mark.parametrize("value", ["", "."])
def test_a_label_that_would_be_a_step(shop: ModuleType, service: Service, value: str) -> None:
    with shop.Client(service.url) as client, pytest.raises(ValueError, match=r"label: .* is no segment"):
        client.things.pieces("a", value)
    assert service.seen == []


@pytest.mark.parametrize("path", [*STEPS, *HIDDEN_STEPS, "/a/../../b", "/.."])
def test_a_path_of_ones_own_does_not_leave_the_base_url(shop: ModuleType, service: Service, path: str) -> None:
    with (
        shop.Client(f"{service.url}/base") as client,
        pytest.raises(ValueError, match="a segment of it is"),
    ):
        client.request("GET", path)
    assert service.seen == []


# --- base URLs -----------------------------------------------------------------------------------------------------

HOSTED = """
    openapi: 3.0.3
    info: {title: Shop, version: "1"}
    servers: [{url: "http://{account}.{zone}:{port}/{path}/v1", variables:
      {account: {default: a}, zone: {default: example.com}, port: {default: "80"}, path: {default: p}}}]
    paths: {/thing: {get: {operationId: Things_Get, responses: {"204": {description: Done}}}}}
    """


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("account", "evil.com/"),
        ("account", "user@evil"),
        ("account", "user:password@evil"),
        ("account", "a:80"),
        ("account", "evil.com#"),
        ("account", "evil.com?"),
        ("account", "evil.com\\"),
        ("account", "a%2f"),
        ("account", "//evil.com"),
        ("zone", "evil.com/a"),
        ("zone", "@evil.com"),
        ("zone", "evil.com:99/"),
        ("port", "80@evil.com"),
        ("port", "80/a"),
        ("port", "99999"),
        ("port", "x"),
        ("path", ".."),
        ("path", "a/../../b"),
        ("path", "%2e%2e"),
        ("path", "..%2f"),
        ("path", "..;a"),
        ("path", "a?b"),
        ("path", "a#b"),
        ("path", "a\\b"),
        ("path", "a\r\nb"),
    ],
)
def test_a_variable_of_a_server(client_for: ClientFor, variable: str, value: str) -> None:
    shop = client_for(HOSTED)
    with pytest.raises(shop.ConfigurationError):
        shop.Client(**{variable: value})


PARAMETERIZED = """
    swagger: "2.0"
    info: {title: Shop, version: "1"}
    x-ms-parameterized-host:
      hostTemplate: "{account}.{suffix}"
      useSchemePrefix: true
      parameters:
        - {name: account, in: path, required: true, type: string}
        - {name: suffix, in: path, required: true, type: string, x-ms-skip-url-encoding: true}
    schemes: [http]
    paths: {/thing: {get: {operationId: Things_Get, responses: {"204": {description: Done}}}}}
    """


@pytest.mark.parametrize("value", ["evil.com/", "user@evil", "a:80", "evil#", "evil?", "a\\", "", "a\r\nb", "ü"])
def test_a_piece_of_a_parameterized_host(client_for: ClientFor, value: str) -> None:
    shop = client_for(PARAMETERIZED)
    with pytest.raises(shop.ConfigurationError):
        shop.Client(value, "example.com")


@pytest.mark.parametrize(
    "url",
    [
        "http://x?a=b",
        "http://x/?",
        "http://x#a",
        "http://x\\@evil.com",
        "http://x y",
        "http://x\r\n",
        "http://x:99999",
        "http://",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://ｅｖｉｌ.com",
        "http://[::1",
    ],
)
def test_what_is_no_base_url(shop: ModuleType, url: str) -> None:
    if url.endswith("\n"):
        url = f"{url}x"
    with pytest.raises(shop.ConfigurationError):
        shop.Client(url)


# --- uploads -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("value", ["a\r\nx-admin: 1", "a\nb", "a\rb", "a\0b"])
def test_headers_of_a_part(shop: ModuleType, service: Service, value: str) -> None:
    with shop.Client(service.url) as client:
        for headers in ({"x-a": value}, {value: "a"}):
            with pytest.raises(ValueError, match="multipart header"):
                client.things.upload(file=("a.txt", b"content", "text/plain", headers))
        with pytest.raises(ValueError, match="multipart header"):
            client.things.upload(file=("a.txt", b"content", value))
    assert service.seen == []


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("a.txt", "a.txt"),
        ('a".txt', "a%22.txt"),
        ("a\r\nb", "a%0D%0Ab"),
        ("ü 日本.txt", "ü 日本.txt"),
        ("a\\", "a\\\\"),
        ("a\0b", "a%00b"),
        ("%22", "%22"),
    ],
)
def test_a_name_is_written_as_browsers_do(shop: ModuleType, service: Service, name: str, written: str) -> None:
    """WHATWG HTML, "multipart form data", and RFC 7578, section 4.2. A backslash, which browsers leave as it is, is
    doubled: there are readers for whom one before the quote would take it for text. Other controls are encoded too."""
    service.answers(None, status=204)
    with shop.Client(service.url) as client:
        client.things.upload(file=(name, b"content"), additional_properties={name: "b"})
    head = f'Content-Disposition: form-data; name="file"; filename="{written}"'.encode()
    assert head in service.last.body
    assert f'form-data; name="{written}"'.encode() in service.last.body


def test_a_path_does_not_tell_its_folder(shop: ModuleType, service: Service, tmp_path: Path) -> None:
    folder = tmp_path / "secret-folder"
    folder.mkdir()
    (folder / "a.txt").write_bytes(b"content")
    service.answers(None, status=204)
    with shop.Client(service.url) as client:
        for file in (folder / "a.txt", folder / ".." / "secret-folder" / "a.txt"):
            client.things.upload(file=file)
            assert b'filename="a.txt"' in service.last.body
            assert b"secret-folder" not in service.last.body
