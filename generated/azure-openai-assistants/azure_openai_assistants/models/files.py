"""Models of the operations on files."""

from __future__ import annotations

from typing import Literal

from .._runtime.model import UNSET, Model, OpenStrEnum, UnixTime, UnsetType


class FileDeletionStatus(Model):
    """A status response from a file deletion operation."""

    id: str
    """The ID of the resource specified for deletion."""
    deleted: bool
    """A value indicating whether deletion was successful."""
    object: Literal["file"] = "file"
    """The object type, which is always 'file'."""


class FileListResponse(Model):
    """The response data from a file list operation."""

    object: Literal["list"] = "list"
    """The object type, which is always 'list'."""
    data: list[OpenAIFile]
    """The files returned for the request."""


class FilePurpose(OpenStrEnum):
    """The possible values denoting the intended usage of a file."""

    FINE_TUNE = "fine-tune"
    """Indicates a file is used for fine tuning input."""
    FINE_TUNE_RESULTS = "fine-tune-results"
    """Indicates a file is used for fine tuning results."""
    ASSISTANTS = "assistants"
    """Indicates a file is used as input to assistants."""
    ASSISTANTS_OUTPUT = "assistants_output"
    """Indicates a file is used as output by assistants."""


class OpenAIFile(Model):
    """Represents an assistant that can call the model and use tools."""

    object: Literal["file"] = "file"
    """The object type, which is always 'file'."""
    id: str
    """The identifier, which can be referenced in API endpoints."""
    bytes: int
    """The size of the file, in bytes."""
    filename: str
    """The name of the file."""
    created_at: UnixTime
    """The Unix timestamp, in seconds, representing when this object was created."""
    purpose: FilePurpose | str
    """The intended purpose of a file."""


class CreateFileRequest(Model):
    file: bytes
    """The file data (not filename) to upload."""
    purpose: FilePurpose | str
    """The intended purpose of the file."""
    filename: str | UnsetType = UNSET
    """A filename to associate with the uploaded data."""
