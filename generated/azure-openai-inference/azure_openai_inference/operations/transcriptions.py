"""Operations on transcriptions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.multipart import FileInput
from .._runtime.operation import AsyncGroup, Body, Group, Operation, Part, json, path, text


class Transcriptions(Group):
    """Operations on transcriptions."""

    def create(
        self,
        deployment_id: str,
        *,
        file: FileInput,
        prompt: str | UnsetType = UNSET,
        response_format: models.AudioResponseFormat | str | UnsetType = UNSET,
        temperature: float | UnsetType = UNSET,
        language: str | UnsetType = UNSET,
        timestamp_granularities: (
            Sequence[models.CreateTranscriptionTimestampGranularity | Literal["word", "segment"]] | UnsetType
        ) = UNSET,
    ) -> models.CreateTranscriptionResponse | str:
        """Transcribes audio into the input language.

        Args:
            deployment_id: Deployment id of the whisper model.
            file: The audio file object to transcribe.
            prompt: An optional text to guide the model's style or continue a previous audio segment. The
                prompt should match the audio language.
            response_format: Defines the format of the output.
            temperature: The sampling temperature, between 0 and 1. Higher values like 0.8 will make the
                output more random, while lower values like 0.2 will make it more focused and deterministic.
                If set to 0, the model will use log probability to automatically increase the temperature
                until certain thresholds are hit.

                Default: 0.
            language: The language of the input audio. Supplying the input language in ISO-639-1 format
                will improve accuracy and latency.
            timestamp_granularities: The timestamp granularities to populate for this transcription.
                `response_format` must be set `verbose_json` to use timestamp granularities. Either or both of
                these options are supported: `word`, or `segment`. Note: There is no additional latency for
                segment timestamps, but generating word timestamps incurs additional latency.

                Default: ["segment"].

        `POST /deployments/{deployment-id}/audio/transcriptions`
        """
        return self._client.send(_CREATE, locals())


class AsyncTranscriptions(AsyncGroup):
    """Operations on transcriptions."""

    async def create(
        self,
        deployment_id: str,
        *,
        file: FileInput,
        prompt: str | UnsetType = UNSET,
        response_format: models.AudioResponseFormat | str | UnsetType = UNSET,
        temperature: float | UnsetType = UNSET,
        language: str | UnsetType = UNSET,
        timestamp_granularities: (
            Sequence[models.CreateTranscriptionTimestampGranularity | Literal["word", "segment"]] | UnsetType
        ) = UNSET,
    ) -> models.CreateTranscriptionResponse | str:
        """Transcribes audio into the input language.

        Args:
            deployment_id: Deployment id of the whisper model.
            file: The audio file object to transcribe.
            prompt: An optional text to guide the model's style or continue a previous audio segment. The
                prompt should match the audio language.
            response_format: Defines the format of the output.
            temperature: The sampling temperature, between 0 and 1. Higher values like 0.8 will make the
                output more random, while lower values like 0.2 will make it more focused and deterministic.
                If set to 0, the model will use log probability to automatically increase the temperature
                until certain thresholds are hit.

                Default: 0.
            language: The language of the input audio. Supplying the input language in ISO-639-1 format
                will improve accuracy and latency.
            timestamp_granularities: The timestamp granularities to populate for this transcription.
                `response_format` must be set `verbose_json` to use timestamp granularities. Either or both of
                these options are supported: `word`, or `segment`. Note: There is no additional latency for
                segment timestamps, but generating word timestamps incurs additional latency.

                Default: ["segment"].

        `POST /deployments/{deployment-id}/audio/transcriptions`
        """
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.CreateTranscriptionResponse | str] = Operation(
    "POST",
    "/deployments/{deployment-id}/audio/transcriptions",
    parameters=(path("deployment_id", "deployment-id"),),
    client_parameters=("api_version",),
    body=Body(
        "multipart/form-data",
        fields=(
            "file",
            "prompt",
            "response_format",
            "temperature",
            "language",
            ("timestamp_granularities", "timestamp_granularities[]"),
        ),
        required=True,
        needed=("file",),
        parts={"file": Part(file=True)},
    ),
    responses={"200": {"application/json": json(models.CreateTranscriptionResponse), "text/plain": text()}},
)
