"""Models of the operations on threads."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from .._runtime.model import UNSET, Model, OpenStrEnum, UnixTime, UnsetType, union
from .._runtime.page import AsyncPage, Page, PageFields
from ._unknown import UnknownVariant
from .shared import ToolDefinition


class AssistantThread(Model):
    """Information about a single thread associated with an assistant."""

    id: str
    """The identifier, which can be referenced in API endpoints."""
    object: Literal["thread"] = "thread"
    """The object type, which is always 'thread'."""
    created_at: UnixTime
    """The Unix timestamp, in seconds, representing when this object was created."""
    metadata: dict[str, str] | None
    """A set of up to 16 key/value pairs that can be attached to an object, used for storing additional
    information about that object in a structured format. Keys may be up to 64 characters in length and values
    may be up to 512 characters in length.
    """


class AssistantThreadCreationOptions(Model):
    """The details used to create a new assistant thread."""

    messages: list[ThreadMessage] | UnsetType = UNSET
    """The messages to associate with the new thread."""
    metadata: dict[str, str] | None | UnsetType = UNSET
    """A set of up to 16 key/value pairs that can be attached to an object, used for storing additional
    information about that object in a structured format. Keys may be up to 64 characters in length and values
    may be up to 512 characters in length.
    """


class CodeInterpreterImageReference(Model):
    """An image reference emitted by a code interpreter tool in response to a tool call by the model."""

    file_id: str
    """The ID of the file associated with this image."""


class CodeInterpreterToolCallDetails(Model):
    """The detailed information about a code interpreter invocation by the model."""

    input: str
    """The input provided by the model to the code interpreter tool."""
    outputs: list[CodeInterpreterToolCallOutput]
    """The outputs produced by the code interpreter tool back to the model in response to the tool call."""


class CodeInterpreterToolCallOutputBase(Model):
    """An abstract representation of an emitted output from a code interpreter tool."""


class CodeInterpreterImageOutput(CodeInterpreterToolCallOutputBase, tag_field="type", tag="image"):
    """A representation of an image output emitted by a code interpreter tool in response to a tool call by the
    model.
    """

    type: ClassVar[Literal["image"]] = "image"
    """The object type."""
    image: CodeInterpreterImageReference
    """Referential information for the image associated with this output."""


class CodeInterpreterLogOutput(CodeInterpreterToolCallOutputBase, tag_field="type", tag="logs"):
    """A representation of a log output emitted by a code interpreter tool in response to a tool call by the
    model.
    """

    type: ClassVar[Literal["logs"]] = "logs"
    """The object type."""
    logs: str
    """The serialized log output emitted by the code interpreter."""


if TYPE_CHECKING:
    CodeInterpreterToolCallOutput: TypeAlias = CodeInterpreterImageOutput | CodeInterpreterLogOutput | UnknownVariant
    """An abstract representation of an emitted output from a code interpreter tool."""
else:
    CodeInterpreterToolCallOutput = union(
        {"image": CodeInterpreterImageOutput, "logs": CodeInterpreterLogOutput}, tag="type", unknown=UnknownVariant
    )


class CreateAndRunThreadOptions(Model):
    """The details used when creating and immediately running a new assistant thread."""

    assistant_id: str
    """The ID of the assistant for which the thread should be created."""
    thread: AssistantThreadCreationOptions | UnsetType = UNSET
    """The details used to create the new thread."""
    model: str | UnsetType = UNSET
    """The overridden model that the assistant should use to run the thread."""
    instructions: str | UnsetType = UNSET
    """The overridden system instructions the assistant should use to run the thread."""
    tools: list[ToolDefinition] | UnsetType = UNSET
    """The overridden list of enabled tools the assistant should use to run the thread."""
    metadata: dict[str, str] | None | UnsetType = UNSET
    """A set of up to 16 key/value pairs that can be attached to an object, used for storing additional
    information about that object in a structured format. Keys may be up to 64 characters in length and values
    may be up to 512 characters in length.
    """


class FunctionToolCallDetails(Model):
    """The detailed information about the function called by the model."""

    name: str
    """The name of the function."""
    arguments: str
    """The arguments that the model requires are provided to the named function."""
    output: str | None
    """The output of the function, only populated for function calls that have already have had their outputs
    submitted.
    """


class MessageContentBase(Model):
    """An abstract representation of a single item of thread message content."""


class MessageFile(Model):
    """Information about a file attached to an assistant thread message."""

    id: str
    """The identifier, which can be referenced in API endpoints."""
    object: Literal["thread.message.file"] = "thread.message.file"
    """The object type, which is always 'thread.message.file'."""
    created_at: UnixTime
    """The Unix timestamp, in seconds, representing when this object was created."""
    message_id: str
    """The ID of the message that this file is attached to."""


class MessageFilePathDetails(Model):
    """An encapsulation of an image file ID, as used by message image content."""

    file_id: str
    """The ID of the specific file that the citation is from."""


class MessageImageFileContent(MessageContentBase, tag_field="type", tag="image_file"):
    """A representation of image file content in a thread message."""

    type: ClassVar[Literal["image_file"]] = "image_file"
    """The object type."""
    image_file: MessageImageFileDetails
    """The image file for this thread message content item."""


class MessageImageFileDetails(Model):
    """An image reference, as represented in thread message content."""

    file_id: MessageImageFileIdDetails
    """The ID for the file associated with this image."""


class MessageImageFileIdDetails(Model):
    """An encapsulation of an image file ID, as used by message image content."""

    file_id: str
    """The ID of the specific image file."""


class MessageRole(OpenStrEnum):
    """The possible values for roles attributed to messages in a thread."""

    USER = "user"
    """The role representing the end-user."""
    ASSISTANT = "assistant"
    """The role representing the assistant."""


class MessageTextAnnotationBase(Model):
    """An abstract representation of an annotation to text thread message content."""

    text: str
    """The textual content associated with this text annotation item."""
    start_index: int
    """The first text index associated with this text annotation."""
    end_index: int
    """The last text index associated with this text annotation."""


class MessageFileCitationTextAnnotation(MessageTextAnnotationBase, tag_field="type", tag="file_citation"):
    """A citation within the message that points to a specific quote from a specific File associated with the
    assistant or the message. Generated when the assistant uses the 'retrieval' tool to search files.
    """

    type: ClassVar[Literal["file_citation"]] = "file_citation"
    """The object type."""
    file_citation: MessageTextFileCitationDetails
    """A citation within the message that points to a specific quote from a specific file. Generated when the
    assistant uses the "retrieval" tool to search files.
    """


class MessageFilePathTextAnnotation(MessageTextAnnotationBase, tag_field="type", tag="file_path"):
    """A citation within the message that points to a file located at a specific path."""

    type: ClassVar[Literal["file_path"]] = "file_path"
    """The object type."""
    file_path: MessageFilePathDetails
    """A URL for the file that's generated when the assistant used the code_interpreter tool to generate a file."""


