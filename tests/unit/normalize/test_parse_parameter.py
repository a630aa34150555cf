"""Parameters."""

from __future__ import annotations

from typing import Any

import pytest

from specloom.normalize.document import In


def parameters(three: Any, written: str, path: str = "/a", rest: str = "") -> Any:
    return three(
        f"paths:\n  '{path}':\n    get: {{parameters: [{written}], responses: {{200: {{description: ok}}}}}}\n{rest}"
    )


def test_all_that_a_parameter_says(three: Any) -> None:
    found = parameters(
        three,
        "{name: p, in: query, required: true, deprecated: true, description: D, style: pipeDelimited, explode: false,"
        " allowReserved: true, allowEmptyValue: true, example: x, schema: {type: array, items: {type: string}}}",
    )
    (parameter,) = found.operation.parameters
    assert (parameter.name, parameter.location, parameter.required, parameter.deprecated) == ("p", In.QUERY, True, True)
    assert (parameter.description, parameter.style, parameter.explode) == ("D", "pipeDelimited", False)
    assert (parameter.allow_reserved, parameter.content_type) == (True, None)
    assert parameter.where.pointer == "/paths/~1a/get/parameters/0"
    assert parameter.schema.where.pointer == "/paths/~1a/get/parameters/0/schema"
    assert found.codes == []


@pytest.mark.parametrize(
    ("location", "style", "explode"),
    [("path", "simple", False), ("query", "form", True), ("header", "simple", False), ("cookie", "form", True)],
)
def test_styles_by_default(three: Any, location: str, style: str, explode: bool) -> None:
    required = "required: true, " if location == "path" else ""
    found = parameters(three, f"{{name: p, in: {location}, {required}schema: {{}}}}", "/a/{p}" if required else "/a")
    assert (found.operation.parameters[0].style, found.operation.parameters[0].explode) == (style, explode)


@pytest.mark.parametrize(("style", "explode"), [("form", True), ("spaceDelimited", False), ("deepObject", False)])
def test_only_a_form_explodes_by_default(three: Any, style: str, explode: bool) -> None:
    found = parameters(three, f"{{name: p, in: query, style: {style}, schema: {{}}}}")
    assert found.operation.parameters[0].explode is explode


def test_a_parameter_of_a_media_type(three: Any) -> None:
    found = parameters(
        three, "{name: p, in: query, content: {application/json: {schema: {type: object}}, text/plain: {}}}"
    )
    (parameter,) = found.operation.parameters
    assert (parameter.content_type, parameter.schema.types) == ("application/json", ("object",))
    assert [code for code, _ in found.codes] == ["W512"]


def test_a_header_is_spelled_as_it_was_first(three: Any) -> None:
    written = "{parameters: [{name: %s, in: header, schema: {}}], responses: {200: {description: ok}}}"
    found = three(f"paths:\n  /a:\n    get: {written % 'X-Trace'}\n    put: {written % 'x-trace'}\n")
    assert [each.parameters[0].name for each in found.document.operations] == ["X-Trace", "X-Trace"]


def test_a_shared_parameter(three: Any) -> None:
    found = parameters(
        three,
        "{$ref: '#/components/parameters/P'}",
        rest="components: {parameters: {P: {name: p, in: query, schema: {type: string}}}}",
    )
    assert found.operation.parameters[0].where.pointer == "/components/parameters/P"
    assert found.document.client_parameters == ()


def test_path_parameters_and_the_path_agree(three: Any) -> None:
    found = parameters(
        three,
        "{name: b, in: path, required: true, schema: {type: integer}}, {name: c, in: path, schema: {type: integer}},"
        " {name: gone, in: path, required: true, schema: {type: integer}}",
        "/{a}/{b}/{c}/{a}",
    )
    assert [(each.name, each.schema.types, each.required) for each in found.operation.parameters] == [
        ("b", ("integer",), True),
        ("c", ("integer",), True),
        ("a", ("string",), True),
    ]
    assert found.codes == [
        ("W518", "/paths/~1{a}~1{b}~1{c}~1{a}"),
        ("W509", "/paths/~1{a}~1{b}~1{c}~1{a}/get/parameters/1"),
        ("W508", "/paths/~1{a}~1{b}~1{c}~1{a}/get/parameters/2"),
        ("W507", "/paths/~1{a}~1{b}~1{c}~1{a}/get"),
    ]


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("/pets?kind={p}", [("kind", In.QUERY, True)]),
        ("/pets?p={p}&q={q}", [("p", In.QUERY, True), ("q", In.QUERY, True)]),
        ("/pets/{p}?kind={p}", [("kind", In.QUERY, True), ("p", In.PATH, True)]),
    ],
)
def test_path_parameters_in_the_query_part_are_of_the_query(
    three: Any, path: str, names: list[tuple[str, In, bool]]
) -> None:
    found = parameters(three, "{name: p, in: path, required: true, schema: {type: integer}}", path)
    assert [(each.name, each.location, each.required) for each in found.operation.parameters] == names
    assert "W508" not in [code for code, _ in found.codes]


