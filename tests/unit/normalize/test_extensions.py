"""Each extension of the table, where it has a meaning and where it has none."""

from __future__ import annotations

from typing import Any

import pytest

from specloom.normalize.extensions import TABLE


def schema(schemas: Any, written: str) -> Any:
    found = schemas(f"A: {{type: string, {written}}}")
    assert found.codes == []
    return found.schema("A")


def operation(three: Any, written: str, path: str = "") -> Any:
    return three(
        "paths:\n"
        f"  /a: {{post: {{operationId: Pets_List, {written}, responses: {{200: {{description: ok}}}}}}}}\n{path}"
    )


def parameter(three: Any, written: str) -> Any:
    found = operation(three, f"parameters: [{{name: p, in: query, schema: {{type: string}}, {written}}}]")
    assert found.codes == []
    return found.operation.parameters[0]


def response(three: Any, written: str) -> Any:
    found = three(f"paths:\n  /a: {{get: {{responses: {{404: {{description: no, {written}}}}}}}}}")
    assert found.codes == []
    return found.operation.responses[0]


def test_x_ms_enum(schemas: Any) -> None:
    assert schema(schemas, "enum: [a], x-ms-enum: {name: Letter}").enum.name == "Letter"


def test_x_nullable(schemas: Any) -> None:
    assert schema(schemas, "x-nullable: true").nullable
    assert not schema(schemas, "x-nullable: false").nullable


def test_x_ms_client_name(schemas: Any, three: Any) -> None:
    assert schema(schemas, "x-ms-client-name: b").x.client_name == "b"
    assert parameter(three, "x-ms-client-name: q").x.client_name == "q"
    assert operation(three, "x-ms-client-name: find").operation.x.client_name == "find"
    body = "requestBody: {x-ms-client-name: pet, content: {application/json: {}}}"
    assert operation(three, body).operation.body.name == "pet"
    assert response(three, "headers: {h: {schema: {}, x-ms-client-name: i}}").headers[0].x.client_name == "i"


def test_x_ms_discriminator_value(schemas: Any) -> None:
    assert schema(schemas, "x-ms-discriminator-value: tag").x.discriminator_value == "tag"


def test_x_ms_client_default(schemas: Any, three: Any) -> None:
    x = schema(schemas, "x-ms-client-default: null").x
    assert (x.has_client_default, x.client_default) == (True, None)
    assert parameter(three, "x-ms-client-default: [1]").x.client_default == [1]
    assert not schema(schemas, "default: a").x.has_client_default


def test_x_ms_client_flatten(schemas: Any, three: Any) -> None:
    assert schema(schemas, "x-ms-client-flatten: true").x.flatten
    body = "requestBody: {x-ms-client-flatten: true, content: {application/json: {}}}"
    assert operation(three, body).operation.body.flatten


def test_x_ms_parameter_location(three: Any) -> None:
    assert parameter(three, "x-ms-parameter-location: client").on_client is True
    assert parameter(three, "x-ms-parameter-location: method").on_client is False
    assert parameter(three, "description: D").on_client is None


@pytest.mark.parametrize(
    ("written", "grouping"),
    [("{name: Options}", ("Options", None)), ("{postfix: Extras}", (None, "Extras")), ("{}", (None, None))],
)
def test_x_ms_parameter_grouping(three: Any, written: str, grouping: tuple[str | None, str | None]) -> None:
    found = parameter(three, f"x-ms-parameter-grouping: {written}").grouping
    assert (found.name, found.postfix) == grouping


def test_x_ms_skip_url_encoding(three: Any) -> None:
    assert parameter(three, "x-ms-skip-url-encoding: true").allow_reserved
    assert parameter(three, "allowReserved: true").allow_reserved
    assert not parameter(three, "x-ms-skip-url-encoding: false").allow_reserved


def test_x_ms_paths(three: Any) -> None:
    found = three("""
        paths: {/pets: {get: {responses: {200: {description: ok}}}}}
        x-ms-paths: {'/pets?kind=cat': {get: {responses: {200: {description: ok}}}}}
        """)
    assert [(each.path, each.pointer) for each in found.document.operations] == [
        ("/pets", "#/paths/~1pets/get"),
        ("/pets", "#/x-ms-paths/~1pets?kind=cat/get"),
    ]
    (kind,) = found.document.operations[1].parameters
    assert (kind.name, kind.location, kind.required) == ("kind", "query", True)
    assert [each.value for each in kind.schema.enum.values] == ["cat"]
    assert not kind.schema.enum.open
    assert found.codes == []


