"""Streams over a real socket: typed items, sync and async, ended, left early, refused."""

from __future__ import annotations

import asyncio
import gc
import json
from collections.abc import Iterator
from typing import Any

import pytest

from specloom.serve.app import MockApp
from specloom.serve.options import Options
from specloom.serve.run import running
from tests.behaviour.every_operation import Call, api, arguments, calls, document, method, package

SPEC = "azure-openai-inference"
STREAMS = [call for call in calls() if call.entry["stream_call"]]
Service = tuple[str, MockApp]
MESSAGES = [{"role": "user", "content": "Hi"}]


@pytest.fixture(scope="module")
def service() -> Iterator[Service]:
    with running(document(SPEC), Options()) as started:
        yield started


def _arguments(call: Call) -> dict[str, Any]:
    return {name: value for name, value in arguments(call).items() if name != "stream"}


def _sent(app: MockApp) -> list[Any]:
    """What the service streamed, as JSON: the data of each event, beside its name where it has one."""
    items: list[Any] = []
    for chunk in app.exchanges[-1].answer.chunks or ():
        lines = dict(line.split(": ", 1) for line in chunk.decode().strip().split("\n"))
        if lines["data"] != "[DONE]":
            data = json.loads(lines["data"])
            items.append({"event": lines["event"], "data": data} if "event" in lines else data)
    return items


def test_the_streams_are_those_that_the_overlay_declares() -> None:
    assert sorted(call.entry["stream_call"] for call in STREAMS) == [
        "chat_completions.create_stream",
        "completions.create_stream",
        "threads.create_and_run_stream",
        "threads.runs.create_stream",
        "threads.runs.submit_tool_outputs_stream",
    ]
    assert all(entry["stream_call"] is None for entry in api("azure-openai-assistants")["operations"])


@pytest.mark.parametrize("call", STREAMS, ids=lambda call: call.entry["stream_call"])
def test_sync(call: Call, service: Service) -> None:
    url, app = service
    with package(SPEC).Client(url, api_key="key", on_drift=_refuse) as client:
        with method(client, call.entry["stream_call"])(**_arguments(call)) as stream:
            assert stream.status == 200
            items = list(stream)
    assert app.exchanges[-1].request is not None
    assert app.exchanges[-1].request["stream"] is True  # type: ignore[index]
    assert items
    assert [json.loads(package(SPEC).encode(item)) for item in items] == _sent(app)


@pytest.mark.parametrize("call", STREAMS, ids=lambda call: call.entry["stream_call"])
def test_async(call: Call, service: Service) -> None:
    url, app = service

    async def run() -> list[Any]:
        async with package(SPEC).AsyncClient(url, api_key="key", on_drift=_refuse) as client:
            return [item async for item in method(client, call.entry["stream_call"])(**_arguments(call))]

    items = asyncio.run(run())
    assert items
    assert [json.loads(package(SPEC).encode(item)) for item in items] == _sent(app)


def test_left_early_gives_the_connection_back(service: Service) -> None:
    with package(SPEC).Client(service[0], api_key="key") as client:
        for _ in range(20):
            with client.chat_completions.create_stream("gpt-4o", messages=MESSAGES) as stream:
                next(stream)
            for _item in client.chat_completions.create_stream("gpt-4o", messages=MESSAGES):
                break
    del stream
    gc.collect()


def test_a_stream_is_read_once(service: Service) -> None:
    with package(SPEC).Client(service[0], api_key="key") as client:
        stream = client.chat_completions.create_stream("gpt-4o", messages=MESSAGES)
        assert list(stream)
        assert list(stream) == []


def test_the_head_of_an_async_stream_is_there_when_it_is_open(service: Service) -> None:
    module = package(SPEC)

    async def run() -> None:
        async with module.AsyncClient(service[0], api_key="key") as client:
            stream = client.chat_completions.create_stream("gpt-4o", messages=MESSAGES)
            with pytest.raises(module.Error, match="not open yet"):
                _ = stream.status
            async with stream:
                assert (stream.status, stream.request_id) == (200, stream.headers["apim-request-id"])
                assert stream.headers["content-type"].startswith("text/event-stream")

    asyncio.run(run())


def test_an_error_status_is_a_typed_error_sync(service: Service) -> None:
    module = package(SPEC)
    with module.Client(service[0], api_key="key", headers={"Prefer": "code=429"}) as client:
        with pytest.raises(module.RateLimitError) as caught:
            client.chat_completions.create_stream("gpt-4o", messages=MESSAGES)
    assert caught.value.status == 429


def test_an_error_status_is_a_typed_error_async(service: Service) -> None:
    module = package(SPEC)

    async def run() -> None:
        async with module.AsyncClient(service[0], api_key="key", headers={"Prefer": "code=404"}) as client:
            async with client.chat_completions.create_stream("gpt-4o", messages=MESSAGES):
                raise AssertionError("it was entered")

    with pytest.raises(module.NotFoundError):
        asyncio.run(run())


def test_a_connection_that_breaks_off_raises_after_what_came() -> None:
    module = package(SPEC)
    with running(document(SPEC), Options(drop=True)) as (url, _), module.Client(url, api_key="key") as client:
        items = []
        with pytest.raises(module.TransportError):
            for item in client.chat_completions.create_stream("gpt-4o", messages=MESSAGES):
                items.append(item)
    assert items


def _refuse(drift: object) -> None:
    pytest.fail(f"a valid answer was said to drift: {drift}")
