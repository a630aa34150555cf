"""Models of the operations on files."""

from __future__ import annotations

from typing import Literal

from .._runtime.model import UNSET, Model, UnsetType, field


class File(Model):
    id: str


class UploadFileRequest(Model):
    data: bytes = field(name="file")
    """The file's content."""
    purpose: Literal["assistants"] = "assistants"
    filename: str | UnsetType = UNSET


class SendFormRequest(Model):
    a: str | UnsetType = UNSET
