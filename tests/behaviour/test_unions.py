"""Unions: told apart by a tag that the spec gives in one of its many ways, or by their shape."""

from __future__ import annotations

from typing import Any

import pytest

from tests.behaviour.conftest import ClientFor
from tests.behaviour.generated import things
from tests.behaviour.service import Caller, echo

THING = """
    Thing: {type: object, properties: {pet: {$ref: "#/components/schemas/Pet"}}}
    """
CAT_AND_DOG = """
    Cat: {type: object, required: [kind], properties: {kind: {type: string}, lives: {type: integer}}}
    Dog: {type: object, required: [kind], properties: {kind: {type: string}, tricks: {type: integer}}}
    """
BRANCHES = 'oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]'
BASE = """
    Pet:
      type: object
      required: [kind]
      discriminator: {propertyName: kind}
      properties: {kind: {type: string}, name: {type: string}}
    """

WAYS = {
    "mapping": THING
    + CAT_AND_DOG
    + """
    Pet:
      oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]
      discriminator: {propertyName: kind, mapping: {cat: "#/components/schemas/Cat", dog: Dog}}
    """,
    "implicit": THING
    + CAT_AND_DOG
    + """
    Pet:
      oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]
      discriminator: {propertyName: kind}
    """,
    "inferred": THING
    + """
    Cat: {type: object, required: [kind], properties: {kind: {type: string, enum: [cat]}, lives: {type: integer}}}
    Dog: {type: object, required: [kind], properties: {kind: {type: string, enum: [dog]}, tricks: {type: integer}}}
    Pet: {oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]}
    """,
    "x-ms-discriminator-value": THING
    + BASE
    + """
    Cat:
      allOf: [{$ref: "#/components/schemas/Pet"}]
      x-ms-discriminator-value: cat
      type: object
      properties: {lives: {type: integer}}
    Dog:
      allOf: [{$ref: "#/components/schemas/Pet"}]
      x-ms-discriminator-value: dog
      type: object
      properties: {tricks: {type: integer}}
    """,
    "all-of-only": THING
    + BASE
    + """
    Cat: {allOf: [{$ref: "#/components/schemas/Pet"}, {type: object, properties: {lives: {type: integer}}}]}
    Dog: {allOf: [{$ref: "#/components/schemas/Pet"}, {type: object, properties: {tricks: {type: integer}}}]}
    """,
}
CAPITAL = {"implicit", "all-of-only"}
"""Ways in which the value of a tag is the schema's own name."""


def tag(way: str, kind: str) -> str:
    return kind.capitalize() if way in CAPITAL else kind


@pytest.mark.parametrize("way", WAYS)
def test_a_tag_selects_the_class_both_ways(client_for: ClientFor, caller: Caller, way: str) -> None:
    shop = client_for(things(WAYS[way]))
    cat, dog = tag(way, "cat"), tag(way, "dog")
    caller.service.answers({"pet": {"kind": dog, "tricks": 3}})
    pet = caller.respond(shop, {"strict": True}, "things.get").value.pet
    assert type(pet) is shop.models.Dog
    assert (pet.kind, pet.tricks) == (dog, 3)
    caller.service.reply = echo
    caller(shop, "things.create", pet=shop.models.Cat(lives=9))
    assert caller.service.last.json == {"pet": {"kind": cat, "lives": 9}}
    caller(shop, "things.create", pet={"kind": dog, "tricks": 0})
    assert caller.service.last.json == {"pet": {"kind": dog, "tricks": 0}}


@pytest.mark.parametrize("way", WAYS)
def test_the_variant_of_tomorrow_is_kept_and_reported(client_for: ClientFor, caller: Caller, way: str) -> None:
    shop = client_for(things(WAYS[way]))
    sent = {"pet": {"kind": "fish", "fins": 2}}
    caller.service.answers(sent)
    drifts: list[Any] = []
    value = caller.respond(shop, {"on_drift": drifts.append}, "things.get").value
    assert isinstance(value.pet, shop.UnknownVariant)
    assert value.pet["kind"] == "fish"
    assert value.pet.kind is None
    assert [drift.path for drift in drifts] == ["$.pet.kind"]
    assert shop.decode(dict, shop.encode(value)) == sent
    with pytest.raises(shop.DecodeError, match="fish"):
        caller.respond(shop, {"strict": True}, "things.get")


