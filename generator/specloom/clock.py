"""Seconds by stage, for `--timings` and for whoever shows progress."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from contextlib import contextmanager


class Clock:
    """Collects how long each stage took; `tell` hears the name of each as it begins."""

    def __init__(self, tell: Callable[[str], None] | None = None) -> None:
        self.seconds: dict[str, float] = {}
        self._tell = tell

    @contextmanager
    def stage(self, name: str) -> Generator[None]:
        """The time spent inside counts for the stage of this name."""
        if self._tell:
            self._tell(name)
        start = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - start
