"""Docs: what a schema says in keywords, in words."""

from __future__ import annotations

import pytest

from specloom.ir.docs import describe
from specloom.load.tree import Json, Where
from specloom.normalize.document import Schema

HERE = Where("spec.yaml")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"minimum": -2, "maximum": 2}, "Range: -2 to 2."),
        ({"minimum": 0.5}, "At least 0.5."),
        ({"maximum": 10}, "At most 10."),
        ({"minimum": 0, "exclusiveMinimum": True}, "More than 0."),
        ({"exclusiveMinimum": 0, "exclusiveMaximum": 1}, "More than 0. Less than 1."),
        ({"minimum": 0, "maximum": 9, "exclusiveMaximum": True}, "At least 0. Less than 9."),
        ({"minimum": -(2**63), "maximum": 2**63 - 1}, None),
        ({"minLength": 1}, "At least 1 character."),
        ({"maxLength": 512}, "At most 512 characters."),
        ({"minLength": 2, "maxLength": 4}, "Length: 2 to 4."),
        ({"minLength": 3, "maxLength": 3}, "Length: 3."),
        ({"minLength": 0}, None),
        ({"minItems": 1, "maxItems": 4}, "Number of items: 1 to 4."),
        ({"maxProperties": 16}, "At most 16 members."),
        ({"pattern": "^a$"}, "Pattern: `^a$`."),
        ({"multipleOf": 5}, "A multiple of 5."),
        ({"uniqueItems": True}, "No item occurs twice."),
        ({"uniqueItems": False}, None),
        ({}, None),
    ],
)
def test_constraints(said: dict[str, Json], expected: str | None) -> None:
    assert describe(Schema(HERE, constraints=tuple(said.items()))) == expected


@pytest.mark.parametrize(
    ("types", "expected"),
    [
        (("integer",), "At most 9."),
        (("number", "string"), "At most 9. At least 1 character. Pattern: `a`."),
        (("array",), "No item occurs twice."),
        (("boolean",), None),
        ((), "At most 9. At least 1 character. Pattern: `a`. No item occurs twice."),
    ],
)
def test_a_constraint_says_nothing_about_values_of_other_types(types: tuple[str, ...], expected: str | None) -> None:
    said = (("minLength", 1), ("maximum", 9), ("uniqueItems", True), ("pattern", "a"))
    assert describe(Schema(HERE, types=types, constraints=said)) == expected


@pytest.mark.parametrize(
    ("default", "expected"),
    [(1, "Default: 1."), ("auto", "Default: `auto`."), (False, "Default: false."), ([], "Default: []."), (None, None)],
)
def test_the_default_is_the_servers(default: Json, expected: str | None) -> None:
    assert describe(Schema(HERE, has_default=True, default=default)) == expected


def test_the_description_comes_first() -> None:
    schema = Schema(HERE, description="How many.\n", has_default=True, default=1, constraints=(("maximum", 5),))
    assert describe(schema) == "How many.\n\nDefault: 1. At most 5."
    assert describe(schema, "Another.") == "Another.\n\nDefault: 1. At most 5."
    assert describe(Schema(HERE, description="  ")) is None
