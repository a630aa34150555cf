"""Operations: bodies, responses, words and security."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from specloom.config import ClientConfig, Config
from specloom.ir.model import Anything, Body, Map, Part, Scalar, SchemeUse, Type

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


def test_the_most_structured_media_type_is_sent_and_the_others_are_noted(built: Build) -> None:
    body, result = body_of(
        built,
        "{text/plain: {}, multipart/form-data: {schema: {type: object}},"
        " application/json: {schema: {type: array, items: {}}}}",
    )
    assert body.media_types == ("application/json",)
    assert [each.where.pointer.rpartition("/")[2] for each in result.said("N554")] == [
        "text~1plain",
        "multipart~1form-data",
    ]


def test_media_types_of_one_schema_are_taken_alike(built: Build) -> None:
    pet = "{schema: {$ref: '#/components/schemas/Pet'}}"
    body, result = body_of(
        built,
        f"{{application/xml: {pet}, application/json: {pet}, application/x-www-form-urlencoded: {pet}}}",
        components="components: {schemas: {Pet: {type: object, properties: {name: {type: string}}}}}",
    )
    assert body.media_types == ("application/json", "application/x-www-form-urlencoded")
    assert result.declared(body.type) == "Pet"
    assert len(result.said("N554")) == 1


def test_xml_alone_is_text_with_a_note(built: Build) -> None:
    body, result = body_of(built, "{application/xml: {schema: {type: object, properties: {a: {type: string}}}}}")
    assert body.type == Scalar("string")
    assert len(result.said("N555")) == 1


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
    assert len(result.said("N553")) == 1


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


def test_an_xml_answer_is_text_with_a_note(built: Build) -> None:
    result = responses_of(built, "{'200': {description: a, content: {text/xml: {schema: {type: object}}}}}")
    assert result.api.operations[0].responses[0].contents[0].type == Scalar("string")
    assert [each.where.pointer for each in result.said("N555")] == ["/paths/~1a/get/responses/200/content/text~1xml"]


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
    assert [(each.name, each.kind, each.key_name, each.key_in) for each in result.api.schemes] == [
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
    assert problem.message == f"[client.{table}] names 'tokn', which is no security scheme of this spec"
    assert problem.hint == "did you mean 'token'?"


def test_further_servers_are_noted(built: Build) -> None:
    result = built(
        f"""
        /a: {{get: {{servers: [{{url: 'https://one'}}, {{url: 'https://two'}}], {OK}}}}}
        /b: {{get: {{{OK}}}}}
        """,
        "servers: [{url: 'https://a'}, {url: 'https://b'}, {url: 'https://c'}]",
    )
    assert [each.server for each in result.api.operations] == ["https://one", None]
    assert [each.message for each in result.said("N560")] == [
        "https://two is not generated: https://one is",
        "https://b is not generated: https://a is",
        "https://c is not generated: https://a is",
    ]


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
