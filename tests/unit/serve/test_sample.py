"""Data made from schemas: it fits, and it is the same for the same seed."""

from __future__ import annotations

import json

import pytest
from tests.unit.serve.specs import SPECS, document, real, schema

from specloom.load.tree import Json
from specloom.normalize.document import Document
from specloom.serve.json_schema import Validators
from specloom.serve.sample import Sampler

SEEDS = range(20)


def samples(schemas: str, seeds: range = SEEDS, *, requests: bool = False) -> list[Json]:
    read = document(schemas=schemas)
    it = schema(read)
    return [Sampler(read, seed, requests=requests).value(it) for seed in seeds]


def check(read: Document, names: list[str], seeds: range) -> None:
    for requests in (True, False):
        validators = Validators(read, "request" if requests else "response")
        for name in names:
            it = schema(read, name)
            for seed in seeds:
                value = Sampler(read, f"{seed}:{name}", requests=requests).value(it)
                assert validators.errors(it, value) == [], json.dumps(value)


@pytest.mark.parametrize("spec", SPECS)
def test_every_schema_of_the_specs_gives_valid_values(spec: str) -> None:
    check(real(spec), [shared.name for shared in real(spec).schemas], range(3))


@pytest.mark.parametrize(
    "schemas",
    [
        "It: {type: string, minLength: 30}",
        "It: {type: string, maxLength: 2}",
        "It: {type: string, enum: [a, b], nullable: true}",
        "It: {type: integer, minimum: 5, maximum: 6}",
        "It: {type: integer, minimum: 5000000}",
        "It: {type: integer, maximum: -5}",
        "It: {type: integer, minimum: -9223372036854775808, maximum: 9223372036854775807}",
        "It: {type: integer, minimum: 0.5, maximum: 1.5}",
        "It: {type: integer, minimum: 3, exclusiveMinimum: true, maximum: 5, exclusiveMaximum: true}",
        "It: {type: integer, multipleOf: 7, minimum: 20, maximum: 22}",
        "It: {type: number, minimum: -2, maximum: 2}",
        "It: {type: number, minimum: 0, maximum: 1, exclusiveMinimum: true, exclusiveMaximum: true}",
        "It: {type: number, multipleOf: 0.5}",
        "It: {type: number, maximum: -0.25}",
        "It: {type: boolean}",
        "It: {}",
        "It: {type: array, items: {type: boolean}, minItems: 2, uniqueItems: true}",
        "It: {type: array, items: {type: string}, minItems: 5}",
        "It: {type: array, items: {type: string}, maxItems: 1}",
        "It: {type: array}",
        "It: {type: object, minProperties: 3}",
        "It: {type: object, minProperties: 3, additionalProperties: {type: integer}}",
        "It: {type: object, properties: {a: {}}, additionalProperties: false}",
        "It: {type: object, properties: {a: {type: integer}, b: {}}, oneOf: [{required: [a]}, {required: [b]}]}",
        "It: {type: object, properties: {a: {}}, required: [a], anyOf: [{$ref: '#/components/schemas/B'}]}\n"
        "B: {type: object, properties: {b: {type: integer}}, required: [b]}",
        "It: {type: array, prefixItems: [{type: integer}, {type: string}, {type: boolean}], items: false, minItems: 3}",
        "It: {type: string, example: 5}",
        "It: {type: integer, maximum: 3, example: 5}",
        "It: {oneOf: [{type: string}, {type: array, items: {$ref: '#/components/schemas/It'}}]}",
    ],
)
def test_bounds_are_kept(schemas: str) -> None:
    check(document(schemas=schemas), ["It"], SEEDS)


@pytest.mark.parametrize(
    "schemas",
    [
        "It: {type: object, properties: {down: {$ref: '#/components/schemas/It'}, name: {type: string}}}",
        "It: {type: object, properties: {down: {type: array, items: {$ref: '#/components/schemas/It'}}}}",
        "It: {type: object, additionalProperties: {$ref: '#/components/schemas/It'}}",
        "It: {type: object, required: [down], properties: {down: {$ref: '#/components/schemas/It', nullable: true}}}",
        """
        It: {oneOf: [{$ref: '#/components/schemas/Leaf'}, {$ref: '#/components/schemas/Node'}]}
        Leaf: {type: object, required: [leaf], properties: {leaf: {type: string}}}
        Node: {type: object, required: [left, right], properties: {left: {$ref: '#/components/schemas/It'},
          right: {$ref: '#/components/schemas/It'}}}
        """,
    ],
)
def test_what_refers_to_itself_ends(schemas: str) -> None:
    read = document(schemas=schemas)
    for seed in range(5):
        value = Sampler(read, seed).value(schema(read))
        assert len(json.dumps(value)) < 1_000_000


