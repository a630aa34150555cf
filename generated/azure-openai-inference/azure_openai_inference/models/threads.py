"""Models of the operations on threads."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from .._runtime.model import UNSET, JsonValue, Model, OpenStrEnum, UnsetType, union
from .._runtime.page import AsyncPage, Page, PageFields
from ._unknown import UnknownVariant
from .shared import AssistantTool, AssistantToolsCode, AssistantsApiResponseFormatOption, Error


class RunCompletionUsage(Model):
    """Usage statistics related to the run. This value will be `null` if the run is not in a terminal state (i.e.
    `in_progress`, `queued`, etc.).
    """

    completion_tokens: int
    """Number of completion tokens used over the course of the run."""
    prompt_tokens: int
    """Number of prompt tokens used over the course of the run."""
    total_tokens: int
    """Total number of tokens used (prompt + completion)."""


class AssistantToolsFileSearchTypeOnly(Model, tag_field="type", tag="file_search"):
    """FileSearch tool"""

    type: ClassVar[Literal["file_search"]] = "file_search"
    """The type of tool being defined: `file_search`"""


class TruncationObject(Model):
    """Controls for how a thread will be truncated prior to the run. Use this to control the intial context
    window of the run.
    """

    type: TruncationType | str
    """The truncation strategy to use for the thread. The default is `auto`. If set to `last_messages`, the
    thread will be truncated to the n most recent messages in the thread. When set to `auto`, messages in the
    middle of the thread will be dropped to fit the context length of the model, `max_prompt_tokens`.
    """
    last_messages: int | None | UnsetType = UNSET
    """The number of most recent messages from the thread when constructing the context for the run.

    At least 1.
    """


class TruncationType(OpenStrEnum):
    """The truncation strategy to use for the thread. The default is `auto`. If set to `last_messages`, the
    thread will be truncated to the n most recent messages in the thread. When set to `auto`, messages in the
    middle of the thread will be dropped to fit the context length of the model, `max_prompt_tokens`.
    """

    AUTO = "auto"
    LAST_MESSAGES = "last_messages"


class AssistantsApiToolChoiceValue(OpenStrEnum):
    """`none` means the model will not call a function and instead generates a message. `auto` means the model
    can pick between generating a message or calling a function.
    """

    NONE = "none"
    AUTO = "auto"


class AssistantsNamedToolChoice(Model):
    """Specifies a tool the model should use. Use to force the model to call a specific tool."""

    type: AssistantsNamedToolChoiceType | str
    """The type of the tool. If type is `function`, the function name must be set"""
    function: AssistantsNamedToolChoiceFunction | UnsetType = UNSET


if TYPE_CHECKING:
    AssistantsApiToolChoiceOption: TypeAlias = AssistantsApiToolChoiceValue | str | AssistantsNamedToolChoice
    """Controls which (if any) tool is called by the model.
    `none` means the model will not call any tools and instead generates a message.
    `auto` is the default value and means the model can pick between generating a message or calling a tool.
    Specifying a particular tool like `{"type": "file_search"}` or
    `{"type": "function", "function": {"name": "my_function"}}` forces the model to call that tool.
    """
else:
    AssistantsApiToolChoiceOption = union(AssistantsApiToolChoiceValue, AssistantsNamedToolChoice)


class AssistantsNamedToolChoiceType(OpenStrEnum):
    """The type of the tool. If type is `function`, the function name must be set"""

    FUNCTION = "function"
    CODE_INTERPRETER = "code_interpreter"
    FILE_SEARCH = "file_search"


class AssistantsNamedToolChoiceFunction(Model):
    name: str
    """The name of the function to call."""


class RunObject(Model):
    """Represents an execution run on a [thread](/docs/api-reference/threads)."""

    id: str
    """The identifier, which can be referenced in API endpoints."""
    object: Literal["thread.run"] | str
    """The object type, which is always `thread.run`."""
    created_at: int
    """The Unix timestamp (in seconds) for when the run was created."""
    thread_id: str
    """The ID of the [thread](/docs/api-reference/threads) that was executed on as a part of this run."""
    assistant_id: str
    """The ID of the assistant used for execution of this run."""
    status: RunObjectStatus | str
    """The status of the run, which can be either `queued`, `in_progress`, `requires_action`, `cancelling`,
    `cancelled`, `failed`, `completed`, or `expired`.
    """
    required_action: RunRequiredAction | None
    """Details on the action required to continue the run. Will be `null` if no action is required."""
    last_error: RunLastError | None
    """The last error associated with this run. Will be `null` if there are no errors."""
    expires_at: int
    """The Unix timestamp (in seconds) for when the run will expire."""
    started_at: int | None
    """The Unix timestamp (in seconds) for when the run was started."""
    cancelled_at: int | None
    """The Unix timestamp (in seconds) for when the run was cancelled."""
    failed_at: int | None
    """The Unix timestamp (in seconds) for when the run failed."""
    completed_at: int | None
    """The Unix timestamp (in seconds) for when the run was completed."""
    incomplete_details: RunIncompleteDetails | None
    """Details on why the run is incomplete. Will be `null` if the run is not incomplete."""
    model: str
    """The model that the assistant used for this run."""
    instructions: str
    """The instructions that the assistant used for this run."""
    tools: list[AssistantTool]
    """The list of tools that the assistant used for this run.

    Default: []. At most 20 items.
    """
    metadata: dict[str, JsonValue] | None
    """Set of 16 key-value pairs that can be attached to an object. This can be useful for storing additional
    information about the object in a structured format. Keys can be a maximum of 64 characters long and
    values can be a maximum of 512 characters long.
    """
    usage: RunCompletionUsage | None
    temperature: float | None | UnsetType = UNSET
    """The sampling temperature used for this run. If not set, defaults to 1."""
    top_p: float | None | UnsetType = UNSET
    """The nucleus sampling value used for this run. If not set, defaults to 1."""
    max_prompt_tokens: int | None
    """The maximum number of prompt tokens specified to have been used over the course of the run.

    At least 256.
    """
    max_completion_tokens: int | None
    """The maximum number of completion tokens specified to have been used over the course of the run.

    At least 256.
    """
    truncation_strategy: TruncationObject | None
    tool_choice: AssistantsApiToolChoiceOption | None
    parallel_tool_calls: bool | UnsetType = UNSET
    """Whether to enable parallel function calling during tool use.

    Default: true.
    """
    response_format: AssistantsApiResponseFormatOption | None


class RunObjectStatus(OpenStrEnum):
    """The status of the run, which can be either `queued`, `in_progress`, `requires_action`, `cancelling`,
    `cancelled`, `failed`, `completed`, or `expired`.
    """

    QUEUED = "queued"
    """The queued state"""
    IN_PROGRESS = "in_progress"
    """The in_progress state"""
    REQUIRES_ACTION = "requires_action"
    """The required_action state"""
    CANCELLING = "cancelling"
    """The cancelling state"""
    CANCELLED = "cancelled"
    """The cancelled state"""
    FAILED = "failed"
    """The failed state"""
    COMPLETED = "completed"
    """The completed state"""
    EXPIRED = "expired"
    """The expired state"""
    INCOMPLETE = "incomplete"
    """The run ended at its limit of tokens"""


class RunRequiredAction(Model):
    """Details on the action required to continue the run. Will be `null` if no action is required."""

    type: Literal["submit_tool_outputs"] = "submit_tool_outputs"
    """For now, this is always `submit_tool_outputs`."""
    submit_tool_outputs: RunSubmitToolOutputs
    """Details on the tool outputs needed for this run to continue."""


class RunSubmitToolOutputs(Model):
    """Details on the tool outputs needed for this run to continue."""

    tool_calls: list[RunToolCallObject]
    """A list of the relevant tool calls."""


class RunLastError(Model):
    """The last error associated with this run. Will be `null` if there are no errors."""

    code: LastErrorCode | str
    """One of `server_error` or `rate_limit_exceeded`."""
    message: str
    """A human-readable description of the error."""


class LastErrorCode(OpenStrEnum):
    """One of `server_error` or `rate_limit_exceeded`."""

    SERVER_ERROR = "server_error"
    """The server failed to respond to request due to server error"""
    RATE_LIMIT_EXCEEDED = "rate_limit_exceeded"
    """The server failed to respond to request due to rate limit exceeded"""


class RunIncompleteDetails(Model):
    """Details on why the run is incomplete. Will be `null` if the run is not incomplete."""

    reason: IncompleteDetailsReason | str | UnsetType = UNSET
    """The reason why the run is incomplete. This will point to which specific token limit was reached over the
    course of the run.
    """


class IncompleteDetailsReason(OpenStrEnum):
    """The reason why the run is incomplete. This will point to which specific token limit was reached over the
    course of the run.
    """

    MAX_COMPLETION_TOKENS = "max_completion_tokens"
    MAX_PROMPT_TOKENS = "max_prompt_tokens"


class CreateRunRequest(Model):
    assistant_id: str
    """The ID of the assistant to use to execute this run."""
    model: str | None | UnsetType = UNSET
    """The ID of the Model to be used to execute this run. If a value is provided here, it will override the
    model associated with the assistant. If not, the model associated with the assistant will be used.
    """
    instructions: str | None | UnsetType = UNSET
    """Override the default system message of the assistant. This is useful for modifying the behavior on a
    per-run basis.
    """
    additional_instructions: str | None | UnsetType = UNSET
    """Appends additional instructions at the end of the instructions for the run. This is useful for modifying
    the behavior on a per-run basis without overriding other instructions.
    """
    additional_messages: list[CreateMessageRequest] | None | UnsetType = UNSET
    """Adds additional messages to the thread before creating the run."""
    tools: list[AssistantTool] | None | UnsetType = UNSET
    """Override the tools the assistant can use for this run. This is useful for modifying the behavior on a
    per-run basis.

    At most 20 items.
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
    stream: bool | None | UnsetType = UNSET
    """If `true`, returns a stream of events that happen during the Run as server-sent events, terminating when
    the Run enters a terminal state with a `data: [DONE]` message.
    """
    max_prompt_tokens: int | None | UnsetType = UNSET
    """The maximum number of prompt tokens that may be used over the course of the run. The run will make a best
    effort to use only the number of prompt tokens specified, across multiple turns of the run. If the run
    exceeds the number of prompt tokens specified, the run will end with status `incomplete`. See
    `incomplete_details` for more info.

    At least 256.
    """
    max_completion_tokens: int | None | UnsetType = UNSET
    """The maximum number of completion tokens that may be used over the course of the run. The run will make a
    best effort to use only the number of completion tokens specified, across multiple turns of the run. If
    the run exceeds the number of completion tokens specified, the run will end with status `incomplete`. See
    `incomplete_details` for more info.

    At least 256.
    """
    truncation_strategy: TruncationObject | None | UnsetType = UNSET
    tool_choice: AssistantsApiToolChoiceOption | None | UnsetType = UNSET
    parallel_tool_calls: bool | UnsetType = UNSET
    """Whether to enable parallel function calling during tool use.

    Default: true.
    """
    response_format: AssistantsApiResponseFormatOption | None | UnsetType = UNSET


