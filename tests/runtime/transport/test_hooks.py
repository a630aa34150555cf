"""What can be watched of a call, by hooks and in the log; and that no secret is in any of it."""

from __future__ import annotations

import asyncio
import logging
import subprocess
import sys
import traceback
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from loopback import SERVICE, Answer, AsyncClient, Caller, Client, Loopback
from msgspec.structs import replace

from runtime.errors import ApiError, AuthenticationError, Error, ServerError, TransportError
from runtime.headers import Headers
from runtime.hooks import Hooks, Received, Retry
from runtime.operation import Operation, json
from runtime.retry import Retries
from runtime.transport import AsyncRawResponse, RawResponse, Request

GET: Operation[Any] = Operation("GET", "/x", responses={"200": json(dict[str, int])})
OK = Answer(body=b'{"a": 1}', headers={"content-type": "application/json", "x-request-id": "r-1"})
BUSY = Answer(503, b"{}")
AT_ONCE = Retries(backoff=0.0)


class Watcher:
    """Hooks that note what they are called with."""

    def __init__(self) -> None:
        self.events: list[Request | Received | Retry] = []
        self.hooks = Hooks(self.events.append, self.events.append, self.events.append)

    @property
    def kinds(self) -> list[str]:
        return [type(event).__name__ for event in self.events]


def test_hooks_see_each_attempt(caller: Caller) -> None:
    watcher = Watcher()
    caller.loopback.script(BUSY, Answer(drop=True), OK)
    caller.options.update(hooks=watcher.hooks, retries=AT_ONCE, token="hunter2")
    caller.call(GET)

    assert watcher.kinds == ["Request", "Received", "Retry", "Request", "Retry", "Request", "Received"]
    sent, refused, retry, _, broken, _, answered = watcher.events
    assert isinstance(sent, Request)
    assert isinstance(refused, Received)
    assert isinstance(answered, Received)
    assert isinstance(retry, Retry)
    assert isinstance(broken, Retry)
    assert sent.method == "GET"
    assert sent.url == f"{caller.loopback.url}/base/x"
    assert "authorization" not in sent.headers
    assert (refused.status, refused.attempt, refused.request) == (503, 1, sent)
    assert (retry.request, retry.attempt, retry.wait, retry.reason) == (sent, 1, 0.0, 503)
    assert broken.attempt == 2
    assert isinstance(broken.reason, TransportError)
    assert (answered.status, answered.attempt, answered.request_id) == (200, 3, "r-1")
    assert answered.headers["content-type"] == "application/json"
    assert 0 < answered.elapsed < 60
    assert "hunter2" not in repr(watcher.events)


def test_hooks_see_errors_and_streams_too(caller: Caller) -> None:
    watcher = Watcher()
    caller.loopback.answer = Answer(404, b"{}")
    caller.options.update(hooks=watcher.hooks)
    with pytest.raises(ApiError):
        caller.call(GET)
    assert watcher.kinds == ["Request", "Received"]


def test_hooks_can_be_changed(loopback: Loopback) -> None:
    first, second = Watcher(), Watcher()
    with Client(loopback.url, hooks=first.hooks) as client:
        client.with_options(hooks=second.hooks).send(GET, {})
        client.with_options(hooks=None).send(GET, {})
        assert not first.events
        client.send(GET, {})
    assert len(first.events) == len(second.events) == 2


class Answering:
    """A transport whose answers say whether they are open."""

    def __init__(self, status: int) -> None:
        self.status = status
        self.open = 0

    def send(self, request: Request) -> RawResponse:
        self.open += 1
        return RawResponse(self.status, Headers(), [b"{}"], self.closed)

    def closed(self) -> None:
        self.open -= 1

    def close(self) -> None:
        pass


