"""Streams over a real socket as services send them: published ones in pieces of any size, errors among the events, and
streams of inline specs."""

from __future__ import annotations

import asyncio
import json
import random
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from tests.behaviour.conftest import ClientFor
from tests.behaviour.every_operation import method, package
from tests.behaviour.generated import openapi
from tests.behaviour.published import FOLDER, Example, present, read
from tests.faults.server import FaultServer, Script

STREAMS = [each for each in (read()[0] if FOLDER.is_dir() else []) if each.is_stream and each.body]
SPEC = "azure-openai-inference"
DONE = b"data: [DONE]\n\n"
KINDS = pytest.mark.parametrize("kind", ["sync", "async"])


def script(body: bytes, seed: int = 0, *, most: int = 200, media_type: bytes = b"text/event-stream") -> Script:
    """A response whose chunks, and whose packets, know nothing of the events in it."""
    chance = random.Random(seed)
    head = b"HTTP/1.1 200 OK\r\ncontent-type: %s\r\nx-request-id: r1\r\ntransfer-encoding: chunked\r\n\r\n" % media_type
    chunks = [b"%x\r\n%s\r\n" % (len(piece), piece) for piece in cut(body, chance, most)]
    return [head, *cut(b"".join(chunks) + b"0\r\n\r\n", chance, most)]


def cut(body: bytes, chance: random.Random, most: int) -> Iterator[bytes]:
    while body:
        size = chance.randint(1, most)
        yield body[:size]
        body = body[size:]


def streamed(kind: str, module: ModuleType, options: dict[str, Any], name: str, **arguments: Any) -> Any:
    """The items that came, and the error that ended the stream, or None."""
    items: list[Any] = []

    def read() -> None:
        with module.Client(**options) as client:
            for item in method(client, name)(**arguments):
                items.append(item)

    async def aread() -> None:
        async with module.AsyncClient(**options) as client:
            async for item in method(client, name)(**arguments):
                items.append(item)

    try:
        read() if kind == "sync" else asyncio.run(aread())
    except module.Error as error:
        return items, error
    return items, None


@present
@KINDS
@pytest.mark.parametrize("example", STREAMS, ids=lambda example: example.id)
def test_a_published_stream_in_pieces_of_any_size(example: Example, kind: str) -> None:
    module = package(example.call.spec)
    expected = example.ask()
    assert expected
    for seed, ends in enumerate((b"\n", b"\r\n", b"\r")):
        body = b"\xef\xbb\xbf: hello\n\n" + example.body.replace(b"\n\n", b"\n\n: ping\n\n")
        with FaultServer([script(body.replace(b"\n", ends), seed)]) as server:
            options = {"endpoint": server.url, "api_key": "k"}
            items, error = streamed(kind, module, options, example.call.entry["stream_call"], **example.needed())
        assert error is None
        assert items == expected


@present
@pytest.mark.parametrize("example", STREAMS[:3], ids=lambda example: example.id)
def test_a_published_stream_that_is_reset(example: Example) -> None:
    module = package(example.call.spec)
    whole = script(example.body, most=4000)
    with FaultServer([[*whole[:-1], 0.05, "reset"]]) as server:
        options = {"endpoint": server.url, "api_key": "k"}
        items, error = streamed("sync", module, options, example.call.entry["stream_call"], **example.needed())
    assert isinstance(error, module.TransportError)
    assert items == example.ask()[: len(items)]


# --- errors in the streams of the real package ------------------------------------------------------------------------

CHUNK = json.dumps(
    {
        "id": "c",
        "object": "chat.completion.chunk",
        "created": 1,
        "model": "m",
        "choices": [{"index": 0, "delta": {"content": "Hi"}, "finish_reason": None}],
    }
).encode()
CHAT = ("chat_completions.create_stream", {"deployment_id": "gpt-4o", "messages": [{"role": "user", "content": "Hi"}]})
RUNS = ("threads.runs.create_stream", {"thread_id": "t", "assistant_id": "a"})


def asked(kind: str, call: tuple[str, dict[str, Any]], body: bytes, **options: Any) -> Any:
    with FaultServer([script(body)]) as server:
        return streamed(kind, package(SPEC), {"endpoint": server.url, "api_key": "k", **options}, call[0], **call[1])


@KINDS
def test_a_chat_that_fails_in_the_middle(kind: str) -> None:
    module = package(SPEC)
    failure = b'{"error":{"code":"server_error","message":"The server had an error"}}'
    items, error = asked(kind, CHAT, b"data: " + CHUNK + b"\n\ndata: " + failure + b"\n\n" + DONE)
    assert [item.choices[0].delta.content for item in items] == ["Hi"]
    assert isinstance(error, module.StreamError)
    assert isinstance(error, module.ApiError)
    assert (error.status, error.code, error.message, error.request_id) == (
        200,
        "server_error",
        "The server had an error",
        "r1",
    )
    assert error.raw == failure
    assert "chat/completions" in str(error)
    assert "server_error: The server had an error" in str(error)


@KINDS
def test_a_run_that_fails_in_the_middle(kind: str) -> None:
    module = package(SPEC)
    failure = b'{"code":"rate_limit","message":"Slow down","param":null,"type":"x"}'
    items, error = asked(kind, RUNS, b"event: novel\ndata: {}\n\nevent: error\ndata: " + failure + b"\n\n" + DONE)
    assert [type(item) for item in items] == [module.UnknownVariant]
    assert (error.event, error.code, error.message) == ("error", "rate_limit", "Slow down")
    assert isinstance(error.body, module.models.ErrorEvent)
    assert error.body.data.code == "rate_limit"


