"""Credentials: where they go, which are used, how long a token is kept, and that nothing shows them."""

from __future__ import annotations

import asyncio
import base64
import logging
import pickle
import threading
import time
from typing import Any, NamedTuple

import anyio
import pytest
from loopback import SERVICE, Answer, AsyncClient, Caller, Client, Loopback
from msgspec.structs import replace

from runtime.auth import ApiKeyScheme, BearerScheme, Credential
from runtime.errors import AuthenticationError, ConfigurationError
from runtime.headers import Headers
from runtime.operation import Operation, cookie, json, query
from runtime.transport import Request, Secret

GET: Operation[Any] = Operation("GET", "/x", responses={"200": json(object)})
SECURED = replace(SERVICE, security=(("bearer",), ("key",), ("basic",), ("query key", "cookie key")))


def sent(caller: Caller, operation: Operation[Any] = GET, **options: object) -> dict[str, str]:
    caller.options.update(options)
    caller.call(operation)
    return caller.loopback.last.headers


def test_an_api_key_in_a_header(caller: Caller) -> None:
    assert sent(caller, api_key="k")["api-key"] == "k"
    assert sent(caller, api_key=lambda: "made")["api-key"] == "made"


def test_a_bearer_token(caller: Caller) -> None:
    assert sent(caller, token="t")["authorization"] == "Bearer t"
    assert sent(caller, token=lambda: "made")["authorization"] == "Bearer made"


