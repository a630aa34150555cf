"""No value of a user can become another part of a request, and no answer can take the client down."""

from __future__ import annotations

import email.policy
from contextlib import suppress
from email.parser import BytesParser
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.behaviour.conftest import ClientFor
from tests.behaviour.generated import openapi, things
from tests.behaviour.service import Service

SPEC = openapi("""
    /shops/{shop}/things/{thing}:
      get:
        operationId: Things_Get
        parameters:
          - {name: shop, in: path, required: true, schema: {type: string}}
          - {name: thing, in: path, required: true, x-ms-skip-url-encoding: true, schema: {type: string}}
          - {name: q, in: query, schema: {type: string}}
          - {name: filter, in: query, style: deepObject, schema: {type: object, additionalProperties: {type: string}}}
          - {name: open, in: query, allowReserved: true, schema: {type: string}}
          - {name: x-mood, in: header, schema: {type: string}}
          - {name: x-list, in: header, schema: {type: array, items: {type: string}}}
          - name: x-meta
            in: header
            x-ms-header-collection-prefix: x-meta-
            schema: {type: object, additionalProperties: {type: string}}
          - {name: session, in: cookie, schema: {type: string}}
        responses: {"204": {description: OK}}
    /upload:
      post:
        operationId: Things_Upload
        requestBody:
          content:
            multipart/form-data:
              schema: {type: object, properties: {file: {type: string, format: binary}, note: {type: string}}}
        responses: {"204": {description: OK}}
    """)


@pytest.fixture
def shop(client_for: ClientFor) -> ModuleType:
    return client_for(SPEC)


def get(shop: ModuleType, service: Service, name: str = "a", thing: str = "b", **arguments: Any) -> None:
    service.answers(None, status=204)
    with shop.Client(service.url) as client:
        client.things.get(name, thing, **arguments)


# --- paths ---------------------------------------------------------------------------------------------------------

SEGMENTS = [
    "a/b",
    "../admin",
    "a?b=c",
    "a#b",
    "%2e%2e",
    "%2f",
    "a\\b",
    "a\r\nb",
    "a\0b",
    "//evil.example.com",
    ";x=1",
    "@",
    " ",
]


@pytest.mark.parametrize("value", SEGMENTS)
def test_a_path_parameter_stays_in_its_segment(shop: ModuleType, service: Service, value: str) -> None:
    get(shop, service, value)
    assert service.last.path.count("/") == 4
    assert service.last.path.startswith("/shops/")
    assert service.last.path.endswith("/things/b")
    assert service.last.query == []


@pytest.mark.parametrize("value", [".", ".."])
def test_a_path_parameter_is_no_step_up(shop: ModuleType, service: Service, value: str) -> None:
    with pytest.raises(ValueError, match="no segment of a path"):
        get(shop, service, value)
    assert service.seen == []


@pytest.mark.parametrize("value", ["", None])
def test_an_empty_path_parameter_is_refused(shop: ModuleType, service: Service, value: Any) -> None:
    with pytest.raises(ValueError, match="no segment"):
        get(shop, service, value)
    assert service.seen == []


@pytest.mark.parametrize("value", ["..", "%2e%2e", "a/../../b", "a/./b", "%2E./x", "x/%2e%2e"])
def test_nor_is_one_that_is_not_encoded(shop: ModuleType, service: Service, value: str) -> None:
    with pytest.raises(ValueError, match="no segment of a path"):
        get(shop, service, thing=value)
    assert service.seen == []


@pytest.mark.parametrize("value", ["a?b=c", "a#b", "a b", "a\r\nx: y"])
def test_one_that_is_not_encoded_cannot_end_the_path(shop: ModuleType, service: Service, value: str) -> None:
    get(shop, service, thing=value)
    assert service.last.query == []
    assert service.last.path.startswith("/shops/a/things/a%")


# --- queries, headers, cookies -------------------------------------------------------------------------------------


@pytest.mark.parametrize("value", ["a&admin=1", "a#b", "a=b", "a\r\nx: y", "%26admin=1", "+ "])
def test_a_query_parameter_is_one(shop: ModuleType, service: Service, value: str) -> None:
    get(shop, service, q=value)
    assert service.last.query == [("q", value)]


