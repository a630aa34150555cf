"""`make bench`: how fast a generated package decodes and is imported, and how long generating takes.

Every number is the median of several rounds, in which the things that are compared take turns, so that what else the
machine does counts for all of them. Decoding is told as a ratio to the floor: msgspec making dicts and lists of the
same bytes.
"""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter
from types import ModuleType
from typing import Any

import msgspec
from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "generated" / "azure-openai-inference")]

from tests.benchmarks import payloads  # noqa: E402

Work = Callable[[], object]
ROUNDS = 15
SECONDS = 0.02
"""How long one round of one thing takes, about."""


def medians(works: Mapping[str, Work], rounds: int = ROUNDS, seconds: float = SECONDS) -> dict[str, float]:
    """Seconds for one call of each."""
    counts = {name: max(1, int(seconds / max(_once(work, 1), 1e-9))) for name, work in works.items()}
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            times[name].append(_once(work, counts[name]))
    return {name: median(found) for name, found in times.items()}


def _once(work: Work, count: int) -> float:
    start = perf_counter()
    for _ in range(count):
        work()
    return (perf_counter() - start) / count


@dataclass(frozen=True)
class Body:
    """A body to decode, and the text in it that a departure takes the place of."""

    name: str
    type: str
    whole: bytes
    fits: bytes
    departs: bytes


BODIES = (
    Body("chat completion", "CreateChatCompletionResponse", payloads.chat_completion(), b'"index":5,', b'"index":"5",'),
    Body("page of 100 runs", "ListRunsResponse", payloads.runs_page(), b'_tokens":123', b'_tokens":"123"'),
    Body("embeddings", "CreateEmbeddingResponse", payloads.embeddings(), b'"index":5,', b'"index":"5",'),
    Body(
        "chunk of a stream", "CreateChatCompletionStreamResponse", payloads.chat_chunk(), b'"index":0', b'"index":"0"'
    ),
)


def decoding(package: ModuleType) -> Table:
    """Whole bodies: valid, with one departure, keeping everything; and back again.

    What keeps is measured last of all: once a process has kept something, `encode` looks for it in every value.
    """
    columns = ("typed", "one departure", "encode", "keep", "encode later")
    table = _table("Decoding and encoding", "body", "size", "to dicts", *columns)
    found = {body.name: _coding(package, body) for body in BODIES}
    later = {body.name: _keeping(package, body) for body in BODIES}
    for body in BODIES:
        times = found[body.name] | later[body.name]
        ratios = (f"{times[name] / times['to dicts']:.2f}" for name in columns)
        table.add_row(body.name, _size(len(body.whole)), f"{times['to dicts'] * 1e6:.1f} us", *ratios)
    return table


def _coding(package: ModuleType, body: Body) -> dict[str, float]:
    decode, encode, type_ = package.decode, package.encode, getattr(package.models, body.type)
    departing = body.whole.replace(body.fits, body.departs, 1)
    value = decode(type_, body.whole, strict=True)
    assert departing != body.whole
    assert json.loads(encode(value)) == json.loads(body.whole)
    return medians(
        {
            "to dicts": lambda: msgspec.json.decode(body.whole),
            "typed": lambda: decode(type_, body.whole),
            "one departure": lambda: decode(type_, departing),
            "encode": lambda: encode(value),
        }
    )


def _keeping(package: ModuleType, body: Body) -> dict[str, float]:
    type_ = getattr(package.models, body.type)
    more = body.whole[:-1] + b',"added_later":true}'
    value = package.decode(type_, more, unknown_fields="keep")
    assert json.loads(package.encode(value)) == json.loads(more)
    return medians(
        {
            "keep": lambda: package.decode(type_, more, unknown_fields="keep"),
            "encode later": lambda: package.encode(value),
        }
    )


def streaming(package: ModuleType) -> Table:
    """A whole call that streams, over a transport without a network."""
    table = _table("Streaming", "stream", "size", "to dicts", "typed")
    pieces = payloads.chat_stream()
    runtime = f"{package.__name__}._runtime"
    response = importlib.import_module(f"{runtime}.transport").RawResponse
    headers = importlib.import_module(f"{runtime}.headers").Headers([("content-type", "text/event-stream")])

    class Transport:
        def send(self, request: object) -> Any:
            return response(200, headers, pieces)

        def close(self) -> None:
            pass

    client = package.Client("https://example.com", api_key="key", transport=Transport())

    def bare() -> int:
        events = b"".join(pieces).split(b"\n\n")
        return len([msgspec.json.decode(event[6:]) for event in events if event.startswith(b"data: {")])

    def typed() -> int:
        return sum(
            1 for _ in client.chat_completions.create_stream("gpt-4o", messages=[{"role": "user", "content": "hi"}])
        )

    assert bare() == typed() == 500
    found = medians({"bare": bare, "typed": typed})
    size = _size(sum(map(len, pieces)))
    table.add_row("500 chunks", size, f"{found['bare'] * 1e6:.0f} us", f"{found['typed'] / found['bare']:.2f}")
    return table


def importing() -> Table:
    """In a fresh interpreter, less what that takes by itself."""
    table = _table("Importing", "what", "time", "to msgspec and httpx2")
    works = {"": "", "msgspec and httpx2": "import msgspec, httpx2"}
    for project in sorted(path for path in (ROOT / "generated").iterdir() if path.is_dir()):
        name = project.name.replace("-", "_")
        path = f"import sys; sys.path.insert(0, {str(project)!r}); "
        works |= {
            f"{name}": f"{path}import {name}",
            f"{name}, a client": f"{path}from {name} import Client; Client('https://example.com', api_key='k')",
            f"{name}, every model": f"{path}from {name} import models; [getattr(models, n) for n in models.__all__]",
        }
    found = medians({name: _python(code) for name, code in works.items()}, rounds=9, seconds=0)
    floor = found["msgspec and httpx2"] - found[""]
    for name in list(works)[1:]:
        spent = found[name] - found[""]
        table.add_row(name, f"{spent * 1000:.0f} ms", f"{spent / floor:.2f}")
    return table


def generating() -> Table:
    """A cold `specloom generate --check`: the whole command, and what it says of its stages."""
    table = _table("Generating", "spec", "whole", "stages")
    for spec in sorted((ROOT / "specs").glob("*.yaml")):
        if spec.name.endswith(".overlay.yaml"):
            continue
        command = [sys.executable, "-m", "specloom", "generate", "--check", "--json", str(spec)]
        told: list[dict[str, float]] = []

        def work(command: list[str] = command, told: list[dict[str, float]] = told) -> None:
            done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
            told.append(json.loads(done.stdout)["specs"][0]["seconds"])

        whole = medians({"": work}, rounds=5, seconds=0)[""]
        spent = {stage: median(each[stage] for each in told) for stage in told[0]}
        stages = ", ".join(f"{stage} {seconds:.2f}" for stage, seconds in spent.items() if seconds >= 0.005)
        table.add_row(spec.name, f"{whole:.2f} s", stages)
    return table


def _python(code: str) -> Work:
    return lambda: subprocess.run([sys.executable, "-c", code], check=True)


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold")
    for number, column in enumerate(columns):
        table.add_column(column, justify="right" if number else "left", no_wrap=column != "stages")
    return table


def _size(count: int) -> str:
    return f"{count / 1000:.1f} kB"


def main() -> None:
    console = Console(width=None if sys.stdout.isatty() else 140)
    package = importlib.import_module("azure_openai_inference")
    console.print(streaming(package))
    console.print(decoding(package))
    console.print(importing())
    console.print(generating())


if __name__ == "__main__":
    main()
