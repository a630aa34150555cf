"""Answers of tomorrow's service."""

from __future__ import annotations

from tests.unit.serve.specs import document, schema

from specloom.load.tree import Json
from specloom.serve.drift import Drifter
from specloom.serve.json_schema import Validators


def drifted(schemas: str, value: Json) -> Json:
    read = document(schemas=schemas)
    validators = Validators(read, "response")
    assert validators.errors(schema(read), value) == []
    return Drifter(read, validators).drift(schema(read), value)


def test_each_object_with_members_gets_another() -> None:
    schemas = "It: {type: object, properties: {a: {type: object, properties: {b: {type: integer}}}}}"
    assert drifted(schemas, {"a": {"b": 1}}) == {"a": {"b": 1, "added_later": True}, "added_later": True}


def test_a_map_stays_what_it_is_and_its_values_drift() -> None:
    schemas = """
        It: {type: object, additionalProperties: {type: string, enum: [a, b]}}
    """
    assert drifted(schemas, {"x": "a"}) == {"x": "a_of_tomorrow"}


def test_members_beside_typed_additional_ones_get_no_other() -> None:
    schemas = "It: {type: object, properties: {a: {type: string}}, additionalProperties: {type: integer}}"
    assert drifted(schemas, {"a": "x", "b": 1}) == {"a": "x", "b": 1}


def test_an_enum_of_several_strings_gets_another_value_and_one_of_a_single_string_does_not() -> None:
    assert drifted("It: {type: string, enum: [a, b]}", "a") == "a_of_tomorrow"
    assert drifted("It: {type: string, enum: [a]}", "a") == "a"
    assert drifted("It: {type: integer, enum: [1, 2]}", 1) == 1
    assert drifted("It: {type: array, items: {type: string, enum: [a, b]}}", ["a"]) == ["a_of_tomorrow"]


SHAPES = """
    It: {type: array, items: {$ref: "#/components/schemas/Shape"}}
    Shape:
      oneOf: [{$ref: "#/components/schemas/Round"}, {$ref: "#/components/schemas/Square"}]
      discriminator:
        propertyName: shape
        mapping: {round: "#/components/schemas/Round", square: "#/components/schemas/Square"}
    Round: {type: object, required: [shape], properties: {shape: {type: string, enum: [round, oval]}}}
    Square: {type: object, required: [shape], properties: {shape: {type: string}, fill: {type: string, enum: [a, b]}}}
"""


def test_a_list_of_tagged_variants_gets_another_variant_and_the_others_drift_as_what_they_are() -> None:
    assert drifted(SHAPES, [{"shape": "square", "fill": "a"}]) == [
        {"shape": "square", "fill": "a_of_tomorrow", "added_later": True},
        {"shape": "of_tomorrow", "novel": True},
    ]
    assert drifted(SHAPES, []) == []


def test_the_members_of_a_subtype_drift_and_its_tag_does_not() -> None:
    schemas = """
        It: {$ref: "#/components/schemas/Animal"}
        Animal:
          type: object
          required: [kind]
          properties: {kind: {type: string, enum: [Dog, Cat]}}
          discriminator: {propertyName: kind}
        Dog: {allOf: [{$ref: "#/components/schemas/Animal"}, {properties: {size: {type: string, enum: [s, l]}}}]}
    """
    assert drifted(schemas, {"kind": "Dog", "size": "s"}) == {
        "kind": "Dog",
        "size": "s_of_tomorrow",
        "added_later": True,
    }


def test_a_branch_without_a_tag_is_found_by_what_fits() -> None:
    schemas = "It: {oneOf: [{type: integer}, {type: object, properties: {a: {type: string, enum: [x, y]}}}]}"
    assert drifted(schemas, 1) == 1
    assert drifted(schemas, {"a": "x"}) == {"a": "x_of_tomorrow", "added_later": True}


def test_json_in_a_string_drifts() -> None:
    schemas = """
        It:
          type: string
          contentMediaType: application/json
          contentSchema: {type: object, properties: {a: {type: string, enum: [x, y]}}}
    """
    assert drifted(schemas, '{"a": "x"}') == '{"a": "x_of_tomorrow", "added_later": true}'


def test_null_and_unnamed_things_stay() -> None:
    assert drifted("It: {type: string, nullable: true, enum: [a, b]}", None) is None
    assert drifted("It: {}", {"a": [1]}) == {"a": [1]}
    assert drifted("It: {type: array}", [{"a": 1}]) == [{"a": 1}]
