"""Models that no operation uses."""

from __future__ import annotations

from .._runtime.model import OpenStrEnum


class StepType(OpenStrEnum):
    MESSAGE = "message"
    CALLS = "calls"