if TYPE_CHECKING:
    MessageTextAnnotation: TypeAlias = (
        MessageFileCitationTextAnnotation | MessageFilePathTextAnnotation | UnknownVariant
    )
    """An abstract representation of an annotation to text thread message content."""
else:
    MessageTextAnnotation = union(
        {"file_citation": MessageFileCitationTextAnnotation, "file_path": MessageFilePathTextAnnotation},
        tag="type",
        unknown=UnknownVariant,
    )


class MessageTextContent(MessageContentBase, tag_field="type", tag="text"):
    """A representation of a textual item of thread message content."""

    type: ClassVar[Literal["text"]] = "text"
    """The object type."""
    text: MessageTextDetails
    """The text and associated annotations for this thread message content item."""


if TYPE_CHECKING:
    MessageContent: TypeAlias = MessageImageFileContent | MessageTextContent | UnknownVariant
    """An abstract representation of a single item of thread message content."""
else:
    MessageContent = union(
        {"image_file": MessageImageFileContent, "text": MessageTextContent}, tag="type", unknown=UnknownVariant
    )


class MessageTextDetails(Model):
    """The text and associated annotations for a single item of assistant thread message content."""

    value: str
    """The text data."""
    annotations: list[MessageTextAnnotation]
    """A list of annotations associated with this text."""


class MessageTextFileCitationDetails(Model):
    """A representation of a file-based text citation, as used in a file-based annotation of text thread message
    content.
    """

    file_id: str
    """The ID of the file associated with this citation."""
    quote: str
    """The specific quote cited in the associated file."""


class RequiredActionBase(Model):
    """An abstract representation of a required action for an assistant thread run to continue."""


class RunError(Model):
    """The details of an error as encountered by an assistant thread run."""

    code: str
    """The status for the error."""
    message: str
    """The human-readable text associated with the error."""


