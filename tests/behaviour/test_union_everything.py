"""Unions of everything with everything: each value is decoded as the alternative that it is of, and written again."""

from __future__ import annotations

import json
import textwrap
from itertools import combinations
from pathlib import Path
from types import ModuleType

import pytest

from specloom.config_file import find_job
from specloom.ir.model import Ref, Union
from specloom.pipeline import build_api
from specloom.problems import Problems
from tests.behaviour.conftest import ClientFor
from tests.behaviour.generated import things
from tests.behaviour.service import Caller, echo

KINDS: dict[str, tuple[str, object, str]] = {
    "string": ("{type: string}", "text", "str"),
    "integer": ("{type: integer}", 5, "int"),
    "number": ("{type: number}", 1.5, "float"),
    "boolean": ("{type: boolean}", True, "bool"),
    "null": ("{type: 'null'}", None, "NoneType"),
    "date": ("{type: string, format: date}", "2024-01-02", "date"),
    "uuid": ("{type: string, format: uuid}", "8a0f8b6e-6a0e-4c39-9a2f-0a1b2c3d4e5f", "UUID"),
    "named enum": ("{$ref: '#/components/schemas/Colour'}", "red", "Colour"),
    "enum": ("{type: string, enum: [on, off]}", "on", "str"),
    "numbers": ("{type: integer, enum: [7, 8]}", 7, "int"),
    "constant": ("{const: fixed}", "fixed", "str"),
    "strings": ("{type: array, items: {type: string}}", ["a"], "list"),
    "integers": ("{type: array, items: {type: integer}}", [1], "list"),
    "cats": ("{type: array, items: {$ref: '#/components/schemas/Cat'}}", [{"lives": 9}], "list"),
    "pair": ("{prefixItems: [{type: boolean}, {type: string}], items: false}", [True, "a"], "tuple"),
    "record": ("{$ref: '#/components/schemas/Cat'}", {"lives": 9}, "Cat"),
    "other record": ("{$ref: '#/components/schemas/Dog'}", {"tricks": ["roll"]}, "Dog"),
    "tagged": ("{$ref: '#/components/schemas/Shape'}", {"kind": "Circle", "radius": 2}, "Circle"),
    "inline record": ("{type: object, required: [fins], properties: {fins: {type: integer}}}", {"fins": 2}, ""),
    "map": ("{type: object, additionalProperties: {type: boolean}}", {"x": True}, "dict"),
    "union": ("{$ref: '#/components/schemas/Bird'}", {"beak": "long"}, "Duck"),
}
SCHEMAS = """
    Colour: {type: string, enum: [red, blue]}
    Cat: {type: object, required: [lives], properties: {lives: {type: integer}, name: {type: string}}}
    Dog: {type: object, required: [tricks], properties: {tricks: {type: array, items: {type: string}}}}
    Shape:
      oneOf: [{$ref: "#/components/schemas/Circle"}, {$ref: "#/components/schemas/Square"}]
      discriminator: {propertyName: kind}
    Circle: {type: object, required: [kind], properties: {kind: {type: string}, radius: {type: number}}}
    Square: {type: object, required: [kind], properties: {kind: {type: string}, side: {type: number}}}
    Bird: {oneOf: [{$ref: "#/components/schemas/Duck"}, {$ref: "#/components/schemas/Owl"}]}
    Duck: {type: object, required: [beak], properties: {beak: {type: string}}}
    Owl: {type: object, required: [eyes], properties: {eyes: {type: integer}}}
    Thing:
      type: object
      properties:
    """
PAIRS = {(a, b): f"p{number}" for number, (a, b) in enumerate(combinations(KINDS, 2))}
TRIPLES = {
    (a, b, c): f"t{number}"
    for number, (a, b, c) in enumerate(
        [
            ("string", "strings", "cats"),
            ("record", "other record", "null"),
            ("tagged", "record", "string"),
            ("union", "tagged", "record"),
            ("map", "strings", "null"),
            ("integers", "strings", "cats"),
            ("enum", "numbers", "boolean"),
            ("date", "uuid", "string"),
            ("pair", "strings", "cats"),
        ]
    )
}
CHOICES = {**PAIRS, **TRIPLES}


@pytest.fixture
def shop(client_for: ClientFor) -> ModuleType:
    """Things with a member for each choice, half of them oneOf and half anyOf."""
    members = [
        f"        {name}: {{{'oneOf' if number % 2 else 'anyOf'}: [{', '.join(KINDS[kind][0] for kind in kinds)}]}}"
        for number, (kinds, name) in enumerate(CHOICES.items())
    ]
    return client_for(things(SCHEMAS.rstrip() + "\n" + "\n".join(members)).replace("3.0.3", "3.1.0"))


