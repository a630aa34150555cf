"""The table of problems: each code once, with what it means. `docs/problems.md` is generated from it.

1xx reading, 2xx references, 3xx document, 4xx schemas, 5xx operations, 6xx names, 7xx configuration and overlays, 8xx
output, 9xx Specloom itself. A letter is the severity (E error, W warning, N note); a number means one thing only.
"""

from __future__ import annotations

from collections.abc import Mapping

from specloom.codes import document, operations, output, reading, schemas
from specloom.codes.code import Code, Severity

CODES: Mapping[str, Code] = {
    row.code: row for row in (*reading.ROWS, *document.ROWS, *schemas.ROWS, *operations.ROWS, *output.ROWS)
}

CHAPTERS: Mapping[str, str] = {
    "1": "Reading",
    "2": "References",
    "3": "The document",
    "4": "Schemas",
    "5": "Operations",
    "6": "Names",
    "7": "Configuration and overlays",
    "8": "Output",
    "9": "Specloom itself",
}
"""What a code is about, by the first of its digits."""

MEANWHILE: Mapping[Severity, str] = {
    Severity.ERROR: "An error: nothing is written while it is there.",
    Severity.WARNING: "A warning: output is written all the same, unless --strict is given.",
    Severity.NOTE: "A note: nothing need be done about it.",
}
"""What the generator does about a problem of each severity, beside what its explanation says."""


def by_chapter() -> dict[str, list[Code]]:
    """The codes in the order of their numbers, by the titles of their chapters."""
    found: dict[str, list[Code]] = {}
    for row in sorted(CODES.values(), key=lambda row: (row.code[1:], row.code)):
        found.setdefault(CHAPTERS[row.code[1]], []).append(row)
    return found