class AsyncAnswering:
    """The same, asynchronous."""

    def __init__(self, status: int) -> None:
        self.inner = Answering(status)

    async def send(self, request: Request) -> AsyncRawResponse:
        async def chunks() -> AsyncIterator[bytes]:
            yield b"{}"

        async def close() -> None:
            self.inner.closed()

        return AsyncRawResponse(self.inner.send(request).status, Headers(), chunks(), close)

    async def aclose(self) -> None:
        pass


def raising(_: object) -> None:
    raise LookupError("of the hook")


@pytest.mark.parametrize("hooks", [Hooks(response=raising), Hooks(retry=raising), Hooks(request=raising)])
def test_what_a_hook_raises_passes_through_and_leaks_nothing(hooks: Hooks) -> None:
    answering, aanswering = Answering(503), AsyncAnswering(503)
    with Client("host", transport=answering, hooks=hooks, retries=2) as client, pytest.raises(LookupError):
        client.send(GET, {})
    assert answering.open == 0

    async def run() -> None:
        async with AsyncClient("host", transport=aanswering, hooks=hooks, retries=2) as client:
            with pytest.raises(LookupError):
                await client.send(GET, {})

    asyncio.run(run())
    assert aanswering.inner.open == 0


# --- logging ---


def messages(caplog: pytest.LogCaptureFixture) -> list[tuple[int, str]]:
    return [(each.levelno, each.getMessage()) for each in caplog.records if each.name == "demo_client"]


def test_the_log_of_a_call(caller: Caller, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "demo_client")
    caller.loopback.script(BUSY, Answer(drop=True), OK)
    caller.options.update(retries=AT_ONCE)
    caller.call(GET)

    url = f"GET {caller.loopback.url}/base/x"
    levels, texts = zip(*messages(caplog), strict=True)
    assert levels == (10, 10, 20, 10, 20, 10, 10)
    assert texts[0] == url
    assert texts[1].startswith(f"{url}: 503 Service Unavailable in 0.")
    assert texts[2] == f"{url}: 503 Service Unavailable; attempt 2 in 0.00 s"
    assert texts[3] == f"{url} (attempt 2)"
    assert texts[4].startswith(f"{url}: ")
    assert texts[4].endswith("; attempt 3 in 0.00 s")
    assert texts[4].count(url) == 1
    assert "TransportError" not in texts[4]  # but what it says
    assert texts[6].startswith(f"{url}: 200 OK in 0.")
    assert texts[6].endswith(" s (request id r-1)")


def test_only_retries_are_told_at_level_info(caller: Caller, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "demo_client")
    caller.loopback.script(BUSY, OK)
    caller.options.update(retries=AT_ONCE)
    caller.call(GET)
    assert [level for level, _ in messages(caplog)] == [20]


def test_what_a_service_says_cannot_forge_the_log(loopback: Loopback, caplog: pytest.LogCaptureFixture) -> None:
    class Forging(Answering):
        def send(self, request: Request) -> RawResponse:
            return RawResponse(200, Headers({"x-request-id": "1\n\x1b[2Jroot logged in"}), [b"{}"])

    caplog.set_level(logging.DEBUG, "demo_client")
    with Client("host", transport=Forging(200)) as client:
        client.send(GET, {})
    assert len(messages(caplog)) == 2
    assert all(text.isprintable() for _, text in messages(caplog))


# --- secrets ---

SECURED = replace(SERVICE, security=(("bearer", "key", "query key", "cookie key"),))
SECRETS: dict[str, Any] = {
    "service": SECURED,
    "token": "hunter-t",
    "api_key": "hunter-k",
    "query_key": "hunter-q",
    "cookie_key": "hunter-c",
    "retries": AT_ONCE,
}


