"""Redirects (RFC 9110, section 15.4): which are followed, how, and which are an answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from loopback import Answer, Caller, Seen
from msgspec.structs import replace

from runtime.errors import ApiError
from runtime.operation import Body, Operation, empty, json

JSON = {"content-type": "application/json"}


def operation(method: str, **facts: Any) -> Operation[Any]:
    body = Body(("application/json", "application/octet-stream"), argument="body")
    return Operation(method, "/x", body=body, responses={"200": json(object)}, **facts)


def leads(caller: Caller, status: int, location: str = "/y") -> None:
    """The service sends whoever comes for /base/x to another place."""

    def answer(seen: Seen) -> Answer:
        body = b"" if seen.method == "HEAD" else b"1"
        if seen.path == "/base/x":
            return Answer(status, b"", {"Location": location} if location else {})
        return Answer(200, body, JSON)

    caller.loopback.answer = answer


def went(caller: Caller) -> list[tuple[str, str, bytes]]:
    return [(seen.method, seen.path, seen.body) for seen in caller.loopback.seen]


@pytest.mark.parametrize("status", [300, 301, 302, 307, 308])
@pytest.mark.parametrize("method", ["GET", "OPTIONS"])
def test_a_method_that_changes_nothing_is_sent_again(caller: Caller, method: str, status: int) -> None:
    leads(caller, status)
    assert caller.call(operation(method)) == 1
    assert went(caller) == [(method, "/base/x", b""), (method, "/y", b"")]


@pytest.mark.parametrize("status", [300, 301, 302, 303, 307, 308])
def test_head_stays_head(caller: Caller, status: int) -> None:
    leads(caller, status)
    assert caller.call(replace(operation("HEAD"), responses={"200": empty()})) is None
    assert [method for method, _, _ in went(caller)] == ["HEAD", "HEAD"]


@pytest.mark.parametrize("status", [300, 301, 302])
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_a_method_that_changes_something_is_not_guessed(caller: Caller, method: str, status: int) -> None:
    leads(caller, status)
    with pytest.raises(ApiError, match=f"^{status} .*, to /y$"):
        caller.call(operation(method), body=1)
    assert len(went(caller)) == 1


@pytest.mark.parametrize("status", [307, 308])
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_but_sent_again_where_the_service_says_so(caller: Caller, method: str, status: int) -> None:
    leads(caller, status)
    assert caller.call(operation(method), body=[1]) == 1
    assert went(caller) == [(method, "/base/x", b"[1]"), (method, "/y", b"[1]")]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_see_other_is_a_get(caller: Caller, method: str) -> None:
    leads(caller, 303)
    assert caller.call(operation(method), body=[1]) == 1
    assert went(caller) == [(method, "/base/x", b"[1]"), ("GET", "/y", b"")]
    assert "content-type" not in caller.loopback.last.headers


def chunks() -> Iterator[bytes]:
    yield b"once"


def test_see_other_needs_no_body_a_second_time(caller: Caller) -> None:
    leads(caller, 303)
    assert caller.call(operation("POST"), body=chunks()) == 1
    assert went(caller) == [("POST", "/base/x", b"once"), ("GET", "/y", b"")]


def test_a_choice_without_a_location_is_an_error(caller: Caller) -> None:
    leads(caller, 300, "")
    with pytest.raises(ApiError, match="300 Multiple Choices"):
        caller.call(operation("GET"))


def test_not_modified_is_no_redirect(caller: Caller) -> None:
    leads(caller, 304)
    with pytest.raises(ApiError, match="304 Not Modified"):
        caller.call(operation("GET"))
    assert caller.call(replace(operation("GET"), responses={"200": json(object), "304": empty()})) is None


def test_one_that_is_documented_beside_a_success_is_followed(caller: Caller) -> None:
    leads(caller, 302)
    both = replace(operation("GET"), responses={"200": json(object), "302": empty()})
    assert caller.call(both) == 1
    assert caller.call(replace(both, responses={"default": json(object), "3XX": empty()})) == 1


def test_one_that_is_all_that_is_documented_is_the_answer(caller: Caller) -> None:
    leads(caller, 302)
    response = caller.respond(replace(operation("GET"), responses={"302": empty()}))
    assert (response.value, response.status, response.headers["location"]) == (None, 302, "/y")
    assert len(went(caller)) == 1


def test_one_that_is_documented_and_cannot_be_followed_is_the_answer(caller: Caller) -> None:
    leads(caller, 302, "http://elsewhere.example/y")
    both = replace(operation("GET"), responses={"200": json(object), "302": empty()})
    assert caller.respond(both).status == 302
    assert len(went(caller)) == 1