def test_x_ms_paths_whose_query_is_described(three: Any) -> None:
    found = three("""
        x-ms-paths:
          /pets?kind=cat&size={size}&all:
            get:
              parameters:
                - {name: kind, in: query, required: true, schema: {type: string, enum: [cat]}}
                - {name: size, in: query, schema: {type: integer}}
              responses: {200: {description: ok}}
        """)
    assert [each.name for each in found.operation.parameters] == ["kind", "size", "all"]
    assert found.codes == []


def test_x_ms_mutability(schemas: Any) -> None:
    assert schema(schemas, "x-ms-mutability: [read, create]").x.mutability == ("create", "read")
    assert schema(schemas, "x-ms-mutability: []").x.mutability == ()


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("{nextLinkName: nextLink}", ("value", "nextLink", None)),
        ("{nextLinkName: null}", ("value", None, None)),
        ("{nextLinkName: next, itemName: items, operationName: Pets_ListNext}", ("items", "next", "Pets_ListNext")),
    ],
)
def test_x_ms_pageable(three: Any, written: str, expected: tuple[str, str | None, str | None]) -> None:
    found = operation(three, f"x-ms-pageable: {written}")
    paging = found.operation.pageable
    assert (paging.item_name, paging.next_link_name, paging.operation_name) == expected
    assert found.codes == []


def test_x_ms_long_running_operation(three: Any) -> None:
    assert operation(three, "x-ms-long-running-operation: true").operation.long_running.final_state_via is None
    assert operation(three, "x-ms-long-running-operation: false").operation.long_running is None
    found = operation(
        three,
        "x-ms-long-running-operation: true, x-ms-long-running-operation-options:"
        " {final-state-via: azure-async-operation, final-state-schema: '#/components/schemas/A'}",
        "components: {schemas: {A: {type: object}}}",
    )
    assert found.operation.long_running.final_state_via == "azure-async-operation"
    assert found.operation.long_running.final_state_schema == "#/components/schemas/A"
    assert found.codes == []


def test_x_ms_error_response(three: Any) -> None:
    assert response(three, "x-ms-error-response: true").error is True
    assert response(three, "x-ms-error-response: false").error is False
    assert response(three, "content: {}").error is None


def test_x_ms_header_collection_prefix(three: Any) -> None:
    assert response(three, "headers: {m: {schema: {}, x-ms-header-collection-prefix: m-}}").headers[0].prefix == "m-"
    assert parameter(three, "x-ms-header-collection-prefix: m-").header_prefix == "m-"


def test_x_ms_external_internal_and_secret(schemas: Any, three: Any) -> None:
    assert schema(schemas, "x-ms-external: true").x.external
    assert schema(schemas, "x-ms-internal: true").x.internal
    assert schema(schemas, "x-ms-secret: true").x.secret
    assert parameter(three, "x-ms-secret: true").x.secret


def test_x_ms_examples(three: Any) -> None:
    found = three(
        """
        paths:
          /a:
            get:
              x-ms-examples: {Inline: {parameters: {}}, File: {$ref: ./found.json}, Gone: {$ref: ./gone.json}}
              responses: {200: {description: ok}}
        """,
        found__json='{"responses": {}}',
    )
    assert found.operation.examples == (("Inline", {"parameters": {}}), ("File", {"responses": {}}))
    assert found.codes == [("N206", "/paths/~1a/get/x-ms-examples/Gone/$ref")]
    assert not found.problems.errors


@pytest.mark.parametrize(
    "name",
    [
        "x-ms-identifiers",
        "x-ms-arm-id-details",
        "x-ms-azure-resource",
        "x-ms-odata",
        "x-ms-azure-rbac-permissions-required",
        "x-ms-client-request-id",
    ],
)
def test_metadata_is_kept(schemas: Any, name: str) -> None:
    assert schema(schemas, f"{name}: [1]").x.other == ((name, [1]),)


