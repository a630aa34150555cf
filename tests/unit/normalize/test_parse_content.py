"""Media types, bodies, responses and headers."""

from __future__ import annotations

from typing import Any

import pytest


def body(three: Any, written: str, rest: str = "") -> Any:
    return three(f"paths:\n  /a: {{post: {{requestBody: {written}, responses: {{200: {{description: ok}}}}}}}}\n{rest}")


def responses(three: Any, written: str, rest: str = "") -> Any:
    return three(f"paths:\n  /a: {{get: {{responses: {written}}}}}\n{rest}")


def test_a_body(three: Any) -> None:
    found = body(
        three,
        "{description: D, required: true, content:"
        " {application/json: {schema: {type: object}}, text/plain: {schema: {type: string}}}}",
    )
    written = found.operation.body
    assert (written.description, written.required, written.name, written.flatten) == ("D", True, None, False)
    assert [(media.type, media.schema.types) for media in written.media] == [
        ("application/json", ("object",)),
        ("text/plain", ("string",)),
    ]
    assert written.media[0].where.pointer == "/paths/~1a/post/requestBody/content/application~1json"
    assert found.codes == []


def test_a_body_that_is_referred_to(three: Any) -> None:
    found = body(
        three,
        "{$ref: '#/components/requestBodies/B'}",
        "components: {requestBodies: {B: {required: true, content: {a/b: {}}}}}",
    )
    assert found.operation.body.required
    assert found.operation.body.where.pointer == "/components/requestBodies/B"
    assert found.operation.body.media[0].schema is None


def test_encodings(three: Any) -> None:
    found = body(
        three,
        "{content: {multipart/form-data: {schema: {type: object}, encoding:"
        " {file: {contentType: image/png}, tags: {style: form, explode: false}, odd: 5}}}}",
    )
    file, tags = found.operation.body.media[0].encoding
    assert (file.name, file.content_type, file.style, file.explode) == ("file", "image/png", None, None)
    assert (tags.name, tags.content_type, tags.style, tags.explode) == ("tags", None, "form", False)
    assert [code for code, _ in found.codes] == ["W331"]


def test_an_item_schema(three: Any) -> None:
    found = responses(three, "{200: {description: ok, content: {text/event-stream: {itemSchema: {type: object}}}}}")
    (media,) = found.operation.responses[0].media
    assert (media.schema, media.item_schema.types) == (None, ("object",))
    assert found.codes == []


def test_examples(three: Any) -> None:
    found = responses(
        three,
        "{200: {description: ok, content: {a/b: {example: 1, examples:"
        " {x: {value: {y: 2}}, z: {$ref: '#/components/examples/Z'}, gone: {$ref: './gone.json'},"
        " ext: {externalValue: u}}}}}}",
        "components: {examples: {Z: {value: 3}}}",
    )
    assert found.operation.responses[0].media[0].examples == (1, {"y": 2}, 3)
    assert [code for code, _ in found.codes] == ["N206"]


def test_responses_in_their_order(three: Any) -> None:
    found = responses(
        three,
        "{default: {description: D}, 4XX: {$ref: '#/components/responses/R'}, '200': {description: ok}}",
        "components: {responses: {R: {description: R}}}",
    )
    assert [(each.status, each.description) for each in found.operation.responses] == [
        ("default", "D"),
        ("4XX", "R"),
        ("200", "ok"),
    ]
    assert found.operation.responses[1].where.pointer == "/components/responses/R"
    assert found.codes == []


def test_headers(three: Any) -> None:
    found = responses(
        three,
        "{200: {description: ok, headers: {a: {description: D, schema: {type: integer}},"
        " b: {$ref: '#/components/headers/H'},"
        " c: {content: {text/plain: {schema: {type: boolean}}}}, d: {}, Content-Type: {schema: {type: string}}}}}",
        "components: {headers: {H: {schema: {type: number}}}}",
    )
    headers = found.operation.responses[0].headers
    assert [(each.name, each.schema.types, each.description) for each in headers] == [
        ("a", ("integer",), "D"),
        ("b", ("number",), None),
        ("c", ("boolean",), None),
        ("d", ("string",), None),
    ]
    assert found.codes == [("N504", "/paths/~1a/get/responses/200/headers/Content-Type")]


def test_what_can_be_no_name_of_a_header(three: Any) -> None:
    headers = "{'a b': {schema: {type: string}}, c: {schema: {type: string}}}"
    part = f"{{multipart/mixed: {{schema: {{type: object}}, encoding: {{x: {{headers: {headers}}}}}}}}}"
    found = responses(three, f"{{200: {{description: ok, headers: {headers}, content: {part}}}}}")
    assert [each.name for each in found.operation.responses[0].headers] == ["c"]
    (encoding,) = found.operation.responses[0].media[0].encoding
    assert [each.name for each in encoding.headers] == ["c"]
    at = "/paths/~1a/get/responses/200"
    assert sorted(found.codes) == [
        ("W516", f"{at}/content/multipart~1mixed/encoding/x/headers/a b"),
        ("W516", f"{at}/headers/a b"),
    ]


@pytest.mark.parametrize("written", ["{}", "{content: {}}", "{content: 5}"])
def test_a_body_without_content(three: Any, written: str) -> None:
    found = body(three, written)
    assert found.operation.body is None
    assert "W501" in [code for code, _ in found.codes]


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("{}", ["W502"]),
        ("5", ["W331"]),
        ("{okay: {description: ok}}", ["W503"]),
        ("{600: {description: ok}}", ["W503"]),
        ("{200: 5}", ["W331"]),
        ("{200: {$ref: '#/components/responses/Gone'}}", ["E201"]),
        ("{200: {$ref: '#/info/title'}}", ["W331"]),
        ("{200: {description: ok, content: {a/b: 5}}}", ["W331"]),
        ("{200: {description: ok, links: []}}", ["W331"]),
    ],
)
def test_oddities(three: Any, written: str, codes: list[str]) -> None:
    assert [code for code, _ in responses(three, written).codes] == codes


def test_an_operation_without_responses(three: Any) -> None:
    found = three("paths: {/a: {get: {}}}")
    assert found.operation.responses == ()
    assert found.codes == [("W502", "/paths/~1a/get")]


def test_a_body_that_leads_nowhere_or_to_something_else(three: Any) -> None:
    assert [code for code, _ in body(three, "{$ref: '#/gone'}").codes] == ["E201"]
    assert body(three, "{$ref: '#/gone'}").operation.body is None
    found = responses(three, "{200: {description: ok, headers: {h: 5}}}")
    assert found.operation.responses[0].headers == ()
    assert [code for code, _ in found.codes] == ["W331"]