def test_what_requires_itself_gives_up_with_null() -> None:
    schemas = "It: {type: object, required: [down], properties: {down: {$ref: '#/components/schemas/It'}}}"
    assert samples(schemas, range(1)) != [None]


def test_the_same_seed_gives_the_same_value_and_another_another() -> None:
    read = real(SPECS[0])
    shared = schema(read, "createChatCompletionResponse")
    assert Sampler(read, 1).value(shared) == Sampler(read, 1).value(shared)
    assert Sampler(read, 1).value(shared) != Sampler(read, 2).value(shared)
    assert Sampler(read, "a").value(shared) == Sampler(read, "a").value(shared)


def test_optional_members_are_made_and_null_sometimes() -> None:
    made = samples("It: {type: object, properties: {a: {type: string, nullable: true}}}", range(100))
    assert {"a": None} in made
    assert len(made) > made.count({"a": None}) * 2
    assert all(isinstance(value, dict) and "a" in value for value in made)


def test_read_only_members_are_left_out_of_requests_and_write_only_ones_of_responses() -> None:
    schemas = """
        It:
          type: object
          required: [r, w]
          properties:
            r: {type: string, readOnly: true}
            w: {type: string, writeOnly: true}
            id: {$ref: "#/components/schemas/Id"}
        Id: {type: string, readOnly: true}
    """
    assert [list(value) for value in samples(schemas, range(1), requests=True) if isinstance(value, dict)] == [["w"]]
    assert [list(value) for value in samples(schemas, range(1)) if isinstance(value, dict)] == [["r", "id"]]


ANIMALS = """
    It: {$ref: "#/components/schemas/Animal"}
    Animal: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
    Dog: {allOf: [{$ref: "#/components/schemas/Animal"}, {required: [bark], properties: {bark: {type: boolean}}}]}
    Cat:
      x-ms-discriminator-value: feline
      allOf: [{$ref: "#/components/schemas/Animal"}, {type: object, properties: {lives: {type: integer}}}]
    OneDog: {type: object, properties: {dog: {$ref: "#/components/schemas/Dog"}}}
"""


def test_a_base_stands_for_its_subtypes_each_with_its_tag() -> None:
    read = document(schemas=ANIMALS)
    made = [Sampler(read, seed).value(schema(read)) for seed in SEEDS]
    kinds = {
        value["kind"]: sorted(value) for value in made if isinstance(value, dict) and isinstance(value["kind"], str)
    }
    assert kinds == {"Dog": ["bark", "kind"], "feline": ["kind", "lives"]}


def test_a_subtype_that_is_referred_to_has_its_tag() -> None:
    made = Sampler(document(schemas=ANIMALS)).value(schema(document(schemas=ANIMALS), "OneDog"))
    assert isinstance(made, dict)
    assert isinstance(made["dog"], dict)
    assert made["dog"]["kind"] == "Dog"


def test_a_variant_of_a_union_has_the_tag_of_the_mapping() -> None:
    schemas = """
        It:
          oneOf: [{$ref: "#/components/schemas/Round"}]
          discriminator: {propertyName: shape, mapping: {round: "#/components/schemas/Round"}}
        Round: {type: object, required: [shape], properties: {shape: {type: string}}}
    """
    assert samples(schemas, range(2)) == [{"shape": "round"}, {"shape": "round"}]


@pytest.mark.parametrize(
    ("format", "text"),
    [("date-time", "2026-01-02T03:04:05Z"), ("uuid", "6f1c3c4e-8a52-4d57-9a53-5d8a3c0f0a11"), ("byte", "c3BlY2xvb20=")],
)
def test_formats(format: str, text: str) -> None:
    assert samples(f"It: {{type: string, format: {format}}}", range(1)) == [text]


def test_unixtime_is_seconds_of_our_days() -> None:
    (made,) = samples("It: {type: integer, format: unixtime}", range(1))
    assert isinstance(made, int)
    assert 1_700_000_000 <= made <= 1_701_000_000


def test_an_example_is_taken_where_it_fits() -> None:
    assert samples("It: {type: integer, example: 7}", range(1)) == [7]
    assert samples("It: {type: integer, example: seven}", range(1)) != ["seven"]
    assert samples("It: {type: boolean, example: true}", range(3)) == [True, True, True]
    assert samples("It: {type: number, example: 7}", range(1)) == [7]
    assert samples("It: {type: number, example: true}", range(1)) != [True]


def test_a_string_that_holds_json_holds_what_its_schema_says() -> None:
    schemas = """
        It:
          type: string
          contentMediaType: application/json
          contentSchema: {type: object, properties: {a: {type: boolean}}}
    """
    (made,) = samples(schemas, range(1))
    assert isinstance(made, str)
    assert list(json.loads(made)) == ["a"]
