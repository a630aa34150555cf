"""Successes: by status and content type; text, empty, unexpected."""

from __future__ import annotations

import datetime
from typing import Any

import msgspec
import pytest
from loopback import Answer, Caller

from runtime.errors import ApiError, DecodeError
from runtime.operation import Contents, Operation, binary, empty, found, json, text


class Thing(msgspec.Struct, kw_only=True):
    id: int


class Other(msgspec.Struct, kw_only=True):
    name: str


JSON = {"content-type": "application/json; charset=utf-8"}


def got(caller: Caller, answer: Answer, /, **responses: Contents) -> object:
    caller.loopback.answer = answer
    operation: Operation[Any] = Operation(
        "GET", "/x", responses={status.strip("_"): contents for status, contents in responses.items()}
    )
    return caller.call(operation)


def test_json(caller: Caller) -> None:
    assert got(caller, Answer(200, b'{"id": 1}', JSON), _200=json(Thing)) == Thing(id=1)
    assert got(caller, Answer(200, b"[1, 2]", JSON), _200=json(list[int])) == [1, 2]


@pytest.mark.parametrize(
    "content_type", ["application/problem+json", "text/plain", "application/octet-stream", "text/html", "", "bogus"]
)
def test_json_under_another_name_is_still_json(caller: Caller, content_type: str) -> None:
    headers = {"content-type": content_type} if content_type else {}

    assert got(caller, Answer(200, b' {"id": 1}', headers), _200=json(Thing)) == Thing(id=1)


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (
            Answer(200, b"<html>gateway</html>", {"content-type": "text/html"}),
            "expected application/json, got text/html",
        ),
        (Answer(200, b"", JSON), "expected application/json, got an empty body"),
        (Answer(204, b"", {}), "204 No Content: GET http://.*: expected application/json, got an empty body"),
        (Answer(200, b'{"id": ', JSON), "200 OK: GET http://127.0.0.1:[0-9]+/base/x: "),
        (Answer(200, b"<html>", JSON), "200 OK"),
    ],
)
def test_what_is_no_json_is_a_decode_error_that_keeps_the_body(caller: Caller, answer: Answer, message: str) -> None:
    with pytest.raises(DecodeError, match=message) as caught:
        got(caller, answer, _200=json(Thing))
    assert caught.value.body == answer.body
    assert caught.value.status == answer.status


def test_strict(caller: Caller) -> None:
    caller.options["strict"] = True
    with pytest.raises(DecodeError, match=r"^200 OK: GET .*/x: .*\$\.id: expected int, got str") as caught:
        got(caller, Answer(200, b'{"id": "one"}', JSON), _200=json(Thing))
    assert caught.value.path == "$.id"
    assert [drift.path for drift in caught.value.drifts] == ["$.id"]
    assert caught.value.body == b'{"id": "one"}'
    assert caught.value.status == 200


def test_text(caller: Caller) -> None:
    assert got(caller, Answer(200, "ä".encode(), {"content-type": "text/plain"}), _200=text()) == "ä"
    assert got(caller, Answer(200, b"\xe4", {"content-type": "text/plain; charset=latin-1"}), _200=text()) == "ä"
    assert got(caller, Answer(200, b"\xe4", {"content-type": 'text/plain; charset="ISO-8859-1"'}), _200=text()) == "ä"
    assert got(caller, Answer(200, b"a\xff", {"content-type": "text/plain"}), _200=text()) == "a\ufffd"
    assert got(caller, Answer(200, b'{"a": 1}', JSON), _200=text()) == '{"a": 1}'


