"""Operations: bodies, responses, words and security."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from specloom.config import ClientConfig, Config
from specloom.ir.model import Alternative, Anything, Body, List, Map, Part, Scalar, SchemeUse, Type

if TYPE_CHECKING:
    from tests.unit.ir.conftest import Built

Build = Callable[..., "Built"]

OK = "responses: {'200': {description: fine}}"


# --- bodies -----------------------------------------------------------------------------------------------------------


def body_of(built: Build, content: str, more: str = "", components: str = "") -> tuple[Body, Built]:
    result = built(f"/a:\n  post:\n    requestBody: {{content: {content}{more}}}\n    {OK}", components)
    body = result.api.operations[0].body
    assert body is not None
    return body, result


@pytest.mark.parametrize(
    ("content", "media_types", "type"),
    [
        ("{application/json: {schema: {type: string}}}", ("application/json",), Scalar("string")),
        ("{application/vnd.api+json: {schema: {type: integer}}}", ("application/vnd.api+json",), Scalar("integer")),
        ("{application/json: {}}", ("application/json",), Anything()),
        ("{text/plain: {schema: {type: string}}}", ("text/plain",), Scalar("string")),
        ("{text/csv: {}}", ("text/csv",), Scalar("string")),
        ("{application/octet-stream: {schema: {type: string}}}", ("application/octet-stream",), Scalar("binary")),
        ("{image/png: {}, image/jpeg: {}}", ("image/png", "image/jpeg"), Scalar("binary")),
        ("{application/x-thing: {schema: {type: string, format: binary}}}", ("application/x-thing",), Scalar("binary")),
        ("{application/x-thing: {schema: {type: string}}}", ("application/x-thing",), Scalar("string")),
        ("{'*/*': {schema: {type: array, items: {}}}}", ("*/*",), None),
        (
            "{application/json; charset=utf-8: {schema: {type: boolean}}}",
            ("application/json; charset=utf-8",),
            Scalar("boolean"),
        ),
        ("{multipart/form-data: {schema: {type: object}}}", ("multipart/form-data",), Map(Anything())),
        ("{application/x-ndjson: {}}", ("application/x-ndjson",), Scalar("binary")),
    ],
)
def test_media_types_of_bodies(built: Build, content: str, media_types: tuple[str, ...], type: Type | None) -> None:
    body, _ = body_of(built, content)
    assert body.media_types == media_types
    assert type is None or body.type == type


def test_media_types_of_other_schemas_are_alternatives_the_most_structured_first(built: Build) -> None:
    body, result = body_of(
        built,
        "{text/plain: {}, multipart/form-data: {schema: {type: object}},"
        " application/json: {schema: {type: array, items: {}}}}",
    )
    assert (body.media_types, body.type) == (("application/json",), List(Anything()))
    assert body.others == (
        Alternative(("multipart/form-data",), Map(Anything())),
        Alternative(("text/plain",), Scalar("string")),
    )
    assert not result.problems


def test_media_types_of_one_schema_are_taken_alike(built: Build) -> None:
    pet = "{schema: {$ref: '#/components/schemas/Pet'}}"
    body, result = body_of(
        built,
        f"{{application/xml: {pet}, application/json: {pet}, application/x-www-form-urlencoded: {pet}}}",
        components="components: {schemas: {Pet: {type: object, properties: {name: {type: string}}}}}",
    )
    assert body.media_types == ("application/json", "application/x-www-form-urlencoded", "application/xml")
    assert result.declared(body.type) == "Pet"
    assert not body.others


def test_json_whose_schema_says_bytes_is_bytes(built: Build) -> None:
    schema = "{schema: {type: string, format: binary}}"
    body, _ = body_of(
        built, f"{{application/json: {schema}, application/octet-stream: {schema}, text/plain: {schema}}}"
    )
    assert (body.media_types, body.type) == (("text/plain",), Scalar("string"))
    assert body.others == (Alternative(("application/json", "application/octet-stream"), Scalar("binary")),)


def test_forms_that_write_their_parts_otherwise_are_alternatives(built: Build) -> None:
    schema = "schema: {$ref: '#/components/schemas/Pet'}"
    body, _ = body_of(
        built,
        f"{{multipart/form-data: {{{schema}}},"
        f" application/x-www-form-urlencoded: {{{schema}, encoding: {{a: {{explode: false, allowReserved: true}}}}}}}}",
        components="components: {schemas: {Pet: {type: object, properties: {a: {type: array, items: {}}}}}}",
    )
    (other,) = body.others
    assert (body.media_types, body.parts) == (("multipart/form-data",), ())
    assert (other.media_types, other.type) == (("application/x-www-form-urlencoded",), body.type)
    assert other.parts == (Part("a", explode=False, allow_reserved=True),)


def test_headers_of_a_part(built: Build) -> None:
    body, _ = body_of(
        built,
        "{multipart/form-data: {schema: {type: object, properties: {a: {type: string}}}, encoding: {a: {headers:"
        " {X-Limit: {required: true, description: How many., schema: {type: integer}}, Content-Type: {schema: {}}}}}}}",
    )
    (part,) = body.parts
    (header,) = part.headers
    assert (header.wire, header.location, header.type) == ("X-Limit", "header", Scalar("integer"))
    assert (header.required, header.doc, header.style, header.explode) == (True, "How many.", "simple", False)


def test_headers_of_parts_beside_another_schema_are_noted(built: Build) -> None:
    encoding = "encoding: {a: {headers: {X-Limit: {schema: {type: integer}}}}}"
    form = f"multipart/form-data: {{schema: {{type: object, properties: {{a: {{}}}}}}, {encoding}}}"
    _, result = body_of(built, f"{{{form}, application/json: {{schema: {{type: integer}}}}}}")
    assert [each.message for each in result.said("N565")] == [
        "the body is one argument: with a file of its part, `X-Limit` can be given too"
    ]


def typed_by_header(built: Build, header: str, content: str) -> Body:
    parameter = f"{{name: Content-Type, in: header, {header}}}"
    result = built(f"/a:\n  post:\n    parameters: [{parameter}]\n    requestBody: {{content: {content}}}\n    {OK}")
    (operation,) = result.api.operations
    assert not operation.parameters
    assert operation.body is not None
    return operation.body


def test_the_header_content_type_is_the_bodys(built: Build) -> None:
    kinds = "required: true, schema: {type: string, enum: [image/png, image/gif]}"
    body = typed_by_header(built, kinds, "{image/png: {}}")
    assert body.media_types == ("image/png", "image/gif")
    assert body.content_type is not None
    assert (body.content_type.wire, body.content_type.required) == ("Content-Type", True)


def test_a_header_content_type_of_one_value_leaves_no_choice(built: Build) -> None:
    only = "required: true, schema: {type: string, enum: [text/plain]}"
    body = typed_by_header(built, only, "{application/json: {schema: {type: integer}}, text/plain: {}}")
    assert (body.media_types, body.type, body.others) == (("text/plain",), Scalar("string"), ())
    assert body.content_type is not None
    assert body.content_type.constant


def test_without_a_body_content_type_is_a_header_like_any_other(built: Build) -> None:
    parameter = "{name: Content-Type, in: header, schema: {type: string}}"
    result = built(f"/a:\n  get:\n    parameters: [{parameter}]\n    {OK}")
    assert [each.wire for each in result.api.operations[0].parameters] == ["Content-Type"]


def test_parts_of_a_multipart_body(built: Build) -> None:
    body, result = body_of(
        built,
        "{multipart/form-data: {schema: {type: object, properties: {file: {type: string, format: binary}, tags: {}}},"
        " encoding: {file: {contentType: image/png}, tags: {style: form, explode: false}}}}",
        ", required: true, description: Two parts.",
    )
    assert body.parts == (Part("file", "image/png"), Part("tags", None, "form", False))
    assert (body.required, body.doc, body.name) == (True, "Two parts.", "body")
    assert result.declared(body.type) == "create a request"


def test_the_name_of_a_body_and_flatten(built: Build) -> None:
    body, result = body_of(
        built, "{application/json: {schema: {type: string}}}", ", x-ms-client-name: newThing, x-ms-client-flatten: true"
    )
    assert body.name == "new Thing"
    assert len(result.said("N460")) == 1


# --- responses --------------------------------------------------------------------------------------------------------


def responses_of(built: Build, responses: str, method: str = "get") -> Built:
    return built(f"/a:\n  {method}:\n    operationId: readThing\n    responses: {responses}")


def test_which_responses_are_errors(built: Build) -> None:
    result = responses_of(
        built,
        "{'200': {description: a}, '302': {description: b}, '404': {description: c}, 5XX: {description: d},"
        " '409': {description: e, x-ms-error-response: false}, '202': {description: f, x-ms-error-response: true},"
        " default: {description: g}}",
    )
    errors = {each.status: each.error for each in result.api.operations[0].responses}
    assert errors == {"200": False, "302": False, "404": True, "5XX": True, "409": False, "202": True, "default": True}


def test_a_default_without_any_success_is_the_success(built: Build) -> None:
    for others in ("", "'404': {description: c}, "):
        result = responses_of(built, f"{{{others}default: {{description: g}}}}")
        assert not result.api.operations[0].responses[-1].error


@pytest.mark.parametrize(
    ("method", "responses", "found"),
    [
        ("head", "{'200': {description: a}, '404': {description: b}, default: {description: c}}", [True, False, None]),
        ("head", "{'404': {description: b}, 2XX: {description: a}, '302': {description: c}}", [False, True, None]),
        ("head", "{'200': {description: a}}", [None]),
        ("head", "{'404': {description: b}, default: {description: c}}", [None, None]),
        ("head", "{'200': {description: a}, '404': {description: b, x-ms-error-response: true}}", [None, None]),
        ("head", "{'200': {description: a}, '404': {description: b, x-ms-error-response: false}}", [True, False]),
        ("head", "{'200': {description: a}, '404': {description: b, content: {text/plain: {}}}}", [None, None]),
        ("get", "{'200': {description: a}, '404': {description: b}}", [None, None]),
    ],
)
def test_what_asks_whether_something_is_there(
    built: Build, method: str, responses: str, found: list[bool | None]
) -> None:
    result = responses_of(built, responses, method)
    assert [each.found for each in result.api.operations[0].responses] == found
    assert all(not each.error for each in result.api.operations[0].responses if each.found is not None)


def test_contents_and_headers(built: Build) -> None:
    result = responses_of(
        built,
        "{'200': {description: Fine., headers: {X-Rate: {description: How fast., schema: {type: integer}}},"
        " content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}, text/plain: {},"
        " application/pdf: {schema: {type: string}}}}, '204': {description: Empty.},"
        " default: {description: Bad., content: {application/json: {schema: {type: object, properties: {b: {}}}}}}}",
    )
    good, empty, bad = result.api.operations[0].responses
    assert [each.media_type for each in good.contents] == ["application/json", "text/plain", "application/pdf"]
    assert result.declared(good.contents[0].type) == "read Thing response"
    assert [each.type for each in good.contents[1:]] == [Scalar("string"), Scalar("binary")]
    assert [(each.wire, each.name, each.type, each.doc) for each in good.headers] == [
        ("X-Rate", "X Rate", Scalar("integer"), "How fast.")
    ]
    assert (empty.contents, empty.doc) == ((), "Empty.")
    assert result.declared(bad.contents[0].type) == "read Thing error"


def test_head_answers_without_content(built: Build) -> None:
    result = responses_of(built, "{'200': {description: a, content: {application/json: {}}}}", "head")
    assert result.api.operations[0].responses[0].contents == ()


def test_every_method_is_an_operation(built: Build) -> None:
    methods = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
    result = built("/a:\n" + "\n".join(f"  {method}: {{{OK}}}" for method in methods))
    assert {each.method for each in result.api.operations} == {method.upper() for method in methods}


# --- words and security -----------------------------------------------------------------------------------------------


def test_docs(built: Build) -> None:
    result = built(f"""
        /a:
          get:
            summary: Short.
            description: Long.
            deprecated: true
            externalDocs: {{url: https://example.com/a}}
            {OK}
        /b:
          get: {{{OK}}}
        """)
    first, second = result.api.operations
    assert (first.summary, first.doc, first.deprecated) == ("Short.", "Long.\n\nSee https://example.com/a", True)
    assert (second.summary, second.doc, second.deprecated) == (None, None, False)


SECURITY = """
    security: [{token: [read]}, {key: []}]
    components:
      securitySchemes:
        token:
          type: oauth2
          flows: {implicit: {authorizationUrl: 'https://example.com', scopes: {}}}
        key: {type: apiKey, name: api-key, in: header, description: A key.}
"""


def test_security(built: Build) -> None:
    result = built(
        f"""
        /a: {{get: {{{OK}}}}}
        /b: {{get: {{security: [], {OK}}}}}
        /c: {{get: {{security: [{{}}, {{key: []}}], {OK}}}}}
        /d: {{get: {{security: [{{token: [read]}}, {{key: []}}], {OK}}}}}
        /e: {{get: {{security: [{{unknown: []}}, {{key: []}}], {OK}}}}}
        """,
        SECURITY,
    )
    token, key = (SchemeUse("token", ("read",)),), (SchemeUse("key"),)
    assert result.api.security == (token, key)
    assert [each.security for each in result.api.operations] == [None, (), ((), key), None, (key,)]
    assert [(each.id, each.kind, each.key_name, each.key_in) for each in result.api.schemes] == [
        ("token", "oauth2", None, None),
        ("key", "apiKey", "api-key", "header"),
    ]
    assert not result.problems.errors


@pytest.mark.parametrize(
    ("table", "config"),
    [("credentials", ClientConfig(credentials={"tokn": "A"})), ("scopes", ClientConfig(scopes={"tokn": ("read",)}))],
)
def test_what_is_configured_for_an_unknown_scheme_is_a_problem(built: Build, table: str, config: ClientConfig) -> None:
    (problem,) = built(f"/a: {{get: {{{OK}}}}}", SECURITY, config=Config(client=config)).said("E717")
    assert problem.message == f"[client.{table}] names `tokn`, which is no security scheme of this spec"
    assert problem.hint == "did you mean `token`?"


def test_several_servers_of_an_api_and_of_an_operation(built: Build) -> None:
    result = built(
        f"""
        /a: {{get: {{servers: [{{url: 'https://one'}}, {{url: 'https://two'}}], {OK}}}}}
        /b: {{get: {{{OK}}}}}
        """,
        "servers: [{url: 'https://a'}, {url: 'https://b'}, {url: 'https://c'}]",
    )
    first, second = result.api.operations
    assert (first.server, [each.url for each in first.servers]) == ("https://one", ["https://one", "https://two"])
    assert (second.server, second.servers) == (None, ())
    assert [each.url for each in result.api.servers] == ["https://a", "https://b", "https://c"]


def test_an_external_operation_is_left_out_and_an_internal_one_is_not(built: Build) -> None:
    result = built(f"""
        /a: {{get: {{x-ms-external: true, {OK}}}}}
        /b: {{get: {{x-ms-internal: true, {OK}}}}}
        /c: {{get: {{x-ms-external: false, x-ms-internal: false, {OK}}}}}
        """)
    assert [each.path for each in result.api.operations] == ["/b", "/c"]
    assert [(each.pointer, each.problem) for each in result.api.not_generated] == [("#/paths/~1a/get", "N561")]
    (external,), (internal,) = result.said("N561"), result.said("N562")
    assert external.where.pointer == "/paths/~1a/get/x-ms-external"
    assert internal.where.pointer == "/paths/~1b/get/x-ms-internal"
