"""Operations on speech."""

from __future__ import annotations

from typing import Literal, cast

from .. import models
from .._runtime.download import AsyncDownload, Download
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, binary, path


class Speech(Group):
    """Operations on speech."""

    def create(
        self,
        deployment_id: str,
        *,
        input: str,
        voice: models.CreateSpeechVoice | Literal["alloy", "echo", "fable", "onyx", "nova", "shimmer"],
        response_format: (
            models.CreateSpeechResponseFormat | Literal["mp3", "opus", "aac", "flac", "wav", "pcm"] | UnsetType
        ) = UNSET,
        speed: float | UnsetType = UNSET,
    ) -> Download:
        """Generates audio from the input text.

        Args:
            deployment_id: Deployment id of the tts model which was deployed.
            input: The text to synthesize audio for. The maximum length is 4096 characters.

                At most 4096 characters.
            voice: The voice to use for speech synthesis.
            response_format: The format to synthesize the audio in.
            speed: The speed of the synthesize audio. Select a value from `0.25` to `4.0`. `1.0` is the
                default.

                Default: 1. Range: 0.25 to 4.

        `POST /deployments/{deployment-id}/audio/speech`
        """
        return self._client.send(_CREATE, locals())


class AsyncSpeech(AsyncGroup):
    """Operations on speech."""

    async def create(
        self,
        deployment_id: str,
        *,
        input: str,
        voice: models.CreateSpeechVoice | Literal["alloy", "echo", "fable", "onyx", "nova", "shimmer"],
        response_format: (
            models.CreateSpeechResponseFormat | Literal["mp3", "opus", "aac", "flac", "wav", "pcm"] | UnsetType
        ) = UNSET,
        speed: float | UnsetType = UNSET,
    ) -> AsyncDownload:
        """Generates audio from the input text.

        Args:
            deployment_id: Deployment id of the tts model which was deployed.
            input: The text to synthesize audio for. The maximum length is 4096 characters.

                At most 4096 characters.
            voice: The voice to use for speech synthesis.
            response_format: The format to synthesize the audio in.
            speed: The speed of the synthesize audio. Select a value from `0.25` to `4.0`. `1.0` is the
                default.

                Default: 1. Range: 0.25 to 4.

        `POST /deployments/{deployment-id}/audio/speech`
        """
        return await self._client.send(_CREATE_ASYNC, locals())


_CREATE: Operation[Download] = Operation(
    "POST",
    "/deployments/{deployment-id}/audio/speech",
    parameters=(path("deployment_id", "deployment-id"),),
    client_parameters=("api_version",),
    body=Body(
        "multipart/form-data",
        fields=("input", "voice", "response_format", "speed"),
        required=True,
        needed=("input", "voice"),
    ),
    responses={"200": binary("application/octet-stream")},
)


_CREATE_ASYNC = cast("Operation[AsyncDownload]", _CREATE)
