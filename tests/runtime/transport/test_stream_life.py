"""How a stream begins, waits and ends: its connection, its clock, and what is left when it is left."""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing
from typing import Any, cast

import pytest
from loopback import Answer, AsyncClient, Client, Loopback
from streaming import CHUNKS, EVENTS, AsyncWire, Chunk, Piece, Reader, SyncWire, endless

from runtime import items
from runtime.download import AsyncDownload, Download
from runtime.errors import DecodeError, Error, StreamError, TimeoutError, TransportError
from runtime.operation import Operation, binary
from runtime.stream import AsyncStream, Stream
from runtime.transport import Timeouts

ONE, TWO, DONE = b'data: {"id":1}\n\n', b'data: {"id":2}\n\n', b"data: [DONE]\n\n"
PING = b": ping\n\n"


def opened(*pieces: Piece, **options: Any) -> tuple[Stream[Any], SyncWire]:
    wire = SyncWire(pieces)
    return Client("host", transport=wire, **options).stream(CHUNKS, {}), wire


def unopened(*pieces: Piece, **options: Any) -> tuple[AsyncStream[Any], AsyncWire]:
    wire = AsyncWire(pieces)
    return AsyncClient("host", transport=wire, **options).stream(CHUNKS, {}), wire


# --- sync -------------------------------------------------------------------------------------------------------------


def test_items_come_as_they_are_asked_for() -> None:
    stream, wire = opened(ONE, TWO + ONE, DONE)
    assert (next(stream), wire.given) == (Chunk(id=1), 1)
    assert (next(stream), wire.given) == (Chunk(id=2), 2)
    assert list(stream) == [Chunk(id=1)]
    assert list(stream) == []
    assert next(stream, None) is None
    assert (wire.closed, wire.finished) == (0, 1)


def test_the_end_is_seen_by_next_as_well() -> None:
    stream, wire = opened(ONE, DONE)
    assert next(stream)
    with pytest.raises(StopIteration):
        next(stream)
    assert (wire.closed, wire.finished) == (0, 1)
    with pytest.raises(StopIteration):
        next(stream)


def test_a_body_that_was_read_to_its_end_is_closed() -> None:
    wire = SyncWire((ONE,))
    with Client("host", transport=wire).stream(endless(Chunk), {}) as stream:
        assert list(stream) == [Chunk(id=1)]
    assert (wire.closed, wire.finished) == (1, 0)


def test_a_loop_that_is_left_closes() -> None:
    stream, wire = opened(ONE + TWO, DONE)
    for item in stream:
        assert item.id == 1
        break
    assert (wire.given, wire.closed, wire.finished) == (1, 1, 0)
    with pytest.raises(Error, match="200 OK: POST https://host/base/ask: the stream is closed"):
        next(stream)
    with pytest.raises(Error, match="the stream is closed"):
        list(stream)


def test_an_exception_in_a_loop_closes() -> None:
    stream, wire = opened(ONE + TWO, DONE)
    with pytest.raises(KeyError):
        for _ in stream:
            raise KeyError
    del _
    assert wire.closed == 1


def test_close_ends_every_iterator() -> None:
    stream, wire = opened(ONE + TWO, DONE)
    iterator = iter(stream)
    next(iterator)
    stream.close()
    stream.close()
    assert wire.closed == 1
    for left in (iterator, stream):
        with pytest.raises(Error, match="the stream is closed"):
            next(left)
    with pytest.raises(Error, match="the stream is closed"), stream:
        next(stream)


@pytest.mark.parametrize("used", [False, True])
def test_a_stream_that_nobody_holds_is_closed_at_once(used: bool) -> None:
    gc.collect()
    gc.disable()
    try:
        stream, wire = opened(ONE + TWO, DONE)
        if used:
            next(stream)
        del stream
        assert wire.closed == 1
    finally:
        gc.enable()


def test_on_drift_may_close() -> None:
    streams: list[Stream[Any]] = []
    stream, wire = opened(b'data: {"id":"1"}\n\n' + TWO, DONE, on_drift=lambda _: streams[0].close())
    streams.append(stream)
    assert next(stream).id == "1"
    with pytest.raises(Error, match="the stream is closed"):
        next(stream)
    assert wire.closed == 1


@pytest.mark.parametrize(
    ("piece", "error"),
    [
        (b"data: none\n\n", DecodeError),
        (b"event: error\ndata: none\n\n", StreamError),
        (TransportError("gone"), TransportError),
        (b"", TransportError),
    ],
)
@pytest.mark.parametrize("kind", ["for", "next"])
def test_an_error_closes(piece: Piece, error: type[Error], kind: str) -> None:
    stream, wire = opened(ONE, piece)
    next(stream)
    with pytest.raises(error):
        _ = list(stream) if kind == "for" else next(stream)
    assert wire.closed == 1
    with pytest.raises(Error, match="the stream is closed"):
        next(stream)


