"""Paths and operations."""

from __future__ import annotations

from typing import Any

import pytest

OK = "responses: {200: {description: ok}}"


def test_the_fragment_of_a_path_tells_two_apart_and_is_not_sent(three: Any) -> None:
    found = three(f"""
        paths:
          "/a#Action=Get": {{post: {{operationId: get, {OK}}}}}
          "/a?b=1#Action=Put": {{post: {{operationId: put, {OK}}}}}
        """)
    get, put = found.document.operations
    assert (get.path, put.path) == ("/a", "/a")
    assert (get.pointer, put.pointer) == ("#/paths/~1a#Action=Get/post", "#/paths/~1a?b=1#Action=Put/post")
    assert [(each.name, each.schema.enum.values[0].value) for each in put.parameters] == [("b", "1")]
    assert found.codes == []


def test_all_that_an_operation_says(three: Any) -> None:
    found = three(f"""
        paths:
          /a:
            post:
              operationId: a_create
              tags: [x, y]
              summary: S
              description: D
              deprecated: true
              externalDocs: {{url: https://docs.test}}
              servers: [{{url: https://own.test}}]
              security: []
              {OK}
        """)
    operation = found.operation
    assert (operation.method, operation.path, operation.pointer) == ("POST", "/a", "#/paths/~1a/post")
    assert (operation.operation_id, operation.tags) == ("a_create", ("x", "y"))
    assert (operation.summary, operation.description, operation.deprecated) == ("S", "D", True)
    assert operation.external_docs == "https://docs.test"
    assert [server.url for server in operation.servers] == ["https://own.test"]
    assert operation.security == ()
    assert operation.where.pointer == "/paths/~1a/post"
    assert found.codes == []


def test_what_a_path_says_for_all_its_operations(three: Any) -> None:
    found = three(f"""
        paths:
          /a/{{p}}:
            summary: S
            description: D
            servers: [{{url: https://path.test}}]
            parameters:
              - {{name: p, in: path, required: true, schema: {{type: string}}}}
              - {{name: q, in: query, schema: {{type: string}}}}
            get: {{{OK}}}
            delete: {{summary: Own, servers: [],
              parameters: [{{name: q, in: query, schema: {{type: integer}}}},
              {{name: r, in: query, schema: {{}}}}], {OK}}}
        """)
    get, delete = found.document.operations
    assert (get.summary, get.description, [server.url for server in get.servers]) == ("S", "D", ["https://path.test"])
    assert (delete.summary, delete.servers) == ("Own", ())
    assert [(each.name, each.schema.types) for each in get.parameters] == [("p", ("string",)), ("q", ("string",))]
    assert [(each.name, each.schema.types) for each in delete.parameters] == [
        ("p", ("string",)),
        ("q", ("integer",)),
        ("r", ()),
    ]


def test_every_method_in_the_order_of_paths(three: Any) -> None:
    methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]
    found = three("paths:\n  /a: {" + ", ".join(f"{method}: {{{OK}}}" for method in methods) + "}")
    assert [each.method.lower() for each in found.document.operations] == methods


def test_a_path_item_that_is_referred_to(three: Any) -> None:
    found = three("paths: {/a: {$ref: 'other.yaml#/item'}}", other__yaml=f"item: {{get: {{{OK}}}}}")
    assert found.operation.pointer == "#/paths/~1a/get"
    assert found.operation.where.pointer == "/item/get"
    assert found.codes == []


def test_an_operation_id_twice(three: Any) -> None:
    found = three(f"paths: {{/a: {{get: {{operationId: x, {OK}}}, put: {{operationId: x, {OK}}}}}}}")
    (problem,) = found.said("W515")
    assert problem.where.pointer == "/paths/~1a/put/operationId"
    assert problem.related.pointer == "/paths/~1a/get/operationId"
    assert len(found.document.operations) == 2


def test_security_of_an_operation(three: Any) -> None:
    found = three(f"""
        security: [{{key: []}}]
        paths:
          /a: {{get: {{{OK}}}}}
          /b: {{get: {{security: [{{key: [], oauth: [read]}}, {{}}], {OK}}}}}
        components:
          securitySchemes:
            key: {{type: apiKey, name: k, in: header}}
            oauth: {{type: oauth2, flows: {{implicit: {{authorizationUrl: https://a, scopes: {{read: R}}}}}}}}
        """)
    first, second = found.document.operations
    assert first.security is None
    assert [[(use.scheme, use.scopes) for use in uses] for uses in second.security] == [
        [("key", ()), ("oauth", ("read",))],
        [],
    ]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (f"paths: {{a: {{get: {{{OK}}}}}}}", [("W514", "/paths/a")]),
        ("paths: {/a: 5}", [("W331", "/paths/~1a")]),
        ("paths: {/a: {get: 5}}", [("W331", "/paths/~1a/get")]),
        (f"paths: {{/a: {{get: {{tags: x, {OK}}}}}}}", [("W331", "/paths/~1a/get/tags")]),
        (f"paths: {{/a: {{get: {{operationId: 5, {OK}}}}}}}", [("W331", "/paths/~1a/get/operationId")]),
        (f"paths: {{/a: {{get: {{callbacks: [], {OK}}}}}}}", [("W331", "/paths/~1a/get/callbacks")]),
        (f"paths: {{/a: {{fetch: {{{OK}}}}}}}", [("N333", "/paths/~1a/fetch")]),
        (f"paths: {{/a: {{get: {{security: [{{no: []}}], {OK}}}}}}}", [("W336", "/paths/~1a/get/security/0/no")]),
        (f"paths: {{/a: {{get: {{security: [5], {OK}}}}}}}", [("W331", "/paths/~1a/get/security/0")]),
    ],
)
def test_oddities(three: Any, written: str, expected: list[tuple[str, str]]) -> None:
    assert three(written).codes == expected


def test_a_path_gets_its_slash(three: Any) -> None:
    assert three(f"paths: {{a/b: {{get: {{{OK}}}}}}}").operation.path == "/a/b"
