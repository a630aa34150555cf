"""Swagger 2.0 documents become OpenAPI 3.0 ones."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from specloom.load.tree import Object, Tree, plain
from specloom.normalize.document import In
from specloom.normalize.swagger2 import convert, convert_tree
from specloom.problems import Problems

Loading = Callable[..., tuple[Tree, Problems]]


def converted(tree: Loading, text: str) -> dict[str, Any]:
    loaded, problems = tree(text)
    result = plain(convert(loaded.root, problems))
    assert isinstance(result, dict)
    return result


def test_a_document_gets_the_members_of_3_0(tree: Loading) -> None:
    result = converted(
        tree,
        """
        swagger: '2.0'
        info: {title: T, version: '1'}
        tags: [{name: pets}]
        definitions: {Pet: {type: object}}
        parameters: {limit: {name: limit, in: query, type: integer}}
        paths: {}
        """,
    )
    assert result == {
        "openapi": "3.0.3",
        "info": {"title": "T", "version": "1"},
        "tags": [{"name": "pets"}],
        "paths": {},
        "components": {
            "schemas": {"Pet": {"type": "object"}},
            "parameters": {"limit": {"name": "limit", "in": "query", "schema": {"type": "integer"}}},
        },
    }


def test_components_of_3_0_are_kept_beside_those_of_2_0(tree: Loading) -> None:
    result = converted(
        tree,
        """
        swagger: '2.0'
        info: {title: T, version: '1'}
        definitions: {Pet: {type: object}, Both: {type: string}}
        components: {schemas: {Dog: {type: object}, Both: {type: integer}}, examples: {}}
        paths: {}
        """,
    )
    assert result["components"] == {
        "schemas": {"Dog": {"type": "object"}, "Both": {"type": "string"}, "Pet": {"type": "object"}},
        "examples": {},
    }


def test_objects_keep_the_place_they_came_from(tree: Loading) -> None:
    loaded, problems = tree("swagger: '2.0'\ninfo: {}\npaths: {}\ndefinitions: {Pet: {type: object}}")
    root = convert_tree(loaded, problems).root
    components = root["components"]
    assert isinstance(components, Object)
    schemas = components["schemas"]
    assert isinstance(schemas, Object)
    pet = schemas["Pet"]
    assert isinstance(pet, Object)
    assert (pet.where.pointer, schemas.where.pointer, root.where.pointer) == ("/definitions/Pet", "/definitions", "")


@pytest.mark.parametrize(
    ("written", "urls"),
    [
        ("host: api.test", ["https://api.test"]),
        ("host: api.test\nbasePath: /v1/\nschemes: [http]", ["http://api.test/v1"]),
        ("host: api.test\nschemes: [http, https]", ["https://api.test", "http://api.test"]),
        ("basePath: v1", ["/v1"]),
        ("schemes: [https]", []),
    ],
)
def test_host_base_path_and_schemes_are_servers(tree: Loading, written: str, urls: list[str]) -> None:
    result = converted(tree, f"swagger: '2.0'\ninfo: {{}}\npaths: {{}}\n{written}")
    assert [server["url"] for server in result.get("servers", [])] == urls


def test_an_operation_with_its_own_schemes_has_its_own_servers(two: Any) -> None:
    read = two("""
        host: api.test
        schemes: [https]
        paths:
          /a: {get: {schemes: [http], responses: {200: {description: ok}}}}
          /b: {get: {schemes: [https], responses: {200: {description: ok}}}}
        """)
    own, common = read.document.operations
    assert [server.url for server in own.servers] == ["http://api.test"]
    assert common.servers == ()


def test_a_parameterized_host_is_a_server_with_variables(two: Any) -> None:
    read = two("""
        basePath: /v1
        schemes: [https]
        x-ms-parameterized-host:
          hostTemplate: '{account}.{suffix}'
          positionInOperation: first
          parameters:
            - {name: account, in: path, required: true, type: string, description: Yours., x-ms-client-name: name}
            - $ref: '#/parameters/Suffix'
        parameters:
          Suffix: {name: suffix, in: path, required: true, type: string,
            default: api.test, enum: [api.test, api.example]}
        """)
    (server,) = read.document.servers
    account, suffix = server.variables
    assert server.url == "https://{account}.{suffix}/v1"
    assert (account.name, account.location, account.required, account.description) == (
        "account",
        In.HOST,
        True,
        "Yours.",
    )
    assert account.x.client_name == "name"
    assert suffix.schema.default == "api.test"
    assert suffix.schema.enum is not None
    assert suffix.where.pointer == "/parameters/Suffix"
    assert read.codes == []


def test_a_parameterized_host_may_hold_the_scheme(two: Any) -> None:
    read = two("""
        x-ms-parameterized-host:
          hostTemplate: '{endpoint}'
          useSchemePrefix: false
          parameters: [{name: endpoint, in: path, required: true, type: string}]
        """)
    assert read.document.servers[0].url == "{endpoint}"


@pytest.mark.parametrize(
    ("written", "kind", "scopes"),
    [
        ("{type: basic}", "basic", ()),
        ("{type: apiKey, name: key, in: header}", "apiKey", ()),
        ("{type: oauth2, flow: implicit, authorizationUrl: 'https://a', scopes: {read: Reads}}", "oauth2", ("read",)),
        ("{type: oauth2, flow: application, tokenUrl: 'https://t', scopes: {}}", "oauth2", ()),
        ("{type: oauth2, flow: accessCode, tokenUrl: 'https://t', scopes: {a: A, b: B}}", "oauth2", ("a", "b")),
    ],
)
def test_security_definitions(two: Any, written: str, kind: str, scopes: tuple[str, ...]) -> None:
    read = two(f"securityDefinitions: {{scheme: {written}}}\nsecurity: [{{scheme: []}}]")
    (scheme,) = read.document.schemes
    assert (scheme.name, scheme.kind, scheme.scopes) == ("scheme", kind, scopes)
    assert scheme.where.pointer == "/securityDefinitions/scheme"
    assert read.codes == []


def test_flows_have_the_names_of_3_0(tree: Loading) -> None:
    result = converted(
        tree,
        """
        swagger: '2.0'
        info: {}
        paths: {}
        securityDefinitions:
          a: {type: oauth2, flow: accessCode, authorizationUrl: https://a, tokenUrl: https://t, scopes: {}}
          b: {type: oauth2, flow: implicit, authorizationUrl: https://a, scopes: {}}
        """,
    )
    schemes = result["components"]["securitySchemes"]
    assert schemes["a"]["flows"] == {
        "authorizationCode": {"authorizationUrl": "https://a", "tokenUrl": "https://t", "scopes": {}}
    }
    assert schemes["b"]["flows"] == {"implicit": {"authorizationUrl": "https://a", "scopes": {}}}


def test_the_version_is_kept_as_written(two: Any) -> None:
    assert two("").document.spec_version == "2.0"


def test_other_files_are_converted_too(two: Any) -> None:
    read = two(
        """
        paths:
          /pets:
            parameters: [{$ref: 'common.yaml#/parameters/Limit'}]
            get:
              responses:
                200: {description: ok, schema: {$ref: 'common.yaml#/definitions/Pet'}}
                default: {$ref: 'common.yaml#/responses/Error'}
        """,
        common__yaml="""
        parameters:
          Limit: {name: limit, in: query, type: array, items: {type: string}, collectionFormat: multi}
        definitions:
          Pet: {type: object, properties: {owner: {$ref: 'owner.yaml'}, name: {type: string, x-nullable: true}}}
          Error: {type: object}
        responses:
          Error: {description: oops, schema: {$ref: '#/definitions/Error'}}
        """,
        owner__yaml="{type: object, discriminator: kind, properties: {kind: {type: string, x-nullable: true}}}",
    )
    assert [shared.key for shared in read.document.schemas] == [
        "common.yaml#/components/schemas/Pet",
        "common.yaml#/components/schemas/Error",
        "owner.yaml#",
    ]
    assert [shared.name for shared in read.document.schemas] == ["Pet", "Error", "owner"]
    pet = read.document.by_key["common.yaml#/components/schemas/Pet"].schema
    assert pet.properties[0].schema.ref == "owner.yaml#"
    assert pet.properties[1].schema.nullable
    assert pet.where.pointer == "/definitions/Pet"
    (limit,) = read.operation.parameters
    assert (limit.name, limit.explode) == ("limit", True)
    assert {code for code, _ in read.codes} == {"N435"}, "the owner's discriminator has no subtypes"


def test_a_file_of_schemas_is_converted(two: Any) -> None:
    read = two(
        "definitions: {Cat: {$ref: 'pets.yaml#/Cat'}}",
        pets__yaml="{Cat: {type: object, properties: {name: {type: string, x-nullable: true}}}}",
    )
    (cat,) = read.document.schemas
    assert (cat.name, cat.pointer) == ("Cat", "#/definitions/Cat")
    assert cat.schema.where.file.endswith("pets.yaml")
    assert cat.schema.properties[0].schema.nullable


def test_a_reference_into_the_middle_is_found_where_it_was_written(two: Any) -> None:
    read = two("""
        paths:
          /pets:
            get:
              responses: {200: {description: ok, schema: {type: object, properties: {a: {type: string}}}}}
        definitions:
          Copy: {$ref: '#/paths/~1pets/get/responses/200/schema'}
          Part: {$ref: '#/definitions/Whole/properties/part'}
          Whole: {type: object, properties: {part: {type: object, properties: {b: {type: integer}}}}}
        """)
    assert not read.problems.errors
    assert read.document.by_key["#/components/schemas/Copy"].pointer == "#/definitions/Copy"
    assert [each.name for each in read.schema("Copy").properties] == ["a"]
    assert read.operation.responses[0].media[0].schema.ref == "#/components/schemas/Copy"
    assert read.document.by_key["#/components/schemas/Part"].pointer == "#/definitions/Part"
    assert [each.name for each in read.schema("Part").properties] == ["b"]
    assert read.member("Whole", "part").schema.ref == "#/components/schemas/Part"


def test_wrong_types_are_reported(two: Any) -> None:
    read = two("definitions: [1]\nsecurityDefinitions: 3\nx-ms-paths: 4")
    assert read.codes == [
        ("W331", "/definitions"),
        ("W331", "/securityDefinitions"),
        ("W331", "/x-ms-paths"),
    ]
