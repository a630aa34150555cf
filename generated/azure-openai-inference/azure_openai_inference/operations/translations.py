"""Operations on translations."""

from __future__ import annotations

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.multipart import FileInput
from .._runtime.operation import AsyncGroup, Body, Group, Operation, Part, json, path, text


class Translations(Group):
    """Operations on translations."""

    def create(
        self,
        deployment_id: str,
        *,
        file: FileInput,
        prompt: str | UnsetType = UNSET,
        response_format: models.AudioResponseFormat | str | UnsetType = UNSET,
        temperature: float | UnsetType = UNSET,
    ) -> models.CreateTranslationResponse | str:
        """Transcribes and translates input audio into English text.

        Args:
            deployment_id: Deployment id of the whisper model which was deployed.
            file: The audio file to translate.
            prompt: An optional text to guide the model's style or continue a previous audio segment. The
                prompt should be in English.
            response_format: Defines the format of the output.
            temperature: The sampling temperature, between 0 and 1. Higher values like 0.8 will make the
                output more random, while lower values like 0.2 will make it more focused and deterministic.
                If set to 0, the model will use log probability to automatically increase the temperature
                until certain thresholds are hit.

                Default: 0.

        `POST /deployments/{deployment-id}/audio/translations`
        """
        return self._client.send(_CREATE, locals())


class AsyncTranslations(AsyncGroup):
    """Operations on translations."""

    async def create(
        self,
        deployment_id: str,
        *,
        file: FileInput,
        prompt: str | UnsetType = UNSET,
        response_format: models.AudioResponseFormat | str | UnsetType = UNSET,
        temperature: float | UnsetType = UNSET,
    ) -> models.CreateTranslationResponse | str:
        """Transcribes and translates input audio into English text.

        Args:
            deployment_id: Deployment id of the whisper model which was deployed.
            file: The audio file to translate.
            prompt: An optional text to guide the model's style or continue a previous audio segment. The
                prompt should be in English.
            response_format: Defines the format of the output.
            temperature: The sampling temperature, between 0 and 1. Higher values like 0.8 will make the
                output more random, while lower values like 0.2 will make it more focused and deterministic.
                If set to 0, the model will use log probability to automatically increase the temperature
                until certain thresholds are hit.

                Default: 0.

        `POST /deployments/{deployment-id}/audio/translations`
        """
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.CreateTranslationResponse | str] = Operation(
    "POST",
    "/deployments/{deployment-id}/audio/translations",
    parameters=(path("deployment_id", "deployment-id"),),
    client_parameters=("api_version",),
    body=Body(
        "multipart/form-data",
        fields=("file", "prompt", "response_format", "temperature"),
        required=True,
        needed=("file",),
        parts={"file": Part(file=True)},
    ),
    responses={"200": {"application/json": json(models.CreateTranslationResponse), "text/plain": text()}},
)
