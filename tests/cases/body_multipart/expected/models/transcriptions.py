"""Models of the operations on transcriptions."""

from __future__ import annotations

from typing import Literal

from .._runtime.model import UNSET, Model, StrEnum, UnsetType, field


class Thing(Model):
    id: str


class CreateTranscriptionRequest(Model):
    file: bytes
    """The audio."""
    prompt: str | UnsetType = UNSET
    temperature: float | UnsetType = UNSET
    granularities: list[CreateTranscriptionGranularity | Literal["word", "segment"]] | UnsetType = field(
        default=UNSET, name="granularities[]"
    )
    extra: list[bytes] | UnsetType = UNSET
    settings: Thing | UnsetType = UNSET


class CreateTranscriptionGranularity(StrEnum):
    WORD = "word"
    SEGMENT = "segment"
