"""Errors by status: their class, message, code, request id and body; and that nothing in a body can stop them."""

from __future__ import annotations

import builtins
import copy
import pickle
from collections.abc import Callable
from typing import Any, cast

import msgspec
import pytest
from loopback import Answer, Caller

from runtime import errors
from runtime.errors import ApiError, DecodeError, Error, TimeoutError, TransportError, summary
from runtime.headers import Headers
from runtime.operation import Body, Operation, binary, empty, json, query, text
from runtime.retry import Retries


class Inner(msgspec.Struct, kw_only=True):
    code: str | None
    message: str


class ErrorResponse(msgspec.Struct, kw_only=True):
    error: Inner


GET: Operation[Any] = Operation(
    "GET",
    "/things/1",
    parameters=(query("q"),),
    responses={"200": empty()},
    errors={"404": json(Inner), "4XX": text(), "default": json(ErrorResponse)},
)
JSON = {"content-type": "application/json"}


def error(caller: Caller, answer: Answer, operation: Operation[Any] = GET) -> ApiError:
    caller.loopback.answer = answer
    with pytest.raises(ApiError) as caught:
        caller.call(operation, q=1)
    return caught.value


@pytest.mark.parametrize(
    ("status", "name"),
    [
        (400, "BadRequestError"),
        (401, "AuthenticationError"),
        (403, "PermissionDeniedError"),
        (404, "NotFoundError"),
        (409, "ConflictError"),
        (418, "ApiError"),
        (422, "UnprocessableEntityError"),
        (429, "RateLimitError"),
        (500, "ServerError"),
        (503, "ServerError"),
        (599, "ServerError"),
        (302, "ApiError"),
        (304, "ApiError"),
    ],
)
def test_classes(caller: Caller, status: int, name: str) -> None:
    caught = error(caller, Answer(status, b"", {}))

    assert type(caught) is getattr(errors, name)
    assert isinstance(caught, ApiError)
    assert isinstance(caught, Error)
    assert caught.status == status
    assert caught.body is None
    assert caught.raw == b""
    assert caught.code is None


def test_a_whole_error(caller: Caller) -> None:
    body = b'{"error": {"code": "NoSuch", "message": "There is\\nno such thing."}}'
    caught = error(caller, Answer(500, body, {**JSON, "X-MS-Request-Id": "r-9", "Retry-After": "3"}))

    assert caught.message == "There is\nno such thing."
    assert str(caught) == (
        f"500 Internal Server Error: GET {caller.loopback.url}/base/things/1?q=1: "
        "NoSuch: There is no such thing. (request id r-9)"
    )
    assert caught.code == "NoSuch"
    assert caught.request_id == "r-9"
    assert caught.headers["retry-after"] == "3"
    assert caught.body == ErrorResponse(error=Inner(code="NoSuch", message="There is\nno such thing."))
    assert caught.raw == body


def test_the_body_is_typed_by_status(caller: Caller) -> None:
    body = b'{"code": null, "message": "m"}'

    assert error(caller, Answer(404, body, JSON)).body == Inner(code=None, message="m")
    assert error(caller, Answer(400, b"plain", {"content-type": "text/plain"})).body == "plain"
    assert error(caller, Answer(400, b'{"a": 1}', JSON)).body == {"a": 1}
    assert error(caller, Answer(500, body, JSON), Operation("GET", "/x")).body == {"code": None, "message": "m"}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"<html>Bad gateway</html>", "<html>Bad gateway</html>"),
        (b"\xff\xfe", "\ufffd\ufffd"),
        (b"[1]", [1]),
        (b"5", 5),
        (b"   ", None),
        (b"{", "{"),
        (b"[" * 100_000, "[" * 100_000),
    ],
)
def test_a_body_of_another_shape_stops_nothing(caller: Caller, body: bytes, expected: object) -> None:
    caught = error(caller, Answer(502, body, JSON))

    assert caught.status == 502
    assert caught.body == expected or caught.raw == body
    assert caught.raw == body
    assert len(str(caught)) < 1000


def test_a_body_that_drifts_is_read_leniently(caller: Caller) -> None:
    drifts: list[object] = []
    caller.options.update(strict=True, on_drift=drifts.append)
    caught = error(caller, Answer(500, b'{"error": {"code": 5}}', JSON))

    assert caught.code == "5"
    body: Any = caught.body
    assert isinstance(body, ErrorResponse)
    assert body.error.code == cast("object", 5)
    assert drifts


def test_on_drift_cannot_hide_an_error(caller: Caller) -> None:
    def fail(drift: object) -> None:
        raise RuntimeError("from on_drift")

    caller.options["on_drift"] = fail
    caught = error(caller, Answer(500, b'{"error": {"code": 5}}', JSON))

    assert caught.body == {"error": {"code": 5}}


