"""Where a configuration says something wrong, and what it may have meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from specloom.load.tree import Where


def meant(given: str, known: Iterable[str]) -> str | None:
    """A hint with the nearest of the names that there are; None where none is near."""
    close = get_close_matches(given, sorted(known), n=1)
    return f"did you mean `{close[0]}`?" if close else None


def written(table: Where | None, *keys: str, otherwise: Where) -> Where:
    """Where a key below a table of the configuration is written; `otherwise`, where the configuration is no file."""
    if table is None:
        return otherwise
    for key in keys:
        table /= key
    return table