def test_request_ids(three: Any) -> None:
    header = response(three, "headers: {id: {schema: {type: string}, x-ms-request-id: true}}").headers[0]
    assert header.x.other == (("x-ms-request-id", True),)
    assert parameter(three, "x-ms-client-request-id: true").x.other == (("x-ms-client-request-id", True),)


# --- what is not understood ------------------------------------------------------------------------------------------


def test_an_unknown_extension_is_kept_and_noted_once(schemas: Any) -> None:
    found = schemas("A: {x-mine: 1}\nB: {x-mine: {a: [2]}}\nC: {x-yours: 3}")
    assert found.schema("B").x.other == (("x-mine", {"a": [2]}),)
    assert [(each.where.pointer, each.message) for each in found.said("N332")] == [
        ("/components/schemas/A/x-mine", "`x-mine` is not known; it has no effect (2 times)"),
        ("/components/schemas/C/x-yours", "`x-yours` is not known; it has no effect"),
    ]


def test_unknown_extensions_are_noted_wherever_they_are(three: Any) -> None:
    found = three("""
        x-a: 1
        tags: [{name: t, x-b: 1}]
        servers: [{url: /, x-c: 1, variables: {}}]
        paths:
          x-d: 1
          /a:
            x-e: 1
            get:
              x-f: 1
              parameters: [{name: p, in: query, x-g: 1, schema: {}}]
              requestBody: {x-h: 1, content: {a/b: {x-i: 1, encoding: {z: {x-j: 1}}}}}
              responses: {x-k: 1, 200: {description: ok, x-l: 1, headers: {h: {x-m: 1, schema: {}}}}}
        components:
          securitySchemes: {s: {type: http, scheme: basic, x-n: 1}}
          schemas: {S: {properties: {k: {}}, discriminator: {propertyName: k, x-o: 1, mapping: {s: S}}}}
        """)
    names = {each.message.split("`")[1] for each in found.said("N332")}
    assert names == {f"x-{letter}" for letter in "abcdefghijklmno"}


def test_an_extension_in_the_wrong_place_is_noted(schemas: Any) -> None:
    assert schemas("A: {x-ms-pageable: {}}").codes == [("N334", "/components/schemas/A/x-ms-pageable")]


WRONG = {
    "x-ms-enum": 1,
    "x-nullable": "maybe",
    "x-ms-client-name": 1,
    "x-ms-discriminator-value": 1,
    "x-ms-client-flatten": 1,
    "x-ms-mutability": "read",
    "x-ms-external": 1,
    "x-ms-internal": 1,
    "x-ms-secret": 1,
}


@pytest.mark.parametrize("name", WRONG)
def test_a_value_of_the_wrong_type_on_a_schema(schemas: Any, name: str) -> None:
    found = schemas(f"A: {{{name}: {WRONG[name]}}}")
    assert found.codes == [("W331", f"/components/schemas/A/{name}")]


@pytest.mark.parametrize(
    "written",
    [
        "x-ms-pageable: 1",
        "x-ms-long-running-operation: 1",
        "x-ms-long-running-operation-options: 1",
        "x-ms-examples: 1",
    ],
)
def test_a_value_of_the_wrong_type_on_an_operation(three: Any, written: str) -> None:
    assert operation(three, written).codes == [("W331", f"/paths/~1a/post/{written.split(':')[0]}")]


@pytest.mark.parametrize(
    "written",
    [
        "x-ms-parameter-location: nowhere",
        "x-ms-parameter-grouping: 1",
        "x-ms-skip-url-encoding: 1",
        "x-ms-header-collection-prefix: 1",
    ],
)
def test_a_value_of_the_wrong_type_on_a_parameter(three: Any, written: str) -> None:
    found = operation(three, f"parameters: [{{name: p, in: query, schema: {{}}, {written}}}]")
    assert found.codes == [("W331", f"/paths/~1a/post/parameters/0/{written.split(':')[0]}")]


def test_a_word_that_is_no_mutability(schemas: Any) -> None:
    found = schemas("A: {x-ms-mutability: [read, destroy]}")
    assert found.schema("A").x.mutability == ("read",)
    assert found.codes == [("W331", "/components/schemas/A/x-ms-mutability/1")]


def test_every_extension_of_the_table_has_a_home() -> None:
    assert all(row.homes for row in TABLE.values())
