"""What the command exits with, and how a module of it says that it was used wrongly."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """Exit codes; other tools rely on them."""

    DONE = 0
    PROBLEMS = 1
    DIFFERS = 2
    MISUSED = 3
    INTERRUPTED = 130


class Misuse(Exception):
    """The command was used wrongly; the message says how."""
