"""One API written as Swagger 2.0 and as OpenAPI 3.0: the same calls, the same requests, the same values."""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable
from datetime import UTC, datetime
from types import ModuleType
from typing import Any

import pytest

from tests.behaviour.conftest import ClientFor
from tests.behaviour.service import Seen, Service, answer

SWAGGER = """
    swagger: "2.0"
    info: {title: Shop, version: "1"}
    host: shop.example.com
    basePath: /v1
    schemes: [https]
    consumes: [application/json]
    produces: [application/json]
    securityDefinitions: {key: {type: apiKey, name: x-key, in: header}}
    security: [{key: []}]
    paths:
      /things:
        get:
          operationId: Things_List
          parameters:
            - {name: ids, in: query, type: array, collectionFormat: multi, items: {type: string}}
            - {name: tags, in: query, type: array, collectionFormat: csv, items: {type: string}}
            - {name: x-mood, in: header, type: string}
          responses:
            "200": {description: OK, schema: {type: array, items: {$ref: "#/definitions/Thing"}}}
            default: {description: Failed, schema: {$ref: "#/definitions/Problem"}}
        post:
          operationId: Things_Create
          parameters: [{name: thing, in: body, required: true, schema: {$ref: "#/definitions/Thing"}}]
          responses: {"201": {description: Made, schema: {$ref: "#/definitions/Thing"}}}
      /things/{id}/file:
        post:
          operationId: Things_Upload
          consumes: [multipart/form-data]
          parameters:
            - {name: id, in: path, required: true, type: string}
            - {name: file, in: formData, required: true, type: file}
            - {name: purpose, in: formData, type: string, enum: [tea, coffee]}
          responses: {"204": {description: Done}}
    definitions:
      Thing:
        type: object
        required: [id]
        properties:
          id: {type: string}
          note: {type: string, x-nullable: true}
          at: {type: integer, format: unixtime}
          pet: {$ref: "#/definitions/Pet"}
      Pet: {type: object, discriminator: kind, required: [kind], properties: {kind: {type: string}}}
      Cat:
        allOf: [{$ref: "#/definitions/Pet"}]
        x-ms-discriminator-value: cat
        type: object
        properties: {lives: {type: integer}}
      Problem: {type: object, properties: {message: {type: string}}}
    """
OPENAPI = """
    openapi: 3.0.3
    info: {title: Shop, version: "1"}
    servers: [{url: https://shop.example.com/v1}]
    security: [{key: []}]
    x-refs: [&thing {$ref: "#/components/schemas/Thing"}, &problem {$ref: "#/components/schemas/Problem"}]
    paths:
      /things:
        get:
          operationId: Things_List
          parameters:
            - {name: ids, in: query, schema: {type: array, items: {type: string}}}
            - {name: tags, in: query, explode: false, schema: {type: array, items: {type: string}}}
            - {name: x-mood, in: header, schema: {type: string}}
          responses:
            "200": {description: OK, content: {application/json: {schema: {type: array, items: *thing}}}}
            default: {description: Failed, content: {application/json: {schema: *problem}}}
        post:
          operationId: Things_Create
          requestBody: {required: true, content: {application/json: {schema: *thing}}}
          responses: {"201": {description: Made, content: {application/json: {schema: *thing}}}}
      /things/{id}/file:
        post:
          operationId: Things_Upload
          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
          requestBody:
            required: true
            content:
              multipart/form-data:
                schema:
                  type: object
                  required: [file]
                  properties: {file: {type: string, format: binary}, purpose: {type: string, enum: [tea, coffee]}}
          responses: {"204": {description: Done}}
    components:
      securitySchemes: {key: {type: apiKey, name: x-key, in: header}}
      schemas:
        Thing:
          type: object
          required: [id]
          properties:
            id: {type: string}
            note: {type: string, nullable: true}
            at: {type: integer, format: unixtime}
            pet: {$ref: "#/components/schemas/Pet"}
        Pet: {type: object, discriminator: {propertyName: kind}, required: [kind], properties: {kind: {type: string}}}
        Cat:
          allOf: [{$ref: "#/components/schemas/Pet"}]
          x-ms-discriminator-value: cat
          type: object
          properties: {lives: {type: integer}}
        Problem: {type: object, properties: {message: {type: string}}}
    """

Call = Callable[[ModuleType, Any], Any]

CALLS: dict[str, Call] = {
    "list": lambda shop, client: client.things.list(ids=["a", "b"], tags=["c", "d"], x_mood="fine"),
    "create": lambda shop, client: client.things.create(
        id="a", note=None, at=shop.UnixTime(2024, 1, 1, tzinfo=UTC), pet=shop.models.Cat(lives=9)
    ),
    "upload": lambda shop, client: client.things.upload("a", file=b"content", purpose="tea"),
}
THING = {"id": "a", "note": None, "at": 1704067200, "pet": {"kind": "cat", "lives": 9}}
ANSWERS = {"list": answer([THING]), "create": answer(THING, 201), "upload": answer(None, 204)}


@pytest.fixture
def both(client_for: ClientFor) -> tuple[ModuleType, ModuleType]:
    return client_for(SWAGGER), client_for(OPENAPI)


def _asked(seen: Seen) -> tuple[object, ...]:
    """A request, but for the boundary of its parts."""
    kind, _, boundary = seen.headers.get("content-type", "").partition("; boundary=")
    body = seen.body.replace(boundary.encode(), b"") if boundary else seen.body
    return seen.method, seen.target, kind, body, seen.headers["x-key"], seen.headers.get("x-mood")


@pytest.mark.parametrize("name", CALLS)
def test_the_same_requests(both: tuple[ModuleType, ModuleType], service: Service, name: str) -> None:
    service.reply = lambda seen: ANSWERS[name]
    for shop in both:
        with shop.Client(service.url, api_key="k") as client:
            CALLS[name](shop, client)
    first, second = service.seen
    assert _asked(first) == _asked(second)


def test_the_same_values(both: tuple[ModuleType, ModuleType], service: Service) -> None:
    service.reply = lambda seen: ANSWERS["list"]
    for shop in both:
        with shop.Client(service.url, api_key="k", strict=True) as client:
            (thing,) = client.things.list()
        assert thing.note is None
        assert thing.at == datetime(2024, 1, 1, tzinfo=UTC)
        assert type(thing.pet) is shop.models.Cat
        assert json.loads(shop.encode(thing)) == THING


def test_the_same_errors(both: tuple[ModuleType, ModuleType], service: Service) -> None:
    service.answers({"message": "No."}, status=409)
    for shop in both:
        with shop.Client(service.url, api_key="k") as client, pytest.raises(shop.ConflictError) as caught:
            client.things.list()
        assert caught.value.body == shop.models.Problem(message="No.")


def test_the_same_signatures(both: tuple[ModuleType, ModuleType]) -> None:
    def signatures(shop: ModuleType) -> list[str]:
        client = shop.Client(api_key="k")
        return [str(inspect.signature(getattr(client.things, name))) for name in ("list", "create", "upload")]

    assert signatures(both[0]) == signatures(both[1])


def test_the_same_models(both: tuple[ModuleType, ModuleType]) -> None:
    swagger, openapi = both
    assert swagger.models.__all__ == openapi.models.__all__
    assert swagger.models.Thing.__annotations__ == openapi.models.Thing.__annotations__