class ListRunsResponse(Model):
    object: str
    data: list[RunObject]
    first_id: str
    last_id: str
    has_more: bool


class ListRunsPage(ListRunsResponse, Page[RunObject], dict=True):
    """A `ListRunsResponse` as a page: a loop goes over its `data`, and on over the pages behind it."""

    __page_fields__: ClassVar[PageFields] = PageFields("data", next="last_id", more="has_more")


class AsyncListRunsPage(ListRunsResponse, AsyncPage[RunObject], dict=True):
    """A `ListRunsResponse` as a page: `async for` goes over its `data`, and on over the pages behind it."""

    __page_fields__: ClassVar[PageFields] = PageFields("data", next="last_id", more="has_more")


class ModifyRunRequest(Model):
    metadata: dict[str, JsonValue] | None | UnsetType = UNSET
    """Set of 16 key-value pairs that can be attached to an object. This can be useful for storing additional
    information about the object in a structured format. Keys can be a maximum of 64 characters long and
    values can be a maximum of 512 characters long.
    """


class SubmitToolOutputsRunRequest(Model):
    tool_outputs: list[SubmitToolOutputsRunToolOutput]
    """A list of tools for which the outputs are being submitted."""
    stream: bool | None | UnsetType = UNSET
    """If `true`, returns a stream of events that happen during the Run as server-sent events, terminating when
    the Run enters a terminal state with a `data: [DONE]` message.
    """


class SubmitToolOutputsRunToolOutput(Model):
    tool_call_id: str | UnsetType = UNSET
    """The ID of the tool call in the `required_action` object within the run object the output is being
    submitted for.
    """
    output: str | UnsetType = UNSET
    """The output of the tool call to be submitted to continue the run."""


class RunToolCallObject(Model):
    """Tool call objects"""

    id: str
    """The ID of the tool call. This ID must be referenced when you submit the tool outputs in using the
    [Submit tool outputs to run](/docs/api-reference/runs/submitToolOutputs) endpoint.
    """
    type: Literal["function"] | str
    """The type of tool call the output is required for. For now, this is always `function`."""
    function: RunToolCallFunction
    """The function definition."""


class RunToolCallFunction(Model):
    """The function definition."""

    name: str
    """The name of the function."""
    arguments: str
    """The arguments that the model expects you to pass to the function."""


class CreateThreadAndRunRequest(Model):
    assistant_id: str
    """The ID of the assistant to use to execute this run."""
    thread: CreateThreadRequest | UnsetType = UNSET
    """If no thread is provided, an empty thread will be created."""
    model: str | None | UnsetType = UNSET
    """The ID of the [Model](/docs/api-reference/models) to be used to execute this run. If a value is provided
    here, it will override the model associated with the assistant. If not, the model associated with the
    assistant will be used.
    """
    instructions: str | None | UnsetType = UNSET
    """Override the default system message of the assistant. This is useful for modifying the behavior on a
    per-run basis.
    """
    tools: list[AssistantTool] | None | UnsetType = UNSET
    """Override the tools the assistant can use for this run. This is useful for modifying the behavior on a
    per-run basis.

    At most 20 items.
    """
    tool_resources: CreateThreadAndRunToolResources | None | UnsetType = UNSET
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
    stream: bool | None | UnsetType = UNSET
    """If `true`, returns a stream of events that happen during the Run as server-sent events, terminating when
    the Run enters a terminal state with a `data: [DONE]` message.
    """
    max_prompt_tokens: int | None | UnsetType = UNSET
    """The maximum number of prompt tokens that may be used over the course of the run. The run will make a best
    effort to use only the number of prompt tokens specified, across multiple turns of the run. If the run
    exceeds the number of prompt tokens specified, the run will end with status `incomplete`. See
    `incomplete_details` for more info.

    At least 256.
    """
    max_completion_tokens: int | None | UnsetType = UNSET
    """The maximum number of completion tokens that may be used over the course of the run. The run will make a
    best effort to use only the number of completion tokens specified, across multiple turns of the run. If
    the run exceeds the number of completion tokens specified, the run will end with status `incomplete`. See
    `incomplete_details` for more info.

    At least 256.
    """
    truncation_strategy: TruncationObject | None | UnsetType = UNSET
    tool_choice: AssistantsApiToolChoiceOption | None | UnsetType = UNSET
    parallel_tool_calls: bool | UnsetType = UNSET
    """Whether to enable parallel function calling during tool use.

    Default: true.
    """
    response_format: AssistantsApiResponseFormatOption | None | UnsetType = UNSET


