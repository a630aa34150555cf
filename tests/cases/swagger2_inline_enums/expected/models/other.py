"""Models that no operation uses."""

from __future__ import annotations

from .._runtime.model import StrEnum


class FilePurpose(StrEnum):
    ASSISTANTS = "assistants"
    FINE_TUNE = "fine-tune"