class RunStatus(OpenStrEnum):
    """Possible values for the status of an assistant thread run."""

    QUEUED = "queued"
    """Represents a run that is queued to start."""
    IN_PROGRESS = "in_progress"
    """Represents a run that is in progress."""
    REQUIRES_ACTION = "requires_action"
    """Represents a run that needs another operation, such as tool output submission, to continue."""
    CANCELLING = "cancelling"
    """Represents a run that is in the process of cancellation."""
    CANCELLED = "cancelled"
    """Represents a run that has been cancelled."""
    FAILED = "failed"
    """Represents a run that failed."""
    COMPLETED = "completed"
    """Represents a run that successfully completed."""
    EXPIRED = "expired"
    """Represents a run that expired before it could otherwise finish."""


class RunStep(Model):
    """Detailed information about a single step of an assistant thread run."""

    id: str
    """The identifier, which can be referenced in API endpoints."""
    object: Literal["thread.run.step"] = "thread.run.step"
    """The object type, which is always 'thread.run.step'."""
    type: RunStepType | str
    """The type of run step, which can be either message_creation or tool_calls."""
    assistant_id: str
    """The ID of the assistant associated with the run step."""
    thread_id: str
    """The ID of the thread that was run."""
    run_id: str
    """The ID of the run that this run step is a part of."""
    status: RunStepStatus | str
    """The status of this run step."""
    step_details: RunStepDetails
    """The details for this run step."""
    last_error: RunStepError | None
    """If applicable, information about the last error encountered by this run step."""
    created_at: UnixTime
    """The Unix timestamp, in seconds, representing when this object was created."""
    expired_at: datetime | None
    """The Unix timestamp, in seconds, representing when this item expired."""
    completed_at: datetime | None
    """The Unix timestamp, in seconds, representing when this completed."""
    cancelled_at: datetime | None
    """The Unix timestamp, in seconds, representing when this was cancelled."""
    failed_at: datetime | None
    """The Unix timestamp, in seconds, representing when this failed."""
    metadata: dict[str, str] | None
    """A set of up to 16 key/value pairs that can be attached to an object, used for storing additional
    information about that object in a structured format. Keys may be up to 64 characters in length and values
    may be up to 512 characters in length.
    """


class RunStepDetailsBase(Model):
    """An abstract representation of the details for a run step."""


class RunStepError(Model):
    """The error information associated with a failed run step."""

    code: RunStepErrorCode | str
    """The error code for this error."""
    message: str
    """The human-readable text associated with this error."""


class RunStepErrorCode(OpenStrEnum):
    """Possible error code values attributable to a failed run step."""

    SERVER_ERROR = "server_error"
    """Represents a server error."""
    RATE_LIMIT_EXCEEDED = "rate_limit_exceeded"
    """Represents an error indicating configured rate limits were exceeded."""


class RunStepMessageCreationDetails(RunStepDetailsBase, tag_field="type", tag="message_creation"):
    """The detailed information associated with a message creation run step."""

    type: ClassVar[Literal["message_creation"]] = "message_creation"
    """The object type."""
    message_creation: RunStepMessageCreationReference
    """Information about the message creation associated with this run step."""


class RunStepMessageCreationReference(Model):
    """The details of a message created as a part of a run step."""

    message_id: str
    """The ID of the message created by this run step."""


class RunStepStatus(OpenStrEnum):
    """Possible values for the status of a run step."""

    IN_PROGRESS = "in_progress"
    """Represents a run step still in progress."""
    CANCELLED = "cancelled"
    """Represents a run step that was cancelled."""
    FAILED = "failed"
    """Represents a run step that failed."""
    COMPLETED = "completed"
    """Represents a run step that successfully completed."""
    EXPIRED = "expired"
    """Represents a run step that expired before otherwise finishing."""


class RunStepToolCallDetails(RunStepDetailsBase, tag_field="type", tag="tool_calls"):
    """The detailed information associated with a run step calling tools."""

    type: ClassVar[Literal["tool_calls"]] = "tool_calls"
    """The object type."""
    tool_calls: list[ToolCall]
    """A list tool call details for this run step."""


if TYPE_CHECKING:
    RunStepDetails: TypeAlias = RunStepMessageCreationDetails | RunStepToolCallDetails | UnknownVariant
    """An abstract representation of the details for a run step."""
else:
    RunStepDetails = union(
        {"message_creation": RunStepMessageCreationDetails, "tool_calls": RunStepToolCallDetails},
        tag="type",
        unknown=UnknownVariant,
    )


