"""Which calls are tried again, how often, when, and with what body."""

from __future__ import annotations

import asyncio
import builtins
import io
import random
import socket
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from time import perf_counter
from typing import Any, NamedTuple

import httpx2
import pytest
from loopback import SERVICE, TLS, Answer, AsyncClient, Caller, Client, Loopback
from msgspec.structs import replace

from runtime.errors import (
    ApiError,
    AuthenticationError,
    ConfigurationError,
    ConnectError,
    DecodeError,
    Error,
    RateLimitError,
    ServerError,
    TimeoutError,
    TransportError,
)
from runtime.hooks import Hooks, Retry
from runtime.http_transport import AsyncHttpTransport
from runtime.operation import Body, Operation, binary, header, json
from runtime.retry import Retries, replayable, retry_after
from runtime.stream import StreamOperation
from runtime.transport import AsyncRawResponse, RawResponse, Request, Timeouts

JSON = {"content-type": "application/json"}
OK = Answer(body=b'{"a": 1}')
DROP = Answer(drop=True)
CUT = Answer(chunks=(b'{"a":',), cut=True)


def operation(method: str = "GET", **facts: Any) -> Operation[Any]:
    return Operation(method, "/x", **{"responses": {"200": json(dict[str, int])}, **facts})


def failing(status: int, **headers: str) -> Answer:
    return Answer(
        status, b'{"error": {"code": "no"}}', {**JSON, **{k.replace("_", "-"): v for k, v in headers.items()}}
    )


class Watched:
    """A caller whose client retries at once, and what it retried."""

    def __init__(self, caller: Caller) -> None:
        self.caller = caller
        self.retries: list[Retry] = []
        self.options(limit=2)

    def options(self, **options: Any) -> Watched:
        retries = Retries(**{"backoff": 0.0, **options})
        self.caller.options.update(retries=retries, hooks=Hooks(retry=self.retries.append))
        return self

    def __call__(self, method: str = "GET", /, facts: dict[str, Any] | None = None, **arguments: object) -> object:
        return self.caller.call(operation(method, **(facts or {})), **arguments)

    @property
    def loopback(self) -> Loopback:
        return self.caller.loopback


@pytest.fixture
def watched(caller: Caller) -> Watched:
    return Watched(caller)


@pytest.mark.parametrize("status", [408, 409, 429, 500, 502, 503, 504, 529])
def test_an_answer_that_says_not_done_is_retried_whatever_the_method(watched: Watched, status: int) -> None:
    watched.loopback.script(failing(status), failing(status), OK)
    assert watched("POST") == {"a": 1}
    assert [retry.reason for retry in watched.retries] == [status, status]
    assert [retry.attempt for retry in watched.retries] == [1, 2]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 422, 501, 505])
def test_an_answer_that_would_be_the_same_again_is_not(watched: Watched, status: int) -> None:
    watched.loopback.answer = failing(status)
    with pytest.raises(ApiError) as caught:
        watched()
    assert caught.value.status == status
    assert caught.value.attempts == 1
    assert "tried" not in str(caught.value)
    assert len(watched.loopback.seen) == 1


def test_statuses_can_be_said(watched: Watched) -> None:
    watched.options(statuses=(404,)).loopback.script(failing(404), failing(503))
    with pytest.raises(ServerError):
        watched()
    assert len(watched.loopback.seen) == 2


@pytest.mark.parametrize("limit", [0, 1, 3])
def test_the_last_error_is_raised_and_says_how_often(watched: Watched, limit: int) -> None:
    watched.options(limit=limit).loopback.answer = failing(429)
    with pytest.raises(RateLimitError) as caught:
        watched("POST")
    assert len(watched.loopback.seen) == limit + 1 == caught.value.attempts
    assert str(caught.value).endswith(f"no (tried {limit + 1} times)" if limit else ": no")
    assert caught.value.__context__ is None


