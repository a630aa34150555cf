"""Bodies, forms, responses and paths of Swagger 2.0."""

from __future__ import annotations

from typing import Any

import pytest


def operation(two: Any, written: str, head: str = "") -> Any:
    """The operation `POST /a`, from the members that are written."""
    lines = "\n".join(f"      {line}" for line in written.strip().splitlines())
    return two(f"{head}\npaths:\n  /a:\n    post:\n{lines}\n")


def test_a_body_takes_what_is_consumed(two: Any) -> None:
    read = operation(
        two,
        """
parameters:
  - {name: pet, in: body, required: true, description: A pet., schema: {$ref: '#/definitions/Pet'}}
responses: {200: {description: ok}}
""",
        "consumes: [application/json, application/xml]\ndefinitions: {Pet: {type: object}}",
    )
    body = read.operation.body
    assert (body.name, body.required, body.description) == ("pet", True, "A pet.")
    assert [(media.type, media.schema.ref) for media in body.media] == [
        ("application/json", "#/components/schemas/Pet"),
        ("application/xml", "#/components/schemas/Pet"),
    ]
    assert body.where.pointer == "/paths/~1a/post/parameters/0"
    assert read.operation.parameters == ()
    assert read.codes == []


def test_an_operation_says_itself_what_it_consumes_and_produces(two: Any) -> None:
    read = operation(
        two,
        """
consumes: [application/merge-patch+json]
produces: [text/plain]
parameters: [{name: pet, in: body, schema: {type: object}}]
responses: {200: {description: ok, schema: {type: string}}}
""",
        "consumes: [application/json]\nproduces: [application/json]",
    )
    assert [media.type for media in read.operation.body.media] == ["application/merge-patch+json"]
    assert [media.type for media in read.operation.responses[0].media] == ["text/plain"]
    assert not read.operation.body.required


def test_without_media_types_it_is_json(two: Any) -> None:
    read = operation(
        two,
        """
parameters: [{name: pet, in: body, schema: {type: object}}]
responses: {200: {description: ok, schema: {type: object}}}
""",
    )
    assert [media.type for media in read.operation.body.media] == ["application/json"]
    assert [media.type for media in read.operation.responses[0].media] == ["application/json"]


def test_a_body_of_several_kinds(two: Any) -> None:
    read = operation(
        two,
        """
consumes: [application/json, application/pdf, image/png, text/plain]
parameters: [{name: source, in: body, schema: {type: object, properties: {url: {type: string}}}}]
responses: {200: {description: ok}}
""",
    )
    kinds = {media.type: (media.schema.types, media.schema.format) for media in read.operation.body.media}
    assert kinds == {
        "application/json": (("object",), None),
        "application/pdf": (("string",), "binary"),
        "image/png": (("string",), "binary"),
        "text/plain": (("string",), None),
    }


def test_a_shared_body_is_written_out(two: Any) -> None:
    read = operation(
        two,
        """
parameters: [{$ref: '#/parameters/Pet'}, {$ref: '#/parameters/Limit'}]
responses: {200: {description: ok}}
""",
        """parameters:
  Pet: {name: pet, in: body, schema: {type: object}, x-ms-client-flatten: true}
  Limit: {name: limit, in: query, type: integer}""",
    )
    assert read.operation.body.name == "pet"
    assert read.operation.body.flatten
    assert read.operation.body.where.pointer == "/parameters/Pet"
    assert [parameter.name for parameter in read.operation.parameters] == ["limit"]
    assert read.operation.parameters[0].where.pointer == "/parameters/Limit"


