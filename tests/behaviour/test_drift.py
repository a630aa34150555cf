"""Whatever one place of an answer does not keep to: it is decoded, said, and not lost; strictly, it is refused.

For every operation of both packages: at every place of an answer a null, another type, a new enum value, a new variant;
every required member left out, a member more in every object. jsonschema says independently what is valid.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

import pytest

from specloom.load.tree import Json
from specloom.normalize.document import Schema
from specloom.serve.sample import Sampler
from tests.behaviour.canned import Canned
from tests.behaviour.departures import Departure, Departures
from tests.behaviour.every_operation import SPECS, Call, calls, document, method, package, sent

ANSWERS = [
    (call, media.schema)
    for call in calls()
    for response in call.operation.responses
    if response.status.startswith("2")
    for media in response.media
    if media.type == "application/json" and media.schema is not None
]
SEEDS = range(2)


@dataclass(frozen=True)
class Clients:
    """Four ways to read what a transport answers."""

    transport: Canned
    silent: Any
    plain: Any
    keeping: Any
    strict: Any
    said: list[Any]
    """What the second and the third say to depart."""
    departures: Departures


@pytest.fixture(scope="module")
def clients() -> Iterator[dict[str, Clients]]:
    with ExitStack() as stack:
        found: dict[str, Clients] = {}
        for spec in SPECS:
            said: list[Any] = []
            transport = Canned(spec)
            client = package(spec).Client("https://example.com", api_key="k", transport=transport, on_drift=said.append)
            plain = stack.enter_context(client)
            keeping, strict = plain.with_options(unknown_fields="keep"), plain.with_options(strict=True)
            silent = plain.with_options(on_drift=None)
            found[spec] = Clients(transport, silent, plain, keeping, strict, said, Departures(document(spec)))
        yield found


def test_there_is_an_answer_of_every_kind(clients: dict[str, Clients]) -> None:
    kinds = {d.kind for call, schema in ANSWERS[:8] for d in departures(clients[call.spec], call, schema)}
    assert kinds == {"missing", "null", "type", "enum", "variant", "extra"}
    assert len(ANSWERS) >= 72


@pytest.mark.parametrize(("call", "schema"), ANSWERS, ids=[call.id for call, _ in ANSWERS])
def test_one_departure_at_every_place(call: Call, schema: Schema, clients: dict[str, Clients]) -> None:
    using = clients[call.spec]
    arguments = sent(call).arguments
    for departure in departures(using, call, schema):
        using.transport.body = json.dumps(departure.value).encode()
        plain, said = _ask(using, using.plain, call, arguments)
        assert _ask(using, using.silent, call, arguments) == (plain, []), departure  # whether one listens or not
        value, exactly = _ask(using, using.keeping, call, arguments)
        assert _text(json.loads(package(call.spec).encode(value))) == _text(departure.value), departure
        _said_rightly(departure, exactly, using.departures.validators.errors(schema, departure.value))
        assert exactly == said, departure
        _refused_if_said(using, call, arguments, exactly)


def departures(using: Clients, call: Call, schema: Schema) -> list[Departure]:
    """Those of a few answers; the same one in another item of a list counts once."""
    found: dict[tuple[str, str], Departure] = {}
    for seed in SEEDS:
        whole: Json = Sampler(document(call.spec), f"{seed}:{call.entry['pointer']}").value(schema)
        assert using.departures.validators.errors(schema, whole) == []
        for departure in using.departures.of(schema, whole):
            found.setdefault(departure.sort, departure)
    return list(found.values())


def _ask(using: Clients, client: Any, call: Call, arguments: dict[str, Any]) -> tuple[Any, list[Any]]:
    using.said.clear()
    value = method(client, call.entry["call"])(**arguments)
    return value, [drift for drift in using.said if drift.kind != "tie"]


def _said_rightly(departure: Departure, said: list[Any], flaws: list[str]) -> None:
    paths = [drift.path for drift in said]
    if departure.kind == "extra":
        assert [(drift.path, drift.kind) for drift in said] == [(departure.path, "extra")], departure
    elif departure.kind in ("enum", "variant") or flaws:  # jsonschema does not mind an open enum's value
        # What lacks a member may be of no variant at all: then that is what is said.
        of_a_union = [drift for drift in said if drift.kind == "tag" and departure.path.startswith(drift.path)]
        assert departure.path in paths or (departure.kind == "missing" and of_a_union), (departure, said)
    else:
        # Text may be a new value of an open enum, or its tag. Nor does jsonschema mind formats, or a schema without a
        # type.
        for drift in said:
            assert drift.path == departure.path, (departure, said)
            assert drift.kind in ("enum", "tag") or drift.expected.startswith("date-time") or not departure.at, (
                departure,
                said,
            )


def _refused_if_said(using: Clients, call: Call, arguments: dict[str, Any], said: list[Any]) -> None:
    if not said:
        method(using.strict, call.entry["call"])(**arguments)
        return
    with pytest.raises(package(call.spec).DecodeError) as caught:
        method(using.strict, call.entry["call"])(**arguments)
    assert caught.value.path == said[0].path
    assert said[0].path in str(caught.value)
    assert list(caught.value.drifts) == said


def _text(value: Json) -> str:
    """JSON as text, so that 1 is not 1.0 and true is not 1."""
    return json.dumps(value, sort_keys=True)
