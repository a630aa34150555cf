"""Members that travel one way: read-only ones, which the service sets, and write-only ones, which it never returns."""

from __future__ import annotations

import inspect
from types import ModuleType

import pytest

from tests.behaviour.conftest import ClientFor
from tests.behaviour.service import Caller

OPENAPI = """
openapi: 3.0.3
info: {title: Shop, version: "1"}
paths:
  /accounts:
    post:
      operationId: Accounts_Create
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Account"}}}}
      responses:
        "200": &ok {description: OK, content: {application/json: {schema: {$ref: "#/components/schemas/Account"}}}}
    get: {operationId: Accounts_Get, responses: {"200": *ok}}
  /animals:
    post:
      operationId: Animals_Create
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Animal"}}}}
      responses:
        "200": {description: OK, content: {application/json: {schema: {$ref: "#/components/schemas/Animal"}}}}
  /receipts:
    get:
      operationId: Receipts_Get
      responses:
        "200": {description: OK, content: {application/json: {schema: {$ref: "#/components/schemas/Receipt"}}}}
components:
  schemas:
    Account:
      type: object
      required: [id, password, name, owner]
      properties:
        id: {type: string, readOnly: true}
        created-at: {type: string, format: date-time, readOnly: true}
        password: {type: string, writeOnly: true}
        name: {type: string}
        owner: {$ref: "#/components/schemas/Person"}
        friends: {type: array, items: {$ref: "#/components/schemas/Person"}}
        by_name: {type: object, additionalProperties: {$ref: "#/components/schemas/Person"}}
    Person:
      type: object
      required: [id, name]
      properties:
        id: {type: integer, readOnly: true}
        name: {type: string}
        pin: {type: string, writeOnly: true}
        mother: {$ref: "#/components/schemas/Person"}
    Animal:
      oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]
      discriminator: {propertyName: kind, mapping: {cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog"}}
    Cat: &animal
      type: object
      required: [kind, tag]
      properties: {kind: {type: string}, tag: {type: string, readOnly: true}, name: {type: string}}
    Dog: {<<: *animal, additionalProperties: {type: string}}
    Receipt:
      type: object
      required: [id]
      properties: {id: {type: string, readOnly: true}}
"""

SWAGGER = """
swagger: "2.0"
info: {title: Shop, version: "1"}
host: shop.example.com
consumes: [application/json]
produces: [application/json]
paths:
  /accounts:
    post:
      operationId: Accounts_Create
      parameters: [{in: body, name: account, required: true, schema: {$ref: "#/definitions/Account"}}]
      responses: {"200": &ok {description: OK, schema: {$ref: "#/definitions/Account"}}}
    get: {operationId: Accounts_Get, responses: {"200": *ok}}
definitions:
  Account:
    type: object
    required: [id, password, name, owner]
    properties:
      id: {type: string, readOnly: true}
      created-at: {type: string, format: date-time, x-ms-mutability: [read]}
      password: {type: string, x-ms-mutability: [create, update]}
      name: {type: string, x-ms-mutability: [create, read]}
      owner: {$ref: "#/definitions/Person"}
      friends: {type: array, items: {$ref: "#/definitions/Person"}}
      by_name: {type: object, additionalProperties: {$ref: "#/definitions/Person"}}
  Person:
    type: object
    required: [id, name]
    properties:
      id: {type: integer, x-ms-mutability: [read]}
      name: {type: string}
      pin: {type: string, x-ms-mutability: [create]}
      mother: {$ref: "#/definitions/Person"}
"""

ACCOUNT = {
    "id": "a",
    "created-at": "2026-01-31T00:00:00Z",
    "name": "home",
    "owner": {"id": 1, "name": "Ann", "mother": {"id": 2, "name": "Eve"}},
    "friends": [{"id": 3, "name": "Bob"}],
    "by_name": {"cy": {"id": 4, "name": "Cy"}},
}


