"""x-ms-client-flatten: flat models and keywords, a nested wire. x-ms-parameter-grouping: one argument for several."""

from __future__ import annotations

import inspect
import json
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.behaviour.conftest import ClientFor
from tests.behaviour.generated import generate_spec, things
from tests.behaviour.service import Caller, Service

FLAT = things("""
    Thing:
      type: object
      required: [id]
      properties:
        id: {type: string}
        name: {type: string}
        properties: {x-ms-client-flatten: true, nullable: true, allOf: [{$ref: '#/components/schemas/Properties'}]}
    Properties:
      type: object
      required: [colour]
      properties:
        colour: {type: string}
        name: {type: string}
        state: {type: string, readOnly: true}
        made: {type: string, format: date}
        level: {type: integer, x-ms-client-default: 3}
        image: {x-ms-client-flatten: true, $ref: '#/components/schemas/Image'}
      additionalProperties: {type: integer}
    Image:
      type: object
      required: [url, kind]
      properties: {url: {type: string}, kind: {type: string, enum: [png]}}
    """)

WHOLE = {
    "id": "a",
    "name": "n",
    "properties": {
        "colour": "red",
        "name": "inner",
        "made": "2024-05-06",
        "level": 1,
        "image": {"url": "u", "kind": "png"},
        "more": 7,
    },
}


@pytest.fixture
def shop(client_for: ClientFor) -> ModuleType:
    return client_for(FLAT)


def test_a_response_is_flat(shop: ModuleType, caller: Caller) -> None:
    caller.service.answers({**WHOLE, "properties": {**WHOLE["properties"], "state": "ready"}})
    thing = caller.respond(shop, {"strict": True}, "things.get").value
    assert (thing.id, thing.name, thing.properties_name, thing.colour) == ("a", "n", "inner", "red")
    assert (thing.state, thing.made.year, thing.level, thing.url, thing.kind) == ("ready", 2024, 1, "u", "png")
    assert thing.properties_additional_properties == {"more": 7}
    assert "colour='red'" in repr(thing)


def test_keywords_are_flat(shop: ModuleType, caller: Caller) -> None:
    caller.service.answers({"id": "a"})
    given: dict[str, Any] = {
        "id": "a",
        "name": "n",
        "colour": "red",
        "properties_name": "inner",
        "made": date(2024, 5, 6),
        "level": 1,
        "url": "u",
        "properties_additional_properties": {"more": 7},
    }
    caller.respond(shop, {}, "things.create", **given)
    assert caller.service.last.json == WHOLE


def test_an_object_is_sent_where_a_member_of_it_is_given(shop: ModuleType, caller: Caller) -> None:
    caller.service.answers({"id": "a"})
    caller.respond(shop, {}, "things.create", id="a")
    assert caller.service.last.json == {"id": "a"}
    caller.service.answers({"id": "a"})
    caller.respond(shop, {}, "things.create", id="a", colour="red")
    assert caller.service.last.json == {"id": "a", "properties": {"colour": "red", "level": 3}}
    with pytest.raises(ValueError, match="colour"):
        caller.respond(shop, {}, "things.create", id="a", properties_name="n")
    with pytest.raises(ValueError, match="colour"):
        caller.respond(shop, {}, "things.create", id="a", url="u")


def test_the_signature_has_no_read_only_member_and_no_constant(shop: ModuleType, service: Service) -> None:
    with shop.Client(service.url) as client:
        arguments = list(inspect.signature(client.things.create).parameters)
    assert "state" not in arguments
    assert "kind" not in arguments
    assert "colour" in arguments


def test_null_is_kept(shop: ModuleType, caller: Caller) -> None:
    caller.service.answers({"id": "a", "properties": None})
    thing = caller.respond(shop, {"strict": True}, "things.get").value
    assert thing.colour is shop.UNSET
    assert shop.encode(thing) == b'{"id":"a","properties":null}'


def test_a_departure_has_the_path_of_the_wire(shop: ModuleType, caller: Caller) -> None:
    caller.service.answers({"id": "a", "properties": {"colour": 1, "image": {"url": "u", "kind": "gif"}}})
    drifts: list[Any] = []
    thing = caller.respond(shop, {"on_drift": drifts.append}, "things.get").value
    assert (thing.colour, thing.kind) == (1, "gif")
    assert [each.path for each in drifts] == ["$.properties.colour", "$.properties.image.kind"]


