"""Names in `required` that no property has."""

from __future__ import annotations

from typing import Any


def places(found: Any) -> list[str]:
    """Where the names are written; each problem stands at the `required` that holds its name."""
    said = [(each.where.pointer, each.related.pointer) for each in found.said("W423")]
    assert all(item.startswith(f"{required}/") for required, item in said)
    return [item.removeprefix("/components/schemas/") for _, item in said]


def test_a_name_that_is_nowhere(schemas: Any) -> None:
    found = schemas("A: {type: object, required: [a, b], properties: {a: {}}}")
    assert places(found) == ["A/required/1"]
    assert found.schema("A").required == ("a", "b")


def test_a_name_deep_inside(schemas: Any) -> None:
    found = schemas("A: {type: object, properties: {b: {type: array, items: {required: [x], properties: {y: {}}}}}}")
    assert places(found) == ["A/properties/b/items/required/0"]


def test_names_of_other_parts_and_of_the_wrapper(schemas: Any) -> None:
    found = schemas("""
        Base: {type: object, properties: {a: {}}}
        A: {allOf: [{$ref: '#/components/schemas/Base'}, {required: [a, c, z], properties: {b: {}}}],
          required: [b, y], properties: {c: {}}}
        """)
    assert places(found) == ["A/allOf/1/required/2", "A/required/1"]


def test_names_of_a_base(schemas: Any) -> None:
    found = schemas("""
        Base: {type: object, properties: {k: {type: string}, a: {}}, discriminator: {propertyName: k}}
        A: {allOf: [{$ref: '#/components/schemas/Base'}], required: [a, b]}
        """)
    assert places(found) == ["A/required/1"]


def test_names_of_branches_and_of_the_schema_around_a_branch(schemas: Any) -> None:
    found = schemas("""
        A:
          type: object
          properties: {a: {}, b: {}}
          oneOf: [{required: [a]}, {required: [b]}, {required: [c]}]
        B: {required: [x, z], anyOf: [{properties: {x: {}}}, {$ref: '#/components/schemas/A'}]}
        """)
    assert places(found) == ["A/oneOf/2/required/0", "B/required/1"]


def test_what_is_taken_over_is_reported_once(schemas: Any) -> None:
    found = schemas("""
        Base: {type: object, required: [gone], properties: {a: {}}}
        A: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {b: {}}}]}
        """)
    assert places(found) == ["Base/required/0"]


def test_in_operations(three: Any) -> None:
    found = three("""
        paths:
          /a:
            post:
              requestBody: {content: {application/json: {schema: {type: object, required: [a]}}}}
              responses: {200: {description: ok}}
        """)
    assert found.codes == [("W423", "/paths/~1a/post/requestBody/content/application~1json/schema/required")]