class CreateThreadAndRunToolResources(Model):
    """A set of resources that are used by the assistant's tools. The resources are specific to the type of tool.
    For example, the `code_interpreter` tool requires a list of file IDs, while the `file_search` tool
    requires a list of vector store IDs.
    """

    code_interpreter: CreateThreadAndRunCodeInterpreter | UnsetType = UNSET
    file_search: CreateThreadAndRunFileSearch | UnsetType = UNSET


class CreateThreadAndRunCodeInterpreter(Model):
    file_ids: list[str] | UnsetType = UNSET
    """A list of file IDs made available to the `code_interpreter` tool. There can be a maximum of 20 files
    associated with the tool.

    Default: []. At most 20 items.
    """


class CreateThreadAndRunFileSearch(Model):
    vector_store_ids: list[str] | UnsetType = UNSET
    """The ID of the vector store attached to this assistant. There can be a maximum of 1 vector store attached
    to the assistant.

    At most 1 item.
    """


class ThreadObject(Model):
    """Represents a thread that contains [messages](/docs/api-reference/messages)."""

    id: str
    """The identifier, which can be referenced in API endpoints."""
    object: Literal["thread"] | str
    """The object type, which is always `thread`."""
    created_at: int
    """The Unix timestamp (in seconds) for when the thread was created."""
    tool_resources: ThreadToolResources | None
    """A set of resources that are made available to the assistant's tools in this thread. The resources are
    specific to the type of tool. For example, the `code_interpreter` tool requires a list of file IDs, while
    the `file_search` tool requires a list of vector store IDs.
    """
    metadata: dict[str, JsonValue] | None
    """Set of 16 key-value pairs that can be attached to an object. This can be useful for storing additional
    information about the object in a structured format. Keys can be a maximum of 64 characters long and
    values can be a maximum of 512 characters long.
    """


class ThreadToolResources(Model):
    """A set of resources that are made available to the assistant's tools in this thread. The resources are
    specific to the type of tool. For example, the `code_interpreter` tool requires a list of file IDs, while
    the `file_search` tool requires a list of vector store IDs.
    """

    code_interpreter: ThreadCodeInterpreter | UnsetType = UNSET
    file_search: ThreadFileSearch | UnsetType = UNSET


class ThreadCodeInterpreter(Model):
    file_ids: list[str] | UnsetType = UNSET
    """A list of file IDs made available to the `code_interpreter` tool. There can be a maximum of 20 files
    associated with the tool.

    Default: []. At most 20 items.
    """


class ThreadFileSearch(Model):
    vector_store_ids: list[str] | UnsetType = UNSET
    """The vector store attached to this thread. There can be a maximum of 1 vector store attached to the thread.

    At most 1 item.
    """


class CreateThreadRequest(Model):
    messages: list[CreateMessageRequest] | UnsetType = UNSET
    """A list of messages to start the thread with."""
    tool_resources: CreateThreadToolResources | None | UnsetType = UNSET
    """A set of resources that are made available to the assistant's tools in this thread. The resources are
    specific to the type of tool. For example, the `code_interpreter` tool requires a list of file IDs, while
    the `file_search` tool requires a list of vector store IDs.
    """
    metadata: dict[str, JsonValue] | None | UnsetType = UNSET
    """Set of 16 key-value pairs that can be attached to an object. This can be useful for storing additional
    information about the object in a structured format. Keys can be a maximum of 64 characters long and
    values can be a maximum of 512 characters long.
    """


class CreateThreadToolResources(Model):
    """A set of resources that are made available to the assistant's tools in this thread. The resources are
    specific to the type of tool. For example, the `code_interpreter` tool requires a list of file IDs, while
    the `file_search` tool requires a list of vector store IDs.
    """

    code_interpreter: CreateThreadCodeInterpreter | UnsetType = UNSET
    file_search: CreateThreadFileSearch | UnsetType = UNSET


class CreateThreadCodeInterpreter(Model):
    file_ids: list[str] | UnsetType = UNSET
    """A list of file IDs made available to the `code_interpreter` tool. There can be a maximum of 20 files
    associated with the tool.

    Default: []. At most 20 items.
    """


class CreateThreadFileSearch(Model):
    vector_store_ids: list[str] | UnsetType = UNSET
    """The vector store attached to this thread. There can be a maximum of 1 vector store attached to the thread.

    At most 1 item.
    """
    vector_stores: list[CreateThreadVectorStore] | UnsetType = UNSET
    """A helper to create a vector store with file_ids and attach it to this thread. There can be a maximum of 1
    vector store attached to the thread.

    At most 1 item.
    """


class CreateThreadVectorStore(Model):
    file_ids: list[str] | UnsetType = UNSET
    """A list of file IDs to add to the vector store. There can be a maximum of 10000 files in a vector store.

    At most 10000 items.
    """
    chunking_strategy: CreateThreadChunkingStrategy | UnsetType = UNSET
    """The chunking strategy used to chunk the file(s). If not set, will use the `auto` strategy."""
    metadata: dict[str, JsonValue] | UnsetType = UNSET
    """Set of 16 key-value pairs that can be attached to a vector store. This can be useful for storing
    additional information about the vector store in a structured format. Keys can be a maximum of 64
    characters long and values can be a maximum of 512 characters long.
    """


class CreateThreadAutoChunkingStrategy(Model, tag_field="type", tag="auto"):
    """The default strategy. This strategy currently uses a `max_chunk_size_tokens` of `800` and
    `chunk_overlap_tokens` of `400`.
    """

    type: ClassVar[Literal["auto"]] = "auto"
    """Always `auto`."""


class CreateThreadStaticChunkingStrategy(Model, tag_field="type", tag="static"):
    """Static Chunking Strategy"""

    type: ClassVar[Literal["static"]] = "static"
    """Always `static`."""
    static: CreateThreadStaticChunkingStrategyStatic


class CreateThreadStaticChunkingStrategyStatic(Model):
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
    CreateThreadChunkingStrategy: TypeAlias = (
        CreateThreadAutoChunkingStrategy | CreateThreadStaticChunkingStrategy | UnknownVariant
    )
    """The chunking strategy used to chunk the file(s). If not set, will use the `auto` strategy."""
else:
    CreateThreadChunkingStrategy = union(
        {"auto": CreateThreadAutoChunkingStrategy, "static": CreateThreadStaticChunkingStrategy},
        tag="type",
        unknown=UnknownVariant,
    )


class ModifyThreadRequest(Model):
    tool_resources: ModifyThreadToolResources | None | UnsetType = UNSET
    """A set of resources that are made available to the assistant's tools in this thread. The resources are
    specific to the type of tool. For example, the `code_interpreter` tool requires a list of file IDs, while
    the `file_search` tool requires a list of vector store IDs.
    """
    metadata: dict[str, JsonValue] | None | UnsetType = UNSET
    """Set of 16 key-value pairs that can be attached to an object. This can be useful for storing additional
    information about the object in a structured format. Keys can be a maximum of 64 characters long and
    values can be a maximum of 512 characters long.
    """


class ModifyThreadToolResources(Model):
    """A set of resources that are made available to the assistant's tools in this thread. The resources are
    specific to the type of tool. For example, the `code_interpreter` tool requires a list of file IDs, while
    the `file_search` tool requires a list of vector store IDs.
    """

    code_interpreter: ModifyThreadCodeInterpreter | UnsetType = UNSET
    file_search: ModifyThreadFileSearch | UnsetType = UNSET


class ModifyThreadCodeInterpreter(Model):
    file_ids: list[str] | UnsetType = UNSET
    """A list of File IDs made available to the `code_interpreter` tool. There can be a maximum of 20 files
    associated with the tool.

    Default: []. At most 20 items.
    """


