"""Binary responses: streamed, saved, broken off, closed."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from loopback import Answer, AsyncClient, Caller, Client, Loopback

from runtime.download import AsyncDownload, Download
from runtime.errors import Error, TransportError
from runtime.operation import Operation, binary, empty

AUDIO = {"content-type": "audio/mpeg"}
GET: Operation[Download] = Operation("GET", "/audio", responses={"200": binary("audio/mpeg")})
AGET: Operation[AsyncDownload] = Operation("GET", "/audio", responses={"200": binary("audio/mpeg")})
PING: Operation[Any] = Operation("GET", "/ping", responses={"200": empty()})


def test_read(caller: Caller) -> None:
    caller.loopback.answer = Answer(200, b"sound", {**AUDIO, "x-request-id": "r"})

    response = caller.respond(GET)
    assert response.value == b"sound"
    assert response.request_id == "r"
    assert caller.loopback.last.headers["accept"] == "audio/mpeg"


def test_what_a_download_knows(loopback: Loopback) -> None:
    loopback.answer = Answer(200, b"sound", {**AUDIO, "x-request-id": "r"})
    with Client(loopback.url) as client, client.send(GET, {}) as download:
        assert (download.status, download.content_type, download.request_id) == (200, "audio/mpeg", "r")
        assert download.headers["content-length"] == "5"
        assert repr(download) == "<Download audio/mpeg, 5 bytes>"
        assert download.read() == download.read() == b"sound"


def test_chunks_come_as_they_are_sent(loopback: Loopback) -> None:
    loopback.answer = Answer(200, b"", AUDIO, chunks=(b"one", b"two"), pause=0.2)
    with Client(loopback.url) as client:
        download = client.send(GET, {})
        chunks = download.iter_bytes()
        assert next(chunks) == b"one"
        assert list(chunks) == [b"two"]
        with pytest.raises(Error, match=r"200 OK: GET .*/audio: the download was read already"):
            next(download.iter_bytes())


def test_a_download_gives_its_connection_back_by_itself(loopback: Loopback) -> None:
    loopback.answer = Answer(200, b"x" * 100_000, AUDIO)
    with Client(loopback.url) as client:
        for _ in range(3):
            client.send(GET, {}).read()
        assert loopback.connections == 1


def test_a_download_that_is_not_read(loopback: Loopback) -> None:
    loopback.answer = Answer(200, b"x" * 10_000_000, AUDIO)
    with Client(loopback.url) as client:
        with client.send(GET, {}):
            pass
        with client.send(GET, {}) as download:
            for chunk in download.iter_bytes():
                assert chunk
                break
        client.send(GET, {}).close()
        unread = client.send(GET, {})
    with pytest.raises(Error):
        unread.read()


def test_save(loopback: Loopback, tmp_path: Path) -> None:
    loopback.answer = Answer(200, b"x" * 1_000_000, AUDIO)
    target = tmp_path / "speech.mp3"
    target.write_bytes(b"old")
    with Client(loopback.url) as client:
        assert client.send(GET, {}).save(target) == target
        assert client.send(GET, {}).save(str(target)) == target
    assert target.stat().st_size == 1_000_000
    assert list(tmp_path.iterdir()) == [target]


def test_save_that_breaks_off_leaves_the_old_file(loopback: Loopback, tmp_path: Path) -> None:
    loopback.answer = Answer(200, b"", AUDIO, chunks=(b"one",), cut=True)
    target = tmp_path / "speech.mp3"
    target.write_bytes(b"old")
    with Client(loopback.url) as client, pytest.raises(TransportError, match=r"GET http://.*/base/audio: "):
        client.send(GET, {}).save(target)

    async def run() -> None:
        async with AsyncClient(loopback.url) as client:
            with pytest.raises(TransportError):
                await (await client.send(AGET, {})).save(target)

    asyncio.run(run())
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_async(loopback: Loopback, tmp_path: Path) -> None:
    loopback.answer = Answer(200, b"", {**AUDIO}, chunks=(b"one", b"two"))

    async def run() -> None:
        async with AsyncClient(loopback.url) as client:
            download = await client.send(AGET, {})
            assert repr(download) == "<AsyncDownload audio/mpeg, ? bytes>"
            assert await download.read() == await download.read() == b"onetwo"
            with pytest.raises(Error, match="read already"):
                await anext(download.iter_bytes())
            async with await client.send(AGET, {}) as download:
                assert [chunk async for chunk in download.iter_bytes()] == [b"one", b"two"]
            path = await (await client.send(AGET, {})).save(tmp_path / "a")
            assert path.read_bytes() == b"onetwo"
            async with await client.send(AGET, {}):
                pass
            await (await client.send(AGET, {})).aclose()
            await client.send(PING, {})

    asyncio.run(run())


def test_a_download_begun_in_one_task_and_ended_in_another(loopback: Loopback) -> None:
    loopback.answer = Answer(200, b"", AUDIO, chunks=(b"one", b"two"), pause=0.05)

    async def run() -> None:
        async with AsyncClient(loopback.url) as client:
            download = await client.send(AGET, {})
            chunks = download.iter_bytes()

            async def take() -> bytes:
                return await anext(chunks)

            assert await asyncio.create_task(take()) == b"one"
            assert await asyncio.create_task(take()) == b"two"
            await asyncio.gather(chunks.aclose())

    asyncio.run(run())


def test_a_response_of_a_download_has_no_body_of_its_own(loopback: Loopback) -> None:
    loopback.answer = Answer(200, b"sound", AUDIO)
    with Client(loopback.url) as client:
        response = client.with_response(client.send, GET, {})
        with pytest.raises(Error, match="read it from `value`"):
            _ = response.body
        assert response.value.read() == b"sound"
