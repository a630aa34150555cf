"""Every operation of both specs, over a real socket, sync and async: the request is valid, and nothing of the answer is lost."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from specloom.serve.app import MockApp
from specloom.serve.options import Options
from specloom.serve.run import running
from tests.behaviour.every_operation import SPECS, Call, api, arguments, calls, document, method, package

CALLS = list(calls())
Services = dict[str, tuple[str, MockApp]]


def _start(options: Options) -> Iterator[Services]:
    with ExitStack() as stack:
        yield {spec: stack.enter_context(running(document(spec), options)) for spec in SPECS}


@pytest.fixture(scope="module")
def healthy() -> Iterator[Services]:
    yield from _start(Options())


@pytest.fixture(scope="module")
def drifting() -> Iterator[Services]:
    yield from _start(Options(drift=True))


@pytest.mark.parametrize(("spec", "count"), SPECS.items())
def test_no_operation_and_no_schema_is_missing(spec: str, count: int) -> None:
    described = api(spec)
    doc = document(spec)
    assert [entry["pointer"] for entry in described["operations"]] == [operation.pointer for operation in doc.operations]
    assert len(described["operations"]) == count
    assert len({entry["call"] for entry in described["operations"]}) == count
    assert {entry["pointer"] for entry in described["schemas"]} == {shared.pointer for shared in doc.schemas}
    assert described["not_generated"] == []
    models = package(spec).models
    for entry in described["schemas"]:
        assert getattr(models, entry["symbol"].removeprefix("models.")) is not None


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.id)
def test_sync(call: Call, healthy: Services) -> None:
    url, app = healthy[call.spec]
    with package(call.spec).Client(url, api_key="key", on_drift=_refuse) as client:
        response = client.with_response(method(client, call.entry["call"]), **arguments(call))
        value = response.value
        if hasattr(value, "iter_bytes"):
            value = value.read()
    _nothing_lost(call, app, value)


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.id)
def test_async(call: Call, healthy: Services) -> None:
    url, app = healthy[call.spec]

    async def run() -> Any:
        async with package(call.spec).AsyncClient(url, api_key="key", on_drift=_refuse) as client:
            response = await client.with_response(method(client, call.entry["call"]), **arguments(call, seed=1))
            return await response.value.read() if hasattr(response.value, "iter_bytes") else response.value

    _nothing_lost(call, app, asyncio.run(run()))


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.id)
def test_a_later_version_of_the_service_is_decoded_and_kept(call: Call, drifting: Services) -> None:
    url, app = drifting[call.spec]
    with package(call.spec).Client(url, api_key="key", unknown_fields="keep") as client:
        value = method(client, call.entry["call"])(**arguments(call))
        if hasattr(value, "iter_bytes"):
            value = value.read()
    _nothing_lost(call, app, value)


def _nothing_lost(call: Call, app: MockApp, value: Any) -> None:
    exchange = app.exchanges[-1]
    assert exchange.operation is not None
    assert exchange.operation.pointer == call.entry["pointer"]
    answer = exchange.answer
    assert answer.status < 300, answer.body
    if answer.media_type is None:
        assert value is None
    elif answer.media_type == "application/json":
        assert json.loads(package(call.spec).encode(value)) == json.loads(answer.body)
    elif isinstance(value, bytes):
        assert value == answer.body
    else:
        assert value == answer.body.decode()


def _refuse(drift: object) -> None:
    pytest.fail(f"a valid answer was said to drift: {drift}")