class RunStepType(OpenStrEnum):
    """The possible types of run steps."""

    MESSAGE_CREATION = "message_creation"
    """Represents a run step to create a message."""
    TOOL_CALLS = "tool_calls"
    """Represents a run step that calls tools."""


class SubmitToolOutputsAction(RequiredActionBase, tag_field="type", tag="submit_tool_outputs"):
    """The details for required tool calls that must be submitted for an assistant thread run to continue."""

    type: ClassVar[Literal["submit_tool_outputs"]] = "submit_tool_outputs"
    """The object type."""
    submit_tool_outputs: SubmitToolOutputsDetails
    """The details describing tools that should be called to submit tool outputs."""


if TYPE_CHECKING:
    RequiredAction: TypeAlias = SubmitToolOutputsAction | UnknownVariant
    """An abstract representation of a required action for an assistant thread run to continue."""
else:
    RequiredAction = union({"submit_tool_outputs": SubmitToolOutputsAction}, tag="type", unknown=UnknownVariant)


class SubmitToolOutputsDetails(Model):
    """The details describing tools that should be called to submit tool outputs."""

    tool_calls: list[ToolCall]
    """The list of tool calls that must be resolved for the assistant thread run to continue."""


class ThreadDeletionStatus(Model):
    """The status of a thread deletion operation."""

    id: str
    """The ID of the resource specified for deletion."""
    deleted: bool
    """A value indicating whether deletion was successful."""
    object: Literal["thread.deleted"] = "thread.deleted"
    """The object type, which is always 'thread.deleted'."""


class ThreadMessage(Model):
    """A single message within an assistant thread."""

    id: str
    """The identifier, which can be referenced in API endpoints."""
    object: Literal["thread.message"] = "thread.message"
    """The object type, which is always 'thread.message'."""
    created_at: UnixTime
    """The Unix timestamp, in seconds, representing when this object was created."""
    thread_id: str
    """The ID of the thread that this message belongs to."""
    role: MessageRole | str
    """The role associated with the assistant thread message."""
    content: list[MessageContent]
    """The list of content items associated with the assistant thread message."""
    assistant_id: str | UnsetType = UNSET
    """If applicable, the ID of the assistant that authored this message."""
    run_id: str | UnsetType = UNSET
    """If applicable, the ID of the run associated with the authoring of this message."""
    file_ids: list[str]
    """A list of file IDs that the assistant should use. Useful for tools like retrieval and code_interpreter
    that can access files.
    """
    metadata: dict[str, str] | None
    """A set of up to 16 key/value pairs that can be attached to an object, used for storing additional
    information about that object in a structured format. Keys may be up to 64 characters in length and values
    may be up to 512 characters in length.
    """


class ThreadRun(Model):
    """Data representing a single evaluation run of an assistant thread."""

    id: str
    """The identifier, which can be referenced in API endpoints."""
    object: Literal["thread.run"] = "thread.run"
    """The object type, which is always 'thread.run'."""
    thread_id: str
    """The ID of the thread associated with this run."""
    assistant_id: str
    """The ID of the assistant associated with the thread this run was performed against."""
    status: RunStatus | str
    """The status of the assistant thread run."""
    required_action: RequiredAction | None | UnsetType = UNSET
    """The details of the action required for the assistant thread run to continue."""
    last_error: RunError | None
    """The last error, if any, encountered by this assistant thread run."""
    model: str
    """The ID of the model to use."""
    instructions: str
    """The overridden system instructions used for this assistant thread run."""
    tools: list[ToolDefinition]
    """The overridden enabled tools used for this assistant thread run.

    Default: [].
    """
    file_ids: list[str]
    """A list of attached file IDs, ordered by creation date in ascending order.

    Default: [].
    """
    created_at: UnixTime
    """The Unix timestamp, in seconds, representing when this object was created."""
    expires_at: datetime | None
    """The Unix timestamp, in seconds, representing when this item expires."""
    started_at: datetime | None
    """The Unix timestamp, in seconds, representing when this item was started."""
    completed_at: datetime | None
    """The Unix timestamp, in seconds, representing when this completed."""
    cancelled_at: datetime | None
    """The Unix timestamp, in seconds, representing when this was cancelled."""
    failed_at: datetime | None
    """The Unix timestamp, in seconds, representing when this failed."""
    metadata: dict[str, str] | None
    """A set of up to 16 key/value pairs that can be attached to an object, used for storing additional
    information about that object in a structured format. Keys may be up to 64 characters in length and values
    may be up to 512 characters in length.
    """