OPEN = {("string", "enum"), ("string", "constant")}
"""Beside any string, values are those that are known of an open set: another is news, which `strict` refuses."""


@pytest.mark.parametrize("kinds", CHOICES, ids=" or ".join)
def test_each_value_becomes_its_alternative(shop: ModuleType, kinds: tuple[str, ...]) -> None:
    name = CHOICES[kinds]
    for kind in kinds:
        _, value, type_ = KINDS[kind]
        text = json.dumps({name: value})
        for options in ({"strict": kinds not in OPEN}, {}, {"unknown_fields": "keep"}):
            thing = shop.decode(shop.models.Thing, text, **options)
            found = getattr(thing, name)
            assert json.loads(shop.encode(thing)) == {name: value}
            assert type_ in ("", *(cls.__name__ for cls in type(found).__mro__)), (kind, found)


def test_everything_over_the_wire(shop: ModuleType, caller: Caller) -> None:
    """As it was decoded, and as dict literals."""
    caller.service.reply = echo
    for place in (0, -1):
        everything = {name: KINDS[kinds[place]][1] for kinds, name in CHOICES.items()}
        thing = caller(shop, "things.create", **everything)
        assert caller.service.last.json == everything
        assert caller(shop, "things.create", **{name: getattr(thing, name) for name in everything}) == thing
        assert caller.service.last.json == everything


@pytest.mark.parametrize("value", [{}, [[]], "2024", 99, -0.5, [1, "a"], {"kind": "Hexagon", "n": 6}])
def test_what_is_none_of_the_alternatives_is_kept(shop: ModuleType, value: object) -> None:
    for name in CHOICES.values():
        text = json.dumps({name: value})
        thing = shop.decode(shop.models.Thing, text, unknown_fields="keep")
        assert json.loads(shop.encode(thing)) == {name: value}
        assert shop.decode(shop.models.Thing, text, on_drift=lambda drift: None) == shop.decode(shop.models.Thing, text)


NESTED = """
    Cat: {type: object, required: [lives], properties: {lives: {type: integer}}}
    Dog: {type: object, required: [tricks], properties: {tricks: {type: integer}}}
    Pet: {oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]}
    Named: {type: object, required: [name], properties: {name: {type: string}}}
    Thing:
      type: object
      properties:
        list_of_unions:
          type: array
          items: {oneOf: [{type: string}, {$ref: "#/components/schemas/Pet"}, {type: "null"}]}
        union_of_lists:
          oneOf:
            - {type: array, items: {type: string}}
            - {type: array, items: {$ref: "#/components/schemas/Cat"}}
            - {type: array, items: {$ref: "#/components/schemas/Dog"}}
        map_of_unions:
          type: object
          additionalProperties: {anyOf: [{type: integer}, {$ref: "#/components/schemas/Pet"}]}
        union_of_maps:
          anyOf:
            - {type: object, additionalProperties: {type: integer}}
            - {type: object, additionalProperties: {$ref: "#/components/schemas/Cat"}}
        nulls_in_branches:
          oneOf: [{type: [string, "null"]}, {type: [integer, "null"]}, {anyOf: [{type: boolean}, {type: "null"}]}]
        in_all_of: {allOf: [{$ref: "#/components/schemas/Pet"}, {$ref: "#/components/schemas/Named"}]}
        beside: {type: object, required: [name], properties: {name: {type: string}}, oneOf: [
          {$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]}
        deep:
          oneOf:
            - {type: array, items: {oneOf: [{type: array, items: {$ref: "#/components/schemas/Pet"}}, {type: integer}]}}
            - {type: object, additionalProperties: {type: array, items: {$ref: "#/components/schemas/Pet"}}}
        one_branch: {anyOf: [{oneOf: [{$ref: "#/components/schemas/Cat"}]}]}
        any_beside_one: {oneOf: [{type: string}, {type: integer}], anyOf: [{type: string}, {type: integer}]}
    """
CAT, DOG = {"lives": 9}, {"tricks": 1}


