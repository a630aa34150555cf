"""Models of the operations on runs."""

from __future__ import annotations

from .._runtime.model import UNSET, JsonValue, Model, UnixTime, UnsetType


class Run(Model):
    last_error: RunError | None
    """What went wrong."""
    started_at: UnixTime | None | UnsetType = UNSET
    again: RunError | None | UnsetType = UNSET
    untyped: JsonValue | UnsetType = UNSET
    """It does not say what it is."""


class RunError(Model):
    code: str