class ToolCallBase(Model):
    """An abstract representation a tool call, issued by the model in evaluation of a configured tool definition,
    that must be fulfilled and have its outputs submitted before the model can continue.
    """

    id: str
    """The ID of the tool call. This ID must be referenced when you submit tool outputs."""


class CodeInterpreterToolCall(ToolCallBase, tag_field="type", tag="code_interpreter"):
    """A tool call to a code interpreter tool, issued by the model in evaluation of a configured code interpreter
    tool, that represents submitted output needed or already fulfilled by the tool for the model to continue.
    """

    type: ClassVar[Literal["code_interpreter"]] = "code_interpreter"
    """The object type."""
    code_interpreter: CodeInterpreterToolCallDetails
    """The details of the tool call to the code interpreter tool."""


class FunctionToolCall(ToolCallBase, tag_field="type", tag="function"):
    """A tool call to a function tool, issued by the model in evaluation of a configured function tool, that
    represents given function inputs and submitted function outputs needed or already fulfilled by the tool
    for the model to continue.
    """

    type: ClassVar[Literal["function"]] = "function"
    """The object type."""
    function: FunctionToolCallDetails
    """The detailed information about the function called by the model."""


class RetrievalToolCall(ToolCallBase, tag_field="type", tag="retrieval"):
    """A tool call to a retrieval tool, issued by the model in evaluation of a configured retrieval tool, that
    represents submitted output needed or already fulfilled by the tool for the model to continue.
    """

    type: ClassVar[Literal["retrieval"]] = "retrieval"
    """The object type."""
    retrieval: dict[str, str]
    """The key/value pairs produced by the retrieval tool."""


if TYPE_CHECKING:
    ToolCall: TypeAlias = CodeInterpreterToolCall | FunctionToolCall | RetrievalToolCall | UnknownVariant
    """An abstract representation a tool call, issued by the model in evaluation of a configured tool definition,
    that must be fulfilled and have its outputs submitted before the model can continue.
    """
else:
    ToolCall = union(
        {"code_interpreter": CodeInterpreterToolCall, "function": FunctionToolCall, "retrieval": RetrievalToolCall},
        tag="type",
        unknown=UnknownVariant,
    )


class ToolOutput(Model):
    """The data provided during a tool outputs submission to resolve pending tool calls and allow the model to
    continue.
    """

    tool_call_id: str | UnsetType = UNSET
    """The ID of the tool call being resolved, as provided in the tool calls of a required action from a run."""
    output: str | UnsetType = UNSET
    """The output from the tool to be submitted."""


class ModifyThreadRequest(Model):
    metadata: dict[str, str] | None | UnsetType = UNSET
    """A set of up to 16 key/value pairs that can be attached to an object, used for storing additional
    information about that object in a structured format. Keys may be up to 64 characters in length and values
    may be up to 512 characters in length.
    """


class ListMessagesResponse(Model):
    """The response data for a requested list of items."""

    object: Literal["list"] = "list"
    """The object type, which is always list."""
    data: list[ThreadMessage]
    """The requested list of items."""
    first_id: str
    """The first ID represented in this list."""
    last_id: str
    """The last ID represented in this list."""
    has_more: bool
    """A value indicating whether there are additional values available not captured in this list."""


class ListMessagesPage(ListMessagesResponse, Page[ThreadMessage], dict=True):
    """A `ListMessagesResponse` as a page: a loop goes over its `data`, and on over the pages behind it."""

    __page_fields__: ClassVar[PageFields] = PageFields("data", next="last_id", more="has_more")


class AsyncListMessagesPage(ListMessagesResponse, AsyncPage[ThreadMessage], dict=True):
    """A `ListMessagesResponse` as a page: `async for` goes over its `data`, and on over the pages behind it."""

    __page_fields__: ClassVar[PageFields] = PageFields("data", next="last_id", more="has_more")


class CreateMessageRequest(Model):
    role: MessageRole | str
    """The role to associate with the new message."""
    content: str
    """The textual content for the new message."""
    file_ids: list[str] | UnsetType = UNSET
    """A list of up to 10 file IDs to associate with the message, as used by tools like 'code_interpreter' or
    'retrieval' that can read files.
    """
    metadata: dict[str, str] | None | UnsetType = UNSET
    """A set of up to 16 key/value pairs that can be attached to an object, used for storing additional
    information about that object in a structured format. Keys may be up to 64 characters in length and values
    may be up to 512 characters in length.
    """


