"""Models of the operations on translations."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import UNSET, Model, UnsetType, union
from ._unknown import UnknownVariant
from .shared import AudioResponse, AudioResponseFormat, AudioVerboseResponse


class CreateTranslationRequest(Model):
    """Translation request."""

    file: bytes
    """The audio file to translate."""
    prompt: str | UnsetType = UNSET
    """An optional text to guide the model's style or continue a previous audio segment. The prompt should be in
    English.
    """
    response_format: AudioResponseFormat | str | UnsetType = UNSET
    temperature: float | UnsetType = UNSET
    """The sampling temperature, between 0 and 1. Higher values like 0.8 will make the output more random, while
    lower values like 0.2 will make it more focused and deterministic. If set to 0, the model will use log
    probability to automatically increase the temperature until certain thresholds are hit.

    Default: 0.
    """


if TYPE_CHECKING:
    CreateTranslationResponse: TypeAlias = AudioResponse | AudioVerboseResponse | UnknownVariant
else:
    CreateTranslationResponse = union(AudioResponse, AudioVerboseResponse, unknown=UnknownVariant)
