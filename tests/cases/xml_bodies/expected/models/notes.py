"""Models of the operations on notes."""

from __future__ import annotations

from .._runtime.model import UNSET, Model, UnsetType


class CreateNoteRequest(Model):
    text: str | UnsetType = UNSET