def test_a_form_with_a_file_is_multipart(two: Any) -> None:
    read = operation(
        two,
        """
consumes: [application/x-www-form-urlencoded]
parameters:
  - {name: file, in: formData, type: file, required: true, description: Bytes.}
  - {name: tags, in: formData, type: array, items: {type: string}, collectionFormat: multi}
  - {name: purpose, in: formData, type: string, enum: [a], x-ms-enum: {name: Purpose}, x-ms-client-name: why}
responses: {200: {description: ok}}
""",
    )
    (media,) = read.operation.body.media
    file, tags, purpose = media.schema.properties
    assert media.type == "multipart/form-data"
    assert read.operation.body.required
    assert (file.required, file.schema.types, file.schema.format) == (True, ("string",), "binary")
    assert file.schema.description == "Bytes."
    assert file.where.pointer == file.schema.where.pointer == "/paths/~1a/post/parameters/0"
    assert (tags.required, tags.schema.types) == (False, ("array",))
    assert [(each.name, each.style, each.explode) for each in media.encoding] == [("tags", "form", True)]
    assert purpose.schema.enum.name == "Purpose"
    assert purpose.schema.x.client_name == "why"
    assert read.codes == [("N524", "/paths/~1a/post/parameters")]


@pytest.mark.parametrize(
    ("consumes", "expected"),
    [
        ("[]", ["application/x-www-form-urlencoded"]),
        ("[application/json]", ["application/x-www-form-urlencoded"]),
        ("[multipart/form-data]", ["multipart/form-data"]),
        (
            "[application/x-www-form-urlencoded, multipart/form-data]",
            ["application/x-www-form-urlencoded", "multipart/form-data"],
        ),
    ],
)
def test_a_form_without_a_file(two: Any, consumes: str, expected: list[str]) -> None:
    read = operation(
        two,
        f"""
consumes: {consumes}
parameters: [{{name: a, in: formData, type: string}}]
responses: {{200: {{description: ok}}}}
""",
    )
    assert [media.type for media in read.operation.body.media] == expected
    assert not read.operation.body.required


def test_body_and_form_in_one_operation(two: Any) -> None:
    read = operation(
        two,
        """
parameters: [{name: a, in: formData, type: string}, {name: b, in: body, schema: {type: object}}]
responses: {200: {description: ok}}
""",
    )
    assert read.operation.body.name == "b"
    assert read.codes == [("W523", "/paths/~1a/post/parameters")]


def test_a_path_has_body_parameters_too(two: Any) -> None:
    read = two("""
        paths:
          /a:
            parameters: [{name: b, in: body, schema: {type: object}}, {name: q, in: query, type: string}]
            post: {responses: {200: {description: ok}}}
        """)
    assert read.operation.body.name == "b"
    assert [parameter.name for parameter in read.operation.parameters] == ["q"]


@pytest.mark.parametrize(
    ("produces", "schema", "expected"),
    [
        ("[application/json]", "{type: file}", ["application/octet-stream"]),
        ("[application/json, image/png]", "{type: file}", ["image/png"]),
        ("[application/octet-stream]", "{type: object}", ["application/json"]),
        ("[application/json, text/plain]", "{$ref: '#/definitions/A'}", ["application/json"]),
        ("[text/plain]", "{$ref: '#/definitions/A'}", ["text/plain"]),
        ("[application/json, text/plain]", "{type: string}", ["application/json", "text/plain"]),
        ("[application/xml, text/json]", "{type: array, items: {}}", ["application/xml", "text/json"]),
    ],
)
def test_a_response_has_the_media_types_that_fit_it(two: Any, produces: str, schema: str, expected: list[str]) -> None:
    read = operation(
        two,
        f"produces: {produces}\nresponses: {{200: {{description: ok, schema: {schema}}}}}",
        "definitions: {A: {type: object}}",
    )
    assert [media.type for media in read.operation.responses[0].media] == expected
    if "file" in schema:
        assert read.operation.responses[0].media[0].schema.format == "binary"


def test_a_response_without_a_schema_is_empty(two: Any) -> None:
    read = operation(two, "produces: [application/json]\nresponses: {204: {description: gone}}")
    (response,) = read.operation.responses
    assert (response.status, response.description, response.media) == ("204", "gone", ())


def test_response_examples_and_headers(two: Any) -> None:
    read = operation(
        two,
        """
produces: [application/json; charset=utf-8]
responses:
  200:
    description: ok
    schema: {type: object}
    examples: {application/json: {a: 1}}
    headers:
      x-left: {type: integer, format: int32, description: How many., x-ms-client-name: remaining}
      x-tags: {type: array, items: {type: string}, x-nullable: true}
      x-meta: {type: string, x-ms-header-collection-prefix: x-meta-}
""",
    )
    (response,) = read.operation.responses
    assert response.media[0].examples == ({"a": 1},)
    left, tags, meta = response.headers
    assert (left.name, left.schema.types, left.schema.format) == ("x-left", ("integer",), "int32")
    assert (left.description, left.x.client_name) == ("How many.", "remaining")
    assert tags.schema.nullable
    assert meta.prefix == "x-meta-"
    assert read.codes == []