def test_what_a_stream_knows() -> None:
    stream, _ = opened(b'id: a\nretry: 9\ndata: {"id":1}\n\ndata: {"id":2}\n\nid: b\ndata: {"id":3}\n\n', DONE)
    assert (stream.status, stream.request_id, stream.headers["content-type"]) == (200, "r1", EVENTS)
    assert (stream.last_event_id, stream.retry) == (None, None)
    seen = [(item.id, stream.last_event_id, stream.retry) for item in stream]
    assert seen == [(1, "a", 9), (2, "a", 9), (3, "b", 9)]
    assert repr(stream) == "<Stream of 200 OK: POST https://host/base/ask>"
    lines = endless(Chunk, media_type="application/jsonl")
    with Client("host", transport=SyncWire((), media_type="application/jsonl")).stream(lines, {}) as other:
        assert (other.last_event_id, other.retry) == (None, None)


# --- async ------------------------------------------------------------------------------------------------------------


def test_the_service_is_called_when_the_stream_is_first_used() -> None:
    async def run() -> None:
        stream, wire = unopened(ONE, DONE)
        with pytest.raises(Error, match="not open yet"):
            _ = stream.status
        with pytest.raises(Error, match="not open yet"):
            _ = stream.last_event_id
        assert repr(stream) == "<AsyncStream of /ask>"
        assert wire.requests == []
        async with stream as entered:
            assert entered is stream
            assert (stream.status, len(wire.requests), wire.given) == (200, 1, 0)
            assert [item.id async for item in stream] == [1]
        assert len(wire.requests) == 1
        assert repr(stream) == "<AsyncStream of 200 OK: POST https://host/base/ask>"

    asyncio.run(run())


def test_async_items_come_as_they_are_asked_for() -> None:
    async def run() -> None:
        stream, wire = unopened(ONE, TWO + ONE, DONE)
        assert (await anext(stream), wire.given) == (Chunk(id=1), 1)
        assert (await anext(stream), wire.given) == (Chunk(id=2), 2)
        assert [item async for item in stream] == [Chunk(id=1)]
        assert [item async for item in stream] == []
        with pytest.raises(StopAsyncIteration):
            await anext(stream)
        assert wire.closed == 1

    asyncio.run(run())


def test_an_async_loop_that_is_left_closes() -> None:
    async def run() -> None:
        stream, wire = unopened(ONE + TWO, DONE)
        async for _ in stream:
            break
        await settled()
        assert (wire.given, wire.closed) == (1, 1)
        with pytest.raises(Error, match="the stream is closed"):
            await anext(stream)
        with pytest.raises(Error, match="the stream is closed"):
            assert not [item async for item in stream]

    asyncio.run(run())


async def settled() -> None:
    """What the event loop was asked to close is closed now."""
    gc.collect()
    for _ in range(20):
        await asyncio.sleep(0)


def test_aclose_ends_every_iterator() -> None:
    async def run() -> None:
        stream, wire = unopened(ONE + TWO, DONE)
        async with aclosing(aiter(stream)) as iterator:
            await anext(iterator)
            await stream.aclose()
            await stream.aclose()
            assert wire.closed == 1
            with pytest.raises(Error, match="the stream is closed"):
                await anext(iterator)

    asyncio.run(run())


def test_a_stream_that_was_closed_before_it_was_opened_is_never_sent() -> None:
    async def run() -> None:
        stream, wire = unopened(ONE, DONE)
        await stream.aclose()
        with pytest.raises(Error, match="the stream is closed"):
            await anext(stream)
        with pytest.raises(Error, match="the stream is closed"):
            async with stream:
                pass
        assert wire.requests == []

    asyncio.run(run())


@pytest.mark.parametrize("error", [DecodeError, StreamError, TransportError])
def test_an_error_closes_an_async_stream(error: type[Error]) -> None:
    pieces: dict[type[Error], Piece] = {
        DecodeError: b"data: none\n\n",
        StreamError: b"event: error\ndata: none\n\n",
        TransportError: TransportError("gone"),
    }

    async def run() -> None:
        stream, wire = unopened(ONE, pieces[error])
        await anext(stream)
        with pytest.raises(error):
            await anext(stream)
        assert wire.closed == 1

    asyncio.run(run())


