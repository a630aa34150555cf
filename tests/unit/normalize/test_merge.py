"""Merging two schemas: the later narrows the earlier."""

from __future__ import annotations

from typing import Any

import pytest

SHARED = """
Color: {type: string, enum: [red, green, blue]}
Open: {type: string, enum: [red], x-ms-enum: {name: Open}}
Thing: {type: object, properties: {id: {type: string}}}
Other: {type: object, properties: {no: {type: string}}}
Either: {oneOf: [{$ref: '#/components/schemas/Color'}, {$ref: '#/components/schemas/Thing'}]}
"""


def merged(schemas: Any, earlier: str, later: str) -> Any:
    """The property p, which two parts of an allOf define, and the codes of the problems."""
    found = schemas(SHARED, f"A: {{allOf: [{{properties: {{p: {earlier}}}}}, {{properties: {{p: {later}}}}}]}}")
    return found.member("A", "p").schema, [code for code, _ in found.codes]


def test_what_can_be_said_once_the_later_says(schemas: Any) -> None:
    schema, codes = merged(
        schemas,
        "{type: string, title: T, description: D, default: a, example: a, format: date, maxLength: 5, pattern: p,"
        " readOnly: true}",
        "{type: string, description: E, default: null, nullable: true, maxLength: 3, deprecated: true}",
    )
    assert (schema.title, schema.description, schema.format) == ("T", "E", "date")
    assert (schema.has_default, schema.default, schema.example) == (True, None, "a")
    assert dict(schema.constraints) == {"maxLength": 3, "pattern": "p"}
    assert (schema.read_only, schema.deprecated, schema.nullable) == (True, True, True)
    assert schema.where.pointer == "/components/schemas/A/allOf/1/properties/p"
    assert codes == []


@pytest.mark.parametrize(
    ("earlier", "later", "expected"),
    [
        ("{type: string, nullable: true}", "{type: string}", False),
        ("{type: string, nullable: true}", "{description: D}", True),
        ("{type: string}", "{type: string, nullable: true}", True),
    ],
)
def test_a_property_that_is_typed_again_says_whether_it_is_nullable(
    schemas: Any, earlier: str, later: str, expected: bool
) -> None:
    assert merged(schemas, earlier, later)[0].nullable is expected


@pytest.mark.parametrize(
    ("earlier", "later", "types", "codes"),
    [
        ("number", "integer", ("integer",), []),
        ("integer", "number", ("integer",), []),
        ("[string, integer]", "[integer, boolean]", ("integer",), []),
        ("string", "integer", ("integer",), ["W424"]),
    ],
)
def test_types_intersect(schemas: Any, earlier: str, later: str, types: tuple[str, ...], codes: list[str]) -> None:
    schema, said = merged(schemas, f"{{type: {earlier}}}", f"{{type: {later}}}")
    assert (schema.types, said) == (types, codes)


@pytest.mark.parametrize(
    ("earlier", "later", "expected", "codes"),
    [
        ("{enum: [a, b, c]}", "{enum: [c, b, d]}", ["c", "b"], []),
        ("{enum: [a]}", "{type: string}", ["a"], []),
        ("{type: string}", "{enum: [a]}", ["a"], []),
        ("{enum: [a]}", "{enum: [b]}", ["b"], ["W425"]),
        ("{enum: [a], x-ms-enum: {name: X}}", "{enum: [b]}", ["b"], []),
        ("{enum: [a]}", "{enum: [b], x-ms-enum: {name: X}}", ["b"], []),
        ("{$ref: '#/components/schemas/Color'}", "{type: string, enum: [red]}", ["red"], []),
        ("{$ref: '#/components/schemas/Open'}", "{type: string, enum: [black]}", ["black"], []),
    ],
)
def test_enumerations_intersect(schemas: Any, earlier: str, later: str, expected: list[str], codes: list[str]) -> None:
    schema, said = merged(schemas, earlier, later)
    assert ([value.value for value in schema.enum.values], said) == (expected, codes)


def test_an_open_enumeration_narrowed_by_a_closed_one_is_closed(schemas: Any) -> None:
    schema, _ = merged(schemas, "{enum: [a, b]}", "{enum: [a], x-ms-enum: {name: X}}")
    assert not schema.enum.open


def test_members_of_members_are_merged(schemas: Any) -> None:
    schema, _ = merged(
        schemas,
        "{type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}",
        "{type: object, required: [b], properties: {b: {type: integer, minimum: 1}, c: {type: string}}}",
    )
    assert [(each.name, each.required) for each in schema.properties] == [("a", True), ("b", True), ("c", False)]
    assert schema.properties[1].schema.constraints == (("minimum", 1),)