def test_an_error_of_a_binary_operation(caller: Caller) -> None:
    operation: Operation[Any] = Operation(
        "GET", "/x", responses={"200": binary()}, errors={"default": json(ErrorResponse)}
    )
    caught = error(caller, Answer(500, b'{"error": {"code": "c", "message": "m"}}', JSON), operation)

    assert caught.body == ErrorResponse(error=Inner(code="c", message="m"))


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ({"error": {"code": "c", "message": "m"}}, ("c", "m")),
        ({"error": {"code": None, "type": "t", "message": "m"}}, ("t", "m")),
        ({"error": {"message": "m"}}, (None, "m")),
        ({"error": "invalid_grant", "error_description": "d"}, ("invalid_grant", "d")),
        ({"error": "words"}, (None, "words")),
        ({"code": 12, "message": "m"}, ("12", "m")),
        ({"statusCode": 401, "message": "m"}, (None, "m")),
        ({"type": "about:blank", "title": "t", "detail": "d"}, ("about:blank", "d")),
        ({"title": "t"}, (None, "t")),
        ({"detail": "d"}, (None, "d")),
        ({"detail": [{"loc": []}]}, (None, None)),
        ([{"code": "c", "message": "m"}], ("c", "m")),
        ([], (None, None)),
        ("words", (None, "words")),
        ({"code": True, "message": ""}, (None, None)),
        (None, (None, None)),
        (5, (None, None)),
    ],
)
def test_summaries(document: object, expected: tuple[str | None, str | None]) -> None:
    assert summary(document) == expected


def test_a_long_message_is_cut(caller: Caller) -> None:
    caught = error(caller, Answer(500, b'{"message": "' + b"x" * 10_000 + b'"}', JSON))

    assert len(str(caught)) < 700
    assert str(caught).endswith("x...")


@pytest.mark.parametrize("name", ["x-ms-request-id", "apim-request-id", "X-Request-ID", "request-id"])
def test_request_ids(caller: Caller, name: str) -> None:
    assert error(caller, Answer(500, b"", {name: "r"})).request_id == "r"
    assert error(caller, Answer(500, b"", {"other": "r"})).request_id is None


def test_the_url_in_a_message_has_no_password(caller: Caller) -> None:
    caller.options["endpoint"] = caller.loopback.url.replace("http://", "http://me:hunter2@")

    assert "hunter2" not in str(error(caller, Answer(500, b"", {})))


def test_errors_survive_pickling() -> None:
    original = errors.NotFoundError("m", status=404, headers=Headers([("A", "b")]), code="c", body={"d": 1}, raw=b"{}")
    copy = pickle.loads(pickle.dumps(original))

    assert type(copy) is errors.NotFoundError
    assert (str(copy), copy.status, copy.headers["a"], copy.code, copy.body, copy.raw) == (
        "m",
        404,
        "b",
        "c",
        {"d": 1},
        b"{}",
    )
    decode_error = pickle.loads(pickle.dumps(DecodeError("m", path="$.a", body=b"x", status=200)))
    assert (decode_error.path, decode_error.body, decode_error.status) == ("$.a", b"x", 200)


def test_the_tree() -> None:
    assert issubclass(TimeoutError, TransportError)
    assert issubclass(TimeoutError, builtins.TimeoutError)
    assert {name for name in errors.__all__ if not issubclass(getattr(errors, name), Error)} == set()


def test_what_an_error_keeps_of_its_request(caller: Caller) -> None:
    caller.options["api_key"] = "hunter2"
    found = error(caller, Answer(429, b"{}", {"retry-after-ms": "1500", **JSON}))

    assert found.retry_after == 1.5
    assert found.request is not None
    assert found.request.method == "GET"
    assert found.request.url == f"{caller.loopback.url}/base/things/1?q=1"
    assert "hunter2" not in repr(found.request) + repr(found.request.headers) + repr(found.request.url)
    assert error(caller, Answer(404, b"{}")).retry_after is None


@pytest.mark.parametrize("duplicate", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])
def test_errors_can_be_copied(caller: Caller, duplicate: Callable[[Any], Any]) -> None:
    upload: Operation[Any] = Operation("PUT", "/x", body=Body("application/octet-stream", argument="content"))
    caller.loopback.answer = Answer(
        503, b'{"error": {"code": "busy"}}', {"retry-after": "7", "x-request-id": "r", **JSON}
    )
    caller.options["retries"] = Retries(1, max_wait=7)
    with pytest.raises(ApiError) as caught:
        caller.call(upload, content=iter([b"once"]))
    original = caught.value
    original.attempts = 3
    original.add_note("a note")
    twin = duplicate(original)

    assert type(twin) is type(original)
    assert str(twin) == str(original)
    assert str(twin).endswith("busy (request id r) (tried 3 times)")
    assert twin.headers == original.headers
    assert twin.request.url == original.request.url
    assert twin.request.content is None or twin.request is original.request
    assert twin.__notes__ == ["a note"]
    attributes = ("status", "message", "code", "body", "raw", "request_id", "retry_after", "attempts")
    assert [getattr(twin, name) for name in attributes] == [getattr(original, name) for name in attributes]


@pytest.mark.parametrize("duplicate", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])
def test_errors_without_an_answer_can_be_copied(duplicate: Callable[[Any], Any]) -> None:
    for original in (errors.ConnectError("no"), TimeoutError("late", sent=False), TransportError("cut")):
        original.attempts = 2
        twin = duplicate(original)
        assert (type(twin), str(twin), twin.sent, twin.attempts) == (type(original), str(original), original.sent, 2)
    late = duplicate(DecodeError("odd", path="$.a", body=b"[", status=200))
    assert (str(late), late.path, late.body, late.status, late.attempts) == ("odd", "$.a", b"[", 200, 1)
