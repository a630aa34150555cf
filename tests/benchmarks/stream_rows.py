"""Server-sent events to typed values: 1,000 chunks of a chat completion, in pieces that know nothing of the events.

The floor splits the whole and parses each event to a dict, from memory. Over a socket httpx2 reads for everyone; how
much of the time is its own is told by the contestant "httpx2, split, orjson".
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack
from importlib import import_module
from types import ModuleType
from typing import Any

import httpx2
import msgspec

from tests.benchmarks import payloads
from tests.benchmarks.measure import OURS, Bench, Row, Work, compare, cpu, row
from tests.benchmarks.peers import installed
from tests.benchmarks.server import serving

IN_MEMORY, OVER_A_SOCKET = 1.4, 2.5
FLOOR = "split, orjson"
READ = "httpx2, split, orjson"
EVENT_SOURCE = "httpx2 EventSource, msgspec"
EVENTS = 1_000

_QUESTION = [{"role": "user", "content": "hi"}]
_HEADERS = {"content-type": "text/event-stream"}


def stream(bench: Bench) -> Iterator[Row]:
    """In memory, over a socket, and over a socket with every piece a chunk of HTTP's own."""
    pieces = payloads.chat_stream(EVENTS)
    floor: dict[str, Work] = {FLOOR: lambda: _parsed(b"".join(pieces))}
    yield _row(bench, "in memory", {**floor, **_in_memory(bench.package, pieces)}, IN_MEMORY)
    with asyncio.Runner() as runner:
        yield _row(bench, "in memory, async", {**floor, **_async_in_memory(bench.package, pieces, runner)}, None)
    with ExitStack() as stack:
        url = stack.enter_context(serving())
        works = {**floor, **_over_a_socket(bench.package, url, "whole", stack)}
        yield _row(bench, "over a socket", works, OVER_A_SOCKET)
        works = _over_a_socket(bench.package, url, "chunked", stack)
        yield _row(bench, "over a socket, chunked", works, None, READ)


def _row(bench: Bench, name: str, works: dict[str, Work], target: float | None, floor: str = FLOOR) -> Row:
    for contestant, work in works.items():
        if (count := work()) != EVENTS:
            raise AssertionError(f"{contestant}: {count} events, not {EVENTS}")
    samples = cpu(compare(works, bench.rounds, bench.seconds, EVENTS))
    return row("stream", f"an event of {EVENTS}, {name}", samples, [floor], target=target)


def _parsed(whole: bytes) -> int:
    loads = orjson.loads if (orjson := installed("orjson")) else msgspec.json.decode
    return len([loads(event[6:]) for event in whole.split(b"\n\n") if event.startswith(b"data: {")])


def _sourced(response: httpx2.Response) -> int:
    decode = msgspec.json.Decoder().decode
    source = httpx2.EventSource(response)
    return len([decode(event.data) for event in source if event.data != "[DONE]"])


def _in_memory(package: ModuleType, pieces: list[bytes]) -> dict[str, Work]:
    class Transport:
        def send(self, request: object) -> Any:
            return package.RawResponse(200, package.Headers(_HEADERS.items()), pieces)

        def close(self) -> None:
            pass

    client = package.Client("https://example.com", api_key="key", transport=Transport())
    request = httpx2.Request("GET", "https://example.com")

    def response() -> httpx2.Response:
        return httpx2.Response(200, headers=_HEADERS, content=iter(pieces), request=request)

    works: dict[str, Work] = {
        OURS: lambda: sum(1 for _ in client.chat_completions.create_stream("gpt-4o", messages=_QUESTION)),
        EVENT_SOURCE: lambda: _sourced(response()),
    }
    if openai := installed("openai"):
        chunk = import_module("openai.types.chat").ChatCompletionChunk
        other = openai.OpenAI(api_key="key")
        works["openai"] = lambda: sum(1 for _ in openai.Stream(cast_to=chunk, response=response(), client=other))
    return works


def _async_in_memory(package: ModuleType, pieces: list[bytes], runner: asyncio.Runner) -> dict[str, Work]:
    async def chunks() -> AsyncIterator[bytes]:
        for piece in pieces:
            yield piece

    class Transport:
        async def send(self, request: object) -> Any:
            return package.AsyncRawResponse(200, package.Headers(_HEADERS.items()), chunks())

        async def aclose(self) -> None:
            pass

    client = package.AsyncClient("https://example.com", api_key="key", transport=Transport())

    async def ours() -> int:
        count = 0
        async for _ in client.chat_completions.create_stream("gpt-4o", messages=_QUESTION):
            count += 1
        return count

    return {OURS: lambda: runner.run(ours())}


def _over_a_socket(package: ModuleType, url: str, deployment: str, stack: ExitStack) -> dict[str, Work]:
    """`deployment` stands in the path, where it tells the server how to write the stream."""
    client = stack.enter_context(package.Client(url, api_key="key"))
    bare = stack.enter_context(httpx2.Client())

    def read() -> int:
        with bare.stream("POST", f"{url}/{deployment}", content=b'{"stream":true}') as response:
            return _parsed(b"".join(response.iter_bytes()))

    def source() -> int:
        with bare.stream("POST", f"{url}/{deployment}", content=b'{"stream":true}') as response:
            return _sourced(response)

    works: dict[str, Work] = {
        OURS: lambda: sum(1 for _ in client.chat_completions.create_stream(deployment, messages=_QUESTION)),
        READ: read,
        EVENT_SOURCE: source,
    }
    if openai := installed("openai"):
        other = stack.enter_context(openai.OpenAI(api_key="key", base_url=f"{url}/{deployment}"))
        create = other.chat.completions.create
        works["openai"] = lambda: sum(1 for _ in create(model="gpt-4o", messages=_QUESTION, stream=True))
    return works
