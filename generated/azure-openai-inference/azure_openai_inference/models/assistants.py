"""Models of the operations on assistants."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from .._runtime.model import UNSET, JsonValue, Model, OpenStrEnum, UnsetType, union
from .._runtime.page import AsyncPage, Page, PageFields
from ._unknown import UnknownVariant
from .shared import AssistantTool, AssistantsApiResponseFormatOption


class AssistantObject(Model):
    """Represents an `assistant` that can call the model and use tools."""

    id: str
    """The identifier, which can be referenced in API endpoints."""
    object: Literal["assistant"] | str
    """The object type, which is always `assistant`."""
    created_at: int
    """The Unix timestamp (in seconds) for when the assistant was created."""
    name: str | None
    """The name of the assistant. The maximum length is 256 characters.

    At most 256 characters.
    """
    description: str | None
    """The description of the assistant. The maximum length is 512 characters.

    At most 512 characters.
    """
    model: str
    """ID of the model to use. You can use the [List models](/docs/api-reference/models/list) API to see all of
    your available models, or see our [Model overview](/docs/models/overview) for descriptions of them.
    """
    instructions: str | None
    """The system instructions that the assistant uses. The maximum length is 256,000 characters.

    At most 256000 characters.
    """
    tools: list[AssistantTool]
    """A list of tool enabled on the assistant. There can be a maximum of 128 tools per assistant. Tools can be
    of types `code_interpreter`, `file_search`, or `function`.

    Default: []. At most 128 items.
    """
    tool_resources: AssistantToolResources | UnsetType = UNSET
    """A set of resources that are used by the assistant's tools. The resources are specific to the type of tool.
    For example, the `code_interpreter` tool requires a list of file IDs, while the `file_search` tool
    requires a list of vector store IDs.
    """
    metadata: dict[str, JsonValue] | None
    """Set of 16 key-value pairs that can be attached to an object. This can be useful for storing additional
    information about the object in a structured format. Keys can be a maximum of 64 characters long and
    values can be a maximum of 512 characters long.
    """
    temperature: float | None | UnsetType = UNSET
    """What sampling temperature to use, between 0 and 2. Higher values like 0.8 will make the output more
    random, while lower values like 0.2 will make it more focused and deterministic.

    Default: 1. Range: 0 to 2.
    """
    top_p: float | None | UnsetType = UNSET
    """An alternative to sampling with temperature, called nucleus sampling, where the model considers the
    results of the tokens with top_p probability mass. So 0.1 means only the tokens comprising the top 10%
    probability mass are considered.

    We generally recommend altering this or temperature but not both.

    Default: 1. Range: 0 to 1.
    """
    response_format: AssistantsApiResponseFormatOption | None | UnsetType = UNSET


class AssistantToolResources(Model):
    """A set of resources that are used by the assistant's tools. The resources are specific to the type of tool.
    For example, the `code_interpreter` tool requires a list of file IDs, while the `file_search` tool
    requires a list of vector store IDs.
    """

    code_interpreter: AssistantCodeInterpreter | UnsetType = UNSET
    file_search: AssistantFileSearch | UnsetType = UNSET


class AssistantCodeInterpreter(Model):
    file_ids: list[str] | UnsetType = UNSET
    """A list of file IDs made available to the `code_interpreter`` tool. There can be a maximum of 20 files
    associated with the tool.

    Default: []. At most 20 items.
    """


class AssistantFileSearch(Model):
    vector_store_ids: list[str] | UnsetType = UNSET
    """The ID of the vector store attached to this assistant. There can be a maximum of 1 vector store attached
    to the assistant.

    At most 1 item.
    """


class CreateAssistantRequest(Model):
    model: str
    """ID of the model to use. You can use the [List models](/docs/api-reference/models/list) API to see all of
    your available models, or see our [Model overview](/docs/models/overview) for descriptions of them.
    """
    name: str | None | UnsetType = UNSET
    """The name of the assistant. The maximum length is 256 characters.

    At most 256 characters.
    """
    description: str | None | UnsetType = UNSET
    """The description of the assistant. The maximum length is 512 characters.

    At most 512 characters.
    """
    instructions: str | None | UnsetType = UNSET
    """The system instructions that the assistant uses. The maximum length is 256,000 characters.

    At most 256000 characters.
    """
    tools: list[AssistantTool] | UnsetType = UNSET
    """A list of tool enabled on the assistant. There can be a maximum of 128 tools per assistant. Tools can be
    of types `code_interpreter`, `file_search`, or `function`.

    Default: []. At most 128 items.
    """
    tool_resources: CreateAssistantToolResources | None | UnsetType = UNSET
    """A set of resources that are used by the assistant's tools. The resources are specific to the type of tool.
    For example, the `code_interpreter` tool requires a list of file IDs, while the `file_search` tool
    requires a list of vector store IDs.
    """
    metadata: dict[str, JsonValue] | None | UnsetType = UNSET
    """Set of 16 key-value pairs that can be attached to an object. This can be useful for storing additional
    information about the object in a structured format. Keys can be a maximum of 64 characters long and
    values can be a maximum of 512 characters long.
    """
    temperature: float | None | UnsetType = UNSET
    """What sampling temperature to use, between 0 and 2. Higher values like 0.8 will make the output more
    random, while lower values like 0.2 will make it more focused and deterministic.

    Default: 1. Range: 0 to 2.
    """
    top_p: float | None | UnsetType = UNSET
    """An alternative to sampling with temperature, called nucleus sampling, where the model considers the
    results of the tokens with top_p probability mass. So 0.1 means only the tokens comprising the top 10%
    probability mass are considered.

    We generally recommend altering this or temperature but not both.

    Default: 1. Range: 0 to 1.
    """
    response_format: AssistantsApiResponseFormatOption | None | UnsetType = UNSET


class CreateAssistantToolResources(Model):
    """A set of resources that are used by the assistant's tools. The resources are specific to the type of tool.
    For example, the `code_interpreter` tool requires a list of file IDs, while the `file_search` tool
    requires a list of vector store IDs.
    """

    code_interpreter: CreateAssistantCodeInterpreter | UnsetType = UNSET
    file_search: CreateAssistantFileSearch | UnsetType = UNSET


class CreateAssistantCodeInterpreter(Model):
    file_ids: list[str] | UnsetType = UNSET
    """A list of file IDs made available to the `code_interpreter` tool. There can be a maximum of 20 files
    associated with the tool.

    Default: []. At most 20 items.
    """


class CreateAssistantFileSearch(Model):
    vector_store_ids: list[str] | UnsetType = UNSET
    """The vector store attached to this assistant. There can be a maximum of 1 vector store attached to the
    assistant.

    At most 1 item.
    """
    vector_stores: list[CreateAssistantVectorStore] | UnsetType = UNSET
    """A helper to create a vector store with file_ids and attach it to this assistant. There can be a maximum of
    1 vector store attached to the assistant.

    At most 1 item.
    """


class CreateAssistantVectorStore(Model):
    file_ids: list[str] | UnsetType = UNSET
    """A list of file IDs to add to the vector store. There can be a maximum of 10000 files in a vector store.

    At most 10000 items.
    """
    chunking_strategy: CreateAssistantChunkingStrategy | UnsetType = UNSET
    """The chunking strategy used to chunk the file(s). If not set, will use the `auto` strategy."""
    metadata: dict[str, JsonValue] | UnsetType = UNSET
    """Set of 16 key-value pairs that can be attached to a vector store. This can be useful for storing
    additional information about the vector store in a structured format. Keys can be a maximum of 64
    characters long and values can be a maximum of 512 characters long.
    """


class CreateAssistantAutoChunkingStrategy(Model, tag_field="type", tag="auto"):
    """The default strategy. This strategy currently uses a `max_chunk_size_tokens` of `800` and
    `chunk_overlap_tokens` of `400`.
    """

    type: ClassVar[Literal["auto"]] = "auto"
    """Always `auto`."""


class CreateAssistantStaticChunkingStrategy(Model, tag_field="type", tag="static"):
    """Static Chunking Strategy"""

    type: ClassVar[Literal["static"]] = "static"
    """Always `static`."""
    static: CreateAssistantStaticChunkingStrategyStatic


class CreateAssistantStaticChunkingStrategyStatic(Model):
    max_chunk_size_tokens: int
    """The maximum number of tokens in each chunk. The default value is `800`. The minimum value is `100` and the
    maximum value is `4096`.

    Range: 100 to 4096.
    """
    chunk_overlap_tokens: int
    """The number of tokens that overlap between chunks. The default value is `400`.

    Note that the overlap must not exceed half of `max_chunk_size_tokens`.
    """


if TYPE_CHECKING:
    CreateAssistantChunkingStrategy: TypeAlias = (
        CreateAssistantAutoChunkingStrategy | CreateAssistantStaticChunkingStrategy | UnknownVariant
    )
    """The chunking strategy used to chunk the file(s). If not set, will use the `auto` strategy."""
else:
    CreateAssistantChunkingStrategy = union(
        {"auto": CreateAssistantAutoChunkingStrategy, "static": CreateAssistantStaticChunkingStrategy},
        tag="type",
        unknown=UnknownVariant,
    )


class ModifyAssistantRequest(Model):
    model: str | UnsetType = UNSET
    """ID of the model to use. You can use the [List models](/docs/api-reference/models/list) API to see all of
    your available models, or see our [Model overview](/docs/models/overview) for descriptions of them.
    """
    name: str | None | UnsetType = UNSET
    """The name of the assistant. The maximum length is 256 characters.

    At most 256 characters.
    """
    description: str | None | UnsetType = UNSET
    """The description of the assistant. The maximum length is 512 characters.

    At most 512 characters.
    """
    instructions: str | None | UnsetType = UNSET
    """The system instructions that the assistant uses. The maximum length is 32768 characters.

    At most 32768 characters.
    """
    tools: list[AssistantTool] | UnsetType = UNSET
    """A list of tool enabled on the assistant. There can be a maximum of 128 tools per assistant. Tools can be
    of types `code_interpreter`, `retrieval`, or `function`.

    Default: []. At most 128 items.
    """
    tool_resources: ModifyAssistantToolResources | UnsetType = UNSET
    """A set of resources that are used by the assistant's tools. The resources are specific to the type of tool.
    For example, the `code_interpreter` tool requires a list of file IDs, while the `file_search` tool
    requires a list of vector store IDs.
    """
    metadata: dict[str, JsonValue] | None | UnsetType = UNSET
    """Set of 16 key-value pairs that can be attached to an object. This can be useful for storing additional
    information about the object in a structured format. Keys can be a maximum of 64 characters long and
    values can be a maximum of 512 characters long.
    """
    temperature: float | None | UnsetType = UNSET
    """What sampling temperature to use, between 0 and 2. Higher values like 0.8 will make the output more
    random, while lower values like 0.2 will make it more focused and deterministic.

    Default: 1. Range: 0 to 2.
    """
    top_p: float | None | UnsetType = UNSET
    """An alternative to sampling with temperature, called nucleus sampling, where the model considers the
    results of the tokens with top_p probability mass. So 0.1 means only the tokens comprising the top 10%
    probability mass are considered.

    We generally recommend altering this or temperature but not both.

    Default: 1. Range: 0 to 1.
    """
    response_format: AssistantsApiResponseFormatOption | None | UnsetType = UNSET


class ModifyAssistantToolResources(Model):
    """A set of resources that are used by the assistant's tools. The resources are specific to the type of tool.
    For example, the `code_interpreter` tool requires a list of file IDs, while the `file_search` tool
    requires a list of vector store IDs.
    """

    code_interpreter: ModifyAssistantCodeInterpreter | UnsetType = UNSET
    file_search: ModifyAssistantFileSearch | UnsetType = UNSET


class ModifyAssistantCodeInterpreter(Model):
    file_ids: list[str] | UnsetType = UNSET
    """Overrides the list of file IDs made available to the `code_interpreter` tool. There can be a maximum of 20
    files associated with the tool.

    Default: []. At most 20 items.
    """


class ModifyAssistantFileSearch(Model):
    vector_store_ids: list[str] | UnsetType = UNSET
    """Overrides the vector store attached to this assistant. There can be a maximum of 1 vector store attached
    to the assistant.

    At most 1 item.
    """


class DeleteAssistantResponse(Model):
    id: str
    deleted: bool
    object: Literal["assistant.deleted"] | str


class ListAssistantsResponse(Model):
    object: str
    data: list[AssistantObject]
    first_id: str
    last_id: str
    has_more: bool


class ListAssistantsPage(ListAssistantsResponse, Page[AssistantObject], dict=True):
    """A `ListAssistantsResponse` as a page: a loop goes over its `data`, and on over the pages behind it."""

    __page_fields__: ClassVar[PageFields] = PageFields("data", next="last_id", more="has_more")


class AsyncListAssistantsPage(ListAssistantsResponse, AsyncPage[AssistantObject], dict=True):
    """A `ListAssistantsResponse` as a page: `async for` goes over its `data`, and on over the pages behind it."""

    __page_fields__: ClassVar[PageFields] = PageFields("data", next="last_id", more="has_more")


class ListAssistantsOrder(OpenStrEnum):
    ASC = "asc"
    """Order results in ascending order"""
    DESC = "desc"
    """Order results in descending order"""