@pytest.mark.parametrize(
    ("name", "value", "types"),
    [
        ("list_of_unions", ["a", CAT, None, DOG], ["str", "Cat", "NoneType", "Dog"]),
        ("union_of_lists", ["a"], ["str"]),
        ("union_of_lists", [CAT, CAT], ["Cat", "Cat"]),
        ("union_of_lists", [DOG], ["Dog"]),
        ("map_of_unions", {"a": 1, "b": CAT, "c": DOG}, ["int", "Cat", "Dog"]),
        ("union_of_maps", {"a": 1}, ["int"]),
        ("union_of_maps", {"a": CAT}, ["Cat"]),
        ("nulls_in_branches", "a", "str"),
        ("nulls_in_branches", 5, "int"),
        ("nulls_in_branches", True, "bool"),
        ("nulls_in_branches", None, "NoneType"),
        ("in_all_of", {"name": "Tom", **CAT}, "Lives"),
        ("in_all_of", {"name": "Rex", **DOG}, "Tricks"),
        ("beside", {"name": "Tom", **CAT}, "Lives"),
        ("beside", {"name": "Rex", **DOG}, "Tricks"),
        ("deep", [5, [CAT, DOG]], ["int", "list"]),
        ("deep", {"a": [CAT], "b": []}, ["list", "list"]),
        ("one_branch", CAT, "Cat"),
        ("any_beside_one", 5, "int"),
    ],
)
def test_unions_in_and_around_what_holds_values(
    client_for: ClientFor, name: str, value: object, types: str | list[str]
) -> None:
    shop = client_for(things(NESTED).replace("3.0.3", "3.1.0"))
    text = json.dumps({name: value})
    thing = shop.decode(shop.models.Thing, text, strict=True)
    found = getattr(thing, name)
    assert json.loads(shop.encode(thing)) == {name: value}
    assert shop.decode(shop.models.Thing, text) == thing
    if isinstance(types, str):
        assert types in type(found).__name__
        assert not isinstance(found, dict)
    else:
        items = found.values() if isinstance(found, dict) else found
        assert [type(item).__name__ for item in items] == types


LEVELS = """
    Thing: {type: object, properties: {it: {$ref: "#/components/schemas/Message"}}}
    Message:
      type: object
      required: [channel]
      properties: {channel: {type: string}, id: {type: integer}}
      discriminator:
        propertyName: channel
        mapping: {mail: Mail, push: "#/components/schemas/Push", call: "#call"}
    Mail:
      allOf: [{$ref: "#/components/schemas/Message"}]
      type: object
      required: [format]
      properties: {format: {type: string}, to: {type: string}}
      discriminator: {propertyName: format, mapping: {text: TextMail, html: "#/components/schemas/HtmlMail"}}
    TextMail:
      allOf: [{$ref: "#/components/schemas/Mail"}, {type: object, properties: {text: {type: string}}}]
    HtmlMail:
      allOf: [{$ref: "#/components/schemas/Mail"}, {type: object, properties: {html: {type: string}}}]
    Push:
      oneOf: [{$ref: "#/components/schemas/Badge"}, {$ref: "#/components/schemas/Banner"}]
      discriminator: {propertyName: size}
    Badge: {type: object, required: [channel, size], properties: {channel: {type: string}, size: {type: string}}}
    Banner: {type: object, required: [channel, size], properties: {channel: {type: string}, size: {type: string}}}
    Call:
      $anchor: call
      allOf: [{$ref: "#/components/schemas/Message"}]
      type: object
      properties: {number: {type: string}}
    """


@pytest.mark.parametrize(
    ("value", "type_"),
    [
        ({"channel": "mail", "format": "text", "text": "x", "id": 1}, "TextMail"),
        ({"channel": "mail", "format": "html", "to": "me", "html": "x"}, "HtmlMail"),
        ({"channel": "push", "size": "Badge"}, "Badge"),
        ({"channel": "push", "size": "Banner"}, "Banner"),
        ({"channel": "call", "number": "1"}, "Call"),
    ],
)
def test_a_tag_behind_a_tag(client_for: ClientFor, caller: Caller, value: dict[str, object], type_: str) -> None:
    """A variant that is a discriminated base, and one that is a discriminated union: each by a member of its own."""
    shop = client_for(things(LEVELS).replace("3.0.3", "3.1.0"))
    caller.service.answers({"it": value})
    thing = caller.respond(shop, {"strict": True}, "things.get").value
    assert type(thing.it).__name__ == type_
    assert thing.it.channel == value["channel"]
    caller.service.reply = echo
    for given in (thing.it, value):
        caller(shop, "things.create", it=given)
        assert caller.service.last.json == {"it": value}
    made = type(thing.it)(
        **{name: member for name, member in value.items() if name not in ("channel", "format", "size")}
    )
    caller(shop, "things.create", it=made)
    assert caller.service.last.json == {"it": value}


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({"channel": "mail", "format": "odd"}, "$.it.format: expected one of 'text', 'html', got 'odd'"),
        ({"channel": "fax", "format": "text"}, "$.it.channel: expected one of 'mail', 'call', 'push', got 'fax'"),
        ({"format": "text"}, "$.it.channel: expected one of 'mail', 'call', 'push', got nothing"),
    ],
)
def test_the_variant_of_tomorrow_at_each_level(client_for: ClientFor, value: object, said: str) -> None:
    shop = client_for(things(LEVELS).replace("3.0.3", "3.1.0"))
    drifts: list[object] = []
    thing = shop.decode(shop.models.Thing, json.dumps({"it": value}), on_drift=drifts.append)
    assert [str(drift) for drift in drifts] == [said]
    assert type(thing.it) is shop.UnknownVariant
    assert json.loads(shop.encode(thing)) == {"it": value}
    assert shop.decode(shop.models.Thing, json.dumps({"it": value})) == thing