class ModifyMessageRequest(Model):
    metadata: dict[str, str] | None | UnsetType = UNSET
    """A set of up to 16 key/value pairs that can be attached to an object, used for storing additional
    information about that object in a structured format. Keys may be up to 64 characters in length and values
    may be up to 512 characters in length.
    """


class ListMessageFilesResponse(Model):
    """The response data for a requested list of items."""

    object: Literal["list"] = "list"
    """The object type, which is always list."""
    data: list[MessageFile]
    """The requested list of items."""
    first_id: str
    """The first ID represented in this list."""
    last_id: str
    """The last ID represented in this list."""
    has_more: bool
    """A value indicating whether there are additional values available not captured in this list."""


class ListMessageFilesPage(ListMessageFilesResponse, Page[MessageFile], dict=True):
    """A `ListMessageFilesResponse` as a page: a loop goes over its `data`, and on over the pages behind it."""

    __page_fields__: ClassVar[PageFields] = PageFields("data", next="last_id", more="has_more")


class AsyncListMessageFilesPage(ListMessageFilesResponse, AsyncPage[MessageFile], dict=True):
    """A `ListMessageFilesResponse` as a page: `async for` goes over its `data`, and on over the pages behind it."""

    __page_fields__: ClassVar[PageFields] = PageFields("data", next="last_id", more="has_more")


class ListRunsResponse(Model):
    """The response data for a requested list of items."""

    object: Literal["list"] = "list"
    """The object type, which is always list."""
    data: list[ThreadRun]
    """The requested list of items."""
    first_id: str
    """The first ID represented in this list."""
    last_id: str
    """The last ID represented in this list."""
    has_more: bool
    """A value indicating whether there are additional values available not captured in this list."""


class ListRunsPage(ListRunsResponse, Page[ThreadRun], dict=True):
    """A `ListRunsResponse` as a page: a loop goes over its `data`, and on over the pages behind it."""

    __page_fields__: ClassVar[PageFields] = PageFields("data", next="last_id", more="has_more")


class AsyncListRunsPage(ListRunsResponse, AsyncPage[ThreadRun], dict=True):
    """A `ListRunsResponse` as a page: `async for` goes over its `data`, and on over the pages behind it."""

    __page_fields__: ClassVar[PageFields] = PageFields("data", next="last_id", more="has_more")


class CreateRunRequest(Model):
    assistant_id: str
    """The ID of the assistant that should run the thread."""
    model: str | UnsetType = UNSET
    """The overridden model name that the assistant should use to run the thread."""
    instructions: str | UnsetType = UNSET
    """The overridden system instructions that the assistant should use to run the thread."""
    tools: list[ToolDefinition] | UnsetType = UNSET
    """The overridden list of enabled tools that the assistant should use to run the thread."""
    metadata: dict[str, str] | None | UnsetType = UNSET
    """A set of up to 16 key/value pairs that can be attached to an object, used for storing additional
    information about that object in a structured format. Keys may be up to 64 characters in length and values
    may be up to 512 characters in length.
    """


class ModifyRunRequest(Model):
    metadata: dict[str, str] | None | UnsetType = UNSET
    """A set of up to 16 key/value pairs that can be attached to an object, used for storing additional
    information about that object in a structured format. Keys may be up to 64 characters in length and values
    may be up to 512 characters in length.
    """


class ListRunStepsResponse(Model):
    """The response data for a requested list of items."""

    object: Literal["list"] = "list"
    """The object type, which is always list."""
    data: list[RunStep]
    """The requested list of items."""
    first_id: str
    """The first ID represented in this list."""
    last_id: str
    """The last ID represented in this list."""
    has_more: bool
    """A value indicating whether there are additional values available not captured in this list."""


class ListRunStepsPage(ListRunStepsResponse, Page[RunStep], dict=True):
    """A `ListRunStepsResponse` as a page: a loop goes over its `data`, and on over the pages behind it."""

    __page_fields__: ClassVar[PageFields] = PageFields("data", next="last_id", more="has_more")


class AsyncListRunStepsPage(ListRunStepsResponse, AsyncPage[RunStep], dict=True):
    """A `ListRunStepsResponse` as a page: `async for` goes over its `data`, and on over the pages behind it."""

    __page_fields__: ClassVar[PageFields] = PageFields("data", next="last_id", more="has_more")


class SubmitToolOutputsToRunRequest(Model):
    tool_outputs: list[ToolOutput]
    """The list of tool outputs requested by tool calls from the specified run."""
