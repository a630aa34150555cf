"""Schema Objects become schemas."""

from __future__ import annotations

from typing import Any

import pytest


def one(read: Any, written: str) -> Any:
    """The schema A, and the codes of the problems with it."""
    found = read(f"A: {written}")
    return found.schema("A"), [code for code, _ in found.codes]


def test_all_that_a_schema_says(schemas: Any) -> None:
    schema, codes = one(
        schemas,
        "{type: string, format: date, title: T, description: D, default: x, example: y, nullable: true, readOnly: true,"
        " writeOnly: true, deprecated: true, pattern: p, maxLength: 3, minLength: 1}",
    )
    assert codes == []
    assert (schema.types, schema.format, schema.title, schema.description) == (("string",), "date", "T", "D")
    assert (schema.has_default, schema.default, schema.has_example, schema.example) == (True, "x", True, "y")
    assert (schema.nullable, schema.read_only, schema.write_only, schema.deprecated) == (True, True, True, True)
    assert dict(schema.constraints) == {"pattern": "p", "maxLength": 3, "minLength": 1}
    assert schema.where.pointer == "/components/schemas/A"


def test_properties_keep_their_order_and_know_whether_they_are_required(schemas: Any) -> None:
    schema, codes = one(schemas, "{type: object, required: [b, b], properties: {c: {}, b: {type: string}, a: true}}")
    assert codes == []
    assert [(each.name, each.required) for each in schema.properties] == [("c", False), ("b", True), ("a", False)]
    assert schema.required == ("b",)
    assert schema.properties[1].where.pointer == "/components/schemas/A/properties/b"
    assert schema.properties[2].schema.where.pointer == "/components/schemas/A/properties/a"


@pytest.mark.parametrize(("written", "expected"), [("true", True), ("false", False), ("{}", True)])
def test_additional_properties(schemas: Any, written: str, expected: bool) -> None:
    schema, _ = one(schemas, f"{{type: object, additionalProperties: {written}}}")
    assert schema.additional is expected


def test_additional_properties_with_a_schema(schemas: Any) -> None:
    schema, _ = one(schemas, "{type: object, additionalProperties: {type: integer}}")
    assert schema.additional.types == ("integer",)
    assert one(schemas, "{type: object}")[0].additional is None


def test_siblings_of_a_reference_are_kept(schemas: Any) -> None:
    found = schemas("""
        A:
          type: object
          properties:
            b: {$ref: '#/components/schemas/B', nullable: true, description: D, title: T,
              readOnly: true, x-ms-client-name: c}
        B: {type: object}
        """)
    schema = found.member("A", "b").schema
    assert (schema.ref, schema.nullable, schema.description) == ("#/components/schemas/B", True, "D")
    assert (schema.title, schema.read_only, schema.x.client_name) == ("T", True, "c")
    assert found.codes == []


def test_a_shape_beside_a_reference_is_merged_with_it(schemas: Any) -> None:
    found = schemas("""
        A: {$ref: '#/components/schemas/B', required: [b], properties: {a: {type: string}}}
        B: {type: object, properties: {b: {type: string}}}
        """)
    assert found.members("A") == {"b": True, "a": False}
    assert found.schema("A").ref is None


def test_a_type_beside_a_reference_means_nothing(schemas: Any) -> None:
    found = schemas("A: {$ref: '#/components/schemas/B', type: object}\nB: {type: object}")
    assert found.schema("A").ref == "#/components/schemas/B"


# --- OpenAPI 3.1 -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "types", "nullable"),
    [
        ("{type: [string, 'null']}", ("string",), True),
        ("{type: [string, integer]}", ("string", "integer"), False),
        ("{type: 'null'}", (), True),
        ("{const: null}", (), True),
    ],
)
def test_type_arrays(schemas: Any, written: str, types: tuple[str, ...], nullable: bool) -> None:
    schema, codes = one(schemas, written)
    assert (schema.types, schema.nullable) == (types, nullable)
    assert codes == []


def test_const_prefix_items_and_content_keywords(schemas: Any) -> None:
    schema, _ = one(schemas, "{const: a, prefixItems: [{type: string}, {type: integer}], items: false}")
    assert (schema.has_const, schema.const, schema.items) == (True, "a", None)
    assert [each.types for each in schema.prefix_items] == [("string",), ("integer",)]
    assert one(schemas, "{type: string, contentEncoding: base64}")[0].format == "byte"
    assert one(schemas, "{type: string, contentEncoding: base64url}")[0].format == "base64url"
    assert one(schemas, "{type: string, contentMediaType: application/octet-stream}")[0].format == "binary"


def test_items_of_draft_4_are_a_tuple(schemas: Any) -> None:
    schema, _ = one(schemas, "{type: array, items: [{type: string}]}")
    assert (len(schema.prefix_items), schema.items) == (1, None)


def test_the_first_of_several_examples(schemas: Any) -> None:
    schema, _ = one(schemas, "{type: string, examples: [a, b]}")
    assert (schema.has_example, schema.example) == (True, "a")


