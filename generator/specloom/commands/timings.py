"""Where the time of a run goes: `--timings`."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from specloom.clock import BEGAN, Clock
from specloom.load.tree import Json

_LEAST = 0.0005
"""Seconds that are worth a row."""


class Timings(Struct, frozen=True):
    """What a process has taken up to now."""

    seconds: Mapping[str, float]
    """By stage, in their order: "startup" is what comes before the first, "other" what lies between them."""
    total: float
    """Seconds since the process began; the sum of `seconds`."""
    peak_memory: int | None
    """Bytes, of this process alone; None where the system does not say."""


def timings(clocks: Iterable[Clock]) -> Timings:
    """What all of it has taken until now."""
    now = time.perf_counter()
    clocks = list(clocks)
    began = [clock.first for clock in clocks if clock.first is not None]
    seconds = {"startup": min(began, default=now) - BEGAN}
    for clock in clocks:
        for stage, spent in clock.seconds.items():
            seconds[stage] = seconds.get(stage, 0.0) + spent
    total = now - BEGAN
    other = total - sum(seconds.values())
    return Timings(seconds | ({"other": other} if other >= _LEAST else {}), total, _peak_memory())


def as_table(found: Timings) -> str:
    """A row for each stage: seconds, and the share of the whole."""
    return "\n".join(_rows(found))


def as_json(found: Timings) -> Json:
    """The same for `--json`."""
    return {
        "seconds": {stage: round(spent, 4) for stage, spent in found.seconds.items()},
        "total": round(found.total, 4),
        "peak_memory": found.peak_memory,
    }


def _rows(found: Timings) -> Iterator[str]:
    width = max(map(len, (*found.seconds, "peak memory")))
    for stage, spent in found.seconds.items():
        yield f"  {stage:{width}}  {spent:8.3f} s  {spent / found.total:4.0%}"
    yield f"  {'total':{width}}  {found.total:8.3f} s"
    if found.peak_memory is not None:
        yield f"  {'peak memory':{width}}  {found.peak_memory / 1e6:8.0f} MB"


def _peak_memory() -> int | None:
    with suppress(OSError):  # Linux: what getrusage says there counts the process in that this one was started from
        for line in Path("/proc/self/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    if sys.platform == "win32":
        return None
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