@pytest.mark.parametrize(
    ("written", "path", "code", "hint"),
    [
        ("{name: petId, in: path, required: true, schema: {}}", "/:petId", "W508", "write the path as `/{petId}`"),
        ("{name: petid, in: path, required: true, schema: {}}", "/{petId}", "W508", "did you mean `petId`?"),
        (
            "{name: x, in: query, schema: {}}",
            "/{petId}",
            "W507",
            "write under `parameters`: `- {name: petId, in: path, required: true, schema: {type: string}}`",
        ),
        ("{name: p, in: Query, schema: {}}", "/", "W510", "did you mean `query`?"),
        (
            "{name: p, in: body, schema: {}}",
            "/",
            "W510",
            "write it beside `parameters`: `requestBody: {content: {application/json: {schema: ...}}}`",
        ),
        ("{name: p, in: query, type: integer}", "/", "W513", 'write `schema: {type: "integer"}`'),
    ],
)
def test_how_mistakes_are_mended(three: Any, written: str, path: str, code: str, hint: str) -> None:
    assert [each.hint for each in parameters(three, written, path).said(code)] == [hint]


def test_a_parameter_declared_twice(three: Any) -> None:
    found = parameters(
        three,
        "{name: p, in: query, schema: {type: integer}}, {name: p, in: query, schema: {}},"
        " {name: p, in: header, schema: {}}",
    )
    assert [(each.name, each.location) for each in found.operation.parameters] == [("p", In.QUERY), ("p", In.HEADER)]
    assert found.operation.parameters[0].schema.types == ("integer",)
    (problem,) = found.said("W505")
    assert problem.where.pointer == "/paths/~1a/get/parameters/1"
    assert problem.related.pointer == "/paths/~1a/get/parameters/0"


@pytest.mark.parametrize("name", ["Accept", "authorization"])
def test_headers_that_are_no_parameters(three: Any, name: str) -> None:
    found = parameters(three, f"{{name: {name}, in: header, schema: {{}}}}")
    assert found.operation.parameters == ()
    assert [code for code, _ in found.codes] == ["N511"]


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("{in: query, schema: {}}", ["W506"]),
        ("{name: p, in: body, schema: {}}", ["W510"]),
        ("{name: p, schema: {}}", ["W510"]),
        ("{name: p, in: query}", ["W513"]),
        ("5", ["W331"]),
        ("{$ref: '#/gone'}", ["E201"]),
        ("{name: p, in: query, schema: {}, type: string}", ["W347"]),
        ("{name: p, in: query, schema: {}, Deprecated: true}", ["W346"]),
        ("{name: p, in: query, schema: {}, audience: all}", ["N333"]),
    ],
)
def test_oddities(three: Any, written: str, codes: list[str]) -> None:
    assert [code for code, _ in parameters(three, written).codes] == codes


def test_without_a_schema_it_is_a_string(three: Any) -> None:
    assert parameters(three, "{name: p, in: query}").operation.parameters[0].schema.types == ("string",)


# --- parameters of the client ----------------------------------------------------------------------------------------

USES = """\
paths:
  /a:
    get:
      parameters: [{$ref: '#/parameters/P'}, {$ref: '#/parameters/Q'}]
      responses: {200: {description: ok}}
"""


def shared(two: Any, p: str, q: str = "") -> list[str]:
    found = two(
        f"{USES}parameters: {{P: {{name: p, in: query, type: string{p}}}, Q: {{name: q, in: query, type: string{q}}}}}"
    )
    return [each.name for each in found.document.client_parameters]


def test_shared_parameters_are_the_clients_where_the_spec_is_written_for_autorest(two: Any) -> None:
    assert shared(two, ", x-ms-client-name: x") == ["p", "q"]
    assert shared(two, ", x-ms-parameter-location: method") == ["q"]
    assert shared(two, ", x-ms-parameter-location: client", ", x-ms-parameter-location: method") == ["p"]


def test_shared_parameters_of_other_specs_stay_with_their_operations(two: Any) -> None:
    assert shared(two, "") == []
