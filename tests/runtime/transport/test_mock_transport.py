"""The transports for users' own tests: what they answer, and what they tell of the requests."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from tests.faults.calling import DOWNLOAD, GET, POST, QUICK, UPLOAD, AsyncClient, Client

from runtime.download import AsyncDownload, Download
from runtime.errors import ConnectError, NotFoundError, TransportError
from runtime.mock_transport import AsyncMockTransport, MockReply, MockRequest, MockTransport, reply
from runtime.operation import Body, Operation, json, path, query, text
from runtime.stream import StreamOperation

THING: Operation[Any] = Operation(
    "GET", "/things/{id}", parameters=(path("id"), query("tags")), responses={"200": json(object)}
)
TEXT: Operation[Any] = Operation("GET", "/x", responses={"200": text()})
FORM: Operation[Any] = Operation(
    "POST", "/x", body=Body("multipart/form-data", argument="body"), responses={"200": json(object)}
)
EVENTS: StreamOperation[Any] = StreamOperation(GET, json(object), done="[DONE]")


class Mocked:
    """Calls with a client that has such a transport."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.transport: MockTransport | AsyncMockTransport

    def calls(self, answers: Any, *calls: tuple[Operation[Any], dict[str, Any]]) -> list[Any]:
        """The values, or the package's errors, of one call after the other."""
        return asyncio.run(self._acalls(answers, calls)) if self.kind == "async" else self._calls(answers, calls)

    def call(self, answers: Any, operation: Operation[Any], /, **arguments: object) -> Any:
        [value] = self.calls(answers, (operation, arguments))
        return value

    def _calls(self, answers: Any, calls: Any) -> list[Any]:
        self.transport = transport = MockTransport(answers)
        with Client("https://host/base", api_key="k", transport=transport, retries=QUICK) as client:
            values = [client.send(operation, arguments) for operation, arguments in calls]
            return [value.read() if isinstance(value, Download) else value for value in values]

    async def _acalls(self, answers: Any, calls: Any) -> list[Any]:
        self.transport = transport = AsyncMockTransport(answers)
        async with AsyncClient("https://host/base", api_key="k", transport=transport, retries=QUICK) as client:
            values = [await client.send(operation, arguments) for operation, arguments in calls]
            return [await value.read() if isinstance(value, AsyncDownload) else value for value in values]


@pytest.fixture(params=["sync", "async"])
def mocked(request: pytest.FixtureRequest) -> Mocked:
    return Mocked(request.param)


def test_one_reply_for_all(mocked: Mocked) -> None:
    assert mocked.calls(reply(json={"a": 1}), (GET, {}), (GET, {})) == [{"a": 1}] * 2
    assert len(mocked.transport.requests) == 2


def test_replies_in_turn(mocked: Mocked) -> None:
    assert mocked.calls([reply(json=1), reply(json=2)], (GET, {}), (GET, {})) == [1, 2]
    with pytest.raises(AssertionError, match=r"^no reply is left for GET /base/x$"):
        mocked.calls([reply(json=1)], (GET, {}), (GET, {}))


def test_replies_by_route(mocked: Mocked) -> None:
    answers = {
        ("GET", "/base/things/first"): reply(json="first"),
        ("get", "/base/things/{id}"): [reply(json="any"), reply(json="again")],
        ("POST", "/base/x"): reply(json="made"),
    }
    things = [(THING, {"id": each}) for each in ("first", "a b/c", "other")]
    assert mocked.calls(answers, *things, (POST, {"body": {}})) == ["first", "any", "again", "made"]
    known = "GET /base/things/first, get /base/things/{id}, POST /base/x"
    with pytest.raises(AssertionError, match=rf"^no reply for GET /base/x; there are some for: {known}$"):
        mocked.call(answers, GET)


def test_a_function(mocked: Mocked) -> None:
    def answer(request: MockRequest) -> MockReply:
        if request.method == "GET":
            return reply(json={"error": {"message": "no such thing"}}, status=404, headers={"X-Request-Id": "7"})
        return reply(json=request.json())

    assert mocked.call(answer, POST, body={"a": [1, None]}) == {"a": [1, None]}
    with pytest.raises(NotFoundError, match=r"no such thing \(request id 7\)$"):
        mocked.call(answer, GET)
    with pytest.raises(TypeError, match=r"returns what reply\(\) makes, not dict"):
        mocked.call(lambda request: {}, GET)