@KINDS
def test_events_of_tomorrow_and_data_that_drift(kind: str) -> None:
    module = package(SPEC)
    body = (
        b'event: thread.run.paused\ndata: {"id":"run_1"}\n\n'
        b'event: thread.message.delta\ndata: {"id":7,"delta":{"content":[{"type":"smell"}]}}\n\n'
        b"event: thread.message.completed\ndata: oh\n\n"
        b'event: thread.created\ndata: {"id":"t",\ndata: "object":"thread"}\n\n'
        b"event: done\ndata: [DONE]\n\n"
    )
    (novel, delta, text, thread), error = asked(kind, RUNS, body)
    assert error is None
    assert isinstance(novel, module.UnknownVariant)
    assert novel == {"event": "thread.run.paused", "data": {"id": "run_1"}}
    assert isinstance(delta, module.models.ThreadMessageDeltaEvent)
    assert delta.data.id == 7
    assert isinstance(delta.data.delta.content[0], module.UnknownVariant)
    assert isinstance(text, module.models.ThreadMessageCompletedEvent)
    assert text.data == "oh"
    assert (thread.event, thread.data.id) == ("thread.created", "t")
    drifts: list[Any] = []
    again, _ = asked(kind, RUNS, body, on_drift=drifts.append)
    assert again == [novel, delta, text, thread]
    assert {"$.event", "$.data.id", "$.data"} <= {drift.path for drift in drifts}


@KINDS
def test_a_stream_that_is_cut_off_between_events(kind: str) -> None:
    items, error = asked(kind, CHAT, b"data: " + CHUNK + b"\n\n")
    assert len(items) == 1
    assert isinstance(error, package(SPEC).TransportError)
    assert "the stream ended without '[DONE]'" in str(error)


# --- inline specs -----------------------------------------------------------------------------------------------------

ITEM = """
    Item:
      type: object
      required: [id]
      properties: {id: {type: integer}, error: {type: string}}
    Reading:
      type: object
      required: [value]
      properties: {value: {type: integer}}
"""


def spec_of(content: str) -> str:
    """`things.watch()`, which answers with this content."""
    return openapi(
        f"""
        /things:
          get:
            operationId: Things_Watch
            responses: {{"200": {{description: OK, content: {content}}}}}
        """,
        ITEM,
    )


def watched(
    kind: str, module: ModuleType, body: bytes, media_type: bytes = b"text/event-stream", **options: Any
) -> Any:
    with FaultServer([script(body, most=7, media_type=media_type)]) as server:
        return streamed(kind, module, {"base_url": server.url, **options}, "things.watch")


@KINDS
@pytest.mark.parametrize("media_type", ["application/x-ndjson", "application/jsonl", "application/json-seq"])
def test_items_of_a_sequential_media_type(client_for: ClientFor, kind: str, media_type: str) -> None:
    module = client_for(spec_of(f"{{{media_type}: {{itemSchema: {{$ref: '#/components/schemas/Item'}}}}}}"))
    start = b"\x1e" if media_type == "application/json-seq" else b""
    body = b"".join(
        start + line + b"\n" for line in (b'{"id":1}', b'{"id":2,"error":"named by the item"}', b'{"id":3}')
    )
    items, error = watched(kind, module, body, media_type.encode())
    assert error is None
    assert items == [
        module.models.Item(id=1),
        module.models.Item(id=2, error="named by the item"),
        module.models.Item(id=3),
    ]


@KINDS
def test_an_error_goes_by_the_name_that_the_configuration_says(client_for: ClientFor, kind: str) -> None:
    content = "{text/event-stream: {itemSchema: {$ref: '#/components/schemas/Reading'}}}"
    body = b'event: error\ndata: {"value":1}\n\nevent: oops\ndata: {"error":"no"}\n\n'
    usual, renamed = client_for(spec_of(content)), client_for(spec_of(content), '[streaming]\nerror = "oops"\n')
    off = client_for(spec_of(content), '[streaming]\nerror = ""\n')
    items, error = watched(kind, usual, body)
    assert (items, type(error), error.event) == ([], usual.StreamError, "error")
    items, error = watched(kind, renamed, body)
    assert (items, type(error), error.event) == ([renamed.models.Reading(value=1)], renamed.StreamError, "oops")
    items, error = watched(kind, off, body)
    assert (len(items), error) == (2, None)


@KINDS
def test_a_stream_that_stalls(client_for: ClientFor, kind: str) -> None:
    content = "{text/event-stream: {itemSchema: {$ref: '#/components/schemas/Reading'}}}"
    module = client_for(spec_of(content))
    head, *_ = script(b"")
    with FaultServer([[head, b'13\r\ndata: {"value":1}\n\n\r\n', 20.0]]) as server:
        options = {"base_url": server.url, "timeout": module.Timeouts(5, 5, 5, 5, idle=0.1)}
        items, error = streamed(kind, module, options, "things.watch")
        assert items == [module.models.Reading(value=1)]
        assert isinstance(error, module.TimeoutError)
        assert "/things: the stream brought nothing for 0.1 seconds" in str(error)
        assert server.all_closed()