class ModifyThreadFileSearch(Model):
    vector_store_ids: list[str] | UnsetType = UNSET
    """The vector store attached to this thread. There can be a maximum of 1 vector store attached to the thread.

    At most 1 item.
    """


class DeleteThreadResponse(Model):
    id: str
    deleted: bool
    object: Literal["thread.deleted"] | str


class MessageObject(Model):
    """Represents a message within a [thread](/docs/api-reference/threads)."""

    id: str
    """The identifier, which can be referenced in API endpoints."""
    object: Literal["thread.message"] | str
    """The object type, which is always `thread.message`."""
    created_at: int
    """The Unix timestamp (in seconds) for when the message was created."""
    thread_id: str
    """The [thread](/docs/api-reference/threads) ID that this message belongs to."""
    status: MessageObjectStatus | str
    """The status of the message, which can be either `in_progress`, `incomplete`, or `completed`."""
    incomplete_details: MessageIncompleteDetails | None
    """On an incomplete message, details about why the message is incomplete."""
    completed_at: int | None
    """The Unix timestamp (in seconds) for when the message was completed."""
    incomplete_at: int | None
    """The Unix timestamp (in seconds) for when the message was marked as incomplete."""
    role: MessageObjectRole | str
    """The entity that produced the message. One of `user` or `assistant`."""
    content: list[MessageContentItem]
    """The content of the message in array of text and/or images."""
    assistant_id: str | None
    """If applicable, the ID of the assistant that authored this message."""
    run_id: str | None
    """If applicable, the ID of the [run](/docs/api-reference/runs) associated with the authoring of this
    message.
    """
    attachments: list[MessageAttachment] | None
    """A list of files attached to the message, and the tools they were added to."""
    metadata: dict[str, JsonValue] | None
    """Set of 16 key-value pairs that can be attached to an object. This can be useful for storing additional
    information about the object in a structured format. Keys can be a maximum of 64 characters long and
    values can be a maximum of 512 characters long.
    """


class MessageObjectStatus(OpenStrEnum):
    """The status of the message, which can be either `in_progress`, `incomplete`, or `completed`."""

    IN_PROGRESS = "in_progress"
    INCOMPLETE = "incomplete"
    COMPLETED = "completed"


class MessageIncompleteDetails(Model):
    """On an incomplete message, details about why the message is incomplete."""

    reason: MessageObjectIncompleteReason | str
    """The reason the message is incomplete."""


class MessageObjectIncompleteReason(OpenStrEnum):
    """The reason the message is incomplete."""

    CONTENT_FILTER = "content_filter"
    MAX_TOKENS = "max_tokens"
    RUN_CANCELLED = "run_cancelled"
    RUN_EXPIRED = "run_expired"
    RUN_FAILED = "run_failed"


class MessageObjectRole(OpenStrEnum):
    """The entity that produced the message. One of `user` or `assistant`."""

    USER = "user"
    ASSISTANT = "assistant"


class MessageAttachment(Model):
    file_id: str | UnsetType = UNSET
    """The ID of the file to attach to the message."""
    tools: list[MessageTool] | UnsetType = UNSET
    """The tools to add this file to."""


if TYPE_CHECKING:
    MessageTool: TypeAlias = AssistantToolsCode | AssistantToolsFileSearchTypeOnly | UnknownVariant
else:
    MessageTool = union(
        {"code_interpreter": AssistantToolsCode, "file_search": AssistantToolsFileSearchTypeOnly},
        tag="type",
        unknown=UnknownVariant,
    )


class MessageDeltaObject(Model):
    """Represents a message delta i.e. any changed fields on a message during streaming."""

    id: str
    """The identifier of the message, which can be referenced in API endpoints."""
    object: Literal["thread.message.delta"] | str
    """The object type, which is always `thread.message.delta`."""
    delta: MessageDelta
    """The delta containing the fields that have changed on the Message."""


class MessageDelta(Model):
    """The delta containing the fields that have changed on the Message."""

    role: MessageDeltaObjectDeltaRole | str | UnsetType = UNSET
    """The entity that produced the message. One of `user` or `assistant`."""
    content: list[MessageDeltaContentItem] | UnsetType = UNSET
    """The content of the message in array of text and/or images."""


class MessageDeltaObjectDeltaRole(OpenStrEnum):
    """The entity that produced the message. One of `user` or `assistant`."""

    USER = "user"
    ASSISTANT = "assistant"


class CreateMessageRequest(Model):
    role: CreateMessageRequestRole | str
    """The role of the entity that is creating the message. Allowed values include:
    - `user`: Indicates the message is sent by an actual user and should be used in most cases to represent
      user-generated messages.
    - `assistant`: Indicates the message is generated by the assistant. Use this value to insert messages from
      the assistant into the conversation.
    """
    content: str
    """The content of the message.

    Length: 1 to 256000.
    """
    attachments: list[CreateMessageAttachment] | None | UnsetType = UNSET
    """A list of files attached to the message, and the tools they should be added to."""
    metadata: dict[str, JsonValue] | None | UnsetType = UNSET
    """Set of 16 key-value pairs that can be attached to an object. This can be useful for storing additional
    information about the object in a structured format. Keys can be a maximum of 64 characters long and
    values can be a maximum of 512 characters long.
    """


class CreateMessageRequestRole(OpenStrEnum):
    """The role of the entity that is creating the message. Allowed values include:
    - `user`: Indicates the message is sent by an actual user and should be used in most cases to represent
      user-generated messages.
    - `assistant`: Indicates the message is generated by the assistant. Use this value to insert messages from
      the assistant into the conversation.
    """

    USER = "user"
    ASSISTANT = "assistant"


class CreateMessageAttachment(Model):
    file_id: str | UnsetType = UNSET
    """The ID of the file to attach to the message."""
    tools: list[MessageTool] | UnsetType = UNSET
    """The tools to add this file to."""


class ModifyMessageRequest(Model):
    metadata: dict[str, JsonValue] | None | UnsetType = UNSET
    """Set of 16 key-value pairs that can be attached to an object. This can be useful for storing additional
    information about the object in a structured format. Keys can be a maximum of 64 characters long and
    values can be a maximum of 512 characters long.
    """


class ListMessagesResponse(Model):
    object: str
    data: list[MessageObject]
    first_id: str
    last_id: str
    has_more: bool


class ListMessagesPage(ListMessagesResponse, Page[MessageObject], dict=True):
    """A `ListMessagesResponse` as a page: a loop goes over its `data`, and on over the pages behind it."""

    __page_fields__: ClassVar[PageFields] = PageFields("data", next="last_id", more="has_more")


class AsyncListMessagesPage(ListMessagesResponse, AsyncPage[MessageObject], dict=True):
    """A `ListMessagesResponse` as a page: `async for` goes over its `data`, and on over the pages behind it."""

    __page_fields__: ClassVar[PageFields] = PageFields("data", next="last_id", more="has_more")


class MessageContentImageFileObject(Model, tag_field="type", tag="image_file"):
    """References an image file in the content of a message."""

    type: ClassVar[Literal["image_file"]] = "image_file"
    """Always `image_file`."""
    image_file: MessageContentImageFile


class MessageContentImageFile(Model):
    file_id: str
    """The file ID of the image in the message content."""


class MessageContentTextObject(Model, tag_field="type", tag="text"):
    """The text content that is part of a message."""

    type: ClassVar[Literal["text"]] = "text"
    """Always `text`."""
    text: MessageContentText


if TYPE_CHECKING:
    MessageContentItem: TypeAlias = MessageContentImageFileObject | MessageContentTextObject | UnknownVariant
else:
    MessageContentItem = union(
        {"image_file": MessageContentImageFileObject, "text": MessageContentTextObject},
        tag="type",
        unknown=UnknownVariant,
    )


class MessageContentText(Model):
    value: str
    """The data that makes up the text."""
    annotations: list[MessageContentTextAnnotation]