def test_an_asynchronous_function() -> None:
    async def answer(request: MockRequest) -> MockReply:
        await asyncio.sleep(0)
        return reply(json=request.path)

    assert Mocked("async").call(answer, GET) == "/base/x"


def test_what_a_network_would_raise(mocked: Mocked) -> None:
    """It is tried again like what a network raises."""
    broken = [ConnectError("no"), TransportError("broken off"), reply(json=1)]
    assert mocked.call(broken, GET) == 1
    assert len(mocked.transport.requests) == 3
    with pytest.raises(TransportError, match="broken off"):
        mocked.call(broken, POST, body={})
    assert len(mocked.transport.requests) == 2
    with pytest.raises(ConnectError, match="tried 3 times"):
        mocked.call(ConnectError("no"), GET)


def test_requests(mocked: Mocked) -> None:
    mocked.calls(reply(json=None), (THING, {"id": "a b", "tags": ["x", "y&z"]}), (POST, {"body": {"a": 1}}))
    first, second = mocked.transport.requests
    assert (first.method, first.url) == ("GET", "https://host/base/things/a%20b?tags=x&tags=y%26z")
    assert (first.path, first.query) == ("/base/things/a b", {"tags": ["x", "y&z"]})
    assert (first.body, first.headers["api-key"]) == (b"", "k")
    assert (second.json(), second.body) == ({"a": 1}, b'{"a":1}')
    with pytest.raises(ValueError, match="Expecting value"):
        first.json()


def test_bodies_that_are_streams(mocked: Mocked) -> None:
    async def achunks() -> AsyncIterator[bytes]:
        yield b"c"
        yield b"d"

    mocked.call(reply(json=None), UPLOAD, body=iter([b"a", b"b"]))
    assert mocked.transport.requests[0].body == b"ab"
    mocked.call(reply(json=None), FORM, body={"file": ("name.txt", b"content")})
    assert b'filename="name.txt"' in mocked.transport.requests[0].body
    if mocked.kind == "async":
        mocked.call(reply(json=None), UPLOAD, body=achunks())
        assert mocked.transport.requests[0].body == b"cd"
    else:
        with pytest.raises(TypeError, match="asynchronous body"):
            mocked.call(reply(json=None), UPLOAD, body=achunks())


@pytest.mark.parametrize(
    ("given", "operation", "value"),
    [
        (reply(json={"a": "é"}), GET, {"a": "é"}),
        (reply(json=None), GET, None),
        (reply(text="é\n"), TEXT, "é\n"),
        (reply(text='{"a":1}', headers={"Content-Type": "application/json"}), GET, {"a": 1}),
        (reply(content=b"\x00\x01"), DOWNLOAD, b"\x00\x01"),
        (reply(content=[b"\x00", b"\x01"]), DOWNLOAD, b"\x00\x01"),
        (reply(), TEXT, ""),
    ],
)
def test_kinds_of_replies(mocked: Mocked, given: MockReply, operation: Operation[Any], value: object) -> None:
    assert mocked.call(given, operation) == value


def test_a_reply_has_one_body() -> None:
    with pytest.raises(TypeError, match=r"^a reply has one body: json or text$"):
        reply(json=None, text="")


def test_events() -> None:
    events = reply(events=[{"a": 1}, ("named", {"b": "x\ny"}), "[DONE]"])
    assert events.chunks == (b'data: {"a":1}\n\n', b'event: named\ndata: {"b":"x\\ny"}\n\n', b"data: [DONE]\n\n")
    assert reply(events=["two\nlines"]).chunks == (b"data: two\ndata: lines\n\n",)

    with Client("https://host", transport=MockTransport(events)) as client:
        with client.stream(EVENTS, {}) as stream:
            assert list(stream) == [{"a": 1}, {"b": "x\ny"}]

    async def run() -> None:
        async with AsyncClient("https://host", transport=AsyncMockTransport(events)) as client:
            async with client.stream(EVENTS, {}) as stream:
                assert [each async for each in stream] == [{"a": 1}, {"b": "x\ny"}]

    asyncio.run(run())


def test_replies_of_a_generator() -> None:
    def answers() -> Iterator[MockReply]:
        yield from (reply(json=each) for each in range(3))

    assert Mocked("sync").calls(answers(), *[(GET, {})] * 3) == [0, 1, 2]