def test_a_shared_response_takes_the_media_types_of_the_operation(two: Any) -> None:
    read = operation(
        two,
        "produces: [application/problem+json]\nresponses: {default: {$ref: '#/responses/Error'}}",
        "produces: [application/json]\nresponses: {Error: {description: oops, schema: {type: object}}}",
    )
    (response,) = read.operation.responses
    assert [media.type for media in response.media] == ["application/problem+json"]
    assert response.where.pointer == "/responses/Error"


def test_the_schema_of_a_long_running_operation_moves(two: Any) -> None:
    read = operation(
        two,
        """
x-ms-long-running-operation: true
x-ms-long-running-operation-options: {final-state-via: location, final-state-schema: '#/definitions/A'}
responses: {202: {description: ok}}
""",
        "definitions: {A: {type: object}}",
    )
    assert read.operation.long_running.final_state_schema == "#/components/schemas/A"
    assert read.operation.long_running.final_state_via == "location"


def test_a_path_item_in_another_file(two: Any) -> None:
    read = two(
        "paths: {/a: {$ref: 'paths.yaml#/a'}}",
        paths__yaml="""
        a: {post: {parameters: [{name: b, in: body, schema: {type: object}}], responses: {200: {description: ok}}}}
        """,
    )
    assert read.operation.pointer == "#/paths/~1a/post"
    assert read.operation.where.pointer == "/a/post"
    assert read.operation.body.name == "b"


@pytest.mark.parametrize(
    ("written", "code", "pointer"),
    [
        ("parameters: [3]", "W331", "/parameters/0"),
        ("parameters: 3", "W331", "/parameters"),
        ("consumes: text/plain", "W331", "/consumes"),
        ("produces: [text/plain, 3]", "W331", "/produces/1"),
        ("parameters: [{in: formData, type: string}]", "W506", "/parameters/0"),
        ("parameters: [{$ref: '#/parameters/Gone'}]", "E201", "/parameters/0/$ref"),
        ("parameters: [{in: query, type: string}]", "W506", "/parameters/0"),
    ],
)
def test_oddities(two: Any, written: str, code: str, pointer: str) -> None:
    read = operation(two, f"{written}\nresponses: {{200: {{description: ok}}}}")
    assert (code, f"/paths/~1a/post{pointer}") in read.codes


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("responses: 5", ["W331"]),
        ("responses: {200: 5}", ["W331"]),
        ("responses: {x-mine: 5, 200: {description: ok}}", ["N332"]),
        ("responses: {200: {description: ok, headers: {h: 5}}}", ["W331"]),
        ("responses: {200: {description: ok, schema: 5}}", ["W331"]),
    ],
)
def test_odd_responses(two: Any, written: str, codes: list[str]) -> None:
    assert [code for code, _ in operation(two, written).codes] == codes


def test_a_parameter_at_an_odd_place_is_written_out(two: Any) -> None:
    read = operation(
        two,
        "parameters: [{$ref: 'other.yaml#/odd'}, {$ref: '#/x-shared/q'}]\nresponses: {200: {description: ok}}",
        "x-shared: {q: {name: q, in: query, type: integer}}",
    )
    assert [(each.name, each.schema.types) for each in read.operation.parameters] == [("q", ("integer",))]


def test_a_string_is_a_string_in_every_media_type(two: Any) -> None:
    read = operation(
        two,
        """
consumes: [application/json, text/plain, application/octet-stream, application/x-own]
parameters: [{name: b, in: body, schema: {type: string}}]
responses: {200: {description: ok, examples: {application/json: hello, x-more: 1}}}
""",
    )
    assert {media.schema.format for media in read.operation.body.media} == {None}
    assert read.operation.responses[0].media[0].examples == ("hello",)