def test_items_and_additional_properties_are_merged(schemas: Any) -> None:
    schema, _ = merged(schemas, "{type: array, items: {type: string, format: uuid}}", "{items: {description: D}}")
    assert (schema.items.format, schema.items.description) == ("uuid", "D")
    schema, _ = merged(schemas, "{additionalProperties: {type: number}}", "{additionalProperties: {type: integer}}")
    assert schema.additional.types == ("integer",)
    schema, _ = merged(schemas, "{additionalProperties: {type: number}}", "{additionalProperties: true}")
    assert schema.additional.types == ("number",)
    schema, _ = merged(schemas, "{additionalProperties: true}", "{additionalProperties: false}")
    assert schema.additional is False


@pytest.mark.parametrize(
    ("earlier", "later", "ref"),
    [
        ("{$ref: '#/components/schemas/Thing'}", "{description: D}", "Thing"),
        ("{$ref: '#/components/schemas/Thing'}", "{type: object, description: D}", "Thing"),
        ("{$ref: '#/components/schemas/Thing'}", "{$ref: '#/components/schemas/Other'}", "Other"),
        ("{$ref: '#/components/schemas/Thing', description: D}", "{$ref: '#/components/schemas/Thing'}", "Thing"),
        ("{type: object}", "{$ref: '#/components/schemas/Thing', description: D}", "Thing"),
    ],
)
def test_references(schemas: Any, earlier: str, later: str, ref: str) -> None:
    schema, codes = merged(schemas, earlier, later)
    assert schema.ref == f"#/components/schemas/{ref}"
    assert codes == []
    if "description" in earlier + later and ref == "Thing":
        assert schema.description == "D"


def test_a_reference_that_is_added_to_is_written_out(schemas: Any) -> None:
    schema, _ = merged(schemas, "{$ref: '#/components/schemas/Thing'}", "{properties: {more: {}}}")
    assert (schema.ref, [each.name for each in schema.properties]) == (None, ["id", "more"])


def test_a_reference_that_is_contradicted_goes(schemas: Any) -> None:
    schema, _ = merged(schemas, "{$ref: '#/components/schemas/Thing'}", "{type: string}")
    assert (schema.ref, schema.types) == (None, ("string",))


@pytest.mark.parametrize(
    ("earlier", "later", "types", "branches"),
    [
        ("{oneOf: [{type: string}, {type: integer}, {type: array, items: {}}]}", "{type: string}", ("string",), 0),
        (
            "{oneOf: [{type: string}, {type: integer}, {type: object}]}",
            "{type: [string, integer]}",
            ("string", "integer"),
            2,
        ),
        ("{anyOf: [{type: string}, {type: integer}]}", "{description: D}", (), 2),
        ("{anyOf: [{type: string}, {type: integer}]}", "{type: boolean}", ("boolean",), 0),
        ("{oneOf: [{type: string}, {type: integer}]}", "{anyOf: [{type: string}]}", (), 1),
        ("{$ref: '#/components/schemas/Either'}", "{type: string, enum: [red]}", ("string",), 0),
    ],
)
def test_unions_lose_the_branches_that_are_contradicted(
    schemas: Any, earlier: str, later: str, types: tuple[str, ...], branches: int
) -> None:
    schema, _ = merged(schemas, earlier, later)
    assert (schema.types, len(schema.one_of or schema.any_of)) == (types, branches)


def test_a_union_loses_some_branches_of_each_kind(schemas: Any) -> None:
    schema, _ = merged(
        schemas, "{anyOf: [{type: string}, {type: integer}, {type: object}]}", "{type: [string, integer]}"
    )
    assert len(schema.any_of) == 2
    schema, _ = merged(
        schemas, "{type: string, description: D}", "{$ref: '#/components/schemas/Color', nullable: true}"
    )
    assert (schema.ref, schema.nullable) == ("#/components/schemas/Color", True)


def test_branches_with_constants(schemas: Any) -> None:
    schema, _ = merged(
        schemas,
        "{oneOf: [{type: object, properties: {k: {const: a}, a: {}}},"
        " {type: object, properties: {k: {$ref: '#/components/schemas/Open'}}}]}",
        "{type: object, properties: {k: {const: a}}}",
    )
    assert [each.name for each in schema.properties] == ["k", "a"]


def test_constants(schemas: Any) -> None:
    assert merged(schemas, "{const: a}", "{type: string}")[0].const == "a"
    assert merged(schemas, "{const: a}", "{const: b}")[0].const == "b"


def test_what_extensions_say_adds_up(schemas: Any) -> None:
    schema, _ = merged(
        schemas,
        "{type: string, x-ms-client-name: a, x-ms-secret: true, x-ms-mutability: [read], x-mine: 1}",
        "{x-ms-client-name: b, x-ms-client-default: c, x-mine: 2}",
    )
    assert (schema.x.client_name, schema.x.secret, schema.x.mutability) == ("b", True, ("read",))
    assert (schema.x.client_default, schema.x.has_client_default) == ("c", True)
    assert schema.x.other == (("x-mine", 2),)
