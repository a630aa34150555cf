"""Long-running operations: where each kind of first answer leads, where the result is, and what ends badly."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest
from msgspec import Struct
from msgspec import json as codec

from runtime import poll
from runtime.errors import ApiError, BadRequestError, DecodeError, OperationFailedError, PollTimeoutError
from runtime.failures import error_of
from runtime.headers import Headers
from runtime.long_running import LongRunningOperation
from runtime.operation import Operation, binary, empty, header, host, json, path, text
from runtime.poll import Answer, Look, finish
from runtime.response import Decoding, Head
from runtime.transport import Request

ORIGINAL = "https://h/base/things/1?api-version=1"
MONITOR, LOCATION = "https://h/operations/1", "https://h/results/1"


class Thing(Struct):
    id: str


DONE = {"status": "Succeeded"}
BUSY = {"status": "InProgress"}
THING = {"id": "1"}


def resource(state: str) -> dict[str, object]:
    return {"id": "1", "properties": {"provisioningState": state}}


@dataclass(frozen=True)
class Reply:
    status: int = 200
    body: object = None
    headers: dict[str, str] = field(default_factory=dict[str, str])
    raw: bytes | None = None

    @property
    def content(self) -> bytes:
        if self.raw is not None:
            return self.raw
        return b"" if self.body is None else codec.encode(self.body)


def reply(status: int, body: object = None, raw: bytes | None = None, **headers: str) -> Reply:
    """`monitor` and `location` are the headers that lead on."""
    names = {"monitor": "azure-asyncoperation", "location": "location"}
    return Reply(status, body, {names.get(name, name.replace("_", "-")): each for name, each in headers.items()}, raw)


class Service:
    """Answers each URL with its replies, one after another, the last again and again; remembers the calls."""

    def __init__(self, first: Reply, others: dict[str, list[Reply]]) -> None:
        self.first = first
        self.others = {url: list(replies) for url, replies in others.items()}
        self.calls: list[tuple[str, str]] = []
        self.looks: list[Look] = []

    def __call__(self, look: Look) -> Answer:
        method, url = look.operation.method, look.url or ORIGINAL
        self.calls.append((method, url))
        self.looks.append(look)
        told = self.first
        if look.url:
            replies = self.others[url]
            told = replies.pop(0) if len(replies) > 1 else replies[0]
        head = Head(Request(method, url, Headers()), told.status, Headers(list(told.headers.items())))
        if told.status >= 400:
            raise error_of(look.operation, head, told.content, Decoding())
        return Answer(head, told.content)

    @property
    def asked(self) -> list[str]:
        """The URLs after the first call."""
        assert all(method == "GET" for method, _ in self.calls[1:])
        return [url for _, url in self.calls[1:]]


@pytest.fixture(autouse=True)
def slept(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    waits: list[float] = []
    monkeypatch.setattr(poll, "sleep", waits.append)
    return waits


def facts(method: str, via: Any = "", result: Any = None, member: str = "") -> LongRunningOperation[Any]:
    start: Operation[object] = Operation(
        method, "/things/{id}", (path("id"),), responses={"200": json(Thing), "202": empty()}
    )
    return LongRunningOperation(start, json(Thing) if result is None else result, via, member)


def run(operation: LongRunningOperation[Any], service: Service, *, strict: bool = False, **arguments: object) -> Any:
    given = {"id": "1", "poll_interval": 1.0, "poll_timeout": None, **arguments}
    return finish(operation.steps(given, Decoding(strict=strict)), service)


# --- the first answer ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "first", "value"),
    [
        ("PUT", reply(200, resource("Succeeded")), Thing("1")),
        ("PUT", reply(201, resource("Succeeded")), Thing("1")),
        ("PUT", reply(200, THING), Thing("1")),
        ("PATCH", reply(200, resource("succeeded"), monitor="https://h/never"), Thing("1")),
        ("POST", reply(200, THING, location="https://h/never"), Thing("1")),
        ("POST", reply(201, THING), Thing("1")),
        ("DELETE", reply(204), None),
        ("DELETE", reply(204, location="https://h/never"), None),
        ("POST", reply(200, {"id": "1", "provisioningState": "Succeeded"}), Thing("1")),
        ("POST", reply(200, resource("Accepted")), Thing("1")),
    ],
)
def test_the_first_answer_may_be_the_last(method: str, first: Reply, value: object) -> None:
    service = Service(first, {})
    assert run(facts(method), service) == value
    assert service.asked == []


@pytest.mark.parametrize(
    ("method", "first", "asked"),
    [
        ("PUT", reply(202, monitor=MONITOR), [MONITOR, ORIGINAL]),
        ("PUT", reply(200, THING, monitor=MONITOR), [MONITOR, ORIGINAL]),
        ("PUT", reply(200, resource("Accepted"), monitor=MONITOR, location="https://h/never"), [MONITOR, ORIGINAL]),
        ("PUT", reply(202, resource("Succeeded"), monitor=MONITOR), [MONITOR, ORIGINAL]),
        ("PUT", reply(201, resource("Creating")), [ORIGINAL]),
        ("PUT", reply(201, THING), [ORIGINAL]),
        ("PUT", reply(202), [ORIGINAL]),
        ("PATCH", reply(202, resource("Updating")), [ORIGINAL]),
        ("PUT", reply(202, location=LOCATION), [LOCATION]),
        ("PUT", reply(200, resource("Accepted"), location=LOCATION), [LOCATION]),
        ("POST", reply(201, location=LOCATION), [LOCATION]),
        ("POST", reply(202, location=LOCATION), [LOCATION]),
        ("POST", reply(202, monitor=MONITOR, location=LOCATION), [MONITOR, LOCATION]),
        ("DELETE", reply(202, monitor=MONITOR, location=LOCATION), [MONITOR, LOCATION]),
        ("POST", reply(202, operation_location=MONITOR, location=LOCATION), [MONITOR, LOCATION]),
        ("POST", reply(202, operation_location=MONITOR, monitor="https://h/never"), [MONITOR]),
        ("PUT", reply(202, location="../../results/1"), [LOCATION]),
        ("PUT", reply(202, location="/results/1"), [LOCATION]),
        ("PUT", reply(202, location="//h/results/1"), [LOCATION]),
    ],
)
def test_where_the_first_answer_leads(method: str, first: Reply, asked: list[str]) -> None:
    service = Service(
        first, {MONITOR: [reply(200, DONE | THING)], LOCATION: [reply(200, THING)], ORIGINAL: [reply(200, THING)]}
    )
    assert run(facts(method), service) == Thing("1")
    assert service.asked == asked


@pytest.mark.parametrize("method", ["POST", "DELETE"])
def test_nothing_leads_on(method: str) -> None:
    with pytest.raises(DecodeError, match=r"202 Accepted: .* no Operation-Location and no Location") as caught:
        run(facts(method), Service(reply(202), {}))
    assert caught.value.status == 202


def test_an_error_at_once() -> None:
    with pytest.raises(BadRequestError):
        run(facts("PUT"), Service(reply(400, {"message": "no"}, monitor=MONITOR), {}))


# --- until it is done ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "between",
    [
        reply(200, BUSY),
        reply(202, {"status": "Accepted"}),
        reply(202),
        reply(200, {"status": "of tomorrow"}),
        reply(200, {"status": "Running"}, location="https://h/never"),
    ],
)
@pytest.mark.parametrize("end", ["Succeeded", "succeeded", "SUCCEEDED"])
def test_a_status_document(between: Reply, end: str) -> None:
    service = Service(reply(202, monitor=MONITOR), {MONITOR: [between, between, reply(200, {"status": end} | THING)]})
    assert run(facts("POST"), service) == Thing("1")
    assert service.asked == [MONITOR] * 3


@pytest.mark.parametrize("between", [reply(202), reply(202, THING), reply(202, raw=b"wait")])
def test_a_location(between: Reply) -> None:
    service = Service(reply(202, location=LOCATION), {LOCATION: [between, between, reply(200, THING)]})
    assert run(facts("POST"), service) == Thing("1")
    assert service.asked == [LOCATION] * 3


@pytest.mark.parametrize("last", [resource("Succeeded"), THING])
def test_a_resource(last: object) -> None:
    replies = [reply(200, resource("Creating")), reply(202), reply(200, last)]
    service = Service(reply(201, resource("Creating")), {ORIGINAL: replies})
    assert run(facts("PUT"), service) == Thing("1")
    assert service.asked == [ORIGINAL] * 3


def test_the_headers_may_change() -> None:
    other = f"{MONITOR}/2"
    moved = {MONITOR: [reply(200, BUSY, monitor=other)], other: [reply(200, BUSY), reply(200, DONE | THING)]}
    service = Service(reply(202, monitor=MONITOR), moved)
    run(facts("POST"), service)
    assert service.asked == [MONITOR, other, other]
    service = Service(
        reply(202, location=LOCATION),
        {LOCATION: [reply(202, location="/other")], "https://h/other": [reply(200, THING)]},
    )
    run(facts("POST"), service)
    assert service.asked == [LOCATION, "https://h/other"]


def test_waits(slept: list[float]) -> None:
    replies = [
        reply(200, BUSY, retry_after="0"),
        reply(200, BUSY),
        reply(200, BUSY, retry_after="7"),
        reply(200, DONE | THING),
    ]
    run(facts("POST"), Service(reply(202, monitor=MONITOR, retry_after="5"), {MONITOR: replies}))
    assert slept == [5.0, 0.1, 1.0, 7.0]


def test_the_result_is_fetched_without_a_wait(slept: list[float]) -> None:
    first = reply(202, monitor=MONITOR, location=LOCATION)
    run(facts("POST"), Service(first, {MONITOR: [reply(200, DONE, retry_after="9")], LOCATION: [reply(200, THING)]}))
    assert slept == [1.0]


def test_no_time_left() -> None:
    service = Service(reply(202, monitor=MONITOR, retry_after="99"), {MONITOR: [reply(200, BUSY, retry_after="99")]})
    with pytest.raises(PollTimeoutError, match=r"not done: .* in 99 seconds, with 1 of 1 left") as caught:
        run(facts("POST"), service, poll_timeout=1)
    assert (caught.value.state, caught.value.last) == ("", None)
    service = Service(reply(202, monitor=MONITOR, retry_after="0"), {MONITOR: [reply(200, BUSY, retry_after="99")]})
    with pytest.raises(PollTimeoutError, match=r"still 'InProgress': .* in 99 seconds") as caught:
        run(facts("POST"), service, poll_timeout=1)
    assert (caught.value.state, caught.value.last) == ("InProgress", BUSY)


# --- where the result is ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "via", "asked"),
    [
        ("PUT", "", ORIGINAL),
        ("PATCH", "", ORIGINAL),
        ("POST", "", LOCATION),
        ("DELETE", "", LOCATION),
        ("PUT", "original-uri", ORIGINAL),
        ("POST", "original-uri", ORIGINAL),
        ("PUT", "location", LOCATION),
        ("POST", "location", LOCATION),
        ("POST", "azure-async-operation", ""),
        ("PUT", "azure-async-operation", ""),
        ("POST", "operation-location", ""),
        ("PUT", "operation-location", ""),
    ],
)
def test_the_result_after_a_status_document(method: str, via: str, asked: str) -> None:
    documents = {
        MONITOR: [reply(200, DONE | {"id": "document"})],
        LOCATION: [reply(200, {"id": "location"})],
        ORIGINAL: [reply(200, {"id": "original"})],
    }
    service = Service(reply(202, monitor=MONITOR, location=LOCATION), documents)
    names = {ORIGINAL: "original", LOCATION: "location", "": "document"}
    assert run(facts(method, via), service) == Thing(names[asked])
    assert service.asked == [MONITOR, *([asked] if asked else [])]


def test_a_resource_location_in_the_document() -> None:
    done = DONE | {"resourceLocation": "/things/2"}
    service = Service(
        reply(202, monitor=MONITOR, location=LOCATION),
        {MONITOR: [reply(200, done)], "https://h/things/2": [reply(200, THING)]},
    )
    assert run(facts("POST"), service) == Thing("1")


def test_the_final_location_may_need_time_too() -> None:
    others = {MONITOR: [reply(200, DONE)], LOCATION: [reply(202), reply(200, THING)]}
    service = Service(reply(202, monitor=MONITOR, location=LOCATION), others)
    assert run(facts("POST"), service) == Thing("1")
    assert service.asked == [MONITOR, LOCATION, LOCATION]


def test_via_original_after_a_location() -> None:
    service = Service(
        reply(202, location=LOCATION),
        {LOCATION: [reply(200, {"id": "location"})], ORIGINAL: [reply(200, {"id": "original"})]},
    )
    assert run(facts("PUT", "original-uri"), service) == Thing("original")


def test_the_result_within_the_document() -> None:
    done = DONE | {"id": "operation", "result": THING}
    others = {MONITOR: [reply(200, done)]}
    assert run(
        facts("POST", "operation-location", member="result"), Service(reply(202, monitor=MONITOR), others)
    ) == Thing("1")
    plain = {MONITOR: [reply(200, DONE | {"id": "operation"})]}
    service = Service(reply(202, monitor=MONITOR), plain)
    assert run(facts("POST", "operation-location", member="result"), service) == Thing("operation")


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE"])
def test_no_result_is_not_asked_for(method: str) -> None:
    service = Service(reply(202, monitor=MONITOR, location="https://h/never"), {MONITOR: [reply(200, DONE)]})
    assert run(facts(method, result=empty()), service) is None
    assert service.asked == [MONITOR]


@pytest.mark.parametrize("end", [reply(204), reply(200)])
def test_nothing_comes_of_it(end: Reply) -> None:
    assert run(facts("DELETE", result=empty()), Service(reply(202, location=LOCATION), {LOCATION: [end]})) is None


def test_no_content_where_there_might_be_some() -> None:
    service = Service(reply(202, location=LOCATION), {LOCATION: [reply(204)]})
    assert run(facts("DELETE"), service) is None
    assert run(facts("DELETE"), Service(reply(202, location=LOCATION), {LOCATION: [reply(200)]})) is None
    assert run(facts("POST"), Service(reply(202, monitor=MONITOR), {MONITOR: [reply(204)]})) is None


def test_results_that_are_no_json() -> None:
    said = reply(200, raw=b"caf\xc3\xa9", content_type="text/plain")
    assert run(facts("POST", result=text()), Service(reply(202, location=LOCATION), {LOCATION: [said]})) == "café"
    image = reply(200, raw=b"\x89PNG", content_type="image/png")
    choice = {"image/png": binary("image/png"), "application/json": json(Thing)}
    assert run(facts("POST", result=choice), Service(reply(202, location=LOCATION), {LOCATION: [image]})) == b"\x89PNG"


# --- what ends badly -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", ["Failed", "failed", "Canceled", "cancelled"])
def test_failed_or_canceled(state: str) -> None:
    failed = {"status": state, "error": {"code": "OutOfThings", "message": "None are left."}}
    with pytest.raises(OperationFailedError) as caught:
        run(facts("POST"), Service(reply(202, monitor=MONITOR), {MONITOR: [reply(200, failed, request_id="r1")]}))
    error = caught.value
    assert isinstance(error, ApiError)
    assert (error.state, error.code, error.message) == (state, "OutOfThings", "None are left.")
    assert (error.status, error.body, error.raw) == (200, failed, codec.encode(failed))
    assert str(error) == f"200 OK: GET {MONITOR}, {state}: OutOfThings: None are left."


def test_failed_without_a_reason() -> None:
    with pytest.raises(OperationFailedError) as caught:
        run(facts("POST"), Service(reply(202, monitor=MONITOR), {MONITOR: [reply(200, {"status": "Failed"})]}))
    assert (caught.value.state, caught.value.code) == ("Failed", None)
    assert str(caught.value) == f"200 OK: GET {MONITOR}: Failed"


@pytest.mark.parametrize("state", ["Failed", "Canceled"])
def test_a_resource_that_failed(state: str) -> None:
    with pytest.raises(OperationFailedError, match=state):
        run(facts("PUT"), Service(reply(201, resource("Creating")), {ORIGINAL: [reply(200, resource(state))]}))
    with pytest.raises(OperationFailedError, match=state):
        run(facts("PUT"), Service(reply(200, resource(state)), {}))


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_behind_a_location_the_resource_may_say_that_it_failed(method: str) -> None:
    service = Service(reply(202, location=LOCATION), {LOCATION: [reply(200, resource("Failed"))]})
    with pytest.raises(OperationFailedError) as caught:
        run(facts(method), service)
    assert caught.value.state == "Failed"


def test_behind_a_location_of_another_work_the_status_says_it_all() -> None:
    """What a POST ends with need not be what it worked on."""
    service = Service(reply(202, location=LOCATION), {LOCATION: [reply(200, resource("Failed"))]})
    assert run(facts("POST"), service) == Thing("1")


@pytest.mark.parametrize("headers", [{"monitor": MONITOR}, {"location": MONITOR}, {}])
def test_an_error_on_the_way(headers: dict[str, str]) -> None:
    said = reply(400, {"error": {"code": "Bad", "message": "no"}})
    service = Service(reply(202, **headers), {MONITOR: [said], ORIGINAL: [said]})
    with pytest.raises(BadRequestError, match="Bad: no"):
        run(facts("PUT"), service)


def test_an_error_at_the_end() -> None:
    others = {MONITOR: [reply(200, DONE)], ORIGINAL: [reply(404)]}
    with pytest.raises(ApiError, match="404"):
        run(facts("PUT"), Service(reply(202, monitor=MONITOR), others))


@pytest.mark.parametrize(
    "said", [reply(200, {}), reply(200), reply(200, {"status": 5}), reply(200, [1]), reply(200, {"status": ""})]
)
def test_a_document_without_a_status(said: Reply) -> None:
    with pytest.raises(DecodeError, match="no status") as caught:
        run(facts("PUT"), Service(reply(202, monitor=MONITOR), {MONITOR: [said]}))
    assert caught.value.body == said.content


@pytest.mark.parametrize("raw", [b'{"status": "Succ', b'{"status": "\xff"}', b"{"])
def test_broken_json(raw: bytes) -> None:
    broken = reply(200, raw=raw)
    with pytest.raises(DecodeError):
        run(facts("PUT"), Service(reply(202, monitor=MONITOR), {MONITOR: [broken]}))
    with pytest.raises(DecodeError):
        run(facts("PUT"), Service(broken, {}))
    with pytest.raises(DecodeError):
        run(facts("PUT"), Service(reply(202), {ORIGINAL: [broken]}))


def test_a_result_that_is_none() -> None:
    with pytest.raises(DecodeError, match="expected application/json, got an empty body"):
        run(facts("PUT"), Service(reply(201), {ORIGINAL: [reply(200)]}))


def test_a_link_that_is_no_url_is_left_to_the_client() -> None:
    service = Service(reply(202, location="http://[bad"), {"http://[bad": [reply(200, THING)]})
    assert run(facts("POST"), service) == Thing("1")


# --- what a look is --------------------------------------------------------------------------------------------------


def test_looks_go_where_the_operation_goes() -> None:
    start: Operation[object] = Operation(
        "POST",
        "/things/{id}",
        (host("account"), path("id"), header("if_match", "If-Match")),
        client_parameters=("version",),
        responses={"202": empty()},
        security=(("key",),),
        base_url="https://{account}.h",
    )
    service = Service(reply(202, location=LOCATION), {LOCATION: [reply(202), reply(204)]})
    run(LongRunningOperation(start), service, account="a")
    _, one, other = (look.operation for look in service.looks)
    assert one is other
    assert (one.method, one.base_url, one.security, one.body) == ("GET", "https://{account}.h", (("key",),), None)
    assert [(each.location, each.wire) for each in one.parameters] == [("host", "account"), ("header", "accept")]
    assert one.client_parameters == ("version",)
    assert service.looks[1].arguments["account"] == "a"
