"""Every operation of both specs over a real socket, sync and async: what is sent arrives, no answer loses a thing."""

from __future__ import annotations

import asyncio
import inspect
import json
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

import pytest

from specloom.serve.app import MockApp
from specloom.serve.options import Options
from specloom.serve.run import running
from tests.behaviour.every_operation import SPECS, Call, Sent, api, calls, document, method, package, sent

CALLS = list(calls())


@dataclass(frozen=True)
class Healthy:
    """The service of a spec, and clients that call it; one event loop for all, so that connections are kept."""

    app: MockApp
    client: Any
    async_client: Any
    runner: asyncio.Runner


@pytest.fixture(scope="module")
def healthy() -> Iterator[dict[str, Healthy]]:
    with ExitStack() as stack:
        runner = stack.enter_context(asyncio.Runner())
        found: dict[str, Healthy] = {}
        for spec in SPECS:
            url, app = stack.enter_context(running(document(spec), Options()))
            client = stack.enter_context(package(spec).Client(url, api_key="key", on_drift=_refuse))
            async_client = package(spec).AsyncClient(url, api_key="key", on_drift=_refuse)
            stack.callback(_close, runner, async_client)
            found[spec] = Healthy(app, client, async_client, runner)
        yield found


def _close(runner: asyncio.Runner, client: Any) -> None:
    runner.run(client.aclose())


@pytest.fixture(scope="module")
def drifting() -> Iterator[dict[str, tuple[Any, MockApp]]]:
    with ExitStack() as stack:
        found: dict[str, tuple[Any, MockApp]] = {}
        for spec in SPECS:
            url, app = stack.enter_context(running(document(spec), Options(drift=True)))
            client = stack.enter_context(package(spec).Client(url, api_key="key", unknown_fields="keep"))
            found[spec] = (client, app)
        yield found


@pytest.mark.parametrize(("spec", "count"), SPECS.items())
def test_no_operation_and_no_schema_is_missing(spec: str, count: int) -> None:
    described = api(spec)
    doc = document(spec)
    assert [entry["pointer"] for entry in described["operations"]] == [
        operation.pointer for operation in doc.operations
    ]
    assert len(described["operations"]) == count
    assert len({entry["call"] for entry in described["operations"]}) == count
    assert {entry["pointer"] for entry in described["schemas"]} == {shared.pointer for shared in doc.schemas}
    assert described["not_generated"] == []
    models = package(spec).models
    for entry in described["schemas"]:
        assert getattr(models, entry["symbol"].removeprefix("models.")) is not None


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.id)
def test_sync(call: Call, healthy: dict[str, Healthy]) -> None:
    service, made = healthy[call.spec], sent(call)
    value = method(service.client, call.entry["call"])(**made.arguments)
    if hasattr(value, "iter_bytes"):
        value = value.read()
    _arrived(call, service.app, made)
    _nothing_lost(call, service.app, value)


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.id)
def test_async(call: Call, healthy: dict[str, Healthy]) -> None:
    service, made = healthy[call.spec], sent(call, seed=1)

    async def run() -> Any:
        value = await method(service.async_client, call.entry["call"])(**made.arguments)
        return await value.read() if hasattr(value, "iter_bytes") else value

    value = service.runner.run(run())
    _arrived(call, service.app, made)
    _nothing_lost(call, service.app, value)


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.id)
def test_a_later_version_of_the_service_is_decoded_and_kept(
    call: Call, drifting: dict[str, tuple[Any, MockApp]]
) -> None:
    client, app = drifting[call.spec]
    value = method(client, call.entry["call"])(**sent(call).arguments)
    if hasattr(value, "iter_bytes"):
        value = value.read()
    _nothing_lost(call, app, value)


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.id)
def test_what_is_optional_can_be_left_out(call: Call, healthy: dict[str, Healthy]) -> None:
    service, made = healthy[call.spec], sent(call)
    function = method(service.client, call.entry["call"])
    needed = {
        name: made.arguments[name]
        for name, parameter in inspect.signature(function).parameters.items()
        if parameter.default is inspect.Parameter.empty
    }
    function(**needed)
    received = service.app.exchanges[-1].received
    assert received is not None
    members = len(received.body) if isinstance(received.body, dict) else 0
    hoisted = len(api(call.spec)["client_parameters"])
    assert len(received.parameters) + members <= len(needed) + hoisted  # and nothing of our own


def _arrived(call: Call, app: MockApp, made: Sent) -> None:
    exchange = app.exchanges[-1]
    assert exchange.operation is not None
    assert exchange.operation.pointer == call.entry["pointer"]
    assert exchange.received is not None
    hoisted = {(each["in"], each["wire"]) for each in api(call.spec)["client_parameters"]}
    assert {at: v for at, v in exchange.received.parameters.items() if at not in hoisted} == made.parameters
    assert exchange.received.body == made.body
    assert exchange.received.files == made.files


def _nothing_lost(call: Call, app: MockApp, value: Any) -> None:
    answer = app.exchanges[-1].answer
    assert answer.status < 300, answer.body
    if answer.media_type is None:
        assert value is None
    elif answer.media_type == "application/json":
        assert json.loads(package(call.spec).encode(value)) == json.loads(answer.body)
    elif isinstance(value, bytes):
        assert value == answer.body
    else:
        assert value == answer.body.decode()


def _refuse(drift: Any) -> None:
    if drift.kind != "tie":  # one schema may be contained in another: then both fit, and no answer can help it
        pytest.fail(f"a valid answer was said to drift: {drift}")
