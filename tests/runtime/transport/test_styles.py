"""Parameter styles, as they arrive at a server: OpenAPI 3.0.4's style table, RFC 6570's expansions."""

from __future__ import annotations

import enum
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from loopback import Caller

from runtime.operation import Operation, Parameter, cookie, empty, header, path, query
from runtime.scalars import UnixTime

ARRAY = ["blue", "black", "brown"]
OBJECT = {"R": 100, "G": 200, "B": 150}

# style, explode, value -> what stands in the path
PATH = [
    ("simple", False, "blue", "blue"),
    ("simple", False, ARRAY, "blue,black,brown"),
    ("simple", False, OBJECT, "R,100,G,200,B,150"),
    ("simple", True, "blue", "blue"),
    ("simple", True, ARRAY, "blue,black,brown"),
    ("simple", True, OBJECT, "R=100,G=200,B=150"),
    ("label", False, "", "."),
    ("label", False, "blue", ".blue"),
    ("label", False, ARRAY, ".blue,black,brown"),
    ("label", False, OBJECT, ".R,100,G,200,B,150"),
    ("label", True, "", "."),
    ("label", True, "blue", ".blue"),
    ("label", True, ARRAY, ".blue.black.brown"),
    ("label", True, OBJECT, ".R=100.G=200.B=150"),
    ("matrix", False, "", ";color"),
    ("matrix", False, [], ";color"),
    ("matrix", True, {}, ";color"),
    ("label", False, [], "."),
    ("matrix", False, "blue", ";color=blue"),
    ("matrix", False, ARRAY, ";color=blue,black,brown"),
    ("matrix", False, OBJECT, ";color=R,100,G,200,B,150"),
    ("matrix", True, "", ";color"),
    ("matrix", True, "blue", ";color=blue"),
    ("matrix", True, ARRAY, ";color=blue;color=black;color=brown"),
    ("matrix", True, OBJECT, ";R=100;G=200;B=150"),
    ("pipeDelimited", False, ARRAY, "blue%7Cblack%7Cbrown"),
    ("tabDelimited", False, ARRAY, "blue%09black%09brown"),
]
QUERY = [
    ("form", False, "", "color="),
    ("form", False, [], "color="),
    ("form", False, {}, "color="),
    ("pipeDelimited", False, [], "color="),
    ("form", False, "blue", "color=blue"),
    ("form", False, ARRAY, "color=blue,black,brown"),
    ("form", False, OBJECT, "color=R,100,G,200,B,150"),
    ("form", True, "", "color="),
    ("form", True, "blue", "color=blue"),
    ("form", True, ARRAY, "color=blue&color=black&color=brown"),
    ("form", True, OBJECT, "R=100&G=200&B=150"),
    ("spaceDelimited", False, ARRAY, "color=blue%20black%20brown"),
    ("spaceDelimited", False, OBJECT, "color=R%20100%20G%20200%20B%20150"),
    ("spaceDelimited", True, ARRAY, "color=blue&color=black&color=brown"),
    ("pipeDelimited", False, ARRAY, "color=blue%7Cblack%7Cbrown"),
    ("pipeDelimited", False, OBJECT, "color=R%7C100%7CG%7C200%7CB%7C150"),
    ("tabDelimited", False, ARRAY, "color=blue%09black%09brown"),
    ("deepObject", True, OBJECT, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
    (
        "deepObject",
        True,
        {"a": {"b": 1}, "c": [1, 2], "d": None},
        "color%5Ba%5D%5Bb%5D=1&color%5Bc%5D=1&color%5Bc%5D=2",
    ),
]
HEADER = [
    (False, "blue", "blue"),
    (False, ARRAY, "blue,black,brown"),
    (False, OBJECT, "R,100,G,200,B,150"),
    (True, ARRAY, "blue,black,brown"),
    (True, OBJECT, "R=100,G=200,B=150"),
]


def operation(template: str, *parameters: Parameter) -> Operation[Any]:
    return Operation("GET", template, parameters=parameters, responses={"200": empty()})


def target(caller: Caller, template: str, *parameters: Parameter, **arguments: object) -> str:
    caller.call(operation(template, *parameters), **arguments)
    return caller.loopback.last.path.removeprefix("/base")


@pytest.mark.parametrize(("style", "explode", "value", "expected"), PATH)
def test_path_styles(caller: Caller, style: Any, explode: bool, value: object, expected: str) -> None:
    parameter = path("color", style=style, explode=explode)

    assert target(caller, "/x/c{color}/y", parameter, color=value) == f"/x/c{expected}/y"


@pytest.mark.parametrize(("style", "explode", "value", "expected"), QUERY)
def test_query_styles(caller: Caller, style: Any, explode: bool, value: object, expected: str) -> None:
    parameter = query("color", style=style, explode=explode)

    assert target(caller, "/x", parameter, color=value) == f"/x?{expected}"


@pytest.mark.parametrize(("explode", "value", "expected"), HEADER)
def test_header_styles(caller: Caller, explode: bool, value: object, expected: str) -> None:
    target(caller, "/x", header("color", "X-Color", explode=explode), color=value)

    assert caller.loopback.last.headers["x-color"] == expected


@pytest.mark.parametrize(
    ("explode", "value", "expected"),
    [
        (True, "blue", "color=blue"),
        (False, ARRAY, "color=blue,black,brown"),
        (False, OBJECT, "color=R,100,G,200,B,150"),
        (True, "a;b c", "color=a%3Bb%20c"),
        (True, ["a", "b"], "color=a; color=b"),
        (False, [], "color="),
    ],
)
def test_cookies(caller: Caller, explode: bool, value: object, expected: str) -> None:
    target(caller, "/x", cookie("color", explode=explode), cookie("other"), color=value, other=1)

    assert caller.loopback.last.headers["cookie"] == f"{expected}; other=1"


def test_default_styles_are_those_of_openapi(caller: Caller) -> None:
    parameters = (path("p"), query("q"), header("h", "X-H"), cookie("c"))

    assert target(caller, "/{p}", *parameters, p=ARRAY, q=ARRAY, h=ARRAY, c="1") == (
        "/blue,black,brown?q=blue&q=black&q=brown"
    )
    assert caller.loopback.last.headers["x-h"] == "blue,black,brown"
    assert caller.loopback.last.headers["cookie"] == "c=1"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a/b", "a%2Fb"),
        ("../../etc", "..%2F..%2Fetc"),
        ("a?b#c", "a%3Fb%23c"),
        ("a%2Fb", "a%252Fb"),
        ("a\\b", "a%5Cb"),
        ("a;b,c", "a%3Bb%2Cc"),
        ("ä €", "%C3%A4%20%E2%82%AC"),
        ("-._~", "-._~"),
        ("a\r\nb", "a%0D%0Ab"),
        ("...", "..."),
    ],
)
def test_a_path_parameter_cannot_leave_its_segment(caller: Caller, value: str, expected: str) -> None:
    assert target(caller, "/x/{v}/y", path("v"), v=value) == f"/x/{expected}/y"