@pytest.mark.parametrize("answer", [Answer(401, b"{}"), Answer(503, b"{}"), Answer(drop=True)])
def test_no_secret_is_in_a_log_or_an_error(caller: Caller, caplog: pytest.LogCaptureFixture, answer: Answer) -> None:
    caplog.set_level(logging.DEBUG)
    watcher = Watcher()
    caller.loopback.answer = answer
    caller.options.update(**SECRETS, hooks=watcher.hooks)
    caller.options["endpoint"] = caller.loopback.url.replace("://", "://me:hunter-p@")
    with pytest.raises(Error) as caught:
        caller.call(GET)

    assert "hunter-q" in caller.loopback.last.path  # it was sent
    errors: list[BaseException] = [caught.value]
    while (error := errors[-1].__cause__ or errors[-1].__context__) is not None:
        errors.append(error)
    shown = "".join(traceback.format_exception(caught.value))
    shown += "".join(f"{error!s} {error!r} {error.__dict__!r}" for error in errors if isinstance(error, Error))
    assert "GET" in caplog.text
    assert "hunter" not in shown
    assert "hunter" not in repr(watcher.events)
    assert "hunter" not in "".join(text for _, text in messages(caplog))


def test_a_link_that_repeats_the_key_shows_it_nowhere(caller: Caller, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "demo_client")
    caller.loopback.answer = Answer(404, b"{}")
    operation: Operation[Any] = Operation("GET", "/x", responses=GET.responses)
    link = f"{caller.loopback.url}/base/x?page=2&sub%20key=hunter-q&sub+key=hunter-q"
    options = {"endpoint": caller.loopback.url, **SECRETS}

    async def run() -> None:
        async with AsyncClient(**options) as client:
            await client.send(operation, {}, url=link)

    with pytest.raises(ApiError) as caught:
        if caller.kind == "async":
            asyncio.run(run())
        else:
            with Client(**options) as client:
                client.send(operation, {}, url=link)
    assert caller.loopback.last.path == "/base/x?page=2&sub%20key=hunter-q"
    assert "hunter" not in str(caught.value) + repr(caught.value.request) + caplog.text


# --- what it costs ---


def test_logging_and_the_rest_are_not_imported_before_they_are_needed() -> None:
    """Each takes milliseconds of an import that few programs have to spare."""
    templates = Path(__file__).parents[3] / "templates" / "python"
    script = f"""
import sys
sys.path[:0] = [{str(templates)!r}, {str(Path(__file__).parent)!r}]
before = set(sys.modules)  # what measures coverage has imports of its own
import runtime.client
lazy = {{"logging", "random", "email.utils", "asyncio", "anyio", "ssl", "httpx2"}}
print(sorted(lazy & (set(sys.modules) - before)))
"""
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert found.stdout == "[]\n"


# --- the answer as it came ---


@pytest.mark.parametrize("status", [401, 503])
def test_an_error_still_raises(caller: Caller, status: int) -> None:
    caller.loopback.answer = Answer(status, b"{}")
    with pytest.raises((AuthenticationError, ServerError)):
        raw(caller, GET)


def test_the_body_of_any_call_as_it_comes(caller: Caller) -> None:
    caller.loopback.script(BUSY, Answer(body=b'{"a": "no number"}', headers={"content-type": "application/json"}))
    caller.options["retries"] = AT_ONCE
    assert raw(caller, GET) == (b'{"a": "no number"}', 200, "application/json")


def test_a_body_that_breaks_off_is_read_by_its_user(caller: Caller) -> None:
    caller.loopback.answer = Answer(chunks=(b"[",), cut=True)
    with pytest.raises(TransportError):
        raw(caller, GET)


def test_a_raw_response_needs_a_call() -> None:
    with Client("host") as client, pytest.raises(TypeError, match="a method that calls the service"):
        client.with_raw_response(dict)


def raw(caller: Caller, operation: Operation[Any]) -> tuple[bytes, int, str]:
    async def run() -> tuple[bytes, int, str]:
        async with AsyncClient(**caller.options) as client:
            download = await client.with_raw_response(client.send, operation, {})
            return await download.read(), download.status, download.content_type

    if caller.kind == "async":
        return asyncio.run(run())
    with Client(**caller.options) as client, client.with_raw_response(client.send, operation, {}) as download:
        return download.read(), download.status, download.content_type
