"""Models of the operations on speech."""

from __future__ import annotations

from typing import Literal

from .._runtime.model import UNSET, Model, StrEnum, UnsetType


class CreateSpeechRequest(Model):
    """Speech request."""

    input: str
    """The text to synthesize audio for. The maximum length is 4096 characters.

    At most 4096 characters.
    """
    voice: CreateSpeechVoice | Literal["alloy", "echo", "fable", "onyx", "nova", "shimmer"]
    """The voice to use for speech synthesis."""
    response_format: CreateSpeechResponseFormat | Literal["mp3", "opus", "aac", "flac", "wav", "pcm"] | UnsetType = (
        UNSET
    )
    """The format to synthesize the audio in."""
    speed: float | UnsetType = UNSET
    """The speed of the synthesize audio. Select a value from `0.25` to `4.0`. `1.0` is the default.

    Default: 1. Range: 0.25 to 4.
    """


class CreateSpeechVoice(StrEnum):
    """The voice to use for speech synthesis."""

    ALLOY = "alloy"
    ECHO = "echo"
    FABLE = "fable"
    ONYX = "onyx"
    NOVA = "nova"
    SHIMMER = "shimmer"


class CreateSpeechResponseFormat(StrEnum):
    """The format to synthesize the audio in."""

    MP3 = "mp3"
    OPUS = "opus"
    AAC = "aac"
    FLAC = "flac"
    WAV = "wav"
    PCM = "pcm"