@pytest.mark.parametrize("value", ["", ".", "..", None, [], {}])
def test_a_path_parameter_that_would_vanish_is_refused(caller: Caller, value: object) -> None:
    with pytest.raises(ValueError, match=r"^the_id: .*no segment of a path"):
        target(caller, "/x/{id}/y", path("the_id", "id"), the_id=value)
    assert not caller.loopback.seen


def test_a_label_that_is_only_its_dot_is_refused(caller: Caller) -> None:
    with pytest.raises(ValueError, match=r"'\.' is no segment of a path"):
        target(caller, "/x/{v}", path("v", style="label"), v="")


@pytest.mark.parametrize("value", ["..", "a/../b", "a/%2e%2E/b", "./a", ""])
def test_nor_can_one_that_is_not_escaped_climb(caller: Caller, value: str) -> None:
    with pytest.raises(ValueError, match="no segment of a path"):
        target(caller, "/x/{v}", path("v", allow_reserved=True), v=value)


def test_allow_reserved(caller: Caller) -> None:
    parameters = (path("p", allow_reserved=True), query("q", allow_reserved=True))

    assert target(caller, "/x/{p}", *parameters, p="a/b%20c?d#e%", q="http://h/p?a=b#c%41 %") == (
        "/x/a/b%20c%3Fd%23e%25?q=http://h/p?a=b%23c%41%20%25"
    )


def test_a_segment_may_hold_a_parameter_and_more(caller: Caller) -> None:
    template = "/files/{name}.{ext}/content"

    assert target(caller, template, path("name"), path("ext"), name="a.b", ext="txt") == "/files/a.b.txt/content"
    with pytest.raises(ValueError, match="name, ext"):
        target(caller, "/files/{name}{ext}", path("name"), path("ext"), name=".", ext=".")


class Color(enum.StrEnum):
    RED = "red & blue"


class Level(enum.IntEnum):
    HIGH = 3


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (True, "true"),
        (False, "false"),
        (0, "0"),
        (10**30, "1" + "0" * 30),
        (1.5, "1.5"),
        (1e22, "1e22"),
        (Color.RED, "red%20%26%20blue"),
        (Level.HIGH, "3"),
        (datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC), "2024-01-02T03%3A04%3A05Z"),
        (date(2024, 1, 2), "2024-01-02"),
        (UnixTime.fromtimestamp(1700000000, UTC), "1700000000"),
        (b"\xff\xfe", "%2F%2F4%3D"),
        (UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        ("", ""),
        ("null", "null"),
        ('"quoted"', "%22quoted%22"),
    ],
)
def test_scalars(caller: Caller, value: object, expected: str) -> None:
    assert target(caller, "/x", query("v"), v=value) == f"/x?v={expected}"