@pytest.mark.parametrize("entered", [False, True])
def test_an_async_stream_that_nobody_holds_is_closed_by_the_loop(entered: bool) -> None:
    async def run() -> None:
        stream, wire = unopened(ONE + TWO, DONE)
        await (stream.__aenter__() if entered else anext(stream))
        assert wire.closed == 0
        del stream
        await settled()
        assert wire.closed == 1

    asyncio.run(run())


@pytest.mark.parametrize("kind", ["for", "next"])
def test_cancelling_closes(kind: str) -> None:
    class Stalled(AsyncWire):
        async def achunks(self) -> AsyncIterator[bytes]:
            yield ONE
            await asyncio.Event().wait()

    async def run() -> None:
        wire = Stalled(())
        stream = AsyncClient("host", transport=wire).stream(CHUNKS, {})

        async def read() -> None:
            if kind == "for":
                async for _ in stream:
                    pass
            else:
                while True:
                    await anext(stream)

        task = asyncio.create_task(read())
        await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert wire.closed == 1
        with pytest.raises(Error, match="the stream is closed"):
            await anext(stream)
        with pytest.raises(asyncio.TimeoutError):
            async with asyncio.timeout(0.01):
                async for _ in AsyncClient("host", transport=(other := Stalled(()))).stream(CHUNKS, {}):
                    pass
        assert other.closed == 1

    asyncio.run(run())


# --- the clock --------------------------------------------------------------------------------------------------------


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now

    def passes(self, seconds: float) -> Callable[[], None]:
        def let() -> None:
            self.now += seconds

        return let


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(items, "monotonic", made)
    return made


@pytest.fixture(params=["sync", "async"])
def read(request: pytest.FixtureRequest) -> Reader:
    return Reader(request.param)


SILENT = r"^POST https://host/base/ask: the stream brought nothing for 10 seconds$"


def test_comments_do_not_keep_a_stream_alive(read: Reader, clock: Clock) -> None:
    read.options["timeout"] = Timeouts(idle=10)
    slow = clock.passes(4)
    pieces = (slow, ONE, slow, PING, slow, ONE, slow, slow, TWO, slow, DONE)
    assert [item.id for item in read(CHUNKS, *pieces)] == [1, 1, 2]
    for silence in ((slow, PING) * 3, (slow, b"da") * 3, (slow, b"event: x\n\n") * 3):
        with pytest.raises(TimeoutError, match=SILENT):
            read(CHUNKS, ONE, *silence, TWO, DONE)
        assert read.items == [Chunk(id=1)]
    with pytest.raises(TimeoutError, match=SILENT):
        read(CHUNKS, *(slow, PING) * 3, ONE, DONE)


def test_a_transport_that_waits_in_vain_is_idle_too(read: Reader, clock: Clock) -> None:
    read.options["timeout"] = Timeouts(idle=10)
    failure = TimeoutError("POST: timed out waiting for the response")
    with pytest.raises(TimeoutError, match=SILENT) as caught:
        read(CHUNKS, ONE, clock.passes(10), failure)
    assert caught.value.__cause__ is failure
    with pytest.raises(TimeoutError, match="timed out waiting for the response"):
        read(CHUNKS, ONE, clock.passes(3), failure)
    read.options["timeout"] = None
    with pytest.raises(TimeoutError, match="timed out waiting for the response"):
        read(CHUNKS, ONE, clock.passes(100), failure)


def test_the_time_that_the_caller_takes_does_not_count(clock: Clock) -> None:
    stream, _ = opened(ONE, PING, TWO, DONE, timeout=Timeouts(idle=10))
    for _ in stream:
        clock.now += 1000


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_idle_over_a_socket(kind: str, loopback: Loopback) -> None:
    answer = Answer(200, headers={"content-type": EVENTS}, chunks=(ONE, *[PING] * 100), pause=0.04)
    loopback.answer = answer
    timeout = Timeouts(5, 5, 5, 5, idle=0.15)
    found: list[Any] = []
    started = time.monotonic()
    with pytest.raises(TimeoutError, match=r"the stream brought nothing for 0\.15 seconds"):
        if kind == "sync":
            with Client(loopback.url, timeout=timeout) as client:
                found.extend(client.stream(CHUNKS, {}))
        else:
            asyncio.run(_read(loopback.url, timeout, found))
    assert time.monotonic() - started < 3
    loopback.answer = Answer(200, headers={"content-type": EVENTS}, chunks=(ONE, b""), pause=20)
    with pytest.raises(TimeoutError, match=r"the stream brought nothing for 0\.15 seconds"):
        with Client(loopback.url, timeout=timeout) as client:
            for item in client.stream(CHUNKS, {}):
                found.append(item)
    assert found


