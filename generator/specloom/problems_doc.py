"""docs/problems.md: what each code means, from the one table."""

from __future__ import annotations

from specloom.problems import CODES, Severity

_CHAPTERS = {
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
_INTRODUCTION = """\
# Problems

Everything Specloom has to say about an input has a code. An **error** keeps output from being written; a **warning** is
a fault that Specloom survives, and says how; a **note** is worth knowing. This page is generated from the table in
`generator/specloom/codes/`.
"""


def problems_markdown() -> str:
    """The page as Markdown, in the order of the codes' numbers."""
    parts = [_INTRODUCTION]
    chapter = ""
    for row in sorted(CODES.values(), key=lambda row: (row.code[1:], row.code)):
        if row.code[1] != chapter:
            chapter = row.code[1]
            parts.append(f"\n## {_CHAPTERS[chapter]}\n")
        kind = {Severity.ERROR: "Error", Severity.WARNING: "Warning", Severity.NOTE: "Note"}[row.severity]
        parts.append(f"\n### {row.code}: {row.title}\n\n*{kind}.* {row.explanation}\n")
    return "".join(parts)
