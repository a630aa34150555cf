"""Schemas as JSON Schema: what is valid, what is not, and what is said of it."""

from __future__ import annotations

import pytest
from tests.unit.serve.specs import SPECS, document, real, schema

from specloom.load.tree import Json
from specloom.serve.json_schema import Direction, Validators


def errors(schemas: str, value: Json, direction: Direction = "request") -> list[str]:
    read = document(schemas=schemas)
    return Validators(read, direction).errors(schema(read), value)


ANIMALS = """
    It: {$ref: "#/components/schemas/Animal"}
    Animal:
      type: object
      required: [kind, name]
      properties: {kind: {type: string}, name: {type: string}}
      discriminator: {propertyName: kind}
    Dog:
      allOf:
        - {$ref: "#/components/schemas/Animal"}
        - {type: object, required: [bark], properties: {bark: {type: boolean}}}
    Cat:
      x-ms-discriminator-value: feline
      allOf: [{$ref: "#/components/schemas/Animal"}, {type: object, properties: {lives: {type: integer}}}]
"""
SHAPES = """
    It:
      oneOf: [{$ref: "#/components/schemas/Round"}, {$ref: "#/components/schemas/Square"}, {type: string}]
      discriminator:
        propertyName: shape
        mapping: {round: "#/components/schemas/Round", square: "#/components/schemas/Square"}
    Round: {type: object, required: [shape, radius], properties: {shape: {type: string}, radius: {type: number}}}
    Square: {type: object, required: [shape, side], properties: {shape: {type: string}, side: {type: number}}}
"""


@pytest.mark.parametrize(
    ("schemas", "valid", "invalid"),
    [
        ("It: {type: string}", ["", "a"], [1, None, [], {}]),
        ("It: {type: integer}", [1, 1.0, -1], [1.5, "1", True]),
        ("It: {type: number}", [1, 1.5], ["1", True]),
        ("It: {type: boolean}", [True], [0, "true"]),
        ("It: {}", [None, 1, "a", {}], []),
        ("It: {type: string, nullable: true}", [None, "a"], [1]),
        ("It: {type: string, nullable: true, enum: [a]}", [None, "a"], ["b"]),
        ("It: {$ref: '#/components/schemas/B', nullable: true}\nB: {type: object}", [None, {}], [1]),
        ("It: {allOf: [{$ref: '#/components/schemas/B'}], nullable: true}\nB: {type: object}", [None, {}], [1]),
        ("It: {oneOf: [{type: string}, {type: integer}], nullable: true}", [None, "a", 1], [1.5]),
        ("It: {type: string, enum: [a, b]}", ["a"], ["c", 1]),
        ("It: {type: string, enum: [a, b], x-ms-enum: {name: E, modelAsString: true}}", ["a", "c"], [1]),
        ("It: {type: string, enum: [a, b], x-ms-enum: {name: E, modelAsString: false}}", ["a"], ["c"]),
        ("It: {type: integer, minimum: 1, maximum: 3}", [1, 3], [0, 4]),
        ("It: {type: integer, minimum: 1, exclusiveMinimum: true}", [2], [1]),
        ("It: {type: integer, maximum: 3, exclusiveMaximum: true}", [2], [3]),
        ("It: {type: integer, minimum: 1, exclusiveMinimum: false}", [1], [0]),
        ("It: {type: integer, multipleOf: 5}", [10], [11]),
        ("It: {type: string, minLength: 2, maxLength: 3}", ["ab"], ["a", "abcd"]),
        ("It: {type: string, pattern: '^a+$'}", ["aa"], ["b"]),
        ("It: {type: string, pattern: '(?<!x'}", ["anything: the pattern is none"], [1]),
        ("It: {type: array, items: {type: integer}}", [[], [1]], [["a"], 1]),
        (
            "It: {type: array, items: {}, minItems: 1, maxItems: 2, uniqueItems: true}",
            [[1, 2]],
            [[], [1, 1], [1, 2, 3]],
        ),
        ("It: {type: object, properties: {a: {type: string}}, required: [a]}", [{"a": "x", "b": 1}], [{}, {"a": 1}]),
        ("It: {type: object, properties: {a: {type: string}}, required: [a, ghost]}", [{"a": "x"}], [{}]),
        ("It: {type: object, additionalProperties: {type: integer}}", [{}, {"a": 1}], [{"a": "x"}]),
        ("It: {type: object, properties: {a: {}}, additionalProperties: false}", [{"a": 1}], [{"b": 1}]),
        ("It: {type: object, minProperties: 1, maxProperties: 1}", [{"a": 1}], [{}, {"a": 1, "b": 2}]),
        ("It: {type: string, format: binary}", ["anything"], []),
        ("It: {oneOf: [{type: string}, {type: string, enum: [a]}]}", ["a", "b"], [1]),
        ("It: {anyOf: [{type: string}, {type: array, items: {type: string}}]}", ["a", ["a"]], [1, [1]]),
        (
            "It: {type: object, properties: {a: {}, b: {}}, oneOf: [{required: [a]}, {required: [b]}]}",
            [{"a": 1}, {"b": 1}],
            [{}, {"c": 1}],
        ),
        (
            ANIMALS,
            [{"kind": "Dog", "name": "Rex", "bark": True}, {"kind": "feline", "name": "Tom", "lives": 9}],
            [
                {"kind": "Dog", "name": "Rex"},
                {"kind": "feline", "name": "Tom", "lives": "9"},
                {"kind": "Dog", "bark": True},
            ],
        ),
        (ANIMALS, [{"kind": "of tomorrow", "name": "Ann"}], [{"name": "Ann"}]),
        (SHAPES, [{"shape": "round", "radius": 1}, "text"], [{"shape": "round", "side": 1}, {"shape": "oval"}, 1]),
        (
            "It: {type: object, properties: {down: {$ref: '#/components/schemas/It'}, n: {type: integer}}}",
            [{"down": {"down": {}}}],
            [{"down": {"down": {"n": "x"}}}],
        ),
    ],
)
def test_valid_and_invalid(schemas: str, valid: list[Json], invalid: list[Json]) -> None:
    for value in valid:
        assert errors(schemas, value) == [], value
    for value in invalid:
        assert errors(schemas, value) != [], value


