"""Seconds by stage, for `--timings` and for whoever shows progress."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress


def _age() -> float:
    """Seconds since the process began: at least what the processor has done for it. Linux knows when it was started, to
    a hundredth of a second (proc(5), `starttime`)."""
    spent = time.process_time()
    with suppress(OSError, ValueError, IndexError, AttributeError):
        with open("/proc/self/stat", encoding="utf-8", errors="replace") as file:
            ticks = int(file.read().rpartition(")")[2].split()[19])
        return max(spent, time.clock_gettime(time.CLOCK_BOOTTIME) - (ticks + 0.5) / os.sysconf("SC_CLK_TCK"))
    return spent


BEGAN = time.perf_counter() - _age()
"""When the process began, as `time.perf_counter` counts."""


class Clock:
    """Collects how long each stage took; `tell` hears the name of each as it begins."""

    def __init__(self, tell: Callable[[str], None] | None = None) -> None:
        self.seconds: dict[str, float] = {}
        self.first: float | None = None
        """When the first stage began."""
        self._tell = tell

    def count(self, name: str, start: float) -> None:
        """The time since `start`, by `time.perf_counter`, counts for the stage of this name."""
        self.first = start if self.first is None else self.first
        self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - start

    @contextmanager
    def stage(self, name: str) -> Generator[None]:
        """The time spent inside counts for the stage of this name."""
        if self._tell:
            self._tell(name)
        start = time.perf_counter()
        try:
            yield
        finally:
            self.count(name, start)
