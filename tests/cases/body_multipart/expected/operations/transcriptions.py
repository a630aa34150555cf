"""Operations on transcriptions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.multipart import FileInput
from .._runtime.operation import AsyncGroup, Body, Group, Operation, Part, json

if TYPE_CHECKING:
    from .. import inputs


class Transcriptions(Group):
    """Operations on transcriptions."""

    def create(
        self,
        *,
        file: FileInput,
        prompt: str | UnsetType = UNSET,
        temperature: float | UnsetType = UNSET,
        granularities: Sequence[models.CreateTranscriptionGranularity | Literal["word", "segment"]] | UnsetType = UNSET,
        extra: Sequence[FileInput] | UnsetType = UNSET,
        settings: inputs.ThingInput | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /transcriptions`

        Args:
            file: The audio.
        """
        return self._client.send(_CREATE, locals())


class AsyncTranscriptions(AsyncGroup):
    """Operations on transcriptions."""

    async def create(
        self,
        *,
        file: FileInput,
        prompt: str | UnsetType = UNSET,
        temperature: float | UnsetType = UNSET,
        granularities: Sequence[models.CreateTranscriptionGranularity | Literal["word", "segment"]] | UnsetType = UNSET,
        extra: Sequence[FileInput] | UnsetType = UNSET,
        settings: inputs.ThingInput | UnsetType = UNSET,
    ) -> models.Thing:
        """`POST /transcriptions`

        Args:
            file: The audio.
        """
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.Thing] = Operation(
    "POST",
    "/transcriptions",
    body=Body(
        "multipart/form-data",
        fields=("file", "prompt", "temperature", ("granularities", "granularities[]"), "extra", "settings"),
        required=True,
        needed=("file",),
        parts={"settings": Part(content_type="application/json"), "file": Part(file=True), "extra": Part(file=True)},
    ),
    responses={"200": json(models.Thing)},
)