@pytest.mark.parametrize(
    ("charset", "body", "read"),
    [
        ("utf-16", b"\xff\xfea\0", "a"),
        ("UTF-16BE", b"\0a", "a"),
        ("us-ascii", b"a\xe4", "a\ufffd"),
        ("ISO-8859-15", b"\xa4", "€"),
        ("iso-8859-8-i", b"\xe0", "א"),
        ("windows-1252", b"\x80", "€"),
        ("windows-874", b"\xa1", "ก"),
        ("KOI8-R", b"\xc1", "а"),
        ("macintosh", b"\x8a", "ä"),
        ("x-mac-cyrillic", b"\x80", "А"),
        ("gb2312", b"\xc4\xe3", "你"),
        ("gb18030", b"\x81\x30\x81\x30", "\x80"),
        ("Big5", b"\xa7A", "你"),
        ("Shift_JIS", b"\x82\xa0", "あ"),
        ("x-sjis", b"\x82\xa0", "あ"),
        ("windows-31j", b"\x82\xa0", "あ"),
        ("EUC-JP", b"\xa4\xa2", "あ"),
        ("iso-2022-jp", b'\x1b$B$"\x1b(B', "あ"),
        ("ks_c_5601-1987", b"\xb0\xa1", "가"),
        ("windows-949", b"\xb0\xa1", "가"),
    ],
)
def test_text_in_a_charset_of_the_web(caller: Caller, charset: str, body: bytes, read: str) -> None:
    assert got(caller, Answer(200, body, {"content-type": f"text/plain; charset={charset}"}), _200=text()) == read


def test_empty(caller: Caller) -> None:
    assert got(caller, Answer(204, b"", {}), _204=empty()) is None
    assert got(caller, Answer(200, b"ignored", JSON), _200=empty()) is None
    assert got(caller, Answer(200, b"ignored", JSON)) is None


def test_by_status(caller: Caller) -> None:
    responses: dict[str, Contents] = {"_200": json(Thing), "_201": json(Other), "_204": empty()}

    assert got(caller, Answer(200, b'{"id": 1}', JSON), **responses) == Thing(id=1)
    assert got(caller, Answer(201, b'{"name": "n"}', JSON), **responses) == Other(name="n")
    assert got(caller, Answer(204, b"", {}), **responses) is None
    assert got(caller, Answer(202, b'{"id": 2}', JSON), **responses) == Thing(id=2)


def test_a_success_that_is_not_named_is_read_like_the_first_that_is(caller: Caller) -> None:
    """Not like a redirect, nor like an error that is a success too."""
    responses: dict[str, Contents] = {"_304": empty(), "_404": json(Other), "_201": json(Thing)}

    assert got(caller, Answer(200, b'{"id": 2}', JSON), **responses) == Thing(id=2)
    assert got(caller, Answer(200, b"", {}), _404=json(Other)) is None


def test_an_empty_body_is_none_where_that_may_be(caller: Caller) -> None:
    responses: dict[str, Contents] = {"_200": json(Thing), "_204": empty()}

    assert got(caller, Answer(200, b"", JSON), **responses) is None
    assert got(caller, Answer(202, b"", JSON), **responses) is None
    assert got(caller, Answer(200, b'{"id": 1}', JSON), **responses) == Thing(id=1)


@pytest.mark.parametrize(("status", "expected"), [(200, True), (206, True), (404, False)])
def test_whether_something_is_there(caller: Caller, status: int, expected: bool) -> None:
    caller.loopback.answer = Answer(status, b"", {})
    operation: Operation[bool] = Operation("HEAD", "/x", responses={"404": found(False), "200": found(True)})

    assert caller.call(operation) is expected
    with pytest.raises(ApiError, match="410 Gone"):
        caller.loopback.answer = Answer(410, b"", {})
        caller.call(operation)


def test_families_and_default(caller: Caller) -> None:
    responses: dict[str, Contents] = {"_201": json(Other), "_2XX": json(Thing), "default": json(list[int])}

    assert got(caller, Answer(201, b'{"name": "n"}', JSON), **responses) == Other(name="n")
    assert got(caller, Answer(203, b'{"id": 1}', JSON), **responses) == Thing(id=1)
    assert got(caller, Answer(300, b"[1]", JSON), **responses) == [1]
    with pytest.raises(ApiError):
        got(caller, Answer(400, b"[1]", JSON), **responses)


def test_families_of_errors(caller: Caller) -> None:
    errors: dict[str, Contents] = {"404": json(Other), "4XX": json(Thing), "5XX": text(), "default": json(list[int])}
    operation: Operation[Any] = Operation("GET", "/x", responses={"2XX": json(int)}, errors=errors)
    bodies: dict[int, tuple[bytes, object]] = {
        404: (b'{"name": "n"}', Other(name="n")),
        422: (b'{"id": 1}', Thing(id=1)),
        599: (b"words", "words"),
        304: (b"", None),
    }
    for status, (body, expected) in bodies.items():
        caller.loopback.answer = Answer(status, body, JSON)
        with pytest.raises(ApiError) as caught:
            caller.call(operation)
        assert (caught.value.status, caught.value.body) == (status, expected)


