"""Many calls at once, some of them given up: none hangs, no answer goes to another call, and no connection is lost."""

from __future__ import annotations

import asyncio
import gc
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from runtime.errors import Error, RateLimitError
from runtime.operation import Operation, json, path
from runtime.retry import Retries
from tests.faults.calling import DOWNLOAD, GET, Kind
from tests.faults.faults import BODY, HEAD
from tests.faults.server import OK, FaultServer, Script, Seen, response

ECHO: Operation[Any] = Operation("GET", "/echo/{name}", parameters=(path("name"),), responses={"200": json(object)})
PATIENT = Retries(5, backoff=0.001)


class Echo:
    """Answers with the name that was asked for: odd ones late and in pieces, and some only after a fault or two."""

    def __init__(self) -> None:
        self.tries: Counter[int] = Counter()
        self.lock = threading.Lock()

    def __call__(self, seen: Seen) -> Script:
        name = int(seen.path.rpartition("/")[2])
        with self.lock:
            self.tries[name] += 1
            tried = self.tries[name]
        body = response(b'{"name":%d}' % name)
        if name % 7 == 3 and tried <= 2:
            return ("reset",) if name % 2 else (response(b"", b"retry-after: 0", status=b"429 Too Many"),)
        return (body[:-3], 0.02, body[-3:]) if name % 2 else (body,)


def test_threads(sync_kind: Kind) -> None:
    with FaultServer(Echo()) as server:
        with sync_kind.client(server.url, retries=PATIENT) as client, ThreadPoolExecutor(32) as pool:
            answers = list(pool.map(lambda name: client.send(ECHO, {"name": name}), range(100)))
        assert server.all_closed()
    assert answers == [{"name": name} for name in range(100)]


def test_tasks(async_kind: Kind) -> None:
    async def run() -> None:
        async with async_kind.async_client(server.url, retries=PATIENT) as client:
            answers = await asyncio.gather(*(client.send(ECHO, {"name": name}) for name in range(100)))
            assert answers == [{"name": name} for name in range(100)]
        assert asyncio.all_tasks() == {asyncio.current_task()}

    with FaultServer(Echo()) as server:
        asyncio.run(run())
        assert server.all_closed()


def test_cancellations(async_kind: Kind) -> None:
    """A third is cancelled at once, a third on its way, the rest is to be right; and then all connections are free."""

    async def run() -> None:
        async with async_kind.async_client(
            server.url, retries=PATIENT, transport={"max_connections": 20, "max_keepalive": 20}
        ) as client:
            calls = [asyncio.create_task(client.send(ECHO, {"name": name})) for name in range(100)]
            for step in range(10):
                await asyncio.sleep(0.001 * step)
                for call in calls[step % 3 :: 3][step::10] if step % 3 < 2 else ():
                    call.cancel()
            outcomes = await asyncio.gather(*calls, return_exceptions=True)
            for name, outcome in enumerate(outcomes):
                assert outcome == {"name": name} or isinstance(outcome, asyncio.CancelledError)
            assert any(isinstance(outcome, asyncio.CancelledError) for outcome in outcomes)
            assert {"name": 98} in outcomes
            again = await asyncio.gather(*(client.send(ECHO, {"name": name}) for name in range(100, 140)))
            assert again == [{"name": name} for name in range(100, 140)]
        assert asyncio.all_tasks() == {asyncio.current_task()}

    with FaultServer(Echo()) as server:
        asyncio.run(run())
        assert server.all_closed()


def test_a_cancelled_call_gives_its_connection_back(async_kind: Kind) -> None:
    """Whether it waits for the head or for the body: one connection is enough for all that follow."""
    waits: list[Script] = [(10.0,), (HEAD + b"content-length: 99\r\n\r\n" + BODY, 10.0), (10.0,), OK]

    async def run() -> None:
        async with async_kind.async_client(server.url, transport={"max_connections": 1}) as client:
            for requests in (1, 2):
                call = asyncio.create_task(client.send(GET, {}))
                assert await asyncio.to_thread(server.arrived, requests)
                await asyncio.sleep(0.05)
                call.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await call
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.1):
                    await client.send(GET, {})
            assert await client.send(GET, {}) == {"ok": True}

    with FaultServer(waits) as server:
        asyncio.run(run())
        assert server.all_closed()


def test_downloads_that_are_dropped(kind: Kind) -> None:
    """A download that nobody closes gives its connection back when it is gone, or with the client."""
    script: Script = (HEAD + b"content-length: 99\r\n\r\n" + BODY, 10.0)
    with FaultServer([script, script, OK]) as server:
        if kind.is_async:

            async def run() -> None:
                async with kind.async_client(server.url) as client:
                    for _ in range(2):
                        await client.send(DOWNLOAD, {})
                    assert await client.send(GET, {}) == {"ok": True}

            asyncio.run(run())
        else:
            with kind.client(server.url) as client:
                for _ in range(2):
                    client.send(DOWNLOAD, {})
                assert client.send(GET, {}) == {"ok": True}
        gc.collect()
        assert server.all_closed()


def test_a_storm_of_429(kind: Kind) -> None:
    """50 calls at once, all told to wait: each tries as often as it may and no more, and each has its error."""
    with FaultServer([(response(b"", b"retry-after-ms: 1", status=b"429 Too Many Requests"),)]) as server:
        errors: list[object]
        if kind.is_async:

            async def run() -> list[object]:
                async with kind.async_client(server.url) as client:
                    calls = (client.send(GET, {}) for _ in range(50))
                    return list(await asyncio.gather(*calls, return_exceptions=True))

            errors = asyncio.run(run())
        else:
            with kind.client(server.url) as client, ThreadPoolExecutor(50) as pool:

                def outcome(_: int) -> object:
                    try:
                        return client.send(GET, {})
                    except Error as error:
                        return error

                errors = list(pool.map(outcome, range(50)))
        assert server.all_closed()
    assert [type(error) for error in errors] == [RateLimitError] * 50
    assert len(server.seen) == 150
