"""What is known of a document after it was tried: a row of the table, a line of JSON on the disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

OUTCOMES = {
    "generated": "a package was written",
    "refused": "errors, each with its place; nothing was written",
    "crash": "a fault of the generator's own",
    "memory": "stopped at the bound on memory",
    "timeout": "stopped at the bound on time",
    "killed": "ended by a signal, for no reason of ours",
}


class Count(msgspec.Struct):
    """Things of one kind: in the document, in the output, left out but named in a problem; and neither (`lost`)."""

    found: int = 0
    generated: int = 0
    named: int = 0
    lost: list[str] = []


class Refusal(msgspec.Struct):
    """An error."""

    code: str
    message: str
    place: str


class Row(msgspec.Struct, omit_defaults=True):
    """`seconds` are of processor time, the formatter's included. `checks` says what was found in the output, by check
    ("compile", "import", "inert", ...): an empty list where nothing was, and no entry where it was not looked at."""

    document: str
    bytes: int
    outcome: str
    codes: dict[str, int] = {}
    refusals: list[Refusal] = []
    trace: str = ""
    operations: Count = msgspec.field(default_factory=Count)
    schemas: Count = msgspec.field(default_factory=Count)
    seconds: float = 0.0
    stages: dict[str, float] = {}
    mebibytes: float = 0.0
    files: int = 0
    lines: int = 0
    checks: dict[str, list[str]] = {}

    @property
    def sound(self) -> bool:
        """Whether there is nothing in it for us to mend."""
        whole = not self.operations.lost and not self.schemas.lost and not any(self.checks.values())
        return self.outcome in ("generated", "refused") and whole


def read_rows(path: Path) -> Iterator[Row]:
    """The rows of a file; the last one that a document has."""
    if path.is_file():
        lines = path.read_bytes().splitlines()
        rows = {row.document: row for row in (msgspec.json.decode(line, type=Row) for line in lines)}
        yield from rows.values()
