"""Security: the ways to authenticate, and which of them an operation takes."""

from __future__ import annotations

from collections.abc import Iterable

from specloom.ir.model import SchemeUse, SecurityScheme
from specloom.normalize import document as doc

Requirements = tuple[tuple[SchemeUse, ...], ...]
"""Alternatives of combinations; an empty combination is anonymous access."""


def schemes(document: doc.Document) -> tuple[SecurityScheme, ...]:
    """The security schemes, in spec order."""
    return tuple(
        SecurityScheme(each.name, each.kind, each.description, each.key_name, each.key_in, each.scopes)
        for each in document.schemes
    )


def requirements(said: Iterable[Iterable[doc.SchemeUse]]) -> Requirements:
    """Requirements as the IR says them. They name declared schemes only: parsing has left out the others."""
    return tuple(tuple(SchemeUse(use.scheme, use.scopes) for use in combination) for combination in said)