def test_a_number_is_a_limit(loopback: Loopback) -> None:
    loopback.answer = failing(503, retry_after_ms="1")
    with Client(loopback.url, retries=1) as client:
        for called, expected in ((client, 2), (client.with_options(retries=0), 1)):
            loopback.seen.clear()
            with pytest.raises(ServerError):
                called.send(operation(), {})
            assert len(loopback.seen) == expected


@pytest.mark.parametrize("name", ["limit", "backoff", "max_backoff", "max_wait"])
def test_negative_numbers_are_refused(name: str) -> None:
    numbers: dict[str, Any] = {name: -1}
    with pytest.raises(ValueError, match="negative"):
        Retries(**numbers)


# --- what broke off ---


@pytest.mark.parametrize("answer", [DROP, CUT], ids=["no answer", "half a body"])
@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "OPTIONS"])
def test_an_idempotent_call_that_broke_off_is_retried(watched: Watched, method: str, answer: Answer) -> None:
    watched.loopback.script(answer, answer, OK)
    assert watched(method) == {"a": 1}
    assert all(isinstance(retry.reason, TransportError) for retry in watched.retries)
    assert len(watched.loopback.seen) == 3


@pytest.mark.parametrize("answer", [DROP, CUT], ids=["no answer", "half a body"])
@pytest.mark.parametrize("method", ["POST", "PATCH"])
def test_another_call_that_broke_off_is_not(watched: Watched, method: str, answer: Answer) -> None:
    watched.loopback.answer = answer
    with pytest.raises(TransportError) as caught:
        watched(method)
    assert caught.value.sent
    assert caught.value.attempts == 1
    assert len(watched.loopback.seen) == 1


def test_unless_its_user_says_that_it_may_be(watched: Watched) -> None:
    watched.options(unsafe=True).loopback.script(DROP, CUT, OK)
    assert watched("POST") == {"a": 1}


def test_or_a_key_makes_it_one_that_may_be(watched: Watched) -> None:
    watched.caller.options["headers"] = {"Idempotency-Key": "by hand"}
    watched.loopback.script(DROP, OK)
    assert watched("POST") == {"a": 1}
    assert [seen.headers["idempotency-key"] for seen in watched.loopback.seen] == ["by hand", "by hand"]


def test_the_last_break_is_raised(watched: Watched) -> None:
    watched.loopback.answer = DROP
    with pytest.raises(TransportError, match=r"\(tried 3 times\)$") as caught:
        watched()
    assert caught.value.attempts == 3


def test_an_answer_that_does_not_come_in_time(watched: Watched) -> None:
    watched.caller.options["timeout"] = Timeouts(read=0.1)
    watched.loopback.script(Answer(wait=5.0), OK)
    assert watched() == {"a": 1}
    watched.loopback.script(Answer(wait=5.0), OK)
    with pytest.raises(TimeoutError):
        watched("POST")


def test_no_connection_is_retried_whatever_the_method(watched: Watched) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    watched.caller.options["endpoint"] = f"http://127.0.0.1:{port}"
    with pytest.raises(ConnectError) as caught:
        watched("POST")
    assert not caught.value.sent
    assert caught.value.attempts == 3
    assert [type(retry.reason) for retry in watched.retries] == [ConnectError, ConnectError]


def test_what_is_no_fault_of_the_network_is_not_retried(watched: Watched) -> None:
    watched.loopback.answer = Answer(body=b"[")
    with pytest.raises(DecodeError):
        watched()
    assert len(watched.loopback.seen) == 1


def test_an_error_whose_body_breaks_off_is_that_error(watched: Watched) -> None:
    watched.loopback.answer = Answer(404, chunks=(b'{"error":',), cut=True)
    with pytest.raises(ApiError, match="404 Not Found") as caught:
        watched("POST")
    assert caught.value.body is None
    assert len(watched.loopback.seen) == 1


