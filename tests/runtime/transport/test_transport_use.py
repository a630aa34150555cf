"""How a transport may be used: by threads, after a fork, in one event loop after another, closed twice, or never."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import threading
import traceback
import warnings
from collections.abc import Callable
from typing import Any

import httpx2
import pytest
from tests.faults.calling import GET, QUICK, AsyncClient, Client
from tests.faults.server import OK, FaultServer

from runtime.errors import ConfigurationError
from runtime.http_transport import AsyncHttpTransport, HttpTransport
from runtime.pyqwest_transport import AsyncPyqwestTransport, PyqwestTransport

SYNC = [HttpTransport, PyqwestTransport]
ASYNC = [AsyncHttpTransport, AsyncPyqwestTransport]


def in_child(check: Callable[[], None]) -> None:
    """Runs a check in a forked process; what fails there fails here."""
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # Python 3.12: forking a process that has threads
        child = os.fork()
    if child == 0:
        signal.alarm(10)  # ends it, should it hang
        try:
            check()
        except BaseException:
            os.write(writing, traceback.format_exc().encode()[-60_000:])
        finally:
            os._exit(0)
    os.close(writing)
    with open(reading, "rb") as told:
        said = told.read().decode()
    status = os.waitpid(child, 0)[1]
    assert (said, status) == ("", 0)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_a_fork_has_connections_of_its_own() -> None:
    with FaultServer([OK]) as server, Client(server.url, transport=HttpTransport()) as client:

        def check() -> None:
            assert client.send(GET, {}) == {"ok": True}

        check()
        in_child(check)
        check()
    assert [seen.connection for seen in server.seen] == [1, 2, 1]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_a_fork_of_an_asynchronous_client() -> None:
    with FaultServer([OK]) as server:
        client = AsyncClient(server.url, transport=AsyncHttpTransport())

        def check() -> None:
            async def run() -> None:
                assert await client.send(GET, {}) == {"ok": True}
                await client.aclose()

            asyncio.run(run())

        in_child(check)
        check()
    assert [seen.connection for seen in server.seen] == [1, 2]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_pyqwest_says_that_it_cannot_be_used_after_a_fork() -> None:
    with FaultServer([OK]) as server, Client(server.url, transport=PyqwestTransport()) as client:
        assert client.send(GET, {}) == {"ok": True}

        def check() -> None:
            for each in (client, Client(server.url, transport=PyqwestTransport())):
                with pytest.raises(ConfigurationError, match="forked after its first use"):
                    each.send(GET, {})

        in_child(check)
        assert client.send(GET, {}) == {"ok": True}


@pytest.mark.parametrize("make", SYNC)
def test_threads_begin_together(make: Callable[[], Any]) -> None:
    """They share the connections that one of them opens; a second client that another may have made is closed."""
    with FaultServer([OK]) as server, Client(server.url, transport=make()) as client:
        barrier = threading.Barrier(32)
        answers: list[object] = []

        def run() -> None:
            barrier.wait(5)
            answers.append(client.send(GET, {}))

        threads = [threading.Thread(target=run) for _ in range(32)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert answers == [{"ok": True}] * 32
    assert server.all_closed()


@pytest.mark.parametrize("make", SYNC)
def test_closed(make: Callable[[], Any]) -> None:
    with FaultServer([OK]) as server:
        for used in (False, True):
            client = Client(server.url, transport=make())
            if used:
                client.send(GET, {})
            client.close()
            client.close()
            for _ in range(2):
                with pytest.raises(RuntimeError, match=r"^the client is closed$"):
                    client.send(GET, {})
        assert server.all_closed()
    assert len(server.seen) == 1


@pytest.mark.parametrize("make", ASYNC)
def test_closed_asynchronously(make: Callable[[], Any]) -> None:
    async def run() -> None:
        for used in (False, True):
            client = AsyncClient(server.url, transport=make())
            if used:
                await client.send(GET, {})
            await client.aclose()
            await client.aclose()
            for _ in range(2):
                with pytest.raises(RuntimeError, match=r"^the client is closed$"):
                    await client.send(GET, {})

    with FaultServer([OK]) as server:
        asyncio.run(run())
        assert server.all_closed()


@pytest.mark.filterwarnings("ignore::ResourceWarning")  # by asyncio, of connections that their loop left open
@pytest.mark.parametrize("make", ASYNC)
def test_one_event_loop_after_another(make: Callable[[], Any]) -> None:
    async def run() -> None:
        for _ in range(2):
            assert await client.send(GET, {}) == {"ok": True}

    async def close() -> None:
        await run()
        await client.aclose()

    with FaultServer([OK]) as server:
        client = AsyncClient(server.url, transport=make(), retries=QUICK)
        asyncio.run(run())
        asyncio.run(run())
        thread = threading.Thread(target=lambda: asyncio.run(run()))
        thread.start()
        thread.join()
        asyncio.run(close())
        gc.collect()
        assert server.all_closed()
    assert len(server.seen) == 8


def test_two_event_loops_at_once() -> None:
    """Each has connections of its own."""
    both = threading.Barrier(2)

    def run() -> None:
        async def calls() -> None:
            transport = shared
            async with AsyncClient(server.url, transport=transport) as client:
                for _ in range(3):
                    assert await client.send(GET, {}) == {"ok": True}
                await asyncio.to_thread(both.wait, 5)

        asyncio.run(calls())

    shared = AsyncHttpTransport()
    with FaultServer([OK]) as server:
        threads = [threading.Thread(target=run) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert server.all_closed()
    assert server.connections == 2


@pytest.mark.parametrize("make", SYNC)
def test_never_closed(make: Callable[[], Any]) -> None:
    """The connections close with the client; that Python tells of it in its development mode is as for any socket."""
    with FaultServer([OK]) as server:
        client = Client(server.url, transport=make())
        client.send(GET, {})
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            del client
            gc.collect()
        assert server.all_closed()
    assert len(caught) <= 1


def test_a_client_of_ones_own_that_is_closed() -> None:
    own = httpx2.Client()
    own.close()
    with pytest.raises(RuntimeError, match="closed"):
        Client("http://127.0.0.1:1", transport=HttpTransport(own), retries=0).send(GET, {})
