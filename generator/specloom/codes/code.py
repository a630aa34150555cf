"""What a row of the table of problems says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad it is. Only an error keeps output from being written."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Code:
    """What a code means: a row of `docs/problems.md`."""

    code: str
    severity: Severity
    title: str
    explanation: str


E = Severity.ERROR
W = Severity.WARNING
N = Severity.NOTE
