"""Hints: what a configuration may have meant by a name that the spec has not."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def meant(given: str, known: Iterable[str]) -> str | None:
    """ "did you mean 'name'?", with the nearest of the names that there are; None where none is near."""
    close = get_close_matches(given, sorted(known), n=1)
    return f"did you mean {close[0]!r}?" if close else None
