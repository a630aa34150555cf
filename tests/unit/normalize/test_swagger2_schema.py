"""Schemas and typed parameters of Swagger 2.0."""

from __future__ import annotations

from typing import Any

import pytest

from specloom.load.tree import Object, Where, plain
from specloom.normalize.document import In
from specloom.normalize.swagger2_schema import moved, schema


@pytest.mark.parametrize(
    ("ref", "expected"),
    [
        ("#/definitions/Pet", "#/components/schemas/Pet"),
        ("#/definitions/Pet/properties/a", "#/components/schemas/Pet/properties/a"),
        ("other.yaml#/definitions/Pet", "other.yaml#/components/schemas/Pet"),
        ("#/parameters/limit", "#/components/parameters/limit"),
        ("pet.yaml", "pet.yaml"),
        ("#/paths/~1a", "#/paths/~1a"),
    ],
)
def test_references_move(ref: str, expected: str) -> None:
    assert moved(ref) == expected


def test_a_discriminator_becomes_an_object() -> None:
    where = Where("spec.yaml", "/definitions/Pet")
    converted = schema(Object({"discriminator": "kind"}, where))
    assert isinstance(converted, Object)
    assert plain(converted) == {"discriminator": {"propertyName": "kind"}}
    inner = converted["discriminator"]
    assert isinstance(inner, Object)
    assert inner.where == where / "discriminator"


def test_a_property_may_be_called_like_a_keyword(two: Any) -> None:
    read = two("""
        definitions:
          Pet:
            type: object
            properties:
              discriminator: {type: string}
              x-nullable: {type: string}
              type: {type: string}
              $ref: {type: string}
        """)
    assert [*read.members("Pet")] == ["discriminator", "x-nullable", "type", "$ref"]
    assert read.schema("Pet").discriminator is None
    assert read.codes == []


def test_x_nullable_also_beside_a_reference(two: Any) -> None:
    read = two("""
        definitions:
          A:
            type: object
            properties:
              b: {$ref: '#/definitions/B', x-nullable: true, description: Mine.}
              c: {type: string, x-nullable: true}
              d: {type: string, x-nullable: false}
          B: {type: object}
        """)
    b, c, d = (each.schema for each in read.schema("A").properties)
    assert (b.ref, b.nullable, b.description) == ("#/components/schemas/B", True, "Mine.")
    assert (c.nullable, d.nullable) == (True, False)
    assert read.codes == []


def parameter(two: Any, written: str) -> Any:
    read = two(f"""
        paths:
          /a/{{p}}:
            get:
              parameters: [{written}, {{name: p, in: path, required: true, type: string}}]
              responses: {{200: {{description: ok}}}}
        """)
    return read, read.operation.parameters[0]


@pytest.mark.parametrize(
    ("written", "style", "explode"),
    [
        ("{name: a, in: query, type: array, items: {type: string}}", "form", False),
        ("{name: a, in: query, type: array, items: {type: string}, collectionFormat: csv}", "form", False),
        ("{name: a, in: query, type: array, items: {type: string}, collectionFormat: ssv}", "spaceDelimited", False),
        ("{name: a, in: query, type: array, items: {type: string}, collectionFormat: tsv}", "tabDelimited", False),
        ("{name: a, in: query, type: array, items: {type: string}, collectionFormat: pipes}", "pipeDelimited", False),
        ("{name: a, in: query, type: array, items: {type: string}, collectionFormat: multi}", "form", True),
        ("{name: a, in: header, type: array, items: {type: string}}", "simple", False),
        ("{name: a, in: query, type: string}", "form", True),
        ("{name: a, in: header, type: string}", "simple", False),
    ],
)
def test_collection_formats(two: Any, written: str, style: str, explode: bool) -> None:
    read, found = parameter(two, written)
    assert (found.style, found.explode) == (style, explode)
    assert read.codes == []


def test_multi_has_no_meaning_in_a_header(two: Any) -> None:
    read, found = parameter(two, "{name: a, in: header, type: array, items: {type: string}, collectionFormat: multi}")
    assert (found.style, found.explode) == ("simple", False)
    assert read.codes == [("W522", "/paths/~1a~1{p}/get/parameters/0/collectionFormat")]


def test_only_the_outermost_array_has_a_collection_format(two: Any) -> None:
    items = "{type: array, collectionFormat: pipes, items: {type: string}}"
    read, found = parameter(two, f"{{name: a, in: query, type: array, items: {items}}}")
    assert found.schema.items.items.types == ("string",)
    assert [code for code, _ in read.codes] == ["N333"]


def test_type_keywords_become_a_schema_and_the_rest_stays(two: Any) -> None:
    read, found = parameter(
        two,
        "{name: a, in: query, description: D, type: string, format: date, maxLength: 3, default: x, enum: [x, y],"
        " x-ms-enum: {name: Letters}, x-nullable: true, x-ms-client-name: letters, allowEmptyValue: true}",
    )
    assert (found.location, found.description, found.x.client_name) == (In.QUERY, "D", "letters")
    written = found.schema
    assert (written.types, written.format, written.default, written.nullable) == (("string",), "date", "x", True)
    assert written.enum.name == "Letters"
    assert written.constraints == (("maxLength", 3),)
    assert written.where == found.where
    assert written.where.pointer == "/paths/~1a~1{p}/get/parameters/0"
    assert read.codes == []