class MessageContentTextAnnotationsFileCitationObject(Model, tag_field="type", tag="file_citation"):
    """A citation within the message that points to a specific quote from a specific File associated with the
    assistant or the message. Generated when the assistant uses the "retrieval" tool to search files.
    """

    type: ClassVar[Literal["file_citation"]] = "file_citation"
    """Always `file_citation`."""
    text: str
    """The text in the message content that needs to be replaced."""
    file_citation: MessageContentTextAnnotationsFileCitation
    start_index: int
    """At least 0."""
    end_index: int
    """At least 0."""


class MessageContentTextAnnotationsFileCitation(Model):
    file_id: str
    """The ID of the specific File the citation is from."""


class MessageContentTextAnnotationsFilePathObject(Model, tag_field="type", tag="file_path"):
    """A URL for the file that's generated when the assistant used the `code_interpreter` tool to generate a
    file.
    """

    type: ClassVar[Literal["file_path"]] = "file_path"
    """Always `file_path`."""
    text: str
    """The text in the message content that needs to be replaced."""
    file_path: MessageContentTextAnnotationsFilePath
    start_index: int
    """At least 0."""
    end_index: int
    """At least 0."""


if TYPE_CHECKING:
    MessageContentTextAnnotation: TypeAlias = (
        MessageContentTextAnnotationsFileCitationObject | MessageContentTextAnnotationsFilePathObject | UnknownVariant
    )
else:
    MessageContentTextAnnotation = union(
        {
            "file_citation": MessageContentTextAnnotationsFileCitationObject,
            "file_path": MessageContentTextAnnotationsFilePathObject,
        },
        tag="type",
        unknown=UnknownVariant,
    )


class MessageContentTextAnnotationsFilePath(Model):
    file_id: str
    """The ID of the file that was generated."""


class MessageDeltaContentImageFileObject(Model, tag_field="type", tag="image_file"):
    """References an image File in the content of a message."""

    type: ClassVar[Literal["image_file"]] = "image_file"
    """Always `image_file`."""
    index: int
    """The index of the content part in the message."""
    image_file: MessageDeltaContentImageFile | UnsetType = UNSET


class MessageDeltaContentImageFile(Model):
    file_id: str | UnsetType = UNSET
    """The File ID of the image in the message content."""


class MessageDeltaContentTextObject(Model, tag_field="type", tag="text"):
    """The text content that is part of a message."""

    type: ClassVar[Literal["text"]] = "text"
    """Always `text`."""
    index: int
    """The index of the content part in the message."""
    text: MessageDeltaContentText | UnsetType = UNSET


if TYPE_CHECKING:
    MessageDeltaContentItem: TypeAlias = (
        MessageDeltaContentImageFileObject | MessageDeltaContentTextObject | UnknownVariant
    )
else:
    MessageDeltaContentItem = union(
        {"image_file": MessageDeltaContentImageFileObject, "text": MessageDeltaContentTextObject},
        tag="type",
        unknown=UnknownVariant,
    )


class MessageDeltaContentText(Model):
    value: str | UnsetType = UNSET
    """The data that makes up the text."""
    annotations: list[MessageDeltaContentTextAnnotation] | UnsetType = UNSET


class MessageDeltaContentTextAnnotationsFileCitationObject(Model, tag_field="type", tag="file_citation"):
    """A citation within the message that points to a specific quote from a specific File associated with the
    assistant or the message. Generated when the assistant uses the "file_search" tool to search files.
    """

    type: ClassVar[Literal["file_citation"]] = "file_citation"
    """Always `file_citation`."""
    index: int
    """The index of the annotation in the text content part."""
    text: str | UnsetType = UNSET
    """The text in the message content that needs to be replaced."""
    file_citation: MessageDeltaContentTextAnnotationsFileCitation | UnsetType = UNSET
    start_index: int | UnsetType = UNSET
    """At least 0."""
    end_index: int | UnsetType = UNSET
    """At least 0."""


class MessageDeltaContentTextAnnotationsFileCitation(Model):
    file_id: str | UnsetType = UNSET
    """The ID of the specific File the citation is from."""
    quote: str | UnsetType = UNSET
    """The specific quote in the file."""


class MessageDeltaContentTextAnnotationsFilePathObject(Model, tag_field="type", tag="file_path"):
    """A URL for the file that's generated when the assistant used the `code_interpreter` tool to generate a
    file.
    """

    type: ClassVar[Literal["file_path"]] = "file_path"
    """Always `file_path`."""
    index: int
    """The index of the annotation in the text content part."""
    text: str | UnsetType = UNSET
    """The text in the message content that needs to be replaced."""
    file_path: MessageDeltaContentTextAnnotationsFilePath | UnsetType = UNSET
    start_index: int | UnsetType = UNSET
    """At least 0."""
    end_index: int | UnsetType = UNSET
    """At least 0."""


if TYPE_CHECKING:
    MessageDeltaContentTextAnnotation: TypeAlias = (
        MessageDeltaContentTextAnnotationsFileCitationObject
        | MessageDeltaContentTextAnnotationsFilePathObject
        | UnknownVariant
    )
else:
    MessageDeltaContentTextAnnotation = union(
        {
            "file_citation": MessageDeltaContentTextAnnotationsFileCitationObject,
            "file_path": MessageDeltaContentTextAnnotationsFilePathObject,
        },
        tag="type",
        unknown=UnknownVariant,
    )


class MessageDeltaContentTextAnnotationsFilePath(Model):
    file_id: str | UnsetType = UNSET
    """The ID of the file that was generated."""


class RunStepObject(Model):
    """Represents a step in execution of a run."""

    id: str
    """The identifier of the run step, which can be referenced in API endpoints."""
    object: Literal["assistant.run.step"] | str
    """The object type, which is always `assistant.run.step``."""
    created_at: int
    """The Unix timestamp (in seconds) for when the run step was created."""
    assistant_id: str
    """The ID of the assistant associated with the run step."""
    thread_id: str
    """The ID of the [thread](/docs/api-reference/threads) that was run."""
    run_id: str
    """The ID of the [run](/docs/api-reference/runs) that this run step is a part of."""
    type: RunStepObjectType | str
    """The type of run step, which can be either `message_creation` or `tool_calls`."""
    status: RunStepObjectStatus | str
    """The status of the run, which can be either `in_progress`, `cancelled`, `failed`, `completed`, or
    `expired`.
    """
    step_details: RunStepDetails
    """The details of the run step."""
    last_error: RunStepLastError | None
    """The last error associated with this run step. Will be `null` if there are no errors."""
    expired_at: int | None
    """The Unix timestamp (in seconds) for when the run step expired. A step is considered expired if the parent
    run is expired.
    """
    cancelled_at: int | None
    """The Unix timestamp (in seconds) for when the run step was cancelled."""
    failed_at: int | None
    """The Unix timestamp (in seconds) for when the run step failed."""
    completed_at: int | None
    """The Unix timestamp (in seconds) for when the run step completed."""
    metadata: dict[str, JsonValue] | None
    """Set of 16 key-value pairs that can be attached to an object. This can be useful for storing additional
    information about the object in a structured format. Keys can be a maximum of 64 characters long and
    values can be a maximum of 512 characters long.
    """


class RunStepObjectType(OpenStrEnum):
    """The type of run step, which can be either `message_creation` or `tool_calls`."""

    MESSAGE_CREATION = "message_creation"
    """The message_creation run step"""
    TOOL_CALLS = "tool_calls"
    """The tool_calls run step"""


class RunStepObjectStatus(OpenStrEnum):
    """The status of the run, which can be either `in_progress`, `cancelled`, `failed`, `completed`, or
    `expired`.
    """

    IN_PROGRESS = "in_progress"
    """The in_progress run status"""
    CANCELLED = "cancelled"
    """The cancelled run status"""
    FAILED = "failed"
    """The cancelled run status"""
    COMPLETED = "completed"
    """The cancelled run status"""
    EXPIRED = "expired"
    """The cancelled run status"""