def test_two_levels(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(things(THING + BASE + """
    Cat:
      allOf: [{$ref: "#/components/schemas/Pet"}]
      x-ms-discriminator-value: cat
      type: object
      properties: {lives: {type: integer}}
    Lion:
      allOf: [{$ref: "#/components/schemas/Cat"}]
      x-ms-discriminator-value: lion
      type: object
      properties: {mane: {type: boolean}}
    """))
    caller.service.answers({"pet": {"kind": "lion", "name": "Leo", "lives": 1, "mane": True}})
    pet = caller.respond(shop, {"strict": True}, "things.get").value.pet
    assert type(pet) is shop.models.Lion
    assert (pet.name, pet.lives, pet.mane) == ("Leo", 1, True)
    caller.service.answers({"pet": {"kind": "cat", "name": "Tom", "lives": 9}})
    assert caller.respond(shop, {"strict": True}, "things.get").value.pet.lives == 9


def test_by_shape(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(things("""
            Thing: {type: object, properties: {result: {$ref: "#/components/schemas/Result"}}}
            Result: {oneOf: [{$ref: "#/components/schemas/Short"}, {$ref: "#/components/schemas/Long"}]}
            Short: {type: object, required: [text], properties: {text: {type: string}}}
            Long: {type: object, required: [text, lang], properties: {text: {type: string}, lang: {type: string}}}
            """))
    for sent, kind in [({"text": "a"}, "Short"), ({"text": "a", "lang": "en"}, "Long")]:
        caller.service.answers({"result": sent})
        value = caller.respond(shop, {"strict": True}, "things.get").value
        assert type(value.result).__name__ == kind
        assert shop.decode(dict, shop.encode(value)) == {"result": sent}


@pytest.mark.parametrize("sent", ["none", "tomorrow", {"function": {"name": "f"}}])
def test_a_string_or_an_object(client_for: ClientFor, caller: Caller, sent: object) -> None:
    shop = client_for(things("""
            Thing: {type: object, properties: {choice: {$ref: "#/components/schemas/Choice"}}}
            Choice: {oneOf: [{$ref: "#/components/schemas/Mode"}, {$ref: "#/components/schemas/Named"}]}
            Mode: {type: string, enum: [none, auto], x-ms-enum: {name: Mode, modelAsString: true}}
            Named: {type: object, required: [function], properties: {function: {type: object}}}
            """))
    caller.service.answers({"choice": sent})
    value = caller(shop, "things.get")
    assert isinstance(value.choice, shop.models.Named if isinstance(sent, dict) else str)
    caller.service.reply = echo
    caller(shop, "things.create", choice=value.choice)
    assert caller.service.last.json == {"choice": sent}


@pytest.mark.parametrize(
    "sent",
    [
        {"open": "text"},
        {"open": {"a": "b", "c": 3}},
        {"day": 5},
        {"day": "Sun, 06 Nov 1994 08:49:37 GMT"},
        {"key": "aGk"},
        {"price": "1.50"},
        {"price": True},
        {"at": 1400000000},
    ],
)
def test_what_msgspec_has_no_type_for_beside_another(client_for: ClientFor, caller: Caller, sent: object) -> None:
    shop = client_for(things("""
            Thing:
              type: object
              properties:
                open: {oneOf: [{type: string}, {$ref: "#/components/schemas/Open"}]}
                day: {oneOf: [{type: integer}, {type: string, format: date-time-rfc1123}]}
                key: {oneOf: [{type: integer}, {type: string, format: base64url}]}
                price: {oneOf: [{type: boolean}, {type: string, format: decimal}]}
                at: {oneOf: [{type: boolean}, {type: integer, format: unixtime}]}
            Open: {type: object, properties: {a: {type: string}}, additionalProperties: true}
            """))
    caller.service.answers(sent)
    value = caller.respond(shop, {"strict": True}, "things.get").value
    assert shop.decode(dict, shop.encode(value)) == sent


@pytest.mark.parametrize("sent", ["a", ["a", "b"], [[1, 2], [3]], [1, 2], []])
def test_a_string_or_lists(client_for: ClientFor, caller: Caller, sent: object) -> None:
    shop = client_for(things("""
            Thing:
              type: object
              properties:
                input:
                  oneOf:
                    - {type: string}
                    - {type: array, items: {type: string}}
                    - {type: array, items: {type: integer}}
                    - {type: array, items: {type: array, items: {type: integer}}}
            """))
    caller.service.answers({"input": sent})
    value = caller.respond(shop, {"strict": True}, "things.get").value
    assert value.input == sent
    caller.service.reply = echo
    caller(shop, "things.create", input=sent)
    assert caller.service.last.json == {"input": sent}


def test_null_among_the_alternatives(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(things(f"""{CAT_AND_DOG}
    Thing: {{type: object, properties: {{pet: {{nullable: true, {BRANCHES}, discriminator: {{propertyName: kind}}}}}}}}
    """))
    caller.service.answers({"pet": None})
    assert caller.respond(shop, {"strict": True}, "things.get").value.pet is None


def test_a_union_within_a_union(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(things(f"""{THING}{CAT_AND_DOG}
    Fish: {{type: object, required: [fins], properties: {{fins: {{type: integer}}}}}}
    Furry: {{{BRANCHES}, discriminator: {{propertyName: kind}}}}
    Pet: {{anyOf: [{{$ref: "#/components/schemas/Furry"}}, {{$ref: "#/components/schemas/Fish"}}]}}
    """))
    for sent, kind in [({"kind": "Dog", "tricks": 0}, "Dog"), ({"fins": 2}, "Fish")]:
        caller.service.answers({"pet": sent})
        pet = caller.respond(shop, {"strict": True}, "things.get").value.pet
        assert type(pet).__name__ == kind
        assert shop.decode(dict, shop.encode(pet)) == sent


def test_a_union_as_the_answer_itself_and_in_lists(client_for: ClientFor, caller: Caller) -> None:
    shop = client_for(things(f"""{CAT_AND_DOG}
    Thing: {{type: array, items: {{{BRANCHES}, discriminator: {{propertyName: kind}}}}}}
    """))
    caller.service.answers([{"kind": "Dog"}, {"kind": "Fish"}, {"kind": "Cat", "lives": 9}])
    dog, fish, cat = caller(shop, "things.get")
    assert (dog, cat) == (shop.models.Dog(), shop.models.Cat(lives=9))
    assert fish == {"kind": "Fish"}


def test_types_that_go_in_circles(client_for: ClientFor, caller: Caller) -> None:
    """A map of unions of that map, a list of itself, and what is made of them."""
    shop = client_for(things("""
            Thing:
              type: object
              properties: {loop: {$ref: "#/components/schemas/Loop"}, other: {$ref: "#/components/schemas/Other"}}
            Loop:
              type: object
              additionalProperties:
                oneOf: [{type: string}, {$ref: "#/components/schemas/Loop"}, {$ref: "#/components/schemas/Other"}]
            Tree: {type: array, items: {$ref: "#/components/schemas/Tree"}}
            Other: {oneOf: [{$ref: "#/components/schemas/Tree"}, {$ref: "#/components/schemas/Note"}]}
            Note: {type: object, required: [text], properties: {text: {type: string}}}
            """))
    sent = {"loop": {"a": "b", "c": {"d": "e"}, "f": [[], [[]]]}, "other": [[], []]}
    caller.service.answers(sent)
    value = caller.respond(shop, {"strict": True}, "things.get").value
    caller.service.reply = echo
    caller(shop, "things.create", loop=value.loop, other=value.other)
    assert caller.service.last.json == sent
    assert {name: getattr(shop.inputs, name) for name in shop.inputs.__all__}


def test_the_variant_of_tomorrow_can_be_asked_for(client_for: ClientFor) -> None:
    shop = client_for(things(WAYS["mapping"]))
    for options in ({}, {"strict": True}, {"unknown_fields": "keep"}):
        value = shop.decode(shop.UnknownVariant, b'{"a": 1}', **options)
        assert type(value) is shop.UnknownVariant
        assert value == {"a": 1}