READ_ONLY = """
    It:
      type: object
      required: [a, b]
      properties: {a: {type: string, readOnly: true}, b: {type: string, writeOnly: true}}
"""


def test_a_read_only_member_is_not_asked_for_in_a_request_nor_a_write_only_one_in_a_response() -> None:
    assert errors(READ_ONLY, {"b": "x"}) == []
    assert errors(READ_ONLY, {"a": "x"}) == ["$: 'b' is a required property"]
    assert errors(READ_ONLY, {"a": "x"}, "response") == []
    assert errors(READ_ONLY, {"b": "x"}, "response") == ["$: 'a' is a required property"]


def test_a_schema_that_is_read_only_itself_is_not_asked_for_either() -> None:
    schemas = """
        It: {type: object, properties: {a: {$ref: "#/components/schemas/Id"}}, required: [a]}
        Id: {type: string, readOnly: true}
    """
    assert errors(schemas, {}) == []
    assert errors(schemas, {}, "response") != []


def test_an_error_says_where_and_what() -> None:
    schemas = "It: {type: array, items: {type: object, properties: {n: {type: integer}}, required: [n]}}"
    assert errors(schemas, [{"n": "x"}, {}]) == [
        "$[0].n: 'x' is not of type 'integer'",
        "$[1]: 'n' is a required property",
    ]


def test_the_tag_says_of_which_variant_an_error_is() -> None:
    assert errors(SHAPES, {"shape": "round", "side": 1}) == ["$: 'radius' is a required property"]


def test_a_long_value_is_cut_short_in_an_error() -> None:
    (said,) = errors("It: {type: integer}", "x" * 1000)
    assert len(said) < 250
    assert said.endswith("is not of type 'integer'")


def test_a_union_whose_variants_inherit_from_it_ends() -> None:
    schemas = """
        It:
          oneOf: [{$ref: "#/components/schemas/One"}, {$ref: "#/components/schemas/Two"}]
          discriminator: {propertyName: kind}
          type: object
          required: [kind]
          properties: {kind: {type: string}}
        One: {allOf: [{$ref: "#/components/schemas/It"}, {required: [a], properties: {a: {type: integer}}}]}
        Two: {allOf: [{$ref: "#/components/schemas/It"}, {type: object, properties: {b: {type: integer}}}]}
    """
    assert errors(schemas, {"kind": "One", "a": 1}) == []
    assert errors(schemas, {"kind": "One"}) == ["$: 'a' is a required property"]
    assert errors(schemas, {"kind": "Two", "b": "x"}) == ["$.b: 'x' is not of type 'integer'"]


@pytest.mark.parametrize("spec", SPECS)
def test_every_schema_of_the_specs_can_be_checked(spec: str) -> None:
    validators = Validators(real(spec), "response")
    for shared in real(spec).schemas:
        values: list[Json] = [None, "text", 1, [], {}]
        for value in values:
            validators.errors(shared.schema, value)