GROUPED = """
openapi: 3.0.3
info: {title: Shop, version: "1"}
paths:
  /things/{id}:
    put:
      operationId: things_set
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}, x-ms-parameter-grouping: {}}
        - name: tags
          in: query
          explode: false
          schema: {type: array, items: {type: string}}
          x-ms-parameter-grouping: {}
        - {name: X-When, in: header, schema: {type: string, format: date}, x-ms-parameter-grouping: {name: conditions}}
        - name: top
          in: query
          schema: {type: integer}
          x-ms-client-default: 5
          x-ms-parameter-grouping: {name: conditions}
      requestBody:
        required: true
        x-ms-parameter-grouping: {}
        content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
      responses: {"200": {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}
    get:
      operationId: things_get
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: X-When, in: header, schema: {type: string, format: date}, x-ms-parameter-grouping: {name: conditions}}
      responses: {"200": {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}
components:
  schemas:
    Thing: {type: object, required: [name], properties: {name: {type: string}}}
"""


@pytest.fixture
def grouped(client_for: ClientFor) -> ModuleType:
    return client_for(GROUPED)


@pytest.mark.parametrize("literal", [True, False], ids=["dict literals", "models"])
def test_groups_of_parameters(grouped: ModuleType, caller: Caller, literal: bool) -> None:
    when = date(2024, 5, 6)
    models = grouped.models
    parameters: Any = {"id": "a b", "tags": ["x", "y"], "body": {"name": "n"}}
    conditions: Any = {"X-When": when}
    if not literal:
        parameters = models.ThingsSetParameters(id="a b", tags=["x", "y"], body=models.Thing(name="n"))
        conditions = models.Conditions(x_when=when)
    caller.service.answers({"name": "n"})
    found = caller.respond(grouped, {}, "things.set", parameters=parameters, conditions=conditions).value
    assert found == models.Thing(name="n")
    request = caller.service.last
    assert request.path == "/things/a%20b"
    assert request.query == [("tags", "x,y"), ("top", "5")]
    assert request.headers["x-when"] == "2024-05-06"
    assert request.json == {"name": "n"}


def test_a_group_that_may_be_left_out(grouped: ModuleType, caller: Caller) -> None:
    for conditions in ({}, {"top": 3}, None, grouped.UNSET):
        caller.service.answers({"name": "n"})
        caller.respond(grouped, {}, "things.get", "a", conditions=conditions)
        assert "x-when" not in caller.service.last.headers
    shared = grouped.models.Conditions(top=3)  # what another operation of the group has does no harm
    caller.service.answers({"name": "n"})
    caller.respond(grouped, {}, "things.get", "a", conditions=shared)
    assert caller.service.last.query == []


def test_what_is_wrong_with_a_group(grouped: ModuleType, caller: Caller) -> None:
    with pytest.raises(TypeError, match="conditions: there is no parameter 'x_when'"):
        caller.respond(grouped, {}, "things.get", "a", conditions={"x_when": None})
    with pytest.raises(TypeError, match="conditions: expected a model or a mapping, not str"):
        caller.respond(grouped, {}, "things.get", "a", conditions="a")
    with pytest.raises(ValueError, match="id"):
        caller.respond(grouped, {}, "things.set", parameters={"body": {"name": "n"}})
    with pytest.raises(ValueError, match=r"parameters\.body"):
        caller.respond(grouped, {}, "things.set", parameters={"id": "a"})
    assert caller.service.seen == []


def test_the_map_of_the_package_says_where_they_are(tmp_path: Path) -> None:
    _, entry = json.loads(generate_spec(GROUPED, tmp_path).files["api.json"])["operations"]
    assert [(each["wire"], each["python"], each["required"]) for each in entry["parameters"]] == [
        ("id", "parameters.id", True),
        ("tags", "parameters.tags", False),
        ("X-When", "conditions.x_when", False),
        ("top", "conditions.top", False),
    ]
    assert (entry["body"]["python"], entry["body"]["fields"]) == ("parameters.body", None)
    flat = json.loads(generate_spec(FLAT, tmp_path).files["api.json"])["operations"]
    (create,) = (each for each in flat if each["call"] == "things.create")
    assert create["body"]["fields"] == {
        "id": "id",
        "name": "name",
        "/properties/colour": "colour",
        "/properties/name": "properties_name",
        "/properties/made": "made",
        "/properties/level": "level",
        "/properties/image/url": "url",
        "/properties": "properties_additional_properties",
    }