def test_nothing_is_sent_for_what_is_not_there(caller: Caller) -> None:
    parameters = (query("a"), query("b"), query("c"), query("d"), header("e", "X-E"), cookie("f"))

    assert target(caller, "/x", *parameters, a=None, b=[], c={}, e=None, f=None) == "/x"
    assert "x-e" not in caller.loopback.last.headers
    assert "cookie" not in caller.loopback.last.headers


def test_a_null_among_items_is_left_out(caller: Caller) -> None:
    assert target(caller, "/x", query("v"), v=["a", None, "b"]) == "/x?v=a&v=b"
    assert target(caller, "/x", query("v", explode=False), v={"a": None, "b": 1}) == "/x?v=b,1"


def test_a_cookie_or_header_with_no_items_is_left_out(caller: Caller) -> None:
    target(caller, "/x", cookie("c"), header("h", "X-H"), header("m", "x-m", prefix="x-m-"), c=[], h=[], m={})

    assert "cookie" not in caller.loopback.last.headers
    assert not [name for name in caller.loopback.last.headers if name.startswith("x-")]


def test_a_constant_of_the_path_may_be_empty(caller: Caller) -> None:
    """An argument that would make such a path is refused; this is what the description says."""
    assert target(caller, "/x/{v}/y", path("", "v", constant="")) == "/x//y"
    assert target(caller, "/x/{v}", path("", "v", constant="")) == "/x/"
    assert target(caller, "/x/{v}-{w}", path("", "v", constant="a/b"), path("w"), w="c") == "/x/a%2Fb-c"


def test_a_path_needs_all_its_parameters(caller: Caller) -> None:
    with pytest.raises(ValueError, match="the path has no value for v"):
        target(caller, "/x/{v}")


class Nothing(enum.Enum):
    NULL = None


def test_an_enum_of_null_is_left_out(caller: Caller) -> None:
    assert target(caller, "/x", query("v"), v=Nothing.NULL) == "/x"


def test_delimiters_in_values_are_escaped(caller: Caller) -> None:
    assert target(caller, "/x", query("v", explode=False), v=["a,b", "c d"]) == "/x?v=a%2Cb,c%20d"
    assert target(caller, "/x", query("v"), v="a&b=c+d") == "/x?v=a%26b%3Dc%2Bd"


def test_an_object_in_an_item_is_json(caller: Caller) -> None:
    assert target(caller, "/x", query("v"), v=[{"a": 1}]) == "/x?v=%7B%22a%22%3A1%7D"


def test_a_parameter_described_by_content_is_a_document(caller: Caller) -> None:
    parameters = (query("v", content_type="application/json"), header("h", "X-H", content_type="application/json"))

    assert target(caller, "/x", *parameters, v=["a"], h={"b": True}) == "/x?v=%5B%22a%22%5D"
    assert caller.loopback.last.headers["x-h"] == '{"b":true}'
    assert target(caller, "/x", query("v", content_type="text/plain"), v=5) == "/x?v=5"


def test_names_are_escaped_too(caller: Caller) -> None:
    assert target(caller, "/x", query("a", "ids[]"), query("b", "$top"), query("c", "a&b"), a=[1, 2], b=3, c=4) == (
        "/x?ids%5B%5D=1&ids%5B%5D=2&$top=3&a%26b=4"
    )


def test_constants_and_defaults(caller: Caller) -> None:
    parameters = (query("", "kind", constant="k"), query("limit", default=20), header("", "X-Mode", constant=True))

    assert target(caller, "/x", *parameters) == "/x?kind=k&limit=20"
    assert caller.loopback.last.headers["x-mode"] == "true"
    assert target(caller, "/x", *parameters, limit=5) == "/x?kind=k&limit=5"


def test_a_family_of_headers(caller: Caller) -> None:
    target(caller, "/x", header("meta", "x-meta", prefix="x-meta-"), meta={"one": 1, "two": "b"})

    assert caller.loopback.last.headers["x-meta-one"] == "1"
    assert caller.loopback.last.headers["x-meta-two"] == "b"


@pytest.mark.parametrize("value", ["a\r\nX-Evil: 1", "a\nb", "a\0b", "ä"])
def test_a_header_cannot_break_out(caller: Caller, value: str) -> None:
    with pytest.raises(ValueError, match="'x-v' has a line break, a control character or one beyond ASCII") as caught:
        target(caller, "/x", header("v", "X-V"), v=value)
    assert value not in str(caught.value)
    with pytest.raises(ValueError, match="no name for a header"):
        target(caller, "/x", header("v", "x", prefix="x-"), v={value: "1"})
    assert not caller.loopback.seen


def test_a_cookie_keeps_the_name_that_it_may_have(caller: Caller) -> None:
    target(caller, "/x", cookie("a", "$filter"), cookie("b", "a b"), a=1, b=2)
    assert caller.loopback.last.headers["cookie"] == "$filter=1; a%20b=2"


def test_a_parameter_may_have_no_name(caller: Caller) -> None:
    assert target(caller, "/x", query("empty", ""), empty=1) == "/x?=1"
