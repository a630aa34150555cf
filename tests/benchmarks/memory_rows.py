"""How much memory a decoded body takes, as long as it is kept."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Iterator
from functools import partial

from tests.benchmarks.measure import Bench, Row, Work, row, working
from tests.benchmarks.peers import FLOORS, bodies, decoders


def memory(bench: Bench) -> Iterator[Row]:
    """The four payloads; the floor is what dicts take."""
    for body in bodies():
        works, notes = working({each.name: partial(each.decode, body.content) for each in decoders(bench, body)})
        taken = {name: [float(_taken(work))] for name, work in works.items()}
        name = f"{body.name}, {len(body.content) / 1000:.1f} kB"
        yield row("memory", name, taken, FLOORS, unit="B", clock="", notes=notes)


def _taken(work: Work) -> int:
    """Bytes of Python's own memory that a value holds; everything that is made but once is there already."""
    gc.collect()
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        value = work()
        gc.collect()
        after = tracemalloc.get_traced_memory()[0]
        del value
        return after - before
    finally:
        tracemalloc.stop()
