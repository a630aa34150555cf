"""What a row of the table of problems says."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Severity(StrEnum):
    """How bad it is. Only an error keeps output from being written."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Code(Struct, frozen=True):
    """What a code means: a row of `docs/problems.md`."""

    code: str
    severity: Severity
    title: str
    explanation: str
    """What it means, and what is done all the same."""
    hint: str = ""
    """How it is mended, where the problem itself does not say so more exactly; "" where nothing need be."""


E = Severity.ERROR
W = Severity.WARNING
N = Severity.NOTE