class RunStepLastError(Model):
    """The last error associated with this run step. Will be `null` if there are no errors."""

    code: LastErrorCode | str
    """One of `server_error` or `rate_limit_exceeded`."""
    message: str
    """A human-readable description of the error."""


class RunStepDeltaObject(Model):
    """Represents a run step delta i.e. any changed fields on a run step during streaming."""

    id: str
    """The identifier of the run step, which can be referenced in API endpoints."""
    object: Literal["thread.run.step.delta"] | str
    """The object type, which is always `thread.run.step.delta`."""
    delta: RunStepDelta
    """The delta containing the fields that have changed on the run step."""


class RunStepDelta(Model):
    """The delta containing the fields that have changed on the run step."""

    step_details: RunStepDeltaStepDetails | UnsetType = UNSET
    """The details of the run step."""


class ListRunStepsResponse(Model):
    object: str
    data: list[RunStepObject]
    first_id: str
    last_id: str
    has_more: bool


class ListRunStepsPage(ListRunStepsResponse, Page[RunStepObject], dict=True):
    """A `ListRunStepsResponse` as a page: a loop goes over its `data`, and on over the pages behind it."""

    __page_fields__: ClassVar[PageFields] = PageFields("data", next="last_id", more="has_more")


class AsyncListRunStepsPage(ListRunStepsResponse, AsyncPage[RunStepObject], dict=True):
    """A `ListRunStepsResponse` as a page: `async for` goes over its `data`, and on over the pages behind it."""

    __page_fields__: ClassVar[PageFields] = PageFields("data", next="last_id", more="has_more")


class RunStepDetailsMessageCreationObject(Model, tag_field="type", tag="message_creation"):
    """Details of the message creation by the run step."""

    type: ClassVar[Literal["message_creation"]] = "message_creation"
    """Always `message_creation``."""
    message_creation: RunStepDetailsMessageCreation


class RunStepDetailsMessageCreation(Model):
    message_id: str
    """The ID of the message that was created by this run step."""


class RunStepDeltaStepDetailsMessageCreationObject(Model, tag_field="type", tag="message_creation"):
    """Details of the message creation by the run step."""

    type: ClassVar[Literal["message_creation"]] = "message_creation"
    """Always `message_creation`."""
    message_creation: RunStepDeltaStepDetailsMessageCreation | UnsetType = UNSET


class RunStepDeltaStepDetailsMessageCreation(Model):
    message_id: str | UnsetType = UNSET
    """The ID of the message that was created by this run step."""


class RunStepDetailsToolCallsObject(Model, tag_field="type", tag="tool_calls"):
    """Details of the tool call."""

    type: ClassVar[Literal["tool_calls"]] = "tool_calls"
    """Always `tool_calls`."""
    tool_calls: list[RunStepDetailsToolCall]
    """An array of tool calls the run step was involved in. These can be associated with one of three types of
    tools: `code_interpreter`, `retrieval` or `function`.
    """


if TYPE_CHECKING:
    RunStepDetails: TypeAlias = RunStepDetailsMessageCreationObject | RunStepDetailsToolCallsObject | UnknownVariant
    """The details of the run step."""
else:
    RunStepDetails = union(
        {"message_creation": RunStepDetailsMessageCreationObject, "tool_calls": RunStepDetailsToolCallsObject},
        tag="type",
        unknown=UnknownVariant,
    )


class RunStepDeltaStepDetailsToolCallsObject(Model, tag_field="type", tag="tool_calls"):
    """Details of the tool call."""

    type: ClassVar[Literal["tool_calls"]] = "tool_calls"
    """Always `tool_calls`."""
    tool_calls: list[RunStepDeltaStepDetailsToolCall] | UnsetType = UNSET
    """An array of tool calls the run step was involved in. These can be associated with one of three types of
    tools: `code_interpreter`, `file_search` or `function`.
    """


if TYPE_CHECKING:
    RunStepDeltaStepDetails: TypeAlias = (
        RunStepDeltaStepDetailsMessageCreationObject | RunStepDeltaStepDetailsToolCallsObject | UnknownVariant
    )
    """The details of the run step."""
else:
    RunStepDeltaStepDetails = union(
        {
            "message_creation": RunStepDeltaStepDetailsMessageCreationObject,
            "tool_calls": RunStepDeltaStepDetailsToolCallsObject,
        },
        tag="type",
        unknown=UnknownVariant,
    )


class RunStepDetailsToolCallsCodeObject(Model, tag_field="type", tag="code_interpreter"):
    """Details of the Code Interpreter tool call the run step was involved in."""

    type: ClassVar[Literal["code_interpreter"]] = "code_interpreter"
    """The type of tool call. This is always going to be `code_interpreter` for this type of tool call."""
    id: str
    """The ID of the tool call."""
    code_interpreter: RunStepDetailsToolCallsCodeInterpreter
    """The Code Interpreter tool call definition."""


class RunStepDetailsToolCallsCodeInterpreter(Model):
    """The Code Interpreter tool call definition."""

    input: str
    """The input to the Code Interpreter tool call."""
    outputs: list[RunStepDetailsToolCallsCodeInterpreterOutput]
    """The outputs from the Code Interpreter tool call. Code Interpreter can output one or more items, including
    text (`logs`) or images (`image`). Each of these are represented by a different object type.
    """


class RunStepDeltaStepDetailsToolCallsCodeObject(Model, tag_field="type", tag="code_interpreter"):
    """Details of the Code Interpreter tool call the run step was involved in."""

    type: ClassVar[Literal["code_interpreter"]] = "code_interpreter"
    """The type of tool call. This is always going to be `code_interpreter` for this type of tool call."""
    index: int
    """The index of the tool call in the tool calls array."""
    id: str | UnsetType = UNSET
    """The ID of the tool call."""
    code_interpreter: RunStepDeltaStepDetailsToolCallsCodeInterpreter | UnsetType = UNSET
    """The Code Interpreter tool call definition."""


class RunStepDeltaStepDetailsToolCallsCodeInterpreter(Model):
    """The Code Interpreter tool call definition."""

    input: str | UnsetType = UNSET
    """The input to the Code Interpreter tool call."""
    outputs: list[RunStepDeltaStepDetailsToolCallsCodeInterpreterOutput] | UnsetType = UNSET
    """The outputs from the Code Interpreter tool call. Code Interpreter can output one or more items, including
    text (`logs`) or images (`image`). Each of these are represented by a different object type.
    """


class RunStepDetailsToolCallsCodeOutputLogsObject(Model, tag_field="type", tag="logs"):
    """Text output from the Code Interpreter tool call as part of a run step."""

    type: ClassVar[Literal["logs"]] = "logs"
    """Always `logs`."""
    logs: str
    """The text output from the Code Interpreter tool call."""


class RunStepDeltaStepDetailsToolCallsCodeOutputLogsObject(Model, tag_field="type", tag="logs"):
    """Text output from the Code Interpreter tool call as part of a run step."""

    type: ClassVar[Literal["logs"]] = "logs"
    """Always `logs`."""
    index: int
    """The index of the output in the outputs array."""
    logs: str | UnsetType = UNSET
    """The text output from the Code Interpreter tool call."""


class RunStepDetailsToolCallsCodeOutputImageObject(Model, tag_field="type", tag="image"):
    """Code interpreter image output"""

    type: ClassVar[Literal["image"]] = "image"
    """Always `image`."""
    image: RunStepDetailsToolCallsCodeOutputImage


if TYPE_CHECKING:
    RunStepDetailsToolCallsCodeInterpreterOutput: TypeAlias = (
        RunStepDetailsToolCallsCodeOutputLogsObject | RunStepDetailsToolCallsCodeOutputImageObject | UnknownVariant
    )