async def _read(url: str, timeout: Timeouts, found: list[Any]) -> None:
    async with AsyncClient(url, timeout=timeout) as client:
        async for item in client.stream(CHUNKS, {}):
            found.append(item)


# --- connections ------------------------------------------------------------------------------------------------------


def served(*chunks: bytes, pause: float = 0.0) -> Answer:
    return Answer(200, headers={"content-type": EVENTS}, chunks=chunks, pause=pause)


def test_a_connection_is_used_again_after_a_stream(loopback: Loopback) -> None:
    loopback.answer = served(ONE, DONE)
    with Client(loopback.url) as client:
        for _ in range(5):
            assert list(client.stream(CHUNKS, {})) == [Chunk(id=1)]
        with client.stream(CHUNKS, {}) as stream:
            assert list(stream) == [Chunk(id=1)]
    assert loopback.connections == 1

    async def run() -> None:
        async with AsyncClient(loopback.url) as client:
            for _ in range(5):
                assert [item async for item in client.stream(CHUNKS, {})] == [Chunk(id=1)]

    asyncio.run(run())
    assert loopback.connections == 2


@pytest.mark.parametrize("rest", [[b""], [PING] * 1000])
@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_body_that_goes_on_after_the_end_is_not_waited_for(loopback: Loopback, rest: list[bytes], kind: str) -> None:
    loopback.answer = served(ONE + DONE, *rest, pause=20 if rest == [b""] else 0.01)
    found: list[Any] = []
    started = time.monotonic()
    if kind == "sync":
        with Client(loopback.url) as client:
            found.extend(client.stream(CHUNKS, {}))
    else:
        asyncio.run(_read(loopback.url, Timeouts(), found))
    assert found == [Chunk(id=1)]
    assert time.monotonic() - started < 3


def test_streams_that_are_left_give_their_connections_back(loopback: Loopback) -> None:
    loopback.answer = served(*[ONE] * 50)
    with Client(loopback.url) as client:
        for _ in range(3):
            for _item in client.stream(CHUNKS, {}):
                break
            with client.stream(CHUNKS, {}) as stream:
                next(stream)
            client.stream(CHUNKS, {})

    async def run() -> None:
        async with AsyncClient(loopback.url) as client:
            for _ in range(3):
                async for _item in client.stream(CHUNKS, {}):
                    break
                async with client.stream(CHUNKS, {}) as stream:
                    await anext(stream)
                await anext(client.stream(CHUNKS, {}))

    asyncio.run(run())
    gc.collect()


def test_raw_and_with_response() -> None:
    wire = SyncWire((ONE, DONE))
    client = Client("host", transport=wire)
    response = client.with_response(client.stream, CHUNKS, {})
    assert list(response.value) == [Chunk(id=1)]
    with client.with_raw_response(client.stream, CHUNKS, {}) as download:
        assert isinstance(download, Download)
        assert download.read() == ONE + DONE
    assert wire.closed

    async def run() -> None:
        wire = AsyncWire((ONE, DONE))
        client = AsyncClient("host", transport=wire)
        download = await client.with_raw_response(client.stream, CHUNKS, {})
        assert await download.read() == ONE + DONE
        assert wire.closed == 1
        response = await client.with_response(client.stream, CHUNKS, {})
        assert response.status == response.value.status == 200
        assert [item async for item in response.value] == [Chunk(id=1)]
        with pytest.raises(TypeError, match="that calls the service"):
            await client.with_response(cast("Any", len), "")

    asyncio.run(run())


# --- downloads --------------------------------------------------------------------------------------------------------


def test_a_download_that_nobody_holds_is_closed() -> None:
    get: Operation[Any] = Operation("GET", "/audio", responses={"200": binary("audio/mpeg")})
    wire = SyncWire((ONE, TWO), media_type="audio/mpeg")
    Client("host", transport=wire).send(get, {})
    assert wire.closed == 1
    for _ in Client("host", transport=wire).send(get, {}).iter_bytes():
        break
    assert wire.closed == 2

    async def run() -> None:
        wire = AsyncWire((ONE, TWO), media_type="audio/mpeg")
        client = AsyncClient("host", transport=wire)
        download = await client.send(get, {})
        assert isinstance(download, AsyncDownload)
        assert wire.closed == 0
        del download
        await settled()
        assert wire.closed == 1
        async for _ in (await client.send(get, {})).iter_bytes():
            break
        await settled()
        assert wire.closed == 2

    asyncio.run(run())