def test_a_default_that_is_alone_is_the_type_of_errors_too(caller: Caller) -> None:
    caller.loopback.answer = Answer(400, b'{"id": 1}', JSON)
    with pytest.raises(ApiError) as caught:
        caller.call(Operation("GET", "/x", responses={"default": json(Thing)}))
    assert caught.value.body == Thing(id=1)


@pytest.mark.parametrize(
    ("type", "body", "expected"),
    [
        (datetime.date, b'"2026-11-22"', datetime.date(2026, 11, 22)),
        (list[Thing], b'[{"id": 1}]', [Thing(id=1)]),
        (int, b"123", 123),
        (str, b"no JSON", "no JSON"),
        (Thing, b'"words"', "words"),
        (Thing, b"null", None),
    ],
)
def test_errors_that_are_no_objects(caller: Caller, type: object, body: bytes, expected: object) -> None:
    caller.loopback.answer = Answer(400, body, JSON)
    with pytest.raises(ApiError) as caught:
        caller.call(Operation("GET", "/x", errors={"400": json(type)}))
    assert caught.value.body == expected


def test_an_error_status_may_be_a_success_and_the_other_way_round(caller: Caller) -> None:
    assert got(caller, Answer(404, b'{"id": 1}', JSON), _200=empty(), _404=json(Thing)) == Thing(id=1)
    caller.loopback.answer = Answer(202, b'{"id": 1}', JSON)
    operation: Operation[Any] = Operation("GET", "/x", responses={"200": empty()}, errors={"202": json(Thing)})
    with pytest.raises(ApiError) as caught:
        caller.call(operation)
    assert caught.value.status == 202
    assert caught.value.body == Thing(id=1)


BY_TYPE = {
    "application/json": json(Thing),
    "text/plain": text(),
    "audio/*": binary(),
    "application/vnd.other+json; version=2": json(Other),
}


@pytest.mark.parametrize(
    ("content_type", "body", "expected"),
    [
        ("application/json", b'{"id": 1}', Thing(id=1)),
        ("Application/JSON;charset=utf-8", b'{"id": 1}', Thing(id=1)),
        ("application/vnd.other+json", b'{"name": "n"}', Other(name="n")),
        ("text/plain; charset=utf-8", b"words", "words"),
        ("audio/mpeg", b"\0", b"\0"),
        ("text/vtt", b"WEBVTT", "WEBVTT"),
        ("application/hal+json", b'{"id": 2}', Thing(id=2)),
        ("image/png", b'{"id": 3}', Thing(id=3)),
    ],
)
def test_by_content_type(caller: Caller, content_type: str, body: bytes, expected: object) -> None:
    assert got(caller, Answer(200, body, {"content-type": content_type}), _200=BY_TYPE) == expected


def test_any_content_type(caller: Caller) -> None:
    contents = {"*/*": binary(), "application/json": json(Thing)}

    assert got(caller, Answer(200, b"\0", {"content-type": "x/y"}), _200=contents) == b"\0"
    assert got(caller, Answer(200, b"text", {"content-type": "text/plain"}), _200={}) is None


def test_compressed_responses(caller: Caller) -> None:
    import gzip

    answer = Answer(200, gzip.compress(b'{"id": 1}'), {**JSON, "content-encoding": "gzip"})

    assert got(caller, answer, _200=json(Thing)) == Thing(id=1)
    assert "gzip" in caller.loopback.last.headers["accept-encoding"]


def test_head_has_no_body(caller: Caller) -> None:
    caller.loopback.answer = Answer(200, b"", {"x-count": "5"})

    assert caller.respond(Operation("HEAD", "/x", responses={"200": empty()})).headers["x-count"] == "5"
    assert caller.loopback.last.method == "HEAD"


@pytest.mark.parametrize("type_", [int | None, list[str] | None, object, int | str | None])
def test_no_body_is_none_where_null_is_a_value(caller: Caller, type_: object) -> None:
    assert got(caller, Answer(200, b"", JSON), _200=json(type_)) is None
    assert got(caller, Answer(200, b" ", {}), _200=json(type_)) is None
