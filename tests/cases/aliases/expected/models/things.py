"""Models of the operations on things."""

from __future__ import annotations

from typing import TypeAlias

from .._runtime.model import UNSET, Model, UnsetType


class Thing(Model):
    id: Identifier | UnsetType = UNSET
    ids: Identifiers | UnsetType = UNSET
    labels: Labels | UnsetType = UNSET
    other: SameThing | UnsetType = UNSET
    maybe: MaybeText | None | UnsetType = UNSET


Identifier: TypeAlias = str
"""An identifier."""

Identifiers: TypeAlias = list[Identifier]

Labels: TypeAlias = dict[str, Identifier]

SameThing: TypeAlias = Thing

MaybeText: TypeAlias = str
