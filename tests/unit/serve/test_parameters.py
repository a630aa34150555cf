"""Parameters in every place and style: the value that a text means."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from tests.unit.serve.specs import call, document

from specloom.load.tree import Json
from specloom.normalize.document import Document
from specloom.serve.app import MockApp
from specloom.serve.options import Options

PAIR = "{type: array, prefixItems: [{type: integer}, {type: string}], items: {type: boolean}}"
COLORS = "{type: array, items: {type: string}}"
NUMBERS = "{type: array, items: {type: integer}}"
RGB = "{type: object, properties: {R: {type: integer}, G: {type: integer}}}"


def spec(parameter: str) -> Document:
    path = "/things/{p}/end" if "in: path" in parameter else "/things"
    return document(f'{path}:\n  get: {{parameters: [{parameter}], responses: {{"204": {{description: OK}}}}}}')


def understood(parameter: str, target: str, headers: dict[str, str] | None = None) -> tuple[Json, tuple[str, ...]]:
    """The value, and what was wrong."""
    app = MockApp(spec(parameter), Options())
    call(app, f"GET {target}", headers=headers)
    received = app.exchanges[-1].received
    assert received is not None, app.exchanges[-1]
    return next(iter(received.parameters.values()), "(absent)"), received.flaws


def value(parameter: str, target: str, headers: dict[str, str] | None = None) -> Json:
    read, flaws = understood(parameter, target, headers)
    assert flaws == ()
    return read


@pytest.mark.parametrize(
    ("how", "schema", "query", "expected"),
    [
        ("", "{type: string}", "p=a%20b+c%2Bd", "a b c+d"),
        ("", "{type: string}", "p=", ""),
        ("", "{type: string}", "p=12", "12"),
        ("", "{type: integer}", "p=12", 12),
        ("", "{type: number}", "p=1.5", 1.5),
        ("", "{type: boolean}", "p=true", True),
        ("", "{oneOf: [{type: integer}, {type: string}]}", "p=12", "12"),
        ("", "{oneOf: [{type: integer}, {type: boolean}]}", "p=12", 12),
        ("", "{oneOf: [{type: string}, {type: array, items: {type: string}}]}", "p=a", "a"),
        ("", "{oneOf: [{type: string}, {type: array, items: {type: string}}]}", "p=a&p=b", ["a", "b"]),
        ("", COLORS, "p=blue&p=a%2Cb", ["blue", "a,b"]),
        ("", COLORS, "p=a,b", ["a,b"]),
        ("", NUMBERS, "p=1", [1]),
        ("explode: false", COLORS, "p=blue,a%2Cb,x+y", ["blue", "a,b", "x y"]),
        ("explode: false", NUMBERS, "p=1,2", [1, 2]),
        ("style: spaceDelimited, explode: false", COLORS, "p=a%20b%20c%2Bd", ["a", "b", "c+d"]),
        ("style: spaceDelimited, explode: false", COLORS, "p=a+b", ["a", "b"]),
        ("style: pipeDelimited, explode: false", NUMBERS, "p=1|2%7C3", [1, 2, 3]),
        ("style: pipeDelimited", COLORS, "p=a&p=b", ["a", "b"]),
        ("", RGB, "R=100&G=200&other=1", {"R": 100, "G": 200}),
        ("explode: false", RGB, "p=R,100,G,200", {"R": 100, "G": 200}),
        ("style: deepObject", RGB, "p[R]=100&p%5BG%5D=200&q[R]=1", {"R": 100, "G": 200}),
        (
            "style: deepObject",
            "{type: object, properties: {a: {type: object, properties: {b: {type: integer}}}, c: " + NUMBERS + "}}",
            "p[a][b]=1&p[c]=2&p[c]=3",
            {"a": {"b": 1}, "c": [2, 3]},
        ),
        ("", "{type: object, additionalProperties: {type: integer}}", "p=" + quote('{"a": 1}'), {"a": 1}),
    ],
)
def test_query(how: str, schema: str, query: str, expected: Json) -> None:
    style = f", {how}" if how else ""
    assert value(f"{{name: p, in: query, schema: {schema}{style}}}", f"/things?{query}") == expected


@pytest.mark.parametrize(
    ("how", "schema", "segment", "expected"),
    [
        ("", "{type: string}", "a%2Fb+c", "a/b+c"),
        ("", "{type: string}", ".a", ".a"),
        ("", "{type: integer}", "7", 7),
        ("", COLORS, "a,b%2Cc,d+e", ["a", "b,c", "d+e"]),
        ("", RGB, "R,100,G,200", {"R": 100, "G": 200}),
        ("explode: true", RGB, "R=100,G=200", {"R": 100, "G": 200}),
        ("style: label", "{type: string}", ".a.b", "a.b"),
        ("style: label", NUMBERS, ".1,2", [1, 2]),
        ("style: label, explode: true", NUMBERS, ".1.2", [1, 2]),
        ("style: label", RGB, ".R,100,G,200", {"R": 100, "G": 200}),
        ("style: label, explode: true", RGB, ".R=100.G=200", {"R": 100, "G": 200}),
        ("style: matrix", "{type: integer}", ";p=5", 5),
        ("style: matrix", "{type: string}", ";p", ""),
        ("style: matrix", NUMBERS, ";p=1,2", [1, 2]),
        ("style: matrix, explode: true", NUMBERS, ";p=1;p=2", [1, 2]),
        ("style: matrix", RGB, ";p=R,100,G,200", {"R": 100, "G": 200}),
        ("style: matrix, explode: true", RGB, ";R=100;G=200", {"R": 100, "G": 200}),
    ],
)
def test_path(how: str, schema: str, segment: str, expected: Json) -> None:
    style = f", {how}" if how else ""
    assert (
        value(f"{{name: p, in: path, required: true, schema: {schema}{style}}}", f"/things/{segment}/end") == expected
    )


@pytest.mark.parametrize(
    ("how", "schema", "header", "expected"),
    [
        ("", "{type: string}", "a%20b+c, d", "a%20b+c, d"),
        ("", "{type: integer}", "7", 7),
        ("", COLORS, "a, b+c", ["a", "b+c"]),
        ("", RGB, "R,100,G,200", {"R": 100, "G": 200}),
        ("explode: true", RGB, "R=100, G=200", {"R": 100, "G": 200}),
        ("", PAIR, "1, a, true", [1, "a", True]),
        ("", "{const: 7}", "7", 7),
        ("", "{const: '7'}", "7", "7"),
        ("", "{enum: [1, one]}", "one", "one"),
    ],
)
def test_header(how: str, schema: str, header: str, expected: Json) -> None:
    style = f", {how}" if how else ""
    assert value(f"{{name: X-P, in: header, schema: {schema}{style}}}", "/things", {"x-p": header}) == expected


@pytest.mark.parametrize(
    ("how", "schema", "cookie", "expected"),
    [
        ("", "{type: string}", "p=a%20b+c; q=1", "a b+c"),
        ("", NUMBERS, "p=1; p=2", [1, 2]),
        ("explode: false", NUMBERS, "q=0; p=1,2", [1, 2]),
    ],
)
def test_cookie(how: str, schema: str, cookie: str, expected: Json) -> None:
    style = f", {how}" if how else ""
    assert value(f"{{name: p, in: cookie, schema: {schema}{style}}}", "/things", {"cookie": cookie}) == expected


@pytest.mark.parametrize("place", ["query", "header", "path"])
def test_a_parameter_that_is_a_document(place: str) -> None:
    parameter = f"{{name: p, in: {place}, required: true, content: {{application/json: {{schema: {RGB}}}}}}}"
    text = '{"R": 100}'
    target = {"query": f"/things?p={quote(text)}", "path": f"/things/{quote(text)}/end", "header": "/things"}[place]
    assert value(parameter, target, {"p": text} if place == "header" else None) == {"R": 100}
    broken = {"query": "/things?p={", "path": "/things/{/end", "header": "/things"}[place]
    _, flaws = understood(parameter, broken, {"p": "{"} if place == "header" else None)
    assert flaws == (f"{place} parameter 'p': $: '{{' is not of type 'object'",)


def test_a_family_of_headers() -> None:
    schema = "{type: object, additionalProperties: {type: string}}"
    parameter = f"{{name: x-meta, in: header, x-ms-header-collection-prefix: X-Meta-, schema: {schema}}}"
    assert value(parameter, "/things", {"x-meta-a": "1", "X-Meta-B": "2", "x-other": "3"}) == {"a": "1", "b": "2"}
    assert value(parameter, "/things") == "(absent)"


@pytest.mark.parametrize(
    ("parameter", "target", "flaw"),
    [
        ("{name: p, in: query, required: true, schema: {type: string}}", "/things", "query parameter 'p' is required"),
        ("{name: p, in: query, schema: {type: integer}}", "/things?p=x", "'p': $: 'x' is not of type 'integer'"),
        ("{name: p, in: query, schema: {type: boolean}}", "/things?p=True", "'p': $: 'True' is not of type 'boolean'"),
        ("{name: p, in: query, schema: " + NUMBERS + "}", "/things?p=1&p=x", "'p': $[1]: 'x' is not of type 'integer'"),
        ("{name: p, in: query, schema: {type: string, enum: [a]}}", "/things?p=b", "'p': $: 'b' is not one of ['a']"),
        (
            "{name: p, in: header, required: true, schema: {type: string}}",
            "/things",
            "header parameter 'p' is required",
        ),
        (
            "{name: p, in: cookie, required: true, schema: {type: string}}",
            "/things",
            "cookie parameter 'p' is required",
        ),
    ],
)
def test_what_is_wrong_is_said_in_a_400(parameter: str, target: str, flaw: str) -> None:
    reply = call(spec(parameter), f"GET {target}")
    assert reply.status == 400
    assert reply.json["error"]["message"].endswith(flaw)


def test_an_optional_parameter_may_be_left_out() -> None:
    assert value("{name: p, in: query, schema: {type: integer}}", "/things") == "(absent)"
