"""Bytes to typed values: as described, with departures, and the bytes of requests from values."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from importlib import import_module

import msgspec

from tests.benchmarks import payloads
from tests.benchmarks.drifts import drifts
from tests.benchmarks.measure import OURS, Bench, Row, Work, compare, cpu, row, working
from tests.benchmarks.peers import FLOORS, Body, bodies, decoders, installed

ONE, EVERY = 3.5, 4.5
"""What the issue asks of a body in which one item departs, and in which every one does."""
ENCODE = 3.0


def decode(bench: Bench) -> Iterator[Row]:
    """Bodies that are as described, to typed values; the floor makes dicts of them."""
    for body in bodies():
        name = f"{body.name}, {len(body.content) / 1000:.1f} kB"
        yield _row(bench, "decode", name, body, body.content, body.target, compared=True)


def drift(bench: Bench) -> Iterator[Row]:
    """Bodies in which one item departs from its description, or every one; the floor makes dicts of them."""
    for body in bodies():
        for each in drifts(body):
            name = f"{body.name}, {each.kind}, {'every' if each.every else 'one'} item"
            yield _row(bench, "drift", name, body, each.content, EVERY if each.every else ONE)


def _row(
    bench: Bench, group: str, name: str, body: Body, content: bytes, target: float, *, compared: bool = False
) -> Row:
    """`compared`: whether each made the same of the body, which of a departing one nobody need."""
    found = {each.name: each for each in decoders(bench, body)}
    works, notes = working({name: partial(each.decode, content) for name, each in found.items()})
    if compared:
        unlike = [name for name in works if not found[name].faithful(content)]
        if OURS in unlike:
            raise AssertionError(f"{body.name}: decoded and encoded again it is another")
        notes |= dict.fromkeys(unlike, "not the same content")
    samples = cpu(compare(works, bench.rounds, bench.seconds))
    return row(group, name, samples, FLOORS, target=target, notes=notes)


def encode(bench: Bench) -> Iterator[Row]:
    """A request of 200 messages to JSON, written as dict literals and as models; the floor encodes the dicts."""
    package = bench.package
    messages = payloads.chat_messages()
    message = package.models.ChatCompletionRequestMessage
    models = [package.decode(message, payloads.encoded(each)) for each in messages]
    literals: dict[str, object] = {"messages": messages, "temperature": 0.5}
    typed: dict[str, object] = {"messages": models, "temperature": 0.5}
    if msgspec.json.decode(package.encode(typed)) != literals:
        raise AssertionError("the models are not encoded as what they were made of")
    floors: dict[str, Work] = {"msgspec": partial(msgspec.json.encode, literals)}
    if orjson := installed("orjson"):
        floors["orjson"] = partial(orjson.dumps, literals)
    peers: dict[str, Work] = {}
    if installed("openai"):
        peers["openai"] = _openai_body(literals)
    for name, value, others in (("dict literals", literals, peers), ("models", typed, {})):
        works: dict[str, Work] = {**floors, OURS: partial(package.encode, value), **others}
        samples = cpu(compare(works, bench.rounds, bench.seconds))
        yield row("encode", f"200 messages as {name}", samples, ["orjson"] if orjson else FLOORS, target=ENCODE)


def _openai_body(literals: dict[str, object]) -> Work:
    """As its `create` does: its transform of the arguments, and then its own dump."""
    transform = import_module("openai._utils").maybe_transform
    dumps = import_module("openai._utils._json").openapi_dumps
    params = import_module("openai.types.chat.completion_create_params").CompletionCreateParamsNonStreaming
    return lambda: dumps(transform({"model": "gpt-4o", **literals}, params))