def test_the_keys_of_an_object_in_the_query_are_encoded(shop: ModuleType, service: Service) -> None:
    get(shop, service, filter={"a]&admin=1&b[": "c"})
    assert service.last.query == [("filter[a]&admin=1&b[]", "c")]


def test_reserved_characters_do_not_end_the_query(shop: ModuleType, service: Service) -> None:
    get(shop, service, open="a#b\r\nc d")
    assert service.last.target.endswith("?open=a%23b%0D%0Ac%20d")


@pytest.mark.parametrize("value", ["a\r\nx-admin: 1", "a\nb", "a\rb", "a\0b", "a\x7fb", "ü", "\u2028"])
@pytest.mark.parametrize("place", ["x_mood", "x_list", "x_meta, value", "x_meta, name", "headers", "headers, name"])
def test_a_header_with_a_line_break_is_refused(shop: ModuleType, service: Service, place: str, value: str) -> None:
    arguments: dict[str, Any] = {
        "x_mood": {"x_mood": value},
        "x_list": {"x_list": ["a", value]},
        "x_meta, value": {"x_meta": {"a": value}},
        "x_meta, name": {"x_meta": {value: "a"}},
    }.get(place, {})
    headers = {"headers": {"x-a": value}, "headers, name": {value: "a"}}.get(place)
    with pytest.raises(ValueError, match="header"), shop.Client(service.url, headers=headers) as client:
        client.things.get("a", "b", **arguments)
    assert service.seen == []


@pytest.mark.parametrize("name", ["a b", "a:b", "", "a\tb", "(a)", "a,b"])
def test_a_name_that_is_none_for_a_header_is_refused(shop: ModuleType, name: str) -> None:
    with pytest.raises(ValueError, match="no name for a header"):
        shop.Client("http://x", headers={name: "a"})


@pytest.mark.parametrize("value", ["a; admin=1", "a, b", 'a"b', "a\r\nb", "a b", "ü"])
def test_a_cookie_is_one(shop: ModuleType, service: Service, value: str) -> None:
    get(shop, service, session=value)
    cookie = service.last.headers["cookie"]
    assert cookie.startswith("session=")
    assert not set(cookie.removeprefix("session=")) & set(';, "\r\n')


# --- hosts ---------------------------------------------------------------------------------------------------------

HOSTED = """
    openapi: 3.0.3
    info: {title: Shop, version: "1"}
    servers: [{url: "https://{account}.example.com/{path}", variables: {account: {default: a}, path: {default: v1}}}]
    paths: {/thing: {get: {operationId: Things_Get, responses: {"204": {description: Done}}}}}
    """


@pytest.mark.parametrize(
    "account",
    ["evil.example.org/", "evil.example.org#", "evil.example.org?", "x@evil", "a:80", "a b", "\\", "a/../b", ""],
)
def test_a_piece_of_the_host_cannot_end_it(client_for: ClientFor, account: str) -> None:
    shop = client_for(HOSTED)
    with pytest.raises(shop.ConfigurationError):
        shop.Client(account)


@pytest.mark.parametrize("path", ["v1?x=", "v1#", "v 1", "v1\r\nx: y", "v{1}", "\\evil"])
def test_a_piece_of_the_path_cannot_end_it(client_for: ClientFor, path: str) -> None:
    shop = client_for(HOSTED)
    with pytest.raises(shop.ConfigurationError):
        shop.Client("a", path=path)


# --- uploads -------------------------------------------------------------------------------------------------------

NAMES = ['a".txt', 'a"; name="admin', "a\r\nx-admin: 1\r\n\r\nb", "ü.txt", "../../etc/passwd", "a\0b", "\\", "日本.bin"]


@pytest.mark.parametrize("name", NAMES)
def test_a_file_name_stays_in_its_quotes(shop: ModuleType, service: Service, name: str) -> None:
    service.answers(None, status=204)
    with shop.Client(service.url) as client:
        client.things.upload(file=(name, b"content"), note="a")
    head = f"content-type: {service.last.headers['content-type']}\r\n\r\n".encode()
    message = BytesParser(policy=email.policy.HTTP).parsebytes(head + service.last.body)
    parts = list(message.iter_parts())
    assert [part.get_param("name", header="content-disposition") for part in parts] == ["file", "note"]
    assert [part.get_payload(decode=True) for part in parts] == [b"content", b"a"]
    assert all("x-admin" not in part for part in parts)


