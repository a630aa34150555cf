"""Models of the operations on jobs."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType


class CreateJobRequest(Model):
    name: str
    poll_timeout: int | UnsetType = UNSET
