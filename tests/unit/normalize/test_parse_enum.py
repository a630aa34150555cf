"""Enumerations, with x-ms-enum read into them."""

from __future__ import annotations

from typing import Any

import pytest


def one(schemas: Any, written: str) -> Any:
    found = schemas(f"A: {written}")
    return found.schema("A"), [code for code, _ in found.codes]


def values(schema: Any) -> list[object]:
    return [each.value for each in schema.enum.values]


def test_without_x_ms_enum_an_enum_is_closed(schemas: Any) -> None:
    schema, codes = one(schemas, "{type: string, enum: [a, b]}")
    assert (values(schema), schema.enum.open, schema.enum.extended, schema.enum.name) == (
        ["a", "b"],
        False,
        False,
        None,
    )
    assert codes == []


@pytest.mark.parametrize(
    ("written", "is_open"),
    [
        ("{name: Letter}", True),
        ("{name: Letter, modelAsString: true}", True),
        ("{name: Letter, modelAsString: false}", False),
    ],
)
def test_model_as_string_is_true_by_default(schemas: Any, written: str, is_open: bool) -> None:
    schema, codes = one(schemas, f"{{type: string, enum: [a], x-ms-enum: {written}}}")
    assert (schema.enum.name, schema.enum.open, schema.enum.extended) == ("Letter", is_open, True)
    assert codes == []


def test_values_override_the_enum(schemas: Any) -> None:
    schema, codes = one(
        schemas,
        "{type: string, enum: [a, b], x-ms-enum: {name: L, values:"
        " [{value: b, name: Bee, description: The second.}, {value: a}, {value: c}]}}",
    )
    assert values(schema) == ["b", "a", "c"]
    assert (schema.enum.values[0].name, schema.enum.values[0].description) == ("Bee", "The second.")
    assert codes == []


def test_values_that_x_ms_enum_lacks_are_named(schemas: Any) -> None:
    schema, codes = one(schemas, "{type: string, enum: [a, b], x-ms-enum: {values: [{value: a}]}}")
    assert values(schema) == ["a"]
    assert codes == ["W415"]


def test_x_ms_enum_of_numbers_written_as_text(schemas: Any) -> None:
    schema, codes = one(
        schemas, "{type: integer, enum: [1, 2], x-ms-enum: {values: [{value: '1'}, {value: '2', name: Two}]}}"
    )
    assert values(schema) == [1, 2]
    assert codes == []
    assert values(one(schemas, "{type: number, enum: [0.5], x-ms-enum: {values: [{value: '0.5'}]}}")[0]) == [0.5]
    assert values(one(schemas, "{type: integer, enum: [1], x-ms-enum: {values: [{value: one}]}}")[0]) == ["one"]


def test_x_ms_enum_alone_lists_the_values(schemas: Any) -> None:
    schema, _ = one(schemas, "{type: string, x-ms-enum: {values: [{value: a}]}}")
    assert values(schema) == ["a"]


def test_x_ms_enum_without_values(schemas: Any) -> None:
    schema, codes = one(schemas, "{type: string, x-ms-enum: {name: L}}")
    assert schema.enum is None
    assert codes == ["N411"]


def test_null_among_the_values_is_nullability(schemas: Any) -> None:
    schema, codes = one(schemas, "{type: string, nullable: true, enum: [a, null]}")
    assert (values(schema), schema.nullable) == (["a"], True)
    assert codes == []
    schema, _ = one(schemas, "{type: string, enum: [a, null], x-ms-enum: {values: [{value: a}]}}")
    assert (values(schema), schema.nullable) == (["a"], True)