def test_a_download_is_retried_up_to_its_head(watched: Watched) -> None:
    facts = {"responses": {"200": binary()}}
    watched.loopback.script(failing(503), DROP, Answer(body=b"whole"))
    assert watched("GET", facts) == b"whole"
    watched.loopback.seen.clear()
    watched.loopback.script(Answer(chunks=(b"ha",), cut=True), OK)
    with pytest.raises(TransportError):
        watched("GET", facts)
    assert len(watched.loopback.seen) == 1


# --- what the service asks for ---


@pytest.mark.parametrize(("status", "should", "expected"), [(400, "true", 2), (503, "false", 1), (503, "what", 2)])
def test_the_service_has_the_last_word(watched: Watched, status: int, should: str, expected: int) -> None:
    watched.options(limit=1).loopback.answer = failing(status, x_should_retry=should)
    with pytest.raises(ApiError):
        watched()
    assert len(watched.loopback.seen) == expected


DATE = "Wed, 21 Oct 2015 07:28:00 GMT"


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({}, None),
        ({"retry-after-ms": "1500"}, 1.5),
        ({"retry-after-ms": "20", "retry-after": "1"}, 0.02),
        ({"retry-after-ms": "soon", "retry-after": "1"}, 1.0),
        ({"retry-after": "0"}, 0.0),
        ({"retry-after": "2"}, 2.0),
        ({"retry-after": " 0.25 "}, 0.25),
        ({"retry-after": "-1"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": ""}, None),
        ({"retry-after": "later"}, None),
        ({"retry-after": "Wed, 21 Oct 2015 99:99:99 GMT"}, None),
        ({"retry-after": "Wed, 21 Oct 2015 07:28:30 GMT", "date": DATE}, 30.0),
        ({"retry-after": "Wednesday, 21-Oct-15 07:28:30 GMT", "date": DATE}, 30.0),
        ({"retry-after": "Wed Oct 21 07:28:30 2015", "date": DATE}, 30.0),
        ({"retry-after": "Wed, 21 Oct 2015 07:27:00 GMT", "date": DATE}, 0.0),
        ({"retry-after": DATE}, 0.0),
        ({"retry-after": "Wed, 21 Oct 2015 07:28:30 GMT", "date": "no date"}, 0.0),
    ],
)
def test_retry_after(headers: dict[str, str], expected: float | None) -> None:
    assert retry_after(headers) == expected


def test_retry_after_a_date_without_the_service_s_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.time", lambda: 1445412480.0 - 12.5)
    assert retry_after({"retry-after": DATE}) == 12.5


def test_the_wait_is_at_least_what_the_service_asks_for(watched: Watched) -> None:
    watched.loopback.script(failing(429, retry_after_ms="20"), failing(429, retry_after="0.03"), OK)
    started = perf_counter()
    watched()
    assert perf_counter() - started >= 0.05
    assert [retry.wait for retry in watched.retries] == [0.02, 0.03]


def test_a_service_that_asks_for_too_long_a_wait_gets_none(watched: Watched) -> None:
    watched.options(max_wait=10).loopback.answer = failing(429, Retry_After="11")
    with pytest.raises(RateLimitError) as caught:
        watched()
    assert caught.value.retry_after == 11
    assert caught.value.attempts == 1
    assert not watched.retries


def test_the_waits_grow_and_are_random(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[float, float]] = []

    def uniform(low: float, high: float) -> float:
        asked.append((low, high))
        return high / 2

    monkeypatch.setattr(random, "uniform", uniform)
    retries = Retries(limit=2000)
    assert [retries.wait(retried, None) for retried in range(6)] == [0.25, 0.5, 1.0, 2.0, 4.0, 4.0]
    assert asked == [(0, 0.5), (0, 1.0), (0, 2.0), (0, 4.0), (0, 8.0), (0, 8.0)]
    assert retries.wait(1999, None) == 4.0
    assert retries.wait(2000, None) is None
    assert retries.wait(0, 0.1) == 0.25
    assert retries.wait(0, 3.0) == 3.0
    assert retries.wait(0, 60.0) == 60.0
    assert retries.wait(0, 60.1) is None


