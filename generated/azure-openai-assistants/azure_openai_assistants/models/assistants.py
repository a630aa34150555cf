"""Models of the operations on assistants."""

from __future__ import annotations

from typing import ClassVar, Literal

from .._runtime.model import UNSET, Model, UnixTime, UnsetType
from .._runtime.page import AsyncPage, Page, PageFields
from .shared import ToolDefinition


class Assistant(Model):
    """Represents an assistant that can call the model and use tools."""

    id: str
    """The identifier, which can be referenced in API endpoints."""
    object: Literal["assistant"] = "assistant"
    """The object type, which is always assistant."""
    created_at: UnixTime
    """The Unix timestamp, in seconds, representing when this object was created."""
    name: str | None
    """The name of the assistant."""
    description: str | None
    """The description of the assistant."""
    model: str
    """The ID of the model to use."""
    instructions: str | None
    """The system instructions for the assistant to use."""
    tools: list[ToolDefinition]
    """The collection of tools enabled for the assistant.

    Default: [].
    """
    file_ids: list[str]
    """A list of attached file IDs, ordered by creation date in ascending order.

    Default: [].
    """
    metadata: dict[str, str] | None
    """A set of up to 16 key/value pairs that can be attached to an object, used for storing additional
    information about that object in a structured format. Keys may be up to 64 characters in length and values
    may be up to 512 characters in length.
    """


class AssistantCreationOptions(Model):
    """The request details to use when creating a new assistant."""

    model: str
    """The ID of the model to use."""
    name: str | None | UnsetType = UNSET
    """The name of the new assistant."""
    description: str | None | UnsetType = UNSET
    """The description of the new assistant."""
    instructions: str | None | UnsetType = UNSET
    """The system instructions for the new assistant to use."""
    tools: list[ToolDefinition] | UnsetType = UNSET
    """The collection of tools to enable for the new assistant.

    Default: [].
    """
    file_ids: list[str] | UnsetType = UNSET
    """A list of previously uploaded file IDs to attach to the assistant.

    Default: [].
    """
    metadata: dict[str, str] | None | UnsetType = UNSET
    """A set of up to 16 key/value pairs that can be attached to an object, used for storing additional
    information about that object in a structured format. Keys may be up to 64 characters in length and values
    may be up to 512 characters in length.
    """


class AssistantDeletionStatus(Model):
    """The status of an assistant deletion operation."""

    id: str
    """The ID of the resource specified for deletion."""
    deleted: bool
    """A value indicating whether deletion was successful."""
    object: Literal["assistant.deleted"] = "assistant.deleted"
    """The object type, which is always 'assistant.deleted'."""


class AssistantFile(Model):
    """Information about a file attached to an assistant, as used by tools that can read files."""

    id: str
    """The identifier, which can be referenced in API endpoints."""
    object: Literal["assistant.file"] = "assistant.file"
    """The object type, which is always 'assistant.file'."""
    created_at: UnixTime
    """The Unix timestamp, in seconds, representing when this object was created."""
    assistant_id: str
    """The assistant ID that the file is attached to."""


class AssistantFileDeletionStatus(Model):
    """The status of an assistant file deletion operation."""

    id: str
    """The ID of the resource specified for deletion."""
    deleted: bool
    """A value indicating whether deletion was successful."""
    object: Literal["assistant.file.deleted"] = "assistant.file.deleted"
    """The object type, which is always 'assistant.file.deleted'."""


class AssistantModificationOptions(Model):
    """The request details to use when modifying an existing assistant."""

    model: str | UnsetType = UNSET
    """The ID of the model to use."""
    name: str | None | UnsetType = UNSET
    """The modified name for the assistant to use."""
    description: str | None | UnsetType = UNSET
    """The modified description for the assistant to use."""
    instructions: str | None | UnsetType = UNSET
    """The modified system instructions for the new assistant to use."""
    tools: list[ToolDefinition] | UnsetType = UNSET
    """The modified collection of tools to enable for the assistant.

    Default: [].
    """
    file_ids: list[str] | UnsetType = UNSET
    """The modified list of previously uploaded fileIDs to attach to the assistant.

    Default: [].
    """
    metadata: dict[str, str] | None | UnsetType = UNSET
    """A set of up to 16 key/value pairs that can be attached to an object, used for storing additional
    information about that object in a structured format. Keys may be up to 64 characters in length and values
    may be up to 512 characters in length.
    """


class ListAssistantsResponse(Model):
    """The response data for a requested list of items."""

    object: Literal["list"] = "list"
    """The object type, which is always list."""
    data: list[Assistant]
    """The requested list of items."""
    first_id: str
    """The first ID represented in this list."""
    last_id: str
    """The last ID represented in this list."""
    has_more: bool
    """A value indicating whether there are additional values available not captured in this list."""


class ListAssistantsPage(ListAssistantsResponse, Page[Assistant], dict=True):
    """A `ListAssistantsResponse` as a page: a loop goes over its `data`, and on over the pages behind it."""

    __page_fields__: ClassVar[PageFields] = PageFields("data", next="last_id", more="has_more")


class AsyncListAssistantsPage(ListAssistantsResponse, AsyncPage[Assistant], dict=True):
    """A `ListAssistantsResponse` as a page: `async for` goes over its `data`, and on over the pages behind it."""

    __page_fields__: ClassVar[PageFields] = PageFields("data", next="last_id", more="has_more")


class ListAssistantFilesResponse(Model):
    """The response data for a requested list of items."""

    object: Literal["list"] = "list"
    """The object type, which is always list."""
    data: list[AssistantFile]
    """The requested list of items."""
    first_id: str
    """The first ID represented in this list."""
    last_id: str
    """The last ID represented in this list."""
    has_more: bool
    """A value indicating whether there are additional values available not captured in this list."""


class ListAssistantFilesPage(ListAssistantFilesResponse, Page[AssistantFile], dict=True):
    """A `ListAssistantFilesResponse` as a page: a loop goes over its `data`, and on over the pages behind it."""

    __page_fields__: ClassVar[PageFields] = PageFields("data", next="last_id", more="has_more")


class AsyncListAssistantFilesPage(ListAssistantFilesResponse, AsyncPage[AssistantFile], dict=True):
    """A `ListAssistantFilesResponse` as a page: `async for` goes over its `data`, and on over the pages behind
    it.
    """

    __page_fields__: ClassVar[PageFields] = PageFields("data", next="last_id", more="has_more")


class CreateAssistantFileRequest(Model):
    file_id: str
    """The ID of the previously uploaded file to attach."""
