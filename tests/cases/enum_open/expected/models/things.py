"""Models of the operations on things."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, OpenStrEnum, UnsetType


class Thing(Model):
    status: Status | str
    previous: Status | str | UnsetType = UNSET


class Status(OpenStrEnum):
    """How far it is."""

    QUEUED = "queued"
    """Waiting to start."""
    RUNNING = "in_progress"
    """Under way."""