# --- the whole time ---


def test_no_wait_goes_beyond_the_whole_time(watched: Watched) -> None:
    watched.caller.options["timeout"] = Timeouts(total=5.0)
    watched.loopback.answer = failing(503, retry_after="6")
    started = perf_counter()
    with pytest.raises(ServerError) as caught:
        watched()
    assert perf_counter() - started < 4
    assert caught.value.retry_after == 6
    assert len(watched.loopback.seen) == 1


@pytest.mark.parametrize(
    "answer",
    [Answer(wait=10.0), Answer(chunks=(b" ",) * 200, pause=0.02), Answer(chunks=(b" ", b" "), pause=10.0)],
    ids=["no head", "drip", "half a body"],
)
def test_the_whole_time_bounds_it_all(watched: Watched, answer: Answer) -> None:
    watched.caller.options["timeout"] = Timeouts(read=30.0, total=0.25)
    watched.loopback.answer = answer
    started = perf_counter()
    with pytest.raises(TimeoutError, match=r"timed out after 0\.25 seconds in all$"):
        watched()
    assert 0.2 < perf_counter() - started < 8


def test_a_call_that_is_late_gives_its_connection_back(loopback: Loopback) -> None:
    slow = Answer(chunks=(b"{", b"}"), pause=10.0)

    async def run() -> None:
        limits = httpx2.Limits(max_connections=1)
        async with httpx2.AsyncClient(verify=TLS, limits=limits) as http:
            client = AsyncClient(
                loopback.url, transport=AsyncHttpTransport(http), timeout=Timeouts(pool=5.0, total=0.2)
            )
            for _ in range(3):
                loopback.answer = slow
                with pytest.raises(TimeoutError, match="in all"):
                    await client.send(operation(), {})
            loopback.answer = OK
            assert await client.with_options(timeout=5.0).send(operation(), {}) == {"a": 1}

    asyncio.run(run())


def test_attempts_share_the_whole_time(watched: Watched) -> None:
    watched.options(limit=100).caller.options["timeout"] = Timeouts(total=1.0)
    watched.loopback.answer = failing(503, retry_after="0.3")
    with pytest.raises(ServerError) as caught:
        watched()
    assert 2 <= caught.value.attempts <= 4


def test_the_whole_time_of_a_download_ends_with_its_head(watched: Watched) -> None:
    watched.caller.options["timeout"] = Timeouts(read=30.0, total=0.5)
    watched.loopback.answer = Answer(chunks=(b"a", b"b"), pause=0.6)
    assert watched("GET", {"responses": {"200": binary()}}) == b"ab"


@pytest.mark.parametrize("steps", [{}, {"idle": 30.0}, {"read": 30.0}])
def test_the_whole_time_of_a_stream_ends_with_its_head(loopback: Loopback, steps: dict[str, float]) -> None:
    timeout = Timeouts(total=0.3, **steps)
    facts: StreamOperation[Any] = StreamOperation(operation(), json(object))
    headers = {"content-type": "text/event-stream"}
    loopback.answer = Answer(headers=headers, chunks=(b"data: 1\n\n", b"data: 2\n\n"), pause=0.5)
    with Client(loopback.url, timeout=timeout) as client:
        assert list(client.stream(facts, {})) == [1, 2]

    async def run() -> list[object]:
        async with AsyncClient(loopback.url, timeout=timeout) as client:
            return [item async for item in client.stream(facts, {})]

    assert asyncio.run(run()) == [1, 2]


# --- bodies ---

UPLOAD = {"body": Body("application/octet-stream", argument="content")}