else:
    RunStepDetailsToolCallsCodeInterpreterOutput = union(
        {"logs": RunStepDetailsToolCallsCodeOutputLogsObject, "image": RunStepDetailsToolCallsCodeOutputImageObject},
        tag="type",
        unknown=UnknownVariant,
    )


class RunStepDetailsToolCallsCodeOutputImage(Model):
    file_id: str
    """The file ID of the image."""


class RunStepDeltaStepDetailsToolCallsCodeOutputImageObject(Model, tag_field="type", tag="image"):
    """Code interpreter image output"""

    type: ClassVar[Literal["image"]] = "image"
    """Always `image`."""
    index: int
    """The index of the output in the outputs array."""
    image: RunStepDeltaStepDetailsToolCallsCodeOutputImage | UnsetType = UNSET


if TYPE_CHECKING:
    RunStepDeltaStepDetailsToolCallsCodeInterpreterOutput: TypeAlias = (
        RunStepDeltaStepDetailsToolCallsCodeOutputLogsObject
        | RunStepDeltaStepDetailsToolCallsCodeOutputImageObject
        | UnknownVariant
    )
else:
    RunStepDeltaStepDetailsToolCallsCodeInterpreterOutput = union(
        {
            "logs": RunStepDeltaStepDetailsToolCallsCodeOutputLogsObject,
            "image": RunStepDeltaStepDetailsToolCallsCodeOutputImageObject,
        },
        tag="type",
        unknown=UnknownVariant,
    )


class RunStepDeltaStepDetailsToolCallsCodeOutputImage(Model):
    file_id: str | UnsetType = UNSET
    """The file ID of the image."""


class RunStepDetailsToolCallsFileSearchObject(Model, tag_field="type", tag="file_search"):
    """File search tool call"""

    type: ClassVar[Literal["file_search"]] = "file_search"
    """The type of tool call. This is always going to be `file_search` for this type of tool call."""
    id: str
    """The ID of the tool call object."""
    file_search: dict[str, JsonValue]
    """For now, this is always going to be an empty object."""


class RunStepDeltaStepDetailsToolCallsFileSearchObject(Model, tag_field="type", tag="file_search"):
    """File search tool call"""

    type: ClassVar[Literal["file_search"]] = "file_search"
    """The type of tool call. This is always going to be `retrieval` for this type of tool call."""
    index: int
    """The index of the tool call in the tool calls array."""
    id: str | UnsetType = UNSET
    """The ID of the tool call object."""
    file_search: dict[str, JsonValue]
    """For now, this is always going to be an empty object."""


class RunStepDetailsToolCallsFunctionObject(Model, tag_field="type", tag="function"):
    """Function tool call"""

    type: ClassVar[Literal["function"]] = "function"
    """The type of tool call. This is always going to be `function` for this type of tool call."""
    id: str
    """The ID of the tool call object."""
    function: RunStepDetailsToolCallsFunction
    """The definition of the function that was called."""


if TYPE_CHECKING:
    RunStepDetailsToolCall: TypeAlias = (
        RunStepDetailsToolCallsCodeObject
        | RunStepDetailsToolCallsFileSearchObject
        | RunStepDetailsToolCallsFunctionObject
        | UnknownVariant
    )
else:
    RunStepDetailsToolCall = union(
        {
            "code_interpreter": RunStepDetailsToolCallsCodeObject,
            "file_search": RunStepDetailsToolCallsFileSearchObject,
            "function": RunStepDetailsToolCallsFunctionObject,
        },
        tag="type",
        unknown=UnknownVariant,
    )


class RunStepDetailsToolCallsFunction(Model):
    """The definition of the function that was called."""

    name: str
    """The name of the function."""
    arguments: str
    """The arguments passed to the function."""
    output: str | None
    """The output of the function. This will be `null` if the outputs have not been
    [submitted](/docs/api-reference/runs/submitToolOutputs) yet.
    """


class RunStepDeltaStepDetailsToolCallsFunctionObject(Model, tag_field="type", tag="function"):
    """Function tool call"""

    type: ClassVar[Literal["function"]] = "function"
    """The type of tool call. This is always going to be `function` for this type of tool call."""
    index: int
    """The index of the tool call in the tool calls array."""
    id: str | UnsetType = UNSET
    """The ID of the tool call object."""
    function: RunStepDeltaStepDetailsToolCallsFunction | UnsetType = UNSET
    """The definition of the function that was called."""


if TYPE_CHECKING:
    RunStepDeltaStepDetailsToolCall: TypeAlias = (
        RunStepDeltaStepDetailsToolCallsCodeObject
        | RunStepDeltaStepDetailsToolCallsFileSearchObject
        | RunStepDeltaStepDetailsToolCallsFunctionObject
        | UnknownVariant
    )
else:
    RunStepDeltaStepDetailsToolCall = union(
        {
            "code_interpreter": RunStepDeltaStepDetailsToolCallsCodeObject,
            "file_search": RunStepDeltaStepDetailsToolCallsFileSearchObject,
            "function": RunStepDeltaStepDetailsToolCallsFunctionObject,
        },
        tag="type",
        unknown=UnknownVariant,
    )


class RunStepDeltaStepDetailsToolCallsFunction(Model):
    """The definition of the function that was called."""

    name: str | UnsetType = UNSET
    """The name of the function."""
    arguments: str | UnsetType = UNSET
    """The arguments passed to the function."""
    output: str | None | UnsetType = UNSET
    """The output of the function. This will be `null` if the outputs have not been submitted yet."""


class ThreadStreamEvent(Model, tag_field="event", tag="thread.created"):
    """Occurs when a new thread is created."""

    event: ClassVar[Literal["thread.created"]] = "thread.created"
    data: ThreadObject


class ThreadRunCreatedEvent(Model, tag_field="event", tag="thread.run.created"):
    """Occurs when a new run is created."""

    event: ClassVar[Literal["thread.run.created"]] = "thread.run.created"
    data: RunObject


class ThreadRunQueuedEvent(Model, tag_field="event", tag="thread.run.queued"):
    """Occurs when a run moves to a `queued` status."""

    event: ClassVar[Literal["thread.run.queued"]] = "thread.run.queued"
    data: RunObject


class ThreadRunInProgressEvent(Model, tag_field="event", tag="thread.run.in_progress"):
    """Occurs when a run moves to an `in_progress` status."""

    event: ClassVar[Literal["thread.run.in_progress"]] = "thread.run.in_progress"
    data: RunObject


class ThreadRunRequiresActionEvent(Model, tag_field="event", tag="thread.run.requires_action"):
    """Occurs when a run moves to a `requires_action` status."""

    event: ClassVar[Literal["thread.run.requires_action"]] = "thread.run.requires_action"
    data: RunObject


class ThreadRunCompletedEvent(Model, tag_field="event", tag="thread.run.completed"):
    """Occurs when a run is completed."""

    event: ClassVar[Literal["thread.run.completed"]] = "thread.run.completed"
    data: RunObject


class ThreadRunFailedEvent(Model, tag_field="event", tag="thread.run.failed"):
    """Occurs when a run fails."""

    event: ClassVar[Literal["thread.run.failed"]] = "thread.run.failed"
    data: RunObject


class ThreadRunCancellingEvent(Model, tag_field="event", tag="thread.run.cancelling"):
    """Occurs when a run moves to a `cancelling` status."""

    event: ClassVar[Literal["thread.run.cancelling"]] = "thread.run.cancelling"
    data: RunObject


class ThreadRunCancelledEvent(Model, tag_field="event", tag="thread.run.cancelled"):
    """Occurs when a run is cancelled."""

    event: ClassVar[Literal["thread.run.cancelled"]] = "thread.run.cancelled"
    data: RunObject


