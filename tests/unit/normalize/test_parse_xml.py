"""XML Objects: what a schema says of how it is written in XML."""

from __future__ import annotations

from typing import Any

import pytest

from specloom.normalize.document import Xml


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("{}", Xml()),
        ("{name: a, namespace: 'urn:a', prefix: p}", Xml("a", "urn:a", "p")),
        ("{attribute: true}", Xml(attribute=True)),
        ("{wrapped: true}", Xml(wrapped=True)),
        ("{x-ms-text: true}", Xml(text=True)),
        ("{name: ''}", Xml()),
    ],
)
def test_what_it_says(schemas: Any, written: str, expected: Xml) -> None:
    found = schemas(f"A: {{type: string, xml: {written}}}")
    assert found.schema("A").xml == expected
    assert found.codes == []


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("{nodeType: text}", "N333"),
        ("{attribute: 1}", "W331"),
        ("{x-other: 1}", "N332"),
        ("element", "W331"),
        ("{name: a b}", "W477"),
        ("{prefix: '1'}", "W477"),
    ],
)
def test_what_is_no_part_of_it_is_reported(schemas: Any, written: str, code: str) -> None:
    found = schemas(f"A: {{type: string, xml: {written}}}")
    assert [each for each, _ in found.codes] == [code]


def test_beside_a_reference_it_stays(schemas: Any) -> None:
    found = schemas("{A: {$ref: '#/components/schemas/B', xml: {name: a}}, B: {type: string, xml: {name: b}}}")
    assert found.schema("A").xml == Xml("a")
    assert found.schema("A").ref is not None


def test_a_part_of_an_all_of_does_not_give_its_name_on(schemas: Any) -> None:
    found = schemas(
        "{A: {allOf: [{$ref: '#/components/schemas/B'}, {properties: {b: {type: string}}}]},"
        " B: {type: object, xml: {name: b}, properties: {a: {type: string, xml: {attribute: true}}}}}"
    )
    schema = found.schema("A")
    assert schema.xml is None
    assert {each.name: each.schema.xml for each in schema.properties} == {"a": Xml(attribute=True), "b": None}