@pytest.mark.parametrize("kind", ["bytes", "path", "file", "list", "iterable"])
def test_a_body_that_can_be_had_again_is_sent_again(watched: Watched, kind: str, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"skipped the content")

    class Chunks:
        def __iter__(self) -> Iterator[bytes]:
            yield from (b"the ", b"content")

    with path.open("rb") as file:
        file.seek(len("skipped "))
        (tmp_path / "other").write_bytes(b"the content")
        bodies: dict[str, object] = {
            "bytes": b"the content",
            "path": tmp_path / "other",
            "file": file,
            "list": [b"the ", b"content"],
            "iterable": Chunks(),
        }
        watched.loopback.script(failing(503), DROP, OK)
        watched("PUT", UPLOAD, content=bodies[kind])
    assert [seen.body for seen in watched.loopback.seen] == [b"the content"] * 3


class Pipe(io.RawIOBase):
    """A file that cannot be wound back."""

    def __init__(self, content: bytes) -> None:
        self._content = io.BytesIO(content)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        return self._content.readinto(buffer)


@pytest.mark.parametrize("kind", ["iterator", "pipe", "async"])
def test_a_body_that_can_be_read_once_is_sent_once(watched: Watched, kind: str) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        yield b"once"

    if kind == "async" and watched.caller.kind == "sync":
        pytest.skip("needs the async client")
    bodies: dict[str, Callable[[], object]] = {
        "iterator": lambda: iter([b"once"]),
        "pipe": lambda: Pipe(b"once"),
        "async": chunks,
    }
    watched.loopback.answer = failing(503)
    with pytest.raises(ServerError) as caught:
        watched("PUT", UPLOAD, content=bodies[kind]())
    assert caught.value.attempts == 1
    assert [seen.body for seen in watched.loopback.seen] == [b"once"]


def test_a_form_with_files_is_sent_again(watched: Watched, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"from a path")
    facts = {"body": Body("multipart/form-data", fields=("one", "two"))}
    watched.loopback.script(failing(503), OK)
    watched("POST", facts, one=tmp_path / "a.txt", two=("b.txt", io.BytesIO(b"from memory")))
    first, second = watched.loopback.seen
    assert first.body == second.body
    assert b"from a path" in second.body
    assert b"from memory" in second.body


def test_a_form_with_a_file_that_can_be_read_once_is_not(watched: Watched) -> None:
    facts = {"body": Body("multipart/form-data", fields=("one",))}
    watched.loopback.answer = failing(503)
    with pytest.raises(ServerError):
        watched("POST", facts, one=("b.txt", Pipe(b"once")))
    assert len(watched.loopback.seen) == 1
    assert b"once" in watched.loopback.last.body


def test_what_is_replayable() -> None:
    assert replayable(None)
    assert replayable(b"")
    assert replayable([b""])
    assert not replayable(iter([b""]))


# --- keys ---

KEYED = {"parameters": (header("idempotency_key", "Idempotency-Key"),)}


def keys(loopback: Loopback) -> list[str | None]:
    return [seen.headers.get("idempotency-key") for seen in loopback.seen]


def test_a_key_is_made_for_each_call_and_the_same_in_all_its_attempts(watched: Watched) -> None:
    watched.loopback.script(DROP, failing(503), OK, DROP, OK)
    watched("POST", KEYED)
    watched("POST", KEYED)
    first, second = keys(watched.loopback)[0], keys(watched.loopback)[3]
    assert first
    assert second
    assert first != second
    assert keys(watched.loopback) == [first] * 3 + [second] * 2


def test_a_key_of_the_caller_is_kept(watched: Watched) -> None:
    watched.loopback.script(DROP, OK)
    watched("POST", KEYED, idempotency_key="mine")
    assert keys(watched.loopback) == ["mine", "mine"]


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
def test_an_idempotent_method_needs_no_key(watched: Watched, method: str) -> None:
    watched(method, KEYED)
    assert keys(watched.loopback) == [None]


