"""Models of the operations on blobs."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType


class WriteSeveralRequest(Model):
    blobs: list[bytes]
    tags: list[str] | UnsetType = UNSET
