"""Discriminators are complete: which value selects which schema."""

from __future__ import annotations

from typing import Any


def mapping(found: Any, name: str) -> dict[str, str]:
    """Value -> name of the schema that it selects."""
    discriminator = found.schema(name).discriminator
    return {entry.value: entry.schema.rpartition("/")[2] for entry in discriminator.mapping}


BASE = "Pet: {type: object, required: [k], properties: {k: {type: string}}, discriminator: {propertyName: k}}"


def child(name: str, parent: str, rest: str = "") -> str:
    return f"{name}: {{allOf: [{{$ref: '#/components/schemas/{parent}'}}]{rest}}}"


def test_subtypes_are_found_through_allof_however_far(schemas: Any) -> None:
    found = schemas(
        child("Lion", "Cat", ", x-ms-discriminator-value: lion"),
        child("Cat", "Pet", ", x-ms-discriminator-value: cat"),
        child("Dog", "Pet"),
        BASE,
    )
    assert mapping(found, "Pet") == {"cat": "Cat", "Dog": "Dog", "lion": "Lion"}
    assert [found.schema(name).x.discriminator_value for name in ("Cat", "Dog", "Lion")] == ["cat", "Dog", "lion"]
    assert found.codes == []


def test_the_sources_of_a_value_in_their_order(schemas: Any) -> None:
    found = schemas(
        """
        Pet:
          type: object
          properties: {k: {type: string}}
          discriminator: {propertyName: k, mapping: {mapped: '#/components/schemas/A', again: A}}
        """,
        child("A", "Pet", ", x-ms-discriminator-value: mapped"),
        child("B", "Pet", ", x-ms-discriminator-value: extended, properties: {k: {type: string, enum: [single]}}"),
        child("C", "Pet", ", properties: {k: {type: string, enum: [single]}}"),
        child("D", "Pet", ", properties: {k: {const: constant}}"),
        child("E", "Pet", ", properties: {k: {$ref: '#/components/schemas/Kind'}}"),
        child("F", "Pet", ", properties: {k: {type: string, enum: [one, two]}}"),
        "Kind: {type: string, enum: [shared]}",
    )
    assert mapping(found, "Pet") == {
        "mapped": "A",
        "again": "A",
        "extended": "B",
        "single": "C",
        "constant": "D",
        "shared": "E",
        "F": "F",
    }
    assert found.codes == []


def test_a_base_with_a_value_of_its_own_is_among_them(schemas: Any) -> None:
    found = schemas(BASE[:-1] + ", x-ms-discriminator-value: pet}", child("Cat", "Pet"))
    assert mapping(found, "Pet") == {"pet": "Pet", "Cat": "Cat"}


def test_a_discriminator_beside_one_of(schemas: Any) -> None:
    found = schemas("""
        Pet:
          oneOf:
            - {$ref: '#/components/schemas/Cat'}
            - {$ref: '#/components/schemas/Dog'}
            - {$ref: '#/components/schemas/Emu'}
          discriminator: {propertyName: k, mapping: {cat: Cat}}
        Cat: {type: object, properties: {k: {type: string}}}
        Dog: {type: object, properties: {k: {type: string, enum: [dog]}}}
        Emu: {type: object, properties: {k: {type: string}}}
        """)
    assert mapping(found, "Pet") == {"cat": "Cat", "dog": "Dog", "Emu": "Emu"}
    assert found.codes == []


def test_in_the_middle_of_a_schema_and_in_operations(three: Any) -> None:
    union = "{anyOf: [{$ref: '#/components/schemas/Cat'}], discriminator: {propertyName: k}}"
    found = three(f"""
        paths:
          /a: {{get: {{responses: {{200: {{description: ok, content: {{application/json: {{schema: {union}}}}}}}}}}}}}
        components:
          schemas:
            A: {{type: array, items: {union}}}
            Cat: {{type: object, properties: {{k: {{type: string, enum: [cat]}}}}}}
        """)
    for schema in (found.schema("A").items, found.operation.responses[0].media[0].schema):
        assert [entry.value for entry in schema.discriminator.mapping] == ["cat"]


def test_a_tag_property_that_says_little(schemas: Any) -> None:
    found = schemas(
        BASE,
        child("Cat", "Pet", ", properties: {k: {enum: [5]}}"),
        child("Dog", "Pet", ", properties: {k: {const: 5}}"),
        child("Emu", "Pet", ", properties: {k: {$ref: '#/components/schemas/Text'}}"),
        "Text: {type: string}",
    )
    assert mapping(found, "Pet") == {"Cat": "Cat", "Dog": "Dog", "Emu": "Emu"}


def test_a_mapping_to_nowhere(schemas: Any) -> None:
    found = schemas("""
        Pet:
          type: object
          properties: {k: {type: string}}
          discriminator: {propertyName: k, mapping: {a: Gone, b: '#/components/schemas/Lost', c: 'no.yaml', d: Cat}}
        Cat: {type: object, properties: {k: {type: string}}}
        """)
    assert mapping(found, "Pet") == {"d": "Cat"}
    assert found.codes == [
        ("W431", f"/components/schemas/Pet/discriminator/mapping/{value}") for value in ("a", "b", "c")
    ]


def test_two_subtypes_with_one_value(schemas: Any) -> None:
    found = schemas(
        BASE,
        child("Cat", "Pet", ", x-ms-discriminator-value: x"),
        child("Dog", "Pet", ", x-ms-discriminator-value: x"),
    )
    assert mapping(found, "Pet") == {"x": "Cat"}
    (problem,) = found.said("W432")
    assert problem.where.pointer == "/components/schemas/Dog"
    assert problem.related.pointer == "/components/schemas/Cat"


def test_a_mapping_and_an_extension_that_differ(schemas: Any) -> None:
    found = schemas(
        "Pet: {type: object, properties: {k: {type: string}}, discriminator: {propertyName: k, mapping: {cat: Cat}}}",
        child("Cat", "Pet", ", x-ms-discriminator-value: feline"),
    )
    assert mapping(found, "Pet") == {"cat": "Cat"}
    assert found.codes == [("W433", "/components/schemas/Cat/x-ms-discriminator-value")]


def test_a_tag_that_nobody_declares(schemas: Any) -> None:
    found = schemas("""
        Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}],
          discriminator: {propertyName: k}}
        Cat: {type: object, properties: {name: {type: string}}}
        Dog: {allOf: [{$ref: '#/components/schemas/Named'}, {properties: {x: {}}}]}
        Named: {type: object, properties: {k: {type: string}}}
        """)
    assert found.codes == [("W434", "/components/schemas/Cat")]


def test_a_union_of_unions_declares_it_too(schemas: Any) -> None:
    found = schemas("""
        Pet: {oneOf: [{$ref: '#/components/schemas/Cats'}, {$ref: '#/components/schemas/Alias'}],
          discriminator: {propertyName: k}}
        Cats: {oneOf: [{$ref: '#/components/schemas/Cat'}, {type: object, properties: {k: {type: string}}}]}
        Alias: {$ref: '#/components/schemas/Cat'}
        Cat: {type: object, properties: {k: {type: string}}}
        """)
    assert found.codes == []


def test_a_discriminator_that_selects_nothing(schemas: Any) -> None:
    assert schemas(BASE).codes == [("N435", "/components/schemas/Pet/discriminator")]


def test_a_schema_that_two_values_select_has_no_single_one(schemas: Any) -> None:
    found = schemas("""
        Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}], discriminator: {propertyName: k, mapping: {a: Cat, b: Cat}}}
        Cat: {type: object, properties: {k: {type: string}}}
        """)
    assert found.schema("Cat").x.discriminator_value is None
