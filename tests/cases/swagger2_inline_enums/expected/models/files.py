"""Models of the operations on files."""

from __future__ import annotations

from .._runtime.model import Model, StrEnum
from .shared import File


class ListFilesPurpose(StrEnum):
    ASSISTANTS = "assistants"
    FINE_TUNE = "fine-tune"


class ListFilesResponse(Model):
    data: list[File]
