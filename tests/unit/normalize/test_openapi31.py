"""OpenAPI 3.1: references that are no pointers, what is told of a document, and what no type can say."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from conftest import Read

HEAD = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"
Schemas31 = Callable[..., Any]


@pytest.fixture
def schemas(read: Callable[..., Read]) -> Schemas31:
    """Normalizes an OpenAPI 3.1 spec of which only components/schemas is written."""

    def reading(text: str, head: str = HEAD, **others: str) -> Read:
        return read(f"{head}components:\n  schemas:\n{textwrap.indent(textwrap.dedent(text), '    ')}", **others)

    return reading


def said(found: Any) -> list[tuple[str, str]]:
    return [(problem.code, problem.message) for problem in found.problems]


# --- references ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ref", "key"),
    [
        ("#here", "#/components/schemas/Here"),
        ("https://example.com/home", "#/components/schemas/Home"),
        ("https://example.com/home#leaf", "#/components/schemas/Home/$defs/leaf"),
        ("https://example.com/home#/$defs/leaf", "#/components/schemas/Home/$defs/leaf"),
        ("https://example.com/home#/$defs/a%20b", "#/components/schemas/Home/$defs/a b"),
        ("#old", "#/components/schemas/Old"),
        ("other.yaml#far", "other.yaml#/$defs/far"),
        ("https://example.com/other", "other.yaml#"),
        ("other.yaml", "other.yaml#"),
        ("#/components/schemas/Home", "#/components/schemas/Home"),
    ],
)
def test_references_become_pointers(schemas: Schemas31, ref: str, key: str) -> None:
    found = schemas(
        f"""
        Home:
          $id: https://example.com/home
          $defs: {{leaf: {{$anchor: leaf, type: integer}}, a b: {{type: string}}}}
        Here: {{$anchor: here, type: boolean}}
        Old: {{$id: '#old', type: boolean}}
        A: {{properties: {{a: {{$ref: '{ref}'}}, far: {{$ref: other.yaml}}}}}}
        """,
        other__yaml="{$id: 'https://example.com/other', $defs: {far: {$anchor: far, type: number}}}",
    )
    assert found.member("A", "a").schema.ref == key
    assert key in found.document.by_key
    assert said(found) == []


def test_a_pointer_within_a_resource_starts_from_its_root(schemas: Schemas31) -> None:
    found = schemas("""
        Home:
          $id: https://example.com/home
          type: object
          properties: {own: {$ref: '#/$defs/leaf'}, sibling: {$ref: 'away'}}
          $defs: {leaf: {type: integer}}
        Away: {$id: https://example.com/away, type: string}
    """)
    assert found.member("Home", "own").schema.ref == "#/components/schemas/Home/$defs/leaf"
    assert found.member("Home", "sibling").schema.ref == "#/components/schemas/Away"
    assert said(found) == []


def test_an_id_that_is_a_mere_label_leaves_references_as_they_are(schemas: Schemas31) -> None:
    found = schemas("""
        Home: {$id: Home, type: object, properties: {other: {$ref: '#/components/schemas/Away'}}}
        Away: {$id: Away, type: string}
    """)
    assert found.member("Home", "other").schema.ref == "#/components/schemas/Away"
    assert said(found) == []


def test_what_is_data_is_no_reference(schemas: Schemas31) -> None:
    found = schemas("""
        Home: {$anchor: leaf, type: object, default: {$ref: '#leaf'}, examples: [{$ref: '#leaf', $id: x}]}
        Named: {type: object, properties: {$ref: {type: string}, $id: {type: string}, const: {$ref: '#leaf'}}}
    """)
    assert found.schema("Home").default == {"$ref": "#leaf"}
    assert found.members("Named") == {"$ref": False, "$id": False, "const": False}
    assert found.member("Named", "const").schema.ref == "#/components/schemas/Home"


def test_mappings_name_anchors_and_resources(schemas: Schemas31) -> None:
    found = schemas("""
        Pet:
          type: object
          properties: {kind: {type: string}}
          discriminator: {propertyName: kind, mapping: {cat: '#cat', dog: 'https://example.com/dog', fish: Fish}}
        Cat: {$anchor: cat, allOf: [{$ref: '#/components/schemas/Pet'}]}
        Dog: {$id: 'https://example.com/dog', allOf: [{$ref: '#/components/schemas/Pet'}]}
        Fish: {allOf: [{$ref: '#/components/schemas/Pet'}]}
    """)
    mapping = found.schema("Pet").discriminator.mapping
    assert {entry.value: entry.schema.rpartition("/")[2] for entry in mapping} == {
        "cat": "Cat",
        "dog": "Dog",
        "fish": "Fish",
    }
    assert said(found) == []


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("{$ref: '#nowhere'}", [("E207", "`#nowhere` is no JSON pointer")]),
        (
            "{$dynamicRef: '#nowhere'}",
            [
                ("N471", "`$dynamicRef: #nowhere` is read as a `$ref`: what else may take its place is not looked for"),
                ("E207", "`#nowhere` is no JSON pointer"),
            ],
        ),
        (
            "{$ref: 'https://example.com/nowhere'}",
            [("E203", "`https://example.com/nowhere` is remote and is not followed")],
        ),
        (
            "{$dynamicRef: '#c', $ref: '#/components/schemas/A/properties'}",
            [("N333", "`$dynamicRef` is not acted upon"), ("N333", "`b` is not acted upon")],
        ),
    ],
)
def test_references_that_lead_nowhere(schemas: Schemas31, written: str, expected: list[tuple[str, str]]) -> None:
    found = said(schemas(f"A: {{type: object, properties: {{b: {written}}}}}"))
    assert found == expected


def test_the_hint_for_an_anchor(schemas: Schemas31) -> None:
    (problem,) = schemas("A: {$ref: '#nowhere'}").problems
    assert problem.hint == "it starts with `/`; in OpenAPI 3.1, the `$anchor` of a schema will do too"


# --- schemas ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (
            "{type: string, nullable: true}",
            [("N343", "`nullable` is a keyword of OpenAPI 3.0; it is read as it was there")],
        ),
        ("{type: object, properties: {b: false}}", [("N474", "the member `b` may not be there; it is left out")]),
        ("{anyOf: [{type: string}, false]}", [("N474", "an alternative that nothing fits is left out")]),
        ("false", [("W401", "the schema `false` allows no value; it is read as any value")]),
        ("{type: string, contentEncoding: base32}", [("N475", 'what is encoded as "base32" stays a string')]),
        (
            "{type: string, contentEncoding: quoted-printable}",
            [("N475", 'what is encoded as "quoted-printable" stays a string')],
        ),
        ("{type: [string, strange]}", [("W402", "`strange` is no type; it is left out")]),
        ("{type: strange}", [("W402", "`strange` is no type; any value is allowed")]),
        ("{type: [string, null]}", [("W402", 'null is no type; it is read as "null"')]),
        ("{type: integer, const: a}", [("W476", 'the constant "a" is not what `type` beside it allows')]),
        ("{const: 1, enum: [2, 3]}", [("W476", "the constant 1 is not what `enum` beside it allows")]),
        ("{const: null, enum: [a]}", [("W476", "the constant null is not what `enum` beside it allows")]),
        ("{const: null, enum: [a, null]}", []),
        ("{const: null, enum: []}", []),
        (
            "{patternProperties: 5}",
            [("W331", "`patternProperties` is a number, where an object is meant; it is ignored")],
        ),
        (
            "{dependentSchemas: {a: 5}}",
            [
                ("W331", "`a` is a number, where a schema is meant; it is ignored"),
                ("N472", "`dependentSchemas` says what no type can: it is not checked"),
            ],
        ),
        ("{prefixItems: {}}", [("W331", "`prefixItems` is an object, where an array is meant; it is ignored")]),
        (
            "{unevaluatedProperties: 5}",
            [("W331", "`unevaluatedProperties` is a number, where a schema is meant; it is ignored")],
        ),
        (
            "{not: {$ref: '#/components/schemas/No'}}",
            [
                ("E201", "`#/components/schemas/No` points nowhere: `schemas` has no member `No`"),
                ("N472", "`not` says what no type can: it is not checked"),
            ],
        ),
    ],
)
def test_oddities(schemas: Schemas31, written: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(said(schemas(f"A: {written}"))) == sorted(expected)


@pytest.mark.parametrize(
    ("written", "types", "format"),
    [
        ("{type: string, contentEncoding: base64}", ("string",), "byte"),
        ("{contentEncoding: BASE64}", ("string",), "byte"),
        ("{type: string, contentEncoding: base64url}", ("string",), "base64url"),
        ("{type: string, contentEncoding: binary}", ("string",), "binary"),
        ("{type: string, contentMediaType: image/png}", ("string",), "binary"),
        ("{contentMediaType: application/octet-stream}", ("string",), "binary"),
        ("{type: string, contentMediaType: application/json}", ("string",), None),
        ("{type: string, contentMediaType: text/html; charset=utf-8}", ("string",), None),
        ("{type: string, contentMediaType: application/vnd.x+xml}", ("string",), None),
        ("{type: string, contentEncoding: 7bit}", ("string",), None),
        ("{type: string, format: uuid, contentEncoding: base64}", ("string",), "uuid"),
        ("{type: integer, contentEncoding: base64}", ("integer",), None),
    ],
)
def test_content_keywords_are_formats(
    schemas: Schemas31, written: str, types: tuple[str, ...], format: str | None
) -> None:
    schema = schemas(f"A: {written}").schema("A")
    assert (schema.types, schema.format) == (types, format)


def test_what_is_made_of_something_is_no_string_for_being_encoded(schemas: Schemas31) -> None:
    found = schemas("""
        Record: {contentMediaType: image/png, properties: {a: {type: string}}}
        Union: {contentEncoding: base64, oneOf: [{type: string}, {type: integer}]}
        Tuple: {contentMediaType: image/png, prefixItems: [{type: string}]}
        Text: {contentMediaType: application/json, contentSchema: {type: integer}, $defs: {}, not: {const: '{}'}}
    """)
    for name in ("Record", "Union", "Tuple"):
        assert (found.schema(name).types, found.schema(name).format) == ((), None)
    assert found.schema("Text").types == ("string",)


def test_members_on_a_condition_are_members_of_an_object_without_others(schemas: Schemas31) -> None:
    condition = "if: {required: [kind]}, then: {properties: {y: {type: integer}}}, else: {properties: {z: {}}}"
    found = schemas(f"""
        Record: {{type: object, {condition}}}
        Nullable: {{type: [object, 'null'], additionalProperties: true, {condition}}}
        Open: {{type: object, additionalProperties: {{}}, {condition}}}
        Narrowed: {{allOf: [{{$ref: '#/components/schemas/Base'}}], type: object, {condition}}}
        Base: {{type: object, properties: {{a: {{}}}}}}
        Map: {{type: object, additionalProperties: {{type: integer}}, {condition}}}
        Closed: {{type: object, additionalProperties: false, {condition}}}
        Patterns: {{type: object, patternProperties: {{a: {{type: integer}}}}, {condition}}}
        Union: {{oneOf: [{{type: string}}, {{type: integer}}], {condition}}}
        Objects: {{type: object, oneOf: [{{$ref: '#/components/schemas/Base'}}, {{type: object}}], {condition}}}
        Either: {{type: [object, string], {condition}}}
        Any: {{{condition}}}
    """)
    both = {"y": False, "z": False}
    assert found.members("Record") == found.members("Nullable") == found.members("Open") == both
    assert found.members("Narrowed") == {"a": False, **both}
    for name in ("Map", "Closed", "Patterns", "Union", "Objects", "Either", "Any"):
        assert found.members(name) == {}


def test_members_on_a_condition_in_a_part_are_members_of_what_it_stands_beside(schemas: Schemas31) -> None:
    condition = "{if: {required: [kind]}, then: {properties: {y: {type: integer}}, required: [y]}}"
    required = "{if: {required: [kind]}, then: {required: [a]}}"
    found = schemas(f"""
        Base: {{type: object, properties: {{a: {{}}}}}}
        Beside: {{type: object, allOf: [{condition}]}}
        Owning: {{properties: {{b: {{}}}}, allOf: [{condition}]}}
        Derived: {{allOf: [{{$ref: '#/components/schemas/Base'}}, {condition}]}}
        Two: {{allOf: [{{type: object, properties: {{b: {{}}}}}}, {condition}, {condition}]}}
        Same: {{allOf: [{{$ref: '#/components/schemas/Base'}}, {required}]}}
        Text: {{type: string, allOf: [{condition}]}}
        Map: {{type: object, additionalProperties: {{type: integer}}, allOf: [{condition}]}}
        Any: {{allOf: [{condition}]}}
    """)
    assert found.members("Beside") == {"y": False}
    assert found.members("Owning") == found.members("Two") == {"b": False, "y": False}
    assert found.members("Derived") == {"a": False, "y": False}
    assert found.schema("Same").ref == "#/components/schemas/Base"
    for name in ("Text", "Map", "Any"):
        assert found.members(name) == {}


def test_keywords_beside_a_reference_narrow_it(schemas: Schemas31) -> None:
    found = schemas("""
        Base: {type: object, properties: {a: {type: string}}}
        More: {$ref: '#/components/schemas/Base', properties: {b: {type: integer}}, required: [a]}
        Typed: {$ref: '#/components/schemas/Base', additionalProperties: {type: integer}}
        Described: {$ref: '#/components/schemas/Base', description: D}
    """)
    assert found.members("More") == {"a": True, "b": False}
    assert found.schema("Typed").additional.types == ("integer",)
    assert found.schema("Described").ref == "#/components/schemas/Base"


# --- the document ----------------------------------------------------------------------------------------------------


def test_a_summary_comes_before_the_description(read: Callable[..., Read]) -> None:
    found = read("openapi: 3.1.0\ninfo: {title: T, version: '1', summary: S, description: D}")
    assert found.document.description == "S\n\nD"
    assert found.document.operations == ()
    assert said(found) == []


@pytest.mark.parametrize(
    "dialect", ["https://spec.openapis.org/oas/3.1/dialect/base", "https://json-schema.org/draft/2020-12/schema#"]
)
def test_dialects_that_are_read(read: Callable[..., Read], dialect: str) -> None:
    assert said(read(f"{HEAD}jsonSchemaDialect: {dialect}")) == []


def test_another_dialect(read: Callable[..., Read]) -> None:
    found = read(f"{HEAD}jsonSchemaDialect: https://json-schema.org/draft-07/schema#")
    assert found.codes == [("N342", "/jsonSchemaDialect")]


def test_3_2_is_read_as_3_1_with_a_note(read: Callable[..., Read]) -> None:
    spec = f"{HEAD}$self: https://example.com/api\ncomponents: {{schemas: {{A: {{$anchor: a}}, B: {{$ref: '#a'}}}}}}"
    found = read(spec.replace("3.1.0", "3.2.0"))
    assert said(found) == [
        ("N314", "3.2.0 is read as far as OpenAPI 3.1 goes; what is new in 3.2 is noted where it is met")
    ]
    assert found.schema("B").ref == "#/components/schemas/A"


def test_webhooks_callbacks_and_links(read: Callable[..., Read]) -> None:
    found = read("""
        openapi: 3.1.0
        info: {title: T, version: '1'}
        paths:
          /a:
            post:
              responses:
                '200': {description: ok, links: {l: {operationRef: '#/paths/~1a/post', parameters: {path.x: 1}}}}
              callbacks: {c: {'{$url}': {$ref: '#/components/pathItems/p'}}}
        webhooks: {w: {$ref: '#/components/pathItems/p'}, x-w: 5}
        components:
          pathItems: {p: {post: {parameters: [{name: x, in: header, schema: {type: string}}]}}}
    """)
    (webhook,) = found.document.webhooks
    (callback,) = found.operation.callbacks
    assert [(each.method, each.path, each.pointer) for each in webhook.requests] == [("POST", "", "#/webhooks/w/post")]
    assert (callback.name, callback.expression) == ("c", "{$url}")
    assert callback.requests[0].pointer == "#/paths/~1a/post/callbacks/c/{$url}/post"
    assert [each.name for each in callback.requests[0].parameters] == ["x"]
    (link,) = found.operation.responses[0].links
    assert (link.operation, link.parameters, link.has_body) == ("#/paths/~1a/post", (("path.x", 1),), False)
    assert said(found) == []
