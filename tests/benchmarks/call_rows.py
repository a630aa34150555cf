"""One JSON call over a connection that is kept open; the floor is bare httpx2 that sends and reads the same bytes.

The clock's time is what a user waits, with the service's own; the processor's time is what the client takes of it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import AsyncExitStack, ExitStack
from types import ModuleType
from typing import Any

import httpx2
import msgspec

from tests.benchmarks import payloads
from tests.benchmarks.measure import OURS, Bench, Row, Work, compare, cpu, row, wall
from tests.benchmarks.peers import installed
from tests.benchmarks.server import serving

CALL = 1.2
BARE = "httpx2"
AT_ONCE = 20
SECONDS = 5
"""How many times the seconds of a round: a call waits for another process."""

_QUESTION = [
    {"role": "system", "content": "You are a helpful assistant."},
    {"role": "user", "content": "What is the weather in the north?"},
]


def call(bench: Bench) -> Iterator[Row]:
    """One after the other, and with asyncio 20 at once."""
    yield _in_memory(bench)
    with serving() as url:
        with ExitStack() as stack:
            yield from _rows(bench, "sync", _sync(bench, url, stack), 1)
        with asyncio.Runner() as runner:
            clients = AsyncExitStack()
            works = runner.run(_async(bench, url, clients))
            batches = {name: _batch(runner, work) for name, work in works.items()}
            yield from _rows(bench, f"async, {AT_ONCE} at once", batches, AT_ONCE)
            runner.run(clients.aclose())


def _in_memory(bench: Bench) -> Row:
    """What is the package's own in a call: from arguments to a request, and from a response to a value."""
    client = bench.package.Client("https://example.com", api_key="key", transport=_Memory(bench.package))
    answer = payloads.small_completion()
    works: dict[str, Work] = {
        "msgspec": lambda: (msgspec.json.encode({"messages": _QUESTION}), msgspec.json.decode(answer)),
        OURS: lambda: client.chat_completions.create("gpt-4o", messages=_QUESTION, temperature=0.5),
    }
    return row("call", "without a network", cpu(compare(works, bench.rounds, bench.seconds)), ["msgspec"])


def _rows(bench: Bench, name: str, works: Mapping[str, Work], per: int) -> Iterator[Row]:
    for work in works.values():
        work()
    samples = compare(works, bench.rounds, bench.seconds * SECONDS, per)
    yield row("call", name, wall(samples), [BARE], target=CALL, clock="wall")
    yield row("call", f"{name}, processor time", cpu(samples), [BARE], target=CALL)


def _sync(bench: Bench, url: str, stack: ExitStack) -> dict[str, Work]:
    request = _sent(bench, url)
    method, to, headers, content = request.method, request.url, dict(request.headers), request.content
    bare = stack.enter_context(httpx2.Client(timeout=600))
    client = stack.enter_context(bench.package.Client(url, api_key="key"))
    works: dict[str, Work] = {
        BARE: lambda: bare.request(method, to, headers=headers, content=content).content,
        OURS: lambda: client.chat_completions.create("gpt-4o", messages=_QUESTION, temperature=0.5),
    }
    if openai := installed("openai"):
        other = stack.enter_context(openai.OpenAI(api_key="key", base_url=url))
        create = other.chat.completions.create
        works["openai"] = lambda: create(model="gpt-4o", messages=_QUESTION, temperature=0.5)
    return works


async def _async(bench: Bench, url: str, stack: AsyncExitStack) -> dict[str, Callable[[], Awaitable[object]]]:
    request = _sent(bench, url)
    method, to, headers, content = request.method, request.url, dict(request.headers), request.content
    bare = await stack.enter_async_context(httpx2.AsyncClient(timeout=600))
    client = await stack.enter_async_context(bench.package.AsyncClient(url, api_key="key"))

    async def plain() -> bytes:
        response = await bare.request(method, to, headers=headers, content=content)
        return response.content

    works: dict[str, Callable[[], Awaitable[object]]] = {
        BARE: plain,
        OURS: lambda: client.chat_completions.create("gpt-4o", messages=_QUESTION, temperature=0.5),
    }
    if openai := installed("openai"):
        other = await stack.enter_async_context(openai.AsyncOpenAI(api_key="key", base_url=url))
        create = other.chat.completions.create
        works["openai"] = lambda: create(model="gpt-4o", messages=_QUESTION, temperature=0.5)
    return works


def _batch(runner: asyncio.Runner, work: Callable[[], Awaitable[object]]) -> Work:
    async def batch() -> None:
        await asyncio.gather(*(work() for _ in range(AT_ONCE)))

    return lambda: runner.run(batch())


def _sent(bench: Bench, url: str) -> Any:
    """The request that the package makes of a call: what bare httpx2 is to send as well."""
    transport = _Memory(bench.package)
    client = bench.package.Client(url, api_key="key", transport=transport)
    client.chat_completions.create("gpt-4o", messages=_QUESTION, temperature=0.5)
    return transport.request


class _Memory:
    """A transport that has the answer at hand, and keeps the request."""

    def __init__(self, package: ModuleType) -> None:
        self.request: Any = None
        self._response = package.RawResponse
        self._headers = package.Headers([("content-type", "application/json")])
        self._body = [payloads.small_completion()]

    def send(self, request: object) -> Any:
        self.request = request
        return self._response(200, self._headers, self._body)

    def close(self) -> None:
        pass
