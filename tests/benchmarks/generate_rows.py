"""How long the generator takes: `specloom generate --check` of each spec, whole and by its own account."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from time import perf_counter

from tests.benchmarks.measure import OURS, Bench, Row, row
from tests.benchmarks.packages import ROOT

LEAST = 0.005
"""Seconds of a stage that is worth a row."""


def generate(bench: Bench) -> Iterator[Row]:
    """A new process each time, by the clock on the wall."""
    for spec in sorted((ROOT / "specs").glob("*.yaml")):
        if spec.name.endswith(".overlay.yaml"):
            continue
        command = [sys.executable, "-m", "specloom", "generate", "--check", "--json", str(spec)]
        found: dict[str, list[float]] = {}
        for _ in range(min(bench.rounds, 5)):
            start = perf_counter()
            done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
            found.setdefault("whole", []).append(perf_counter() - start)
            for stage, seconds in json.loads(done.stdout)["specs"][0]["seconds"].items():
                found.setdefault(stage, []).append(seconds)
        for stage, times in found.items():
            if min(times) >= LEAST:
                yield row("generate", f"{spec.name}, {stage}", {OURS: times}, clock="wall")
