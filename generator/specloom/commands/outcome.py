"""What became of one spec, as `generate` tells it."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from specloom.clock import Clock
from specloom.commands.former import Record
from specloom.problems import Problems
from specloom.write import Changes


class Made(Struct, frozen=True):
    """What is told of what was generated."""

    title: str
    operations: int
    schemas: int
    left_out: int


class Outcome(Struct):
    """What became of one spec."""

    spec: Path
    problems: Problems
    clock: Clock
    out: Path | None = None
    made: Made | None = None
    changes: Changes | None = None
    diff: str = ""
    written: bool = False
    inputs: dict[str, str | None] | None = None
    """SHA-256 of all that was read, where that can be told for certain."""
    former: Record | None = None
    """The record that it was taken from, instead of being done."""

    @property
    def sound(self) -> bool:
        """Whether the output now is what it should be."""
        current = self.changes is not None and not self.changes.any
        return not self.problems.errors and self.made is not None and (self.written or current)
