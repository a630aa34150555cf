"""Response headers: which are read together, and what is known of each."""

from __future__ import annotations

from collections.abc import Callable

from tests.unit.ir.conftest import Built

from specloom.ir.model import DeclarationId, Header, List, Map, Record, Scalar
from specloom.ir.serial import from_json, to_json

Build = Callable[..., Built]

POINTER = "#/paths/~1a/get/responses"


def answering(**headers: str) -> str:
    """A spec whose operation answers `_200`, `default` and so on with these headers."""
    named = ((status.removeprefix("_"), each) for status, each in headers.items())
    responses = ", ".join(f"'{status}': {{description: D, headers: {each}}}" for status, each in named)
    return f"/a: {{get: {{operationId: getA, responses: {{{responses}}}}}}}"


def records(result: Built) -> dict[DeclarationId, Record]:
    return {each.id: each for each in result.api.declarations if isinstance(each, Record) and each.of_headers}


def test_one_record_for_an_operation(built: Build) -> None:
    result = built(
        answering(
            _200="{X-A: {schema: {type: string}}}",
            _202="{x-a: {schema: {type: string}, description: Told.}, X-B: {schema: {type: integer}}}",
            default="{X-C: {schema: {type: boolean}}}",
        )
    )
    ((id, record),) = records(result).items()
    (operation,) = result.api.operations
    assert id == f"{POINTER}/200/headers"
    assert [each.header_record for each in operation.responses] == [id, id, id]
    assert record.name == "get A headers"
    assert [(each.wire, each.type, each.required) for each in record.fields] == [
        ("X-A", Scalar("string"), False),
        ("X-B", Scalar("integer"), False),
        ("X-C", Scalar("boolean"), False),
    ]
    assert [each.wire for each in operation.responses[1].headers] == ["X-A", "X-B"]
    assert (record.used_in_responses, record.used_in_requests) == (True, False)
    assert from_json(to_json(result.api)) == result.api


def test_what_contradicts_is_read_apart(built: Build) -> None:
    result = built(
        answering(
            _200="{X-A: {schema: {type: string}}}",
            _202="{X-A: {schema: {type: integer}}}",
            _409="{X-A: {schema: {type: integer}}, X-B: {schema: {type: string}}}",
            _410="{X-A: {explode: true, schema: {type: string}}}",
        )
    )
    (operation,) = result.api.operations
    homes = [each.header_record for each in operation.responses]
    assert homes == [f"{POINTER}/{status}/headers" for status in (200, 202, 202, 410)]
    assert {id: (each.name, len(each.fields)) for id, each in records(result).items()} == {
        f"{POINTER}/200/headers": ("get A headers", 1),
        f"{POINTER}/202/headers": ("get A 202 headers", 2),
        f"{POINTER}/410/headers": ("get A 410 headers", 1),
    }


def test_how_a_header_is_written(built: Build) -> None:
    result = built(
        answering(
            _200=(
                "{X-Meta: {x-ms-header-collection-prefix: x-meta-, schema: {type: string}},"
                " X-Ids: {explode: true, schema: {type: array, items: {type: integer}}},"
                " X-Doc: {x-ms-client-name: document, content: {application/json: {schema: {type: integer}}}}}"
            )
        )
    )
    (operation,) = result.api.operations
    assert operation.responses[0].headers == (
        Header("X-Meta", "X Meta", Map(Scalar("string")), prefix="x-meta-"),
        Header("X-Ids", "X Ids", List(Scalar("integer")), explode=True),
        Header("X-Doc", "document", Scalar("integer"), content_type="application/json"),
    )


def test_a_family_of_request_headers_is_a_map(built: Build) -> None:
    parameter = "{name: x-meta, in: header, x-ms-header-collection-prefix: x-meta-, schema: {type: string}}"
    result = built(
        f"/a: {{get: {{operationId: a, parameters: [{parameter}], responses: {{'204': {{description: D}}}}}}}}"
    )
    assert result.api.operations[0].parameters[0].type == Map(Scalar("string"))


def test_no_request_takes_a_record_of_headers(built: Build) -> None:
    """Be it that its members are those of a body."""
    members = "{x: {schema: {type: string}}, y: {schema: {type: string}}}"
    body = "{content: {application/json: {schema: {$ref: '#/components/schemas/B'}}}}"
    result = built(
        f"/a: {{post: {{requestBody: {body}, responses: {{'200': {{description: D, headers: {members}}}}}}}}}",
        "components: {schemas: {B: {type: object, properties: {x: {type: string}, y: {type: string}}}}}",
    )
    assert [each.outputs for each in result.api.declarations if isinstance(each, Record)] == [(), ()]
