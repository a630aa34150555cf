"""Callbacks, webhooks and links: models of their payloads, and where they are told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from specloom.targets.python.incoming import code
from tests.behaviour.conftest import ClientFor
from tests.behaviour.generated import generate_spec

SPEC = """
    openapi: 3.1.0
    info: {title: Shop, version: "1"}
    paths:
      /orders:
        post:
          operationId: Orders_Create
          deprecated: true
          requestBody:
            required: true
            content: {application/json: {schema: {type: object, properties: {url: {type: string}}}}}
          responses:
            "201":
              description: Made.
              content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}
              links:
                get: {operationId: Orders_Get, parameters: {id: $response.body#/id, path.id: 5}}
                out: {operationRef: "https://x.example.com/a#/b", requestBody: {a: '`x`'}, server: {url: "https://y"}}
          callbacks:
            shipped:
              "{$request.body#/url}":
                post:
                  summary: It left.
                  requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Parcel"}}}}
                  responses:
                    "200":
                      description: OK
                      content: {application/json: {schema: {type: object, properties: {seen: {type: boolean}}}}}
      /orders/{id}:
        get:
          operationId: Orders_Get
          parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
          responses:
            "200": {description: OK, content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}
    webhooks:
      paid:
        post:
          deprecated: true
          parameters: [{name: X-Signature, in: header, required: true, schema: {type: string}}]
          requestBody:
            content:
              application/json: {schema: {type: object, required: [amount], properties: {amount: {type: number}}}}
              text/plain: {}
    components:
      schemas:
        Order: {type: object, required: [id], properties: {id: {type: integer}}}
        Parcel: {type: object, required: [number], properties: {number: {type: string}}}
    """


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return generate_spec(SPEC, tmp_path_factory.mktemp("spec")).files


def test_the_map_lists_them(files: dict[str, str]) -> None:
    told = json.loads(files["api.json"])
    create, get = told["operations"]
    assert create["callbacks"] == [
        {
            "name": "shipped",
            "url": "{$request.body#/url}",
            "requests": [
                {
                    "pointer": "#/paths/~1orders/post/callbacks/shipped/{$request.body#~1url}/post",
                    "operation_id": None,
                    "method": "POST",
                    "deprecated": False,
                    "parameters": [],
                    "payload": {"application/json": "models.Parcel"},
                    "answers": {"200": {"application/json": "models.ShippedAnswer"}},
                }
            ],
        }
    ]
    assert create["links"] == [
        {
            "status": "201",
            "name": "get",
            "target": "Orders_Get",
            "call": "orders.get",
            "parameters": [
                {"wire": "id", "in": None, "value": "$response.body#/id"},
                {"wire": "id", "in": "path", "value": 5},
            ],
        },
        {
            "status": "201",
            "name": "out",
            "target": "https://x.example.com/a#/b",
            "call": None,
            "parameters": [],
            "body": {"a": "`x`"},
            "server": "https://y",
        },
    ]
    assert "callbacks" not in get
    assert "links" not in get
    assert told["webhooks"] == [
        {
            "name": "paid",
            "requests": [
                {
                    "pointer": "#/webhooks/paid/post",
                    "operation_id": None,
                    "method": "POST",
                    "deprecated": True,
                    "parameters": [{"wire": "X-Signature", "in": "header", "type": "str"}],
                    "payload": {"application/json": "models.PaidPayload", "text/plain": "str"},
                    "answers": {},
                }
            ],
        }
    ]


def test_the_list_of_calls_tells_them(files: dict[str, str]) -> None:
    assert [line for line in files["api.md"].splitlines() if line.lstrip().startswith("- ")] == [
        "- `client.orders.create(...)` -> `models.Order` · POST /orders · deprecated",
        "  - callback `shipped` to `{$request.body#/url}` -> `models.Parcel` · POST: It left.",
        "  - 201 leads to `client.orders.get` with `id` = `$response.body#/id`, `id` = `5` (`get`)",
        '  - 201 leads to `https://x.example.com/a#/b` with the body = `` {"a": "`x`"} `` (`out`)',
        "- `client.orders.get(id)` -> `models.Order` · GET /orders/{id}",
        "- `paid` -> `models.PaidPayload | str` · POST · deprecated",
    ]


def test_payloads_are_read_and_answers_written(client_for: ClientFor) -> None:
    shop = client_for(SPEC)
    assert shop.decode(shop.models.Parcel, b'{"number": "5"}', strict=True).number == "5"
    assert shop.decode(shop.models.PaidPayload, b'{"amount": 1.5}', strict=True).amount == 1.5
    assert shop.encode(shop.models.ShippedAnswer(seen=True)) == b'{"seen":true}'


def test_a_document_without_any_says_nothing_of_them(tmp_path: Path) -> None:
    files = generate_spec("openapi: 3.1.0\ninfo: {title: T, version: '1'}\ncomponents: {}", tmp_path).files
    assert "webhooks" not in json.loads(files["api.json"])
    assert "Webhooks" not in files["api.md"]


@pytest.mark.parametrize(
    ("text", "span"),
    [("a", "`a`"), ("a\n b", "`a b`"), ("`", "`` ` ``"), ("a``b`", "``` a``b` ```"), ("<b>", "`<b>`")],
)
def test_code_spans_hold_any_text(text: str, span: str) -> None:
    assert code(text) == span