ONE_OF_LEVELS = """
    Thing: {type: object, properties: {it: {$ref: "#/components/schemas/Event"}}}
    Event:
      oneOf: [{$ref: "#/components/schemas/Order"}, {$ref: "#/components/schemas/Refund"}]
      discriminator: {propertyName: source, mapping: {orders: Order, refunds: Refund}}
    Order:
      oneOf: [{$ref: "#/components/schemas/Made"}, {$ref: "#/components/schemas/Paid"}]
      discriminator: {propertyName: kind, mapping: {a: Made, b: Paid}}
    Refund:
      oneOf: [{$ref: "#/components/schemas/Asked"}, {$ref: "#/components/schemas/Given"}]
      discriminator: {propertyName: kind, mapping: {a: Asked, b: Given}}
    Made: {type: object, required: [source, kind], properties: {source: {type: string}, kind: {type: string}}}
    Paid: {type: object, required: [source, kind], properties: {source: {type: string}, kind: {type: string}}}
    Asked: {type: object, required: [source, kind], properties: {source: {const: refunds}, kind: {type: string}}}
    Given: {type: object, required: [source, kind], properties: {source: {const: refunds}, kind: {type: string}}}
    """


@pytest.mark.parametrize(
    ("source", "kind", "type_"),
    [("orders", "a", "Made"), ("orders", "b", "Paid"), ("refunds", "a", "Asked"), ("refunds", "b", "Given")],
)
def test_the_same_inner_tag_under_two_outer_ones(client_for: ClientFor, source: str, kind: str, type_: str) -> None:
    """{"kind": "a"} alone says nothing: the source has to be looked at first."""
    shop = client_for(things(ONE_OF_LEVELS).replace("3.0.3", "3.1.0"))
    text = json.dumps({"it": {"source": source, "kind": kind}})
    thing = shop.decode(shop.models.Thing, text, strict=True)
    assert type(thing.it).__name__ == type_
    assert shop.decode(shop.models.Thing, text) == thing
    assert json.loads(shop.encode(thing)) == json.loads(text)


def test_variants_in_other_files_that_only_a_mapping_names(tmp_path: Path) -> None:
    files = {
        "spec.yaml": """
            openapi: 3.1.0
            info: {title: Pets, version: "1"}
            paths: {}
            components:
              schemas:
                Pet:
                  type: object
                  required: [kind]
                  properties: {kind: {type: string}, name: {type: string}}
                  discriminator:
                    propertyName: kind
                    mapping: {cat: cat.yaml, dog: "more/dogs.yaml#/components/schemas/Dog", bird: "#bird", fish: Fish}
                Bird: {$anchor: bird, allOf: [{$ref: "#/components/schemas/Pet"}], properties: {beak: {type: string}}}
                Fish: {allOf: [{$ref: "#/components/schemas/Pet"}], properties: {fins: {type: integer}}}
            """,
        "cat.yaml": """
            allOf: [{$ref: "spec.yaml#/components/schemas/Pet"}]
            properties: {tail: {$ref: "#tail"}}
            $defs: {tail: {$anchor: tail, type: object, properties: {cm: {type: number}}}}
            """,
        "more/dogs.yaml": """
            openapi: 3.1.0
            info: {title: Dogs, version: "1"}
            components:
              schemas:
                Dog: {allOf: [{$ref: "../spec.yaml#/components/schemas/Pet"}], properties: {tricks: {type: integer}}}
            """,
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(textwrap.dedent(text), encoding="utf-8")
    problems = Problems()
    api = build_api(find_job(tmp_path / "spec.yaml", problems), problems)
    pet = next(each for each in api.declarations if each.id == "#/components/schemas/Pet")
    assert isinstance(pet, Union)
    assert {tag: variant.type for variant in pet.variants for tag in variant.tags} == {
        "bird": Ref("#/components/schemas/Bird"),
        "fish": Ref("#/components/schemas/Fish"),
        "cat": Ref("cat.yaml#"),
        "dog": Ref("more/dogs.yaml#/components/schemas/Dog"),
    }
    assert [problem.code for problem in problems] == []
