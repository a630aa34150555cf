"""Parameters: in every place, in every style, required or not, held by the client, constant, and with defaults."""

from __future__ import annotations

import inspect
from datetime import UTC, date, datetime
from typing import Any

import pytest

from tests.behaviour.conftest import ClientFor
from tests.behaviour.generated import openapi
from tests.behaviour.service import Caller, Service


def find(*parameters: str) -> str:
    """A spec whose `things.find` has these parameters."""
    listed = "".join(f"\n              - {each}" for each in parameters)
    return openapi(f"""
        /things/find:
          get:
            operationId: Things_Find
            parameters:{listed}
            responses: {{"204": {{description: OK}}}}
        """)


def test_every_place(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(openapi("""
        /shops/{shop}/things/{thing-id}:
          parameters: [{name: shop, in: path, required: true, schema: {type: string}}]
          get:
            operationId: Things_Get
            parameters:
              - {name: thing-id, in: path, required: true, schema: {type: integer}}
              - {name: X-Mood, in: header, schema: {type: string}}
              - {name: $top, in: query, schema: {type: integer}}
              - {name: session, in: cookie, schema: {type: string}}
            responses: {"204": {description: OK}}
        """))
    caller(shop, "things.get", "a/b ü", 7, x_mood="fine", top=3, session="s 1")
    seen = caller.service.last
    assert seen.method == "GET"
    assert seen.target == "/shops/a%2Fb%20%C3%BC/things/7?$top=3"
    assert seen.headers["x-mood"] == "fine"
    assert seen.headers["cookie"] == "session=s%201"


def test_what_is_left_out_is_not_sent(client_for: ClientFor, caller: Caller) -> None:
    spec = find("{name: q, in: query, schema: {type: string}}", "{name: x-h, in: header, schema: {type: string}}")
    shop = client_for(spec)
    caller(shop, "things.find")
    assert caller.service.last.target == "/things/find"
    assert "x-h" not in caller.service.last.headers
    assert "cookie" not in caller.service.last.headers


def test_an_empty_string_is_sent(client_for: ClientFor, caller: Caller) -> None:
    caller(client_for(find("{name: q, in: query, schema: {type: string}}")), "things.find", q="")
    assert caller.service.last.query == [("q", "")]


STYLES: list[tuple[str, Any, str]] = [
    ("", ["a", "b c"], "v=a&v=b%20c"),
    ("explode: false", ["a", "b,c"], "v=a,b%2Cc"),
    ("style: spaceDelimited, explode: false", ["a", "b"], "v=a%20b"),
    ("style: pipeDelimited, explode: false", ["a", "b"], "v=a%7Cb"),
    ("", {"x": "1", "y": "2"}, "x=1&y=2"),
    ("explode: false", {"x": "1", "y": "2"}, "v=x,1,y,2"),
    ("style: deepObject", {"x": "1", "y": "2"}, "v%5Bx%5D=1&v%5By%5D=2"),
]


@pytest.mark.parametrize(("style", "value", "query"), STYLES)
def test_query_styles(client_for: ClientFor, service: Service, style: str, value: object, query: str) -> None:
    kind = "type: array, items: {type: string}"
    if isinstance(value, dict):
        kind = "type: object, additionalProperties: {type: string}"
    parameter = f"{{name: v, in: query, {style + ', ' if style else ''}schema: {{{kind}}}}}"
    with client_for(find(parameter)).Client(service.url) as client:
        client.things.find(v=value)
    assert service.last.target == f"/things/find?{query}"


@pytest.mark.parametrize(
    ("style", "path"),
    [("simple", "a,b"), ("label", ".a,b"), ("matrix", ";v=a,b"), ("matrix, explode: true", ";v=a;v=b")],
)
def test_path_styles(client_for: ClientFor, service: Service, style: str, path: str) -> None:
    shop = client_for(openapi(f"""
        /things/{{v}}:
          get:
            operationId: Things_Get
            parameters:
              - {{name: v, in: path, required: true, style: {style}, schema: {{type: array, items: {{type: string}}}}}}
            responses: {{"204": {{description: OK}}}}
        """))
    with shop.Client(service.url) as client:
        client.things.get(["a", "b"])
    assert service.last.target == f"/things/{path}"


def test_a_list_in_a_header(client_for: ClientFor, service: Service) -> None:
    shop = client_for(find("{name: x-ids, in: header, schema: {type: array, items: {type: integer}}}"))
    with shop.Client(service.url) as client:
        client.things.find(x_ids=[1, 2])
    assert service.last.headers["x-ids"] == "1,2"


def test_a_parameter_described_by_content_is_json(client_for: ClientFor, service: Service) -> None:
    shop = client_for(find("{name: where, in: query, content: {application/json: {schema: {type: object}}}}"))
    with shop.Client(service.url) as client:
        client.things.find(where={"a": [1, None]})
    assert service.last.query == [("where", '{"a":[1,null]}')]


def test_formats_are_written_as_on_the_wire(client_for: ClientFor, service: Service) -> None:
    shop = client_for(
        find(
            "{name: day, in: query, schema: {type: string, format: date}}",
            "{name: at, in: query, schema: {type: string, format: date-time}}",
            "{name: unix, in: query, schema: {type: integer, format: unixtime}}",
            "{name: yes, in: query, schema: {type: boolean}}",
            "{name: mood, in: query, schema: {type: string, enum: [good, bad]}}",
        )
    )
    moment = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
    unix = shop.UnixTime.of(moment)
    with shop.Client(service.url) as client:
        client.things.find(day=date(2024, 5, 6), at=moment, unix=unix, yes=True, mood="good")
    assert service.last.query == [
        ("day", "2024-05-06"),
        ("at", "2024-05-06T07:08:09Z"),
        ("unix", "1714979289"),
        ("yes", "true"),
        ("mood", "good"),
    ]


def test_a_constant_is_sent_and_is_no_argument(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(
        find(
            "{name: kind, in: query, required: true, schema: {type: string, enum: [run]}}",
            "{name: q, in: query, schema: {type: string}}",
        )
    )
    caller(shop, "things.find")
    assert caller.service.last.query == [("kind", "run")]
    assert "kind" not in inspect.signature(shop.Client("http://x").things.find).parameters


def test_a_default_of_the_server_is_not_sent(client_for: ClientFor, service: Service) -> None:
    shop = client_for(find("{name: limit, in: query, schema: {type: integer, default: 20}}"))
    with shop.Client(service.url) as client:
        client.things.find()
    assert service.last.query == []


def test_a_default_of_the_client_is_sent(client_for: ClientFor, service: Service) -> None:
    shop = client_for(
        find("{name: limit, in: query, required: true, schema: {type: integer, x-ms-client-default: 20}}")
    )
    with shop.Client(service.url) as client:
        client.things.find()
        assert service.last.query == [("limit", "20")]
        client.things.find(limit=5)
        assert service.last.query == [("limit", "5")]


def test_names_that_python_has_reserved(client_for: ClientFor, service: Service) -> None:
    shop = client_for(
        find("{name: from, in: query, schema: {type: string}}", "{name: self, in: query, schema: {type: string}}")
    )
    with shop.Client(service.url) as client:
        client.things.find(from_="a", self_query="b")
    assert service.last.query == [("from", "a"), ("self", "b")]


def test_names_that_differ_in_a_sign(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(
        find("{name: $filter, in: query, schema: {type: string}}", "{name: filter, in: query, schema: {type: string}}")
    )
    caller(shop, "things.find", filter="a", dollar_filter="b")
    assert sorted(caller.service.last.query) == [("$filter", "b"), ("filter", "a")]


def test_a_missing_required_argument_is_a_type_error(client_for: ClientFor) -> None:
    shop = client_for(find("{name: q, in: query, required: true, schema: {type: string}}"))
    with shop.Client("http://127.0.0.1:9") as client, pytest.raises(TypeError, match="'q'"):
        client.things.find()


# --- held by the client --------------------------------------------------------------------------------------------

VERSIONED = openapi("""
    /things:
      parameters: [&version {name: api-version, in: query, required: true, schema: {type: string}}]
      get: {operationId: Things_List, responses: {"204": {description: OK}}}
    /others:
      parameters: [*version]
      get: {operationId: Others_List, responses: {"204": {description: OK}}}
    """)
DEFAULT = """
    [client.parameters.api-version]
    default = "2024-01-01"
    environment = "SHOP_VERSION"
    """


def test_a_parameter_of_every_operation_is_the_clients(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(VERSIONED)
    for method in ("things.list", "others.list"):
        caller.respond(shop, {"api_version": "7"}, method)
        assert caller.service.last.query == [("api-version", "7")]
    assert list(inspect.signature(shop.Client("http://x", api_version="7").things.list).parameters) == []


def test_a_client_without_it_cannot_be_made(client_for: ClientFor) -> None:
    with pytest.raises((TypeError, Exception), match="api_version"):
        client_for(VERSIONED).Client("http://127.0.0.1:9")


def test_given_wins_over_environment_over_default(
    client_for: ClientFor, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop = client_for(VERSIONED, DEFAULT)

    def sent(**options: str) -> str:
        with shop.Client(service.url, **options) as client:
            client.things.list()
        return service.last.query[0][1]

    monkeypatch.delenv("SHOP_VERSION", raising=False)
    assert sent() == "2024-01-01"
    monkeypatch.setenv("SHOP_VERSION", "env")
    assert sent() == "env"
    assert sent(api_version="given") == "given"


def test_hoisting_can_be_switched_off(client_for: ClientFor, service: Service) -> None:
    shop = client_for(VERSIONED, "[client.parameters.api-version]\nhoist = false\n")
    with shop.Client(service.url) as client:
        client.things.list(api_version="8")
    assert service.last.query == [("api-version", "8")]
