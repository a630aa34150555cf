"""Models that several groups of operations use."""

from __future__ import annotations

from typing import Literal

from .._runtime.model import UNSET, Model, StrEnum, UnsetType


class File(Model):
    purpose: FilePurposeDetails | Literal["assistants", "fine-tune"] | UnsetType = UNSET


class FilePurposeDetails(StrEnum):
    ASSISTANTS = "assistants"
    FINE_TUNE = "fine-tune"


class ListSortOrder(StrEnum):
    ASC = "asc"
    DESC = "desc"