@pytest.mark.parametrize("content_type", ["text/plain\r\nx-admin: 1", "text/plain\r\n\r\nbody", "a\nb"])
def test_a_content_type_with_a_line_break_is_refused(shop: ModuleType, service: Service, content_type: str) -> None:
    with shop.Client(service.url) as client, pytest.raises(ValueError, match="control character"):
        client.things.upload(file=("a.txt", b"content", content_type))
    assert service.seen == []


def test_the_boundary_cannot_be_guessed(shop: ModuleType, service: Service) -> None:
    service.answers(None, status=204)
    with shop.Client(service.url) as client:
        client.things.upload(note="a")
        client.things.upload(note="a")
    first, second = service.seen
    assert first.headers["content-type"] != second.headers["content-type"]


def test_the_folder_of_a_file_is_not_told(shop: ModuleType, service: Service, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"content")
    service.answers(None, status=204)
    with shop.Client(service.url) as client:
        client.things.upload(file=tmp_path / "a.txt")
        with (tmp_path / "a.txt").open("rb") as file:
            client.things.upload(file=file)
    assert all(tmp_path.name.encode() not in seen.body for seen in service.seen)


# --- answers -------------------------------------------------------------------------------------------------------

THING = things("Thing: {type: object, required: [id], properties: {id: {type: string}, more: {}}}")
DEEP = 100_000


@pytest.mark.parametrize("options", [{}, {"strict": True}, {"unknown_fields": "keep"}], ids=["", "strict", "keep"])
@pytest.mark.parametrize(
    "body", [b"[" * DEEP, b"[" * DEEP + b"]" * DEEP, b'{"more":' * DEEP + b"1" + b"}" * DEEP, b'{"id":' * DEEP]
)
def test_an_answer_without_bottom(
    client_for: ClientFor, service: Service, body: bytes, options: dict[str, Any]
) -> None:
    shop = client_for(THING)
    service.answers(body)
    with shop.Client(service.url, **options) as client, pytest.raises(shop.DecodeError):
        client.things.get()
    service.answers(body, status=500)
    with shop.Client(service.url, **options) as client, pytest.raises(shop.ServerError) as caught:
        client.things.get()
    assert len(str(caught.value)) < 1000


@pytest.mark.parametrize("number", [b"9" * 100_000, b"1e999999999", b"-" + b"9" * 5000, b"0." + b"1" * 100_000])
def test_a_number_beyond_reason(client_for: ClientFor, service: Service, number: bytes) -> None:
    shop = client_for(THING)
    service.answers(b'{"id": "a", "more": ' + number + b"}")
    with shop.Client(service.url) as client, suppress(shop.DecodeError):
        assert client.things.get().id == "a"


NO_CHARSETS = (
    *("punycode", "idna", "rot13", "base64", "hex", "zip", "unicode_escape", "raw_unicode_escape"),
    *("utf-7", "utf-32", "cp037", "mbcs", "undefined", "no-such", "a" * 50_000, "\xe4", "../x", "utf-8.x"),
)


@pytest.mark.parametrize("charset", NO_CHARSETS, ids=lambda charset: charset[:20].encode("ascii", "replace").decode())
def test_a_charset_that_is_none(client_for: ClientFor, service: Service, charset: str) -> None:
    """What only Python calls an encoding is read as UTF-8, as what nobody knows is: punycode would take minutes."""
    content = "{'200': {description: OK, content: {text/plain: {schema: {type: string}}}}}"
    shop = client_for(openapi(f"/text: {{get: {{operationId: Text_Get, responses: {content}}}}}"))
    service.answers(b"a\\u0041+AGE-\xff-n3a", media_type=f"text/plain; charset={charset}")
    with shop.Client(service.url) as client:
        assert client.text.get() == "a\\u0041+AGE-\ufffd-n3a"


def test_a_message_cannot_fake_lines_of_a_log(client_for: ClientFor, service: Service) -> None:
    shop = client_for(THING)
    service.answers({"error": {"code": "a\nb", "message": "c\r\nERROR root: all is lost\x1b[2J"}}, status=400)
    with shop.Client(service.url) as client, pytest.raises(shop.BadRequestError) as caught:
        client.things.get()
    assert "\n" not in str(caught.value)
    assert "\r" not in str(caught.value)
    assert "\x1b" not in str(caught.value)