def test_basic(caller: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    assert (
        sent(caller, basic=("mé", "pa:ss"))["authorization"]
        == f"Basic {base64.b64encode('mé:pa:ss'.encode()).decode()}"
    )
    monkeypatch.setenv("DEMO_BASIC", "a:b")
    assert sent(caller, basic=None)["authorization"] == "Basic YTpi"


def test_keys_in_query_and_cookie_together(caller: Caller) -> None:
    operation: Operation[Any] = Operation("GET", "/x", parameters=(query("q"), cookie("c")), responses=GET.responses)
    caller.options.update(query_key="a b", cookie_key="c;d")
    caller.call(operation, q=1, c=2)

    assert caller.loopback.last.path == "/base/x?q=1&sub%20key=a%20b"
    assert caller.loopback.last.headers["cookie"] == "c=2; session=c%3Bd"


def test_a_key_from_the_environment(caller: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEMO_API_KEY", "env")
    assert sent(caller)["api-key"] == "env"
    assert sent(caller, api_key="given")["api-key"] == "given"


def test_the_first_alternative_that_is_complete_is_used(caller: Caller) -> None:
    caller.options["service"] = SECURED

    headers = sent(caller, api_key="k", query_key="q")
    assert headers["api-key"] == "k"
    assert "q" not in caller.loopback.last.path
    headers = sent(caller, token="t")
    assert headers["authorization"] == "Bearer t"
    assert "api-key" not in headers


def test_nothing_to_authenticate_with_is_said_before_sending(caller: Caller) -> None:
    caller.options.update(service=SECURED, query_key="half of an alternative", api_key="")
    with pytest.raises(ConfigurationError) as caught:
        caller.call(GET)
    assert str(caught.value) == (
        "no credential: give the client token, or api_key (or set DEMO_API_KEY), "
        "or basic (or set DEMO_BASIC), or query_key and cookie_key"
    )
    assert not caller.loopback.seen


def test_an_operation_may_be_anonymous(caller: Caller) -> None:
    caller.options["service"] = SECURED
    caller.call(replace(GET, security=((), ("key",))))
    assert "api-key" not in caller.loopback.last.headers
    caller.options["api_key"] = "k"
    caller.call(replace(GET, security=((), ("key",))))
    assert caller.loopback.last.headers["api-key"] == "k"
    caller.call(replace(GET, security=()))
    assert "api-key" not in caller.loopback.last.headers


def test_a_header_by_hand_stands_for_a_credential(caller: Caller) -> None:
    caller.options["service"] = SECURED
    headers = sent(caller, headers={"API-Key": "by hand"})
    assert headers["api-key"] == "by hand"
    headers = sent(caller, headers={"Authorization": "Custom x"}, token="t")
    assert headers["authorization"] == "Custom x"


@pytest.mark.parametrize("options", [{"api_key": 5}, {"token": object()}, {"basic": 5}, {"api_key": ("a", "b")}])
def test_what_is_no_credential_is_refused(options: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match=f"^{next(iter(options))}: expected a "):
        Client("host", **options)


def test_a_function_that_gives_no_string_is_refused(caller: Caller) -> None:
    with pytest.raises(TypeError, match="returned NoneType, not str"):
        sent(caller, api_key=lambda: None)


@pytest.mark.parametrize("key", ["hunter2\n", "hunter2\r\nX-Evil: 1", "hunter2ä"])
def test_a_key_that_no_header_can_hold(caller: Caller, key: str) -> None:
    with pytest.raises(ValueError, match="'api-key' has a line break") as caught:
        sent(caller, api_key=key)
    assert "hunter2" not in str(caught.value)


class AccessToken(NamedTuple):
    token: str
    expires_on: int


class Tokens:
    """A credential that counts how often it is asked."""

    def __init__(self, life: float) -> None:
        self.life = life
        self.scopes: list[tuple[str, ...]] = []

    def get_token(self, *scopes: str, claims: str | None = None) -> AccessToken:
        time.sleep(0.01)
        self.scopes.append(scopes)
        return AccessToken(f"token {len(self.scopes)}", int(time.time() + self.life))


class AsyncTokens:
    """The same, asynchronous."""

    def __init__(self, life: float) -> None:
        self.inner = Tokens(life)
        self.scopes = self.inner.scopes

    async def get_token(self, *scopes: str, claims: str | None = None) -> AccessToken:
        await anyio.sleep(0.01)
        return self.inner.get_token(*scopes)


class Clock:
    def __init__(self) -> None:
        self.now = 1_700_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(time, "time", clock)
    return clock


def test_a_token_is_kept_until_shortly_before_its_end(loopback: Loopback, clock: Clock) -> None:
    tokens = Tokens(3600)
    with Client(loopback.url, token=tokens) as client:
        for _ in range(3):
            client.with_options().send(GET, {})
        assert loopback.last.headers["authorization"] == "Bearer token 1"
        assert tokens.scopes == [("https://demo/.default",)]
        clock.now += 3600 - 301
        client.send(GET, {})
        assert loopback.last.headers["authorization"] == "Bearer token 1"
        clock.now += 2
        client.send(GET, {})
        assert loopback.last.headers["authorization"] == "Bearer token 2"


def test_a_short_token_is_kept_for_half_its_life(clock: Clock) -> None:
    tokens = Tokens(60)
    credential = Credential(BearerScheme("token"), tokens)
    values = []
    for _ in range(4):
        values.append(credential.secret().value)
        clock.now += 20
    assert values == ["Bearer token 1", "Bearer token 1", "Bearer token 2", "Bearer token 2"]


def test_threads_ask_for_one_token_only(loopback: Loopback) -> None:
    tokens = Tokens(3600)
    with Client(loopback.url, token=tokens) as client:
        threads = [threading.Thread(target=client.send, args=(GET, {})) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(loopback.seen) == 8
    assert len(tokens.scopes) == 1


@pytest.mark.parametrize("kind", [Tokens, AsyncTokens])
def test_tasks_ask_for_one_token_only(loopback: Loopback, kind: type[Tokens] | type[AsyncTokens]) -> None:
    tokens = kind(3600)

    async def run() -> None:
        async with AsyncClient(loopback.url, token=tokens) as client, anyio.create_task_group() as group:
            for _ in range(8):
                group.start_soon(client.send, GET, {})

    anyio.run(run)
    assert len(loopback.seen) == 8
    assert len(tokens.scopes) == 1
    assert loopback.last.headers["authorization"] == "Bearer token 1"


@pytest.mark.parametrize("kind", [Tokens, AsyncTokens])
def test_event_loops_do_not_wait_for_each_other(kind: type[Tokens] | type[AsyncTokens]) -> None:
    """Each wait for a lock of its own: one that is let go in another loop would wake nobody."""
    credential = Credential(BearerScheme("token"), kind(0))  # asked anew each time

    async def ask() -> None:
        async with anyio.create_task_group() as group:
            for _ in range(5):
                group.start_soon(credential.asecret)

    def several() -> None:
        for _ in range(10):
            asyncio.run(ask())

    threads = [threading.Thread(target=several, daemon=True) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
        assert not thread.is_alive()


def test_a_sync_credential_does_not_block_the_event_loop(loopback: Loopback) -> None:
    asked, ticked = threading.Event(), threading.Event()

    class Slow(Tokens):
        def get_token(self, *scopes: str, claims: str | None = None) -> AccessToken:
            asked.set()
            assert ticked.wait(10), "the event loop stood still"
            return super().get_token(*scopes)

    async def run() -> None:
        async with AsyncClient(loopback.url, token=Slow(3600)) as client:
            call = asyncio.create_task(client.send(GET, {}))
            while not asked.is_set():
                await asyncio.sleep(0)
            ticked.set()
            await call

    asyncio.run(run())


def test_async_functions(loopback: Loopback) -> None:
    async def key() -> str:
        return "async"

    async def run() -> None:
        async with AsyncClient(loopback.url, api_key=key) as client:
            await client.send(GET, {})

    asyncio.run(run())
    assert loopback.last.headers["api-key"] == "async"
    options: dict[str, Any] = {"api_key": key}
    with Client(loopback.url, **options) as client, pytest.raises(TypeError, match="needs the asynchronous client"):
        client.send(GET, {})


def test_an_async_credential_needs_the_async_client(loopback: Loopback) -> None:
    options: dict[str, Any] = {"token": AsyncTokens(60)}
    with Client(loopback.url, **options) as client, pytest.raises(TypeError, match="needs the asynchronous client"):
        client.send(GET, {})


def test_what_a_credential_raises_passes_through_and_is_not_kept(caller: Caller) -> None:
    class Failing(Tokens):
        def get_token(self, *scopes: str, claims: str | None = None) -> AccessToken:
            raise LookupError("no login")

    with pytest.raises(LookupError, match="no login"):
        sent(caller, token=Failing(60))


def test_no_secret_is_shown(caller: Caller, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    caller.loopback.answer = Answer(401, b'{"error": {"code": "401", "message": "who?"}}')
    caller.options.update(token="hunter-t", service=SERVICE)
    caller.options.update(service=replace(SERVICE, security=(("bearer", "key", "query key", "cookie key"),)))
    caller.options.update(api_key="hunter-k", query_key="hunter q", cookie_key="hunter-c")
    with pytest.raises(AuthenticationError) as caught:
        caller.call(GET)

    headers = caller.loopback.last.headers
    assert "hunter%20q" in caller.loopback.last.path
    assert headers["authorization"] == "Bearer hunter-t"
    assert headers["api-key"] == "hunter-k"
    assert headers["cookie"] == "session=hunter-c"
    assert "hunter" not in str(caught.value) + repr(caught.value) + repr(vars(caught.value))
    assert "HTTP Request: GET" in caplog.text
    assert "sub%20key=***" in caplog.text
    assert "hunter" not in caplog.text


def test_reprs() -> None:
    secrets = [
        Secret("header", "X-Key", "hunter2"),
        Secret("query", "key", "hunter2"),
        Secret("cookie", "c", "hunter2"),
    ]
    request = Request("GET", "https://me:hunter2@host/x?a=1", Headers([("Cookie", "b=1")])).signed(secrets)

    assert dict(request.headers) == {"cookie": "b=1; c=hunter2", "x-key": "hunter2"}
    assert request.url.endswith("?a=1&key=hunter2")
    assert repr(request) == "<Request GET https://host/x?a=1&key=***>"
    assert repr(request.headers) == "Headers({'x-key': '***', 'cookie': '***'})"
    assert repr(secrets) == "[Secret(header X-Key: ***), Secret(query key: ***), Secret(cookie c: ***)]"
    assert repr(Credential(ApiKeyScheme("api_key", header="k"), "hunter2")) == "Credential(api_key=***)"
    assert pickle.loads(pickle.dumps(request.headers)) == request.headers
