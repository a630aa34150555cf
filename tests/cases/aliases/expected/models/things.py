"""Models of the operations on things."""

from __future__ import annotations

from typing import TypeAlias

from .._runtime.model import UNSET, Model, UnsetType


class Thing(Model):
    id: str | UnsetType = UNSET
    """An identifier."""
    ids: Identifiers | UnsetType = UNSET
    labels: Labels | UnsetType = UNSET
    other: SameThing | UnsetType = UNSET
    maybe: str | None | UnsetType = UNSET


Identifier: TypeAlias = str
"""An identifier."""

Identifiers: TypeAlias = list[str]

Labels: TypeAlias = dict[str, str]

SameThing: TypeAlias = Thing

MaybeText: TypeAlias = str
