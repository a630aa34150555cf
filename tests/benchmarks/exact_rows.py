"""What it costs to look at every member: strict, with `on_drift`, and keeping what a class does not name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

import msgspec

from tests.benchmarks import payloads
from tests.benchmarks.measure import OURS, Bench, Row, Work, compare, cpu, row
from tests.benchmarks.peers import FLOORS, bodies, installed


def exact(bench: Bench) -> Iterator[Row]:
    """Each option by itself, of bodies that are as described; then encoding, while something that was kept is there."""
    package = bench.package
    ways: Mapping[str, Mapping[str, object]] = {
        "strict": {"strict": True},
        "with on_drift": {"on_drift": _unheard},
        "keeping": {"unknown_fields": "keep"},
    }
    for body in bodies():
        decode = partial(package.decode, getattr(package.models, body.ours))
        for way, options in ways.items():
            works: dict[str, Work] = {**_floors(body.content), OURS: partial(decode, body.content, **options)}
            samples = cpu(compare(works, bench.rounds, bench.seconds))
            yield row("exact", f"{body.name}, {way}", samples, FLOORS)
    message = package.models.ChatCompletionRequestMessage
    kept = package.decode(message, b'{"role":"user","content":"hi","added":1}', unknown_fields="keep")
    models = [package.decode(message, payloads.encoded(each)) for each in payloads.chat_messages()]
    encode: dict[str, Work] = {"msgspec": partial(msgspec.json.encode, models), OURS: partial(package.encode, models)}
    samples = cpu(compare(encode, bench.rounds, bench.seconds))
    if b"added" not in package.encode(kept):
        raise AssertionError("what is to be kept is not")
    yield row("exact", "encoding 200 messages, while another is kept", samples, ["msgspec"])


def _floors(content: bytes) -> dict[str, Work]:
    works: dict[str, Work] = {"msgspec": partial(msgspec.json.Decoder().decode, content)}
    if orjson := installed("orjson"):
        works["orjson"] = partial(orjson.loads, content)
    return works


def _unheard(drift: object) -> None:
    """A function for `on_drift`, which a body that is as described never calls."""