def test_the_service_may_have_a_name_of_its_own_for_it(watched: Watched) -> None:
    watched.caller.options["service"] = replace(SERVICE, idempotency_header="X-Request-Key")
    watched.loopback.script(DROP, OK)
    watched("POST")
    first, second = [seen.headers["x-request-key"] for seen in watched.loopback.seen]
    assert len(first) == 36
    assert first == second
    watched("GET")
    assert "x-request-key" not in watched.loopback.last.headers


# --- what passes straight through ---


class Interrupted:
    """A transport during which the user presses Ctrl-C, or which cannot be reached."""

    def __init__(self, error: BaseException) -> None:
        self.error = error
        self.sent: list[Request] = []

    def send(self, request: Request) -> RawResponse:
        self.sent.append(request)
        raise self.error

    def close(self) -> None:
        pass


@pytest.mark.parametrize("error", [KeyboardInterrupt(), SystemExit(), ValueError(), ConfigurationError(), Error()])
def test_what_is_no_transport_error_passes_through(error: BaseException) -> None:
    transport = Interrupted(error)
    with Client("host", transport=transport, retries=Retries(backoff=0)) as client, pytest.raises(type(error)):
        client.send(operation(), {})
    assert len(transport.sent) == 1


def test_ctrl_c_while_waiting(loopback: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(seconds: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("runtime.attempts.sleep", interrupted)
    loopback.answer = failing(503)
    with Client(loopback.url, retries=2) as client, pytest.raises(KeyboardInterrupt):
        client.send(operation(), {})
    assert len(loopback.seen) == 1


def test_cancelling_while_waiting(loopback: Loopback) -> None:
    loopback.answer = failing(503, retry_after="30")

    async def run() -> None:
        waiting = asyncio.Event()
        hooks = Hooks(retry=lambda _: waiting.set())
        async with AsyncClient(loopback.url, retries=Retries(), hooks=hooks) as client:
            task = asyncio.create_task(client.send(operation(), {}))
            await waiting.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    asyncio.run(run())
    assert len(loopback.seen) == 1


def test_a_cancelled_call_with_a_whole_time_is_cancelled(loopback: Loopback) -> None:
    loopback.answer = Answer(wait=10.0)

    async def run() -> None:
        async with AsyncClient(loopback.url, timeout=Timeouts(total=30.0)) as client:
            with pytest.raises(builtins.TimeoutError):
                async with asyncio.timeout(0.1):
                    await client.send(operation(), {})

    asyncio.run(run())


class Closing:
    """A transport whose answers say when they are closed."""

    def __init__(self, *statuses: int) -> None:
        self.statuses = iter(statuses)
        self.open = 0

    def send(self, request: Request) -> RawResponse:
        self.open += 1
        return RawResponse(next(self.statuses), request.headers, [b"{}"], self.closed)

    def closed(self) -> None:
        self.open -= 1

    def close(self) -> None:
        pass


class AsyncClosing:
    """The same, asynchronous."""

    def __init__(self, *statuses: int) -> None:
        self.inner = Closing(*statuses)

    async def send(self, request: Request) -> AsyncRawResponse:
        async def chunks() -> AsyncIterator[bytes]:
            yield b"{}"

        async def close() -> None:
            self.inner.closed()

        return AsyncRawResponse(self.inner.send(request).status, request.headers, chunks(), close)

    async def aclose(self) -> None:
        pass


def test_what_is_retried_is_closed_first() -> None:
    transport = Closing(503, 429, 200)
    with Client("host", transport=transport, retries=Retries(backoff=0)) as client:
        assert client.send(operation(), {}) == {}
    assert transport.open == 0
    atransport = AsyncClosing(503, 429, 200)

    async def run() -> None:
        async with AsyncClient("host", transport=atransport, retries=Retries(backoff=0)) as client:
            await client.send(operation(), {})

    asyncio.run(run())
    assert atransport.inner.open == 0


# --- a token that the service does not know any more ---


class Tokens:
    """A credential that counts how often it is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def get_token(self, *scopes: str) -> Any:
        self.asked += 1
        return AccessToken(f"t{self.asked}", 4_000_000_000)


class AccessToken(NamedTuple):
    token: str
    expires_on: int


def refuses(*tokens: str) -> Callable[[Any], Answer]:
    return lambda seen: failing(401) if seen.headers["authorization"].split()[1] in tokens else OK


def test_a_refused_token_is_renewed_once_even_where_nothing_is_retried(watched: Watched) -> None:
    watched.options(limit=0)
    tokens = Tokens()
    watched.caller.options["token"] = tokens
    watched.loopback.answer = refuses("t1")
    assert watched("POST") == {"a": 1}
    assert [seen.headers["authorization"] for seen in watched.loopback.seen] == ["Bearer t1", "Bearer t2"]
    assert [(retry.reason, retry.wait) for retry in watched.retries] == [(401, 0.0)]
    watched.loopback.answer = refuses("t1", "t2", "t3", "t4", "t5")
    tokens.asked = 2
    with pytest.raises(AuthenticationError) as caught:
        watched()
    assert caught.value.attempts == 2


def test_a_refused_token_is_renewed_beside_the_retries(watched: Watched) -> None:
    watched.caller.options["token"] = Tokens()
    watched.loopback.script(failing(503), failing(401), failing(503), OK)
    assert watched() == {"a": 1}
    assert len(watched.loopback.seen) == 4


def test_a_key_that_is_refused_stays_refused(watched: Watched) -> None:
    for credential in ({"token": "fixed"}, {"token": lambda: "made"}, {"api_key": "key"}):
        watched.caller.options.update({"token": None, **credential})
        watched.loopback.seen.clear()
        watched.loopback.answer = failing(401)
        with pytest.raises(AuthenticationError):
            watched()
        assert len(watched.loopback.seen) == 1


def test_a_call_whose_body_is_gone_is_not_made_again_with_a_new_token(watched: Watched) -> None:
    watched.caller.options["token"] = Tokens()
    watched.loopback.answer = refuses("t1")
    with pytest.raises(AuthenticationError):
        watched("PUT", UPLOAD, content=iter([b"once"]))


def test_fifty_threads_renew_a_refused_token_once() -> None:
    tokens = Tokens()
    barrier = threading.Barrier(50)

    class Refusing:
        def send(self, request: Request) -> RawResponse:
            token = request.headers["authorization"]
            if token == "Bearer t1":
                barrier.wait(20)  # all were sent with the first token
                return RawResponse(401, request.headers, [b"{}"])
            return RawResponse(200, request.headers, [b"{}"])

        def close(self) -> None:
            pass

    with Client("host", token=tokens, transport=Refusing()) as client:
        threads = [threading.Thread(target=client.send, args=(operation(), {})) for _ in range(50)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert tokens.asked == 2


def test_fifty_tasks_renew_a_refused_token_once() -> None:
    tokens = Tokens()

    class Refusing:
        def __init__(self) -> None:
            self.waiting = 0
            self.all = asyncio.Event()

        async def send(self, request: Request) -> AsyncRawResponse:
            async def chunks() -> AsyncIterator[bytes]:
                yield b"{}"

            if request.headers["authorization"] != "Bearer t1":
                return AsyncRawResponse(200, request.headers, chunks())
            self.waiting += 1
            if self.waiting == 50:
                self.all.set()
            await self.all.wait()
            return AsyncRawResponse(401, request.headers, chunks())

        async def aclose(self) -> None:
            pass

    async def run() -> None:
        async with AsyncClient("host", token=tokens, transport=Refusing()) as client:
            await asyncio.gather(*(client.send(operation(), {}) for _ in range(50)))

    asyncio.run(run())
    assert tokens.asked == 2
