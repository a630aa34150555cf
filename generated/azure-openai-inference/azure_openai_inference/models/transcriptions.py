"""Models of the operations on transcriptions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import UNSET, Model, StrEnum, UnsetType, field, union
from ._unknown import UnknownVariant
from .shared import AudioResponse, AudioResponseFormat, AudioVerboseResponse


class CreateTranscriptionRequest(Model):
    """Transcription request."""

    file: bytes
    """The audio file object to transcribe."""
    prompt: str | UnsetType = UNSET
    """An optional text to guide the model's style or continue a previous audio segment. The prompt should match
    the audio language.
    """
    response_format: AudioResponseFormat | str | UnsetType = UNSET
    temperature: float | UnsetType = UNSET
    """The sampling temperature, between 0 and 1. Higher values like 0.8 will make the output more random, while
    lower values like 0.2 will make it more focused and deterministic. If set to 0, the model will use log
    probability to automatically increase the temperature until certain thresholds are hit.

    Default: 0.
    """
    language: str | UnsetType = UNSET
    """The language of the input audio. Supplying the input language in ISO-639-1 format will improve accuracy
    and latency.
    """
    timestamp_granularities: list[CreateTranscriptionTimestampGranularity | Literal["word", "segment"]] | UnsetType = (
        field(default=UNSET, name="timestamp_granularities[]")
    )
    """The timestamp granularities to populate for this transcription. `response_format` must be set
    `verbose_json` to use timestamp granularities. Either or both of these options are supported: `word`, or
    `segment`. Note: There is no additional latency for segment timestamps, but generating word timestamps
    incurs additional latency.

    Default: ["segment"].
    """


class CreateTranscriptionTimestampGranularity(StrEnum):
    WORD = "word"
    SEGMENT = "segment"


if TYPE_CHECKING:
    CreateTranscriptionResponse: TypeAlias = AudioResponse | AudioVerboseResponse | UnknownVariant
else:
    CreateTranscriptionResponse = union(AudioResponse, AudioVerboseResponse, unknown=UnknownVariant)
