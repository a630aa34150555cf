"""What is referred to many times is read once, and what no step has to change stays the very same."""

from __future__ import annotations

from typing import Any

from specloom.normalize import allof, discriminator
from specloom.normalize.document import Property, Schema
from specloom.normalize.survey import Inside, Survey
from specloom.problems import Problems


def test_what_operations_share_is_read_once(three: Any) -> None:
    found = three("""\
        paths:
          /a:
            parameters: [{$ref: '#/components/parameters/p'}]
            get: {responses: {200: {$ref: '#/components/responses/r'}}}
          /b:
            parameters: [{$ref: '#/components/parameters/p'}]
            get: {responses: {200: {$ref: '#/components/responses/r'}}}
          /c: {get: {responses: {201: {$ref: '#/components/responses/r'}}}}
        components:
          parameters: {p: {name: p, in: query, schema: {type: string}}}
          responses: {r: {description: R, content: {application/json: {schema: {type: array, items: {type: string}}}}}}
        """)
    one, other, third = found.document.operations
    assert one.parameters[0] is other.parameters[0]
    assert one.responses[0] is other.responses[0]
    assert (one.responses[0].status, third.responses[0].status) == ("200", "201")


def test_what_stands_beside_a_reference_is_not_shared(read: Any) -> None:
    found = read("""\
openapi: 3.1.0
info: {title: T, version: '1'}
paths:
  /a: {get: {parameters: [{$ref: '#/components/parameters/p'}], responses: {200: {description: ''}}}}
  /b: {get: {parameters: [{$ref: '#/components/parameters/p', description: mine}], responses: {200: {description: ''}}}}
components:
  parameters: {p: {name: p, in: query, description: theirs, schema: {type: string}}}
""")
    assert [each.parameters[0].description for each in found.document.operations] == ["theirs", "mine"]


def test_a_survey_looks_at_any_depth(schemas: Any) -> None:
    where = schemas("A: {}").schema("A").where
    leaf = Schema(where, types=("string",))
    deep = {
        "all_of": Schema(where, all_of=(leaf,)),
        "discriminator": schemas("A: {oneOf: [{$ref: '#/components/schemas/A'}], discriminator: k}").schema("A"),
        "incomplete": Schema(where, required=("a", "b"), properties=(Property("a", leaf, True, where),)),
    }
    survey = Survey()
    assert survey.of(leaf) == Inside()
    assert survey.of(Schema(where, required=("a",), properties=(Property("a", leaf, True, where),))) == Inside()
    for name, schema in deep.items():
        for outer in (
            schema,
            Schema(where, items=Schema(where, additional=schema)),
            Schema(where, any_of=(leaf, Schema(where, prefix_items=(schema,)))),
            Schema(where, properties=(Property("p", Schema(where, content_schema=schema), False, where),)),
        ):
            assert getattr(survey.of(outer), name), name
            assert survey.of(outer) is survey.of(outer)


def test_a_schema_without_allof_stays_the_very_same(schemas: Any) -> None:
    document = schemas(
        "A: {properties: {a: {type: object, properties: {b: {type: string}}}}}", "B: {type: string}"
    ).document
    assert discriminator.complete(allof.resolve(document, Problems()), Problems()).schemas is document.schemas