@pytest.mark.parametrize(
    ("type_", "text", "value"),
    [
        ("number", "1.5", 1.5),
        ("number", "-2e3", -2000.0),
        ("integer", "-7", -7),
        ("number", "NaN", "NaN"),
        ("number", "inf", "inf"),
        ("number", "-Infinity", "-Infinity"),
        ("number", "1e999", "1e999"),
        ("number", "1_000.5", "1_000.5"),
        ("integer", "1_000", "1_000"),
        ("integer", " 7 ", " 7 "),
        ("integer", "007", "007"),
        ("integer", "\u0661", "\u0661"),
        ("integer", "9" * 5000, "9" * 5000),
        ("[integer, number]", "1.5", 1.5),
    ],
)
def test_text_is_a_number_where_json_would_write_it_so(read: Any, type_: str, text: str, value: object) -> None:
    listed = f"components: {{schemas: {{A: {{type: {type_}, enum: ['{text}']}}}}}}"
    found = read(f"openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\n{listed}")
    assert values(found.schema("A")) == [value]
    assert type(values(found.schema("A"))[0]) is type(value)
    assert found.codes == [("W414", "/components/schemas/A/enum/0")]


@pytest.mark.parametrize(
    ("written", "code", "kept"),
    [
        ("{type: string, enum: [a, a]}", "W413", ["a"]),
        ("{type: string, enum: [a, 1]}", "W414", ["a", "1"]),
        ("{type: string, enum: ['a', true]}", "W414", ["a", "true"]),
        ("{type: integer, enum: [1, '2']}", "W414", [1, 2]),
        ("{type: integer, enum: [1, one]}", "W414", [1, "one"]),
        ("{type: boolean, enum: [true, 'false']}", "W414", [True, False]),
        ("{type: string, enum: [a, {}]}", "W412", ["a"]),
        ("{type: string, enum: [a, []]}", "W412", ["a"]),
        ("{type: string, enum: a}", "W331", []),
        ("{type: string, enum: [a], x-ms-enum: 5}", "W331", ["a"]),
        ("{type: string, enum: [a], x-ms-enum: {values: [a]}}", "W331", ["a"]),
    ],
)
def test_oddities(schemas: Any, written: str, code: str, kept: list[object]) -> None:
    schema, codes = one(schemas, written)
    assert codes == [code]
    assert values(schema) == kept


@pytest.mark.parametrize("items", ["", "items: {type: string}, "])
def test_what_is_listed_beside_an_array_are_its_items(schemas: Any, items: str) -> None:
    schema, codes = one(schemas, f"{{type: array, {items}enum: [a, b]}}")
    assert (schema.enum, values(schema.items), codes) == (None, ["a", "b"], ["W414"])
    schema, codes = one(schemas, "{type: array, items: {type: string, enum: [c]}, enum: [a, b]}")
    assert (schema.enum, values(schema.items), codes) == (None, ["c"], ["W414"])


def test_one_and_true_are_two_values(schemas: Any) -> None:
    schema, codes = one(schemas, "{enum: [1, true, '1']}")
    assert [repr(value) for value in values(schema)] == ["1", "True", "'1'"]
    assert codes == []


def test_one_number_written_in_two_ways_is_one_value(schemas: Any) -> None:
    schema, codes = one(schemas, "{type: number, enum: [1, 1.0, 2.5]}")
    assert values(schema) == [1, 2.5]
    assert codes == ["W413"]
    schema, codes = one(schemas, "{enum: [1, true, 0, false]}")
    assert [(type(value), value) for value in values(schema)] == [(int, 1), (bool, True), (int, 0), (bool, False)]
    assert codes == []


def test_a_value_that_x_ms_enum_lists_twice_counts_once(schemas: Any) -> None:
    written = "{type: string, enum: [a], x-ms-enum: {values: [{value: a, name: First}, {value: a, name: Second}]}}"
    schema, codes = one(schemas, written)
    assert [(each.value, each.name) for each in schema.enum.values] == [("a", "First")]
    assert codes == ["W413"]


def test_what_is_odd_among_values_of_many_kinds_is_told_at_its_place(schemas: Any) -> None:
    found = schemas('A: {enum: [{a: 1}, 1, "1", 1.0]}', "B: {enum: [[1], 2, {a: 1}, 2]}")
    at = "/components/schemas"
    assert found.codes == [("W413", f"{at}/A/enum/3"), ("W413", f"{at}/B/enum/3")]
