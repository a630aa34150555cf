"""The document as a whole."""

from __future__ import annotations

from typing import Any


def test_what_a_document_says_of_itself(read: Any) -> None:
    found = read("openapi: 3.1.0\ninfo: {title: T, version: '2', description: D}\npaths: {}")
    document = found.document
    assert (document.title, document.version, document.description, document.spec_version) == ("T", "2", "D", "3.1.0")
    assert document.file.endswith("spec.yaml")
    assert len(document.sha256) == 64
    assert (document.servers, document.security, document.tags, document.operations, document.schemas) == (
        (),
        (),
        (),
        (),
        (),
    )
    assert found.codes == []


def test_a_document_without_a_title_is_called_after_its_file(read: Any) -> None:
    found = read("openapi: 3.0.0\npaths: {}")
    assert (found.document.title, found.document.version) == ("spec", "")
    assert found.codes == [("W341", "/info")]


def test_a_version_that_is_a_number(read: Any) -> None:
    found = read("openapi: 3.0.0\ninfo: {title: T, version: 1.5}\npaths: {}")
    assert found.document.version == "1.5"
    assert found.codes == [("W331", "/info/version")]


def test_unknown_members_are_noted(three: Any) -> None:
    found = three("webhook: {}\nwhatever: 1\nPaths: {}\ndefinitions: {}")
    assert found.codes == [
        ("W346", "/webhook"),
        ("W346", "/Paths"),
        ("W347", "/definitions"),
        ("N333", "/whatever"),
    ]
    assert [each.hint for each in found.said("W346")] == ["did you mean `webhooks`?", "write `paths`"]


def test_shared_schemas_in_order_and_by_key(schemas: Any) -> None:
    found = schemas("B: {type: object}\n'a/b': {type: string}\nC: true\nD: 5")
    assert [(each.name, each.key, each.pointer) for each in found.document.schemas] == [
        ("B", "#/components/schemas/B", "#/components/schemas/B"),
        ("a/b", "#/components/schemas/a~1b", "#/components/schemas/a~1b"),
        ("C", "#/components/schemas/C", "#/components/schemas/C"),
        ("D", "#/components/schemas/D", "#/components/schemas/D"),
    ]
    assert {key: shared.name for key, shared in found.document.by_key.items()} == {
        each.key: each.name for each in found.document.schemas
    }


def test_schemas_in_other_files(schemas: Any) -> None:
    found = schemas(
        "A: {type: object, properties:"
        " {b: {$ref: 'b.yaml'}, c: {$ref: 'sub.yaml#/$defs/c'}, d: {$ref: 'sub.yaml#/x/y/z'}}}",
        b__yaml="{type: object, properties: {a: {$ref: 'spec.yaml#/components/schemas/A'}, self: {$ref: '#'}}}",
        sub__yaml="{$defs: {c: {type: string}}, x: {y: {z: {type: integer}}}}",
    )
    assert [(each.key, each.name, each.pointer) for each in found.document.schemas[1:]] == [
        ("b.yaml#", "b", "b.yaml#"),
        ("sub.yaml#/$defs/c", "c", "sub.yaml#/$defs/c"),
        ("sub.yaml#/x/y/z", "x_y_z", "sub.yaml#/x/y/z"),
    ]
    b = found.document.by_key["b.yaml#"].schema
    assert [each.schema.ref for each in b.properties] == ["#/components/schemas/A", "b.yaml#"]
    assert found.codes == []


def test_a_schema_in_the_middle_is_declared_once(three: Any) -> None:
    found = three("""
        paths:
          /a/{p}:
            get:
              parameters: [{name: p, in: path, required: true, schema: {type: string, enum: [x]}}]
              responses:
                200: {description: ok,
                  content: {application/json: {schema: {type: object, properties: {a: {type: object}}}}}}
        components:
          schemas:
            A: {$ref: '#/paths/~1a~1{p}/get/responses/200/content/application~1json/schema'}
            B: {type: object, properties: {c: {type: object,
              properties: {d: {$ref: '#/components/schemas/B/properties/c'}}}}}
            C: {$ref: '#/paths/~1a~1{p}/get/parameters/0/schema'}
        """)
    (inner,) = found.document.schemas[3:]
    assert inner.name == "B_c"
    assert found.operation.responses[0].media[0].schema.ref == "#/components/schemas/A"
    assert [each.name for each in found.schema("A").properties] == ["a"]
    assert found.operation.parameters[0].schema.ref == "#/components/schemas/C"
    assert found.schema("C").enum is not None
    assert found.member("B", "c").schema.ref == inner.key
    assert inner.schema.properties[0].schema.ref == inner.key
    assert not found.problems.errors


def test_a_percent_sign_in_a_reference(three: Any) -> None:
    found = three("""
        components:
          schemas:
            A: {$ref: '#/components/schemas/B%20b'}
            B b: {type: string}
        """)
    assert found.schema("A").ref == "#/components/schemas/B b"


def test_a_reference_to_nothing_is_an_error_and_allows_anything(schemas: Any) -> None:
    found = schemas("A: {type: object, properties: {b: {$ref: '#/components/schemas/Gone'}}}")
    assert [(each.code, each.where.pointer) for each in found.problems.errors] == [
        ("E201", "/components/schemas/A/properties/b/$ref")
    ]
    assert found.document.by_key["#/components/schemas/Gone"].schema.types == ()


def test_references_in_a_circle_are_an_error(schemas: Any) -> None:
    found = schemas("A: {$ref: '#/components/schemas/B'}\nB: {$ref: '#/components/schemas/A'}")
    assert {each.code for each in found.problems.errors} == {"E205"}


def test_recursion_is_finite(schemas: Any) -> None:
    found = schemas("A: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}")
    assert found.member("A", "a").schema.ref == "#/components/schemas/A"
    assert hash(found.schema("A")) == hash(found.schema("A"))


def test_the_same_document_twice_is_equal(schemas: Any) -> None:
    text = "A: {type: object, properties: {b: {type: string, enum: [x], x-ms-enum: {name: X}}}}"
    assert schemas(text).document == schemas(text).document