def test_defs_are_schemas_once_referred_to(schemas: Any) -> None:
    found = schemas("""
        A:
          type: object
          properties: {b: {$ref: '#/components/schemas/A/$defs/inner'}}
          $defs: {inner: {type: object, properties: {c: {$ref: '#/components/schemas/A/$defs/inner'}}}}
        """)
    key = "#/components/schemas/A/$defs/inner"
    assert found.member("A", "b").schema.ref == key
    assert found.document.by_key[key].name == "inner"
    assert found.codes == []


# --- unions ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "null", ["{type: 'null'}", "{enum: [null]}", "{const: null}", "{type: object, nullable: true}"]
)
def test_null_among_the_branches_makes_the_union_nullable(schemas: Any, null: str) -> None:
    schema, _ = one(schemas, f"{{oneOf: [{{type: string}}, {null}]}}")
    assert schema.nullable
    assert len(schema.one_of) == (2 if "object" in null else 1)
    assert not any(branch.nullable for branch in schema.one_of)


def test_a_nullable_reference_among_the_branches_stays(schemas: Any) -> None:
    found = schemas("A: {anyOf: [{$ref: '#/components/schemas/B', nullable: true}, {type: string}]}\nB: {type: object}")
    assert found.schema("A").any_of[0].nullable
    assert not found.schema("A").nullable


# --- oddities --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "code", "pointer"),
    [
        ("{type: strange}", "W402", "/type"),
        ("{type: object, properties: [a]}", "W331", "/properties"),
        ("{type: object, required: true}", "W331", "/required"),
        ("{type: object, required: [1]}", "W331", "/required/0"),
        ("{type: string, required: [a]}", "W404", "/required"),
        ("{type: string, format: string}", "N403", "/format"),
        ("{type: string, description: 5}", "W331", "/description"),
        ("{type: string, nullable: maybe}", "W331", "/nullable"),
        ("{type: string, nullable: 'true'}", "W331", "/nullable"),
        ("{$ref: 5}", "W331", "/$ref"),
        ("{oneOf: {}}", "W331", "/oneOf"),
        ("{oneOf: [5]}", "W331", "/oneOf/0"),
        ("{type: array, items: 5}", "W331", "/items"),
        ("{type: array, items: [false]}", "W401", "/items/0"),
        ("{type: integer, default: x}", "N406", "/default"),
        ("{type: string, default: null}", "N406", "/default"),
        ("{oneOf: [{type: string}], default: null}", "N406", "/default"),
        ("{type: integer, example: '1'}", "N407", "/example"),
        ("{type: object, discriminator: {mapping: {}}}", "W405", "/discriminator"),
        ("{type: object, discriminator: 5}", "W331", "/discriminator"),
        ("{type: object, patternProperties: {a: {}}}", "N472", "/patternProperties"),
        ("5", "W331", ""),
    ],
)
def test_oddities_are_survived_and_named(schemas: Any, written: str, code: str, pointer: str) -> None:
    found = schemas(f"A: {written}")
    assert found.codes == [(code, f"/components/schemas/A{pointer}")]


@pytest.mark.parametrize(
    "written",
    [
        "{type: string, nullable: true, default: null}",
        "{oneOf: [{type: string, nullable: true}, {type: integer}], default: null}",
        "{type: number, default: 1}",
        "{type: integer, default: 1.0}",
        "{type: array, default: []}",
        "{type: boolean, default: true}",
        "{default: anything}",
        "{minimum: -9223372036854775808, maximum: 9223372036854775807, type: integer}",
    ],
)
def test_what_is_sound_is_not_named(schemas: Any, written: str) -> None:
    assert one(schemas, written)[1] == []


def test_a_boolean_is_no_integer(schemas: Any) -> None:
    assert one(schemas, "{type: integer, default: true}")[1] == ["N406"]


def test_keywords_are_counted(schemas: Any) -> None:
    found = schemas("A: {id: {}, not: {}}\nB: {id: {}, media: {}, not: {}}")
    assert [each.message for each in found.said("N333")] == [
        "`id` is not acted upon (2 times)",
        "`media` is not acted upon",
    ]
    assert [each.message for each in found.said("N472")] == ["`not` says what no type can: it is not checked (2 times)"]


def test_a_discriminator_of_2_0_is_understood_in_3_0(schemas: Any) -> None:
    schema, _ = one(schemas, "{type: object, properties: {kind: {type: string}}, discriminator: kind}")
    assert schema.discriminator.property == "kind"


def test_mappings_name_schemas_in_three_ways(schemas: Any) -> None:
    found = schemas(
        """
        A:
          type: object
          properties: {kind: {type: string}}
          discriminator:
            propertyName: kind
            mapping: {b: '#/components/schemas/B', c: C, d: 'other.yaml#/D', e: other2.yaml}
        B: {type: object, properties: {kind: {type: string}}}
        C: {type: object, properties: {kind: {type: string}}}
        """,
        other__yaml="D: {type: object, properties: {kind: {type: string}}}",
        other2__yaml="{type: object, properties: {kind: {type: string}}}",
    )
    mapping = found.schema("A").discriminator.mapping
    assert [(each.value, each.schema) for each in mapping if "other" not in each.schema] == [
        ("b", "#/components/schemas/B"),
        ("c", "#/components/schemas/C"),
    ]
    assert {each.where.pointer for each in mapping} >= {"/components/schemas/A/discriminator/mapping/b"}
