"""Inputs of the operations on threads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NotRequired, TypeAlias, TypedDict

from .. import models
from .._runtime.model import UnixTime


class AssistantThreadCreationOptionsDict(TypedDict):
    """`models.AssistantThreadCreationOptions` as a dict literal."""

    messages: NotRequired[Sequence[ThreadMessageInput]]
    metadata: NotRequired[Mapping[str, str] | None]


AssistantThreadCreationOptionsInput: TypeAlias = (
    models.AssistantThreadCreationOptions | AssistantThreadCreationOptionsDict
)


class MessageFileCitationTextAnnotationDict(TypedDict):
    """`models.MessageFileCitationTextAnnotation` as a dict literal."""

    type: Literal["file_citation"]
    text: str
    start_index: int
    end_index: int
    file_citation: MessageTextFileCitationDetailsInput


MessageFileCitationTextAnnotationInput: TypeAlias = (
    models.MessageFileCitationTextAnnotation | MessageFileCitationTextAnnotationDict
)


class MessageFilePathDetailsDict(TypedDict):
    """`models.MessageFilePathDetails` as a dict literal."""

    file_id: str


MessageFilePathDetailsInput: TypeAlias = models.MessageFilePathDetails | MessageFilePathDetailsDict


class MessageFilePathTextAnnotationDict(TypedDict):
    """`models.MessageFilePathTextAnnotation` as a dict literal."""

    type: Literal["file_path"]
    text: str
    start_index: int
    end_index: int
    file_path: MessageFilePathDetailsInput


MessageFilePathTextAnnotationInput: TypeAlias = models.MessageFilePathTextAnnotation | MessageFilePathTextAnnotationDict


class MessageImageFileContentDict(TypedDict):
    """`models.MessageImageFileContent` as a dict literal."""

    type: Literal["image_file"]
    image_file: MessageImageFileDetailsInput


MessageImageFileContentInput: TypeAlias = models.MessageImageFileContent | MessageImageFileContentDict


class MessageImageFileDetailsDict(TypedDict):
    """`models.MessageImageFileDetails` as a dict literal."""

    file_id: MessageImageFileIdDetailsInput


MessageImageFileDetailsInput: TypeAlias = models.MessageImageFileDetails | MessageImageFileDetailsDict


class MessageImageFileIdDetailsDict(TypedDict):
    """`models.MessageImageFileIdDetails` as a dict literal."""

    file_id: str


MessageImageFileIdDetailsInput: TypeAlias = models.MessageImageFileIdDetails | MessageImageFileIdDetailsDict

MessageTextAnnotationInput: TypeAlias = (
    MessageFileCitationTextAnnotationInput | MessageFilePathTextAnnotationInput | models.UnknownVariant
)
"""What a request takes for `models.MessageTextAnnotation`."""


class MessageTextContentDict(TypedDict):
    """`models.MessageTextContent` as a dict literal."""

    type: Literal["text"]
    text: MessageTextDetailsInput


MessageTextContentInput: TypeAlias = models.MessageTextContent | MessageTextContentDict

MessageContentInput: TypeAlias = MessageImageFileContentInput | MessageTextContentInput | models.UnknownVariant
"""What a request takes for `models.MessageContent`."""


class MessageTextDetailsDict(TypedDict):
    """`models.MessageTextDetails` as a dict literal."""

    value: str
    annotations: Sequence[MessageTextAnnotationInput]


MessageTextDetailsInput: TypeAlias = models.MessageTextDetails | MessageTextDetailsDict


class MessageTextFileCitationDetailsDict(TypedDict):
    """`models.MessageTextFileCitationDetails` as a dict literal."""

    file_id: str
    quote: str


MessageTextFileCitationDetailsInput: TypeAlias = (
    models.MessageTextFileCitationDetails | MessageTextFileCitationDetailsDict
)


class ThreadMessageDict(TypedDict):
    """`models.ThreadMessage` as a dict literal."""

    id: str
    object: NotRequired[Literal["thread.message"]]
    created_at: UnixTime
    thread_id: str
    role: models.MessageRole | str
    content: Sequence[MessageContentInput]
    assistant_id: NotRequired[str]
    run_id: NotRequired[str]
    file_ids: Sequence[str]
    metadata: Mapping[str, str] | None


ThreadMessageInput: TypeAlias = models.ThreadMessage | ThreadMessageDict


class ToolOutputDict(TypedDict):
    """`models.ToolOutput` as a dict literal."""

    tool_call_id: NotRequired[str]
    output: NotRequired[str]


ToolOutputInput: TypeAlias = models.ToolOutput | ToolOutputDict