class ThreadRunExpiredEvent(Model, tag_field="event", tag="thread.run.expired"):
    """Occurs when a run expires."""

    event: ClassVar[Literal["thread.run.expired"]] = "thread.run.expired"
    data: RunObject


class ThreadRunStepCreatedEvent(Model, tag_field="event", tag="thread.run.step.created"):
    """Occurs when a run step is created."""

    event: ClassVar[Literal["thread.run.step.created"]] = "thread.run.step.created"
    data: RunStepObject


class ThreadRunStepInProgressEvent(Model, tag_field="event", tag="thread.run.step.in_progress"):
    """Occurs when a run step moves to an `in_progress` state."""

    event: ClassVar[Literal["thread.run.step.in_progress"]] = "thread.run.step.in_progress"
    data: RunStepObject


class ThreadRunStepDeltaEvent(Model, tag_field="event", tag="thread.run.step.delta"):
    """Occurs when parts of a run step are being streamed."""

    event: ClassVar[Literal["thread.run.step.delta"]] = "thread.run.step.delta"
    data: RunStepDeltaObject


class ThreadRunStepCompletedEvent(Model, tag_field="event", tag="thread.run.step.completed"):
    """Occurs when a run step is completed."""

    event: ClassVar[Literal["thread.run.step.completed"]] = "thread.run.step.completed"
    data: RunStepObject


class ThreadRunStepFailedEvent(Model, tag_field="event", tag="thread.run.step.failed"):
    """Occurs when a run step fails."""

    event: ClassVar[Literal["thread.run.step.failed"]] = "thread.run.step.failed"
    data: RunStepObject


class ThreadRunStepCancelledEvent(Model, tag_field="event", tag="thread.run.step.cancelled"):
    """Occurs when a run step is cancelled."""

    event: ClassVar[Literal["thread.run.step.cancelled"]] = "thread.run.step.cancelled"
    data: RunStepObject


class ThreadRunStepExpiredEvent(Model, tag_field="event", tag="thread.run.step.expired"):
    """Occurs when a run step expires."""

    event: ClassVar[Literal["thread.run.step.expired"]] = "thread.run.step.expired"
    data: RunStepObject


class ThreadMessageCreatedEvent(Model, tag_field="event", tag="thread.message.created"):
    """Occurs when a message is created."""

    event: ClassVar[Literal["thread.message.created"]] = "thread.message.created"
    data: MessageObject


class ThreadMessageInProgressEvent(Model, tag_field="event", tag="thread.message.in_progress"):
    """Occurs when a message moves to an `in_progress` state."""

    event: ClassVar[Literal["thread.message.in_progress"]] = "thread.message.in_progress"
    data: MessageObject


class ThreadMessageDeltaEvent(Model, tag_field="event", tag="thread.message.delta"):
    """Occurs when parts of a message are being streamed."""

    event: ClassVar[Literal["thread.message.delta"]] = "thread.message.delta"
    data: MessageDeltaObject


class ThreadMessageCompletedEvent(Model, tag_field="event", tag="thread.message.completed"):
    """Occurs when a message is completed."""

    event: ClassVar[Literal["thread.message.completed"]] = "thread.message.completed"
    data: MessageObject


class ThreadMessageIncompleteEvent(Model, tag_field="event", tag="thread.message.incomplete"):
    """Occurs when a message ends before it is completed."""

    event: ClassVar[Literal["thread.message.incomplete"]] = "thread.message.incomplete"
    data: MessageObject


class ErrorEvent(Model, tag_field="event", tag="error"):
    """Occurs when an error occurs. This can happen due to an internal server error or a timeout."""

    event: ClassVar[Literal["error"]] = "error"
    data: Error


class DoneEvent(Model, tag_field="event", tag="done"):
    """Occurs when a stream ends."""

    event: ClassVar[Literal["done"]] = "done"
    data: Literal["[DONE]"] | str


if TYPE_CHECKING:
    AssistantStreamEvent: TypeAlias = (
        ThreadStreamEvent
        | ThreadRunCreatedEvent
        | ThreadRunQueuedEvent
        | ThreadRunInProgressEvent
        | ThreadRunRequiresActionEvent
        | ThreadRunCompletedEvent
        | ThreadRunFailedEvent
        | ThreadRunCancellingEvent
        | ThreadRunCancelledEvent
        | ThreadRunExpiredEvent
        | ThreadRunStepCreatedEvent
        | ThreadRunStepInProgressEvent
        | ThreadRunStepDeltaEvent
        | ThreadRunStepCompletedEvent
        | ThreadRunStepFailedEvent
        | ThreadRunStepCancelledEvent
        | ThreadRunStepExpiredEvent
        | ThreadMessageCreatedEvent
        | ThreadMessageInProgressEvent
        | ThreadMessageDeltaEvent
        | ThreadMessageCompletedEvent
        | ThreadMessageIncompleteEvent
        | ErrorEvent
        | DoneEvent
        | UnknownVariant
    )
    """Represents an event emitted when streaming a Run.

    Each event in a server-sent events stream has an `event` and `data` property:

    ```
    event: thread.created
    data: {"id": "thread_123", "object": "thread", ...}
    ```

    We emit events whenever a new object is created, transitions to a new state, or is being streamed in parts
    (deltas). For example, we emit `thread.run.created` when a new run is created, `thread.run.completed` when
    a run completes, and so on. When an Assistant chooses to create a message during a run, we emit a
    `thread.message.created event`, a `thread.message.in_progress` event, many `thread.message.delta` events,
    and finally a `thread.message.completed` event.

    We may add additional events over time, so we recommend handling unknown events gracefully in your code.
    See the [Assistants API quickstart](/docs/assistants/overview) to learn how to integrate the Assistants
    API with streaming.
    """
else:
    AssistantStreamEvent = union(
        {
            "thread.created": ThreadStreamEvent,
            "thread.run.created": ThreadRunCreatedEvent,
            "thread.run.queued": ThreadRunQueuedEvent,
            "thread.run.in_progress": ThreadRunInProgressEvent,
            "thread.run.requires_action": ThreadRunRequiresActionEvent,
            "thread.run.completed": ThreadRunCompletedEvent,
            "thread.run.failed": ThreadRunFailedEvent,
            "thread.run.cancelling": ThreadRunCancellingEvent,
            "thread.run.cancelled": ThreadRunCancelledEvent,
            "thread.run.expired": ThreadRunExpiredEvent,
            "thread.run.step.created": ThreadRunStepCreatedEvent,
            "thread.run.step.in_progress": ThreadRunStepInProgressEvent,
            "thread.run.step.delta": ThreadRunStepDeltaEvent,
            "thread.run.step.completed": ThreadRunStepCompletedEvent,
            "thread.run.step.failed": ThreadRunStepFailedEvent,
            "thread.run.step.cancelled": ThreadRunStepCancelledEvent,
            "thread.run.step.expired": ThreadRunStepExpiredEvent,
            "thread.message.created": ThreadMessageCreatedEvent,
            "thread.message.in_progress": ThreadMessageInProgressEvent,
            "thread.message.delta": ThreadMessageDeltaEvent,
            "thread.message.completed": ThreadMessageCompletedEvent,
            "thread.message.incomplete": ThreadMessageIncompleteEvent,
            "error": ErrorEvent,
            "done": DoneEvent,
        },
        tag="event",
        unknown=UnknownVariant,
    )


class ListMessagesOrder(OpenStrEnum):
    ASC = "asc"
    """Order results in ascending order"""
    DESC = "desc"
    """Order results in descending order"""


class ListRunsOrder(OpenStrEnum):
    ASC = "asc"
    """Order results in ascending order"""
    DESC = "desc"
    """Order results in descending order"""


class ListRunStepsOrder(OpenStrEnum):
    ASC = "asc"
    """Order results in ascending order"""
    DESC = "desc"
    """Order results in descending order"""