@pytest.fixture(params=[OPENAPI, SWAGGER], ids=["openapi", "swagger"])
def shop(request: pytest.FixtureRequest, client_for: ClientFor) -> ModuleType:
    return client_for(request.param)


def test_a_read_only_member_is_no_argument_and_a_write_only_one_is(shop: ModuleType) -> None:
    names = list(inspect.signature(shop.Client("https://x").accounts.create).parameters)
    assert names == ["password", "name", "owner", "friends", "by_name"]


def test_a_response_has_no_write_only_members(shop: ModuleType, caller: Caller) -> None:
    """Required as they are: that holds for requests."""
    caller.service.answers(ACCOUNT)
    found = caller.respond(shop, {"strict": True}, "accounts.get").value
    assert (found.id, found.name, found.password) == ("a", "home", shop.UNSET)


def test_a_response_without_a_required_read_only_member_departs(shop: ModuleType, caller: Caller) -> None:
    caller.service.answers({"name": "home", "owner": {"name": "Ann"}})
    found: list[object] = []
    value = caller.respond(shop, {"on_drift": found.append}, "accounts.get").value
    assert [str(each) for each in found] == ["$.id: expected str, got nothing", "$.owner.id: expected int, got nothing"]
    assert value.id is shop.UNSET
    assert value == caller(shop, "accounts.get")
    with pytest.raises(shop.DecodeError, match="id"):
        caller.respond(shop, {"strict": True}, "accounts.get")


def test_one_is_made_without_its_read_only_members(shop: ModuleType) -> None:
    person = shop.models.Person(name="Ann", pin="1")
    assert shop.encode(person) == b'{"name":"Ann","pin":"1"}'
    assert shop.models.Person(id=1, name="Ann").id == 1


def test_what_came_is_sent_without_its_read_only_members(shop: ModuleType, caller: Caller) -> None:
    caller.service.answers(ACCOUNT)
    found = caller(shop, "accounts.get")
    caller(
        shop,
        "accounts.create",
        password="p",
        name=found.name,
        owner=found.owner,
        friends=[*found.friends, {"name": "Dan"}],
        by_name=found.by_name,
    )
    assert caller.service.last.json == {
        "password": "p",
        "name": "home",
        "owner": {"name": "Ann", "mother": {"name": "Eve"}},
        "friends": [{"name": "Bob"}, {"name": "Dan"}],
        "by_name": {"cy": {"name": "Cy"}},
    }
    assert found.owner.id == 1
    assert b'"id":1' in shop.encode(found)


def test_what_is_kept_is_sent_all_the_same(shop: ModuleType, caller: Caller) -> None:
    caller.service.answers(ACCOUNT | {"owner": {"id": 1, "name": "Ann", "tomorrow": True}})
    found = caller.respond(shop, {"unknown_fields": "keep"}, "accounts.get").value
    caller(shop, "accounts.create", password="p", name="n", owner=found.owner)
    assert caller.service.last.json["owner"] == {"name": "Ann", "tomorrow": True}


def test_a_whole_body_of_a_union(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(OPENAPI)
    for kind, more in (("cat", {}), ("dog", {"color": "red"})):
        caller.service.answers({"kind": kind, "tag": "t", "name": "n", **more})
        found = caller(shop, "animals.create", body={"kind": kind, "name": "n"})
        assert found.tag == "t"
        caller(shop, "animals.create", body=found)
        assert caller.service.last.json == {"kind": kind, "name": "n", **more}


def test_what_a_user_writes_into_a_dict_is_sent(shop: ModuleType, caller: Caller) -> None:
    caller.service.answers(ACCOUNT)
    caller(shop, "accounts.create", password="p", name="n", owner={"id": 7, "name": "Ann"})
    assert caller.service.last.json["owner"] == {"id": 7, "name": "Ann"}


def test_a_record_of_responses_only_is_as_it_was(client_for: ClientFor) -> None:
    shop = client_for(OPENAPI)
    with pytest.raises(TypeError, match="id"):
        shop.models.Receipt()
