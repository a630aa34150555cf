"""Objects: required, optional and nullable members, composition, recursion, members that no schema names."""

from __future__ import annotations

import inspect
import pickle
from copy import deepcopy

import pytest

from tests.behaviour.conftest import ClientFor
from tests.behaviour.generated import things
from tests.behaviour.service import Caller, Service, echo

MEMBERS = things("""
    Thing:
      type: object
      required: [id, maybe]
      properties:
        id: {type: string}
        maybe: {type: integer, nullable: true}
        left: {type: integer}
        either: {type: integer, nullable: true}
        etag: {type: string, readOnly: true}
        password: {type: string, writeOnly: true}
        colour: {type: string, default: red}
    """)


def test_left_out_and_null_are_two_things(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(MEMBERS)
    caller.service.answers({"id": "a", "maybe": None})
    value = caller.respond(shop, {"strict": True}, "things.get").value
    assert (value.maybe, value.left, value.either) == (None, shop.UNSET, shop.UNSET)
    caller.service.answers({"id": "a", "maybe": 1, "left": 2, "either": None})
    value = caller.respond(shop, {"strict": True}, "things.get").value
    assert (value.maybe, value.left, value.either) == (1, 2, None)
    assert shop.encode(value) == b'{"id":"a","maybe":1,"left":2,"either":null}'


@pytest.mark.parametrize(
    "body", [{"id": None, "maybe": None}, {"maybe": None}, {"id": "a"}, {"id": "a", "maybe": 1, "left": None}]
)
def test_what_is_not_promised_is_reported(client_for: ClientFor, caller: Caller, body: dict[str, object]) -> None:
    shop = client_for(MEMBERS)
    caller.service.answers(body)
    drifts: list[object] = []
    value = caller.respond(shop, {"on_drift": drifts.append}, "things.get").value
    assert isinstance(value, shop.models.Thing)
    assert len(drifts) == 1
    with pytest.raises(shop.DecodeError):
        caller.respond(shop, {"strict": True}, "things.get")


def test_what_only_the_server_sets_is_no_argument(client_for: ClientFor, service: Service) -> None:
    shop = client_for(MEMBERS)
    with shop.Client(service.url) as client:
        arguments = inspect.signature(client.things.create).parameters
    assert list(arguments) == ["id", "maybe", "left", "either", "password", "colour"]
    service.answers({"id": "a", "maybe": None, "etag": "e"})
    with shop.Client(service.url) as client:
        assert client.things.get().etag == "e"


def test_the_client_sends_its_default_and_leaves_the_servers_alone(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(things("""
            Thing:
              type: object
              properties: {size: {type: integer, x-ms-client-default: 7}, colour: {type: string, default: red}}
            """))
    caller.service.reply = echo
    caller(shop, "things.create")
    assert caller.service.last.json == {"size": 7}
    assert shop.models.Thing().size == 7


def test_values_are_plain_python(client_for: ClientFor) -> None:
    shop = client_for(MEMBERS)
    value = shop.models.Thing(id="a", maybe=None)
    assert value == shop.models.Thing(id="a", maybe=None)
    assert deepcopy(value) == value
    assert pickle.loads(pickle.dumps(value)) == value
    assert repr(value).startswith("Thing(id='a'")
    with pytest.raises(TypeError):
        shop.models.Thing("a", None)
    with pytest.raises(TypeError):
        shop.models.Thing(id="a", maybe=None, other=1)


def test_nested_arrays_and_maps(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(things("""
            Thing:
              type: object
              properties:
                grid: {type: array, items: {type: array, items: {type: number}}}
                shelves: {type: object, additionalProperties: {type: array, items: {$ref: "#/components/schemas/Book"}}}
                sparse: {type: array, items: {type: integer, nullable: true}}
                inner: {type: object, properties: {deeper: {type: object, properties: {x: {type: string}}}}}
            Book: {type: object, properties: {title: {type: string}}}
            """))
    sent = {
        "grid": [[1.5], []],
        "shelves": {"a": [{"title": "T"}], "b": []},
        "sparse": [1, None],
        "inner": {"deeper": {"x": "y"}},
    }
    caller.service.answers(sent)
    value = caller.respond(shop, {"strict": True}, "things.get").value
    assert value.shelves == {"a": [shop.models.Book(title="T")], "b": []}
    assert value.inner.deeper.x == "y"
    caller.service.reply = echo
    caller(shop, "things.create", grid=value.grid, shelves=value.shelves, sparse=value.sparse, inner=value.inner)
    assert caller.service.last.json == sent


def test_an_object_within_itself(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(things("""
            Thing:
              type: object
              required: [id]
              properties:
                id: {type: string}
                parent: {$ref: "#/components/schemas/Thing"}
                children: {type: array, items: {$ref: "#/components/schemas/Thing"}}
            """))
    caller.service.answers({"id": "a", "parent": {"id": "b", "children": [{"id": "c", "children": []}]}})
    value = caller(shop, "things.get")
    assert value.parent.children[0] == shop.models.Thing(id="c", children=[])


def test_all_of_without_a_discriminator_is_one_object(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(things("""
            Thing:
              allOf: [{$ref: "#/components/schemas/Named"}, {$ref: "#/components/schemas/Sized"}]
              type: object
              required: [id]
              properties: {id: {type: string}, size: {type: integer}}
            Named: {type: object, required: [name], properties: {name: {type: string}}}
            Sized: {type: object, properties: {size: {type: number}, unit: {type: string}}}
            """))
    caller.service.answers({"name": "n", "size": 3, "unit": "m", "id": "a"})
    value = caller.respond(shop, {"strict": True}, "things.get").value
    assert (value.name, value.size, value.unit, value.id) == ("n", 3, "m", "a")
    assert type(value.size) is int
    with pytest.raises(TypeError, match="name"):
        shop.models.Thing(id="a")


# --- members that no schema names ----------------------------------------------------------------------------------

TYPED = things("""
    Thing:
      type: object
      required: [id]
      properties: {id: {type: string}, "n": {type: integer}}
      additionalProperties: {$ref: "#/components/schemas/Book"}
    Book: {type: object, properties: {title: {type: string}}}
    """)


def test_typed_members_beside_named_ones(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(TYPED)
    sent = {"id": "a", "x": {"title": "T"}, "y": {}}
    caller.service.answers(sent)
    value = caller.respond(shop, {"strict": True}, "things.get").value
    assert value.id == "a"
    assert value.additional_properties == {"x": shop.models.Book(title="T"), "y": shop.models.Book()}
    caller.service.reply = echo
    caller(shop, "things.create", id="a", additional_properties=value.additional_properties)
    assert caller.service.last.json == sent


def test_a_typed_member_that_does_not_fit_is_reported(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(TYPED)
    caller.service.answers({"id": "a", "x": 7})
    drifts: list[object] = []
    value = caller.respond(shop, {"on_drift": drifts.append}, "things.get").value
    assert value.additional_properties == {"x": 7}
    assert [str(drift) for drift in drifts] == ["$.x: expected Book, got int"]


@pytest.mark.parametrize("options", [{}, {"unknown_fields": "keep"}], ids=["drop", "keep"])
def test_unknown_members_are_dropped_or_kept(client_for: ClientFor, caller: Caller, options: dict[str, str]) -> None:
    shop = client_for(MEMBERS)
    sent = {"new": [1], "id": "a", "maybe": None, "newer": {"b": 1.0}}
    caller.service.answers(sent)
    value = caller.respond(shop, options, "things.get").value
    kept = {"new": [1], "newer": {"b": 1.0}} if options else {}
    assert shop.extra_members(value) == kept
    caller.service.reply = echo
    assert shop.decode(dict, shop.encode(value)) == {"id": "a", "maybe": None, **kept}


def test_an_object_of_anything_is_a_dict(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(things("Thing: {type: object, additionalProperties: true}"))
    caller.service.answers({"a": [1, {"b": None}]})
    assert caller(shop, "things.get") == {"a": [1, {"b": None}]}
