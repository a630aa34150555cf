"""Models of the operations on things."""

from __future__ import annotations

from typing import TypeAlias

from .._runtime.model import UNSET, Model, OpenModel, UnsetType, field


class Thing(Model):
    id: str
    labels: dict[str, str] | UnsetType = UNSET
    counts: Counts | UnsetType = UNSET
    open: Open | UnsetType = UNSET
    closed: Closed | UnsetType = UNSET


Counts: TypeAlias = dict[str, int]


class Open(OpenModel):
    kind: str
    additional_properties: dict[str, float] = field(default_factory=lambda: {})
    """The members that the schema does not name."""


class Closed(Model):
    kind: str | UnsetType = UNSET
