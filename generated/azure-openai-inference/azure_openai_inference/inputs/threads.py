"""Inputs of the operations on threads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NotRequired, TypeAlias, TypedDict

from .. import models
from .._runtime.json_input import JsonInput
from .shared import AssistantToolsCodeInput


class AssistantToolsFileSearchTypeOnlyDict(TypedDict):
    """`models.AssistantToolsFileSearchTypeOnly` as a dict literal."""

    type: Literal["file_search"]


AssistantToolsFileSearchTypeOnlyInput: TypeAlias = (
    models.AssistantToolsFileSearchTypeOnly | models.AssistantToolsFileSearch | AssistantToolsFileSearchTypeOnlyDict
)


class TruncationObjectDict(TypedDict):
    """`models.TruncationObject` as a dict literal."""

    type: models.TruncationType | str
    last_messages: NotRequired[int | None]


TruncationObjectInput: TypeAlias = models.TruncationObject | TruncationObjectDict


class AssistantsNamedToolChoiceDict(TypedDict):
    """`models.AssistantsNamedToolChoice` as a dict literal."""

    type: models.AssistantsNamedToolChoiceType | str
    function: NotRequired[AssistantsNamedToolChoiceFunctionInput]


AssistantsNamedToolChoiceInput: TypeAlias = models.AssistantsNamedToolChoice | AssistantsNamedToolChoiceDict

AssistantsApiToolChoiceOptionInput: TypeAlias = (
    models.AssistantsApiToolChoiceValue | str | AssistantsNamedToolChoiceInput
)
"""What a request takes for `models.AssistantsApiToolChoiceOption`."""


class AssistantsNamedToolChoiceFunctionDict(TypedDict):
    """`models.AssistantsNamedToolChoiceFunction` as a dict literal."""

    name: str


AssistantsNamedToolChoiceFunctionInput: TypeAlias = (
    models.AssistantsNamedToolChoiceFunction | AssistantsNamedToolChoiceFunctionDict
)


class SubmitToolOutputsRunToolOutputDict(TypedDict):
    """`models.SubmitToolOutputsRunToolOutput` as a dict literal."""

    tool_call_id: NotRequired[str]
    output: NotRequired[str]


SubmitToolOutputsRunToolOutputInput: TypeAlias = (
    models.SubmitToolOutputsRunToolOutput | SubmitToolOutputsRunToolOutputDict
)


class CreateThreadAndRunToolResourcesDict(TypedDict):
    """`models.CreateThreadAndRunToolResources` as a dict literal."""

    code_interpreter: NotRequired[CreateThreadAndRunCodeInterpreterInput]
    file_search: NotRequired[CreateThreadAndRunFileSearchInput]


CreateThreadAndRunToolResourcesInput: TypeAlias = (
    models.CreateThreadAndRunToolResources
    | models.AssistantToolResources
    | models.ThreadToolResources
    | CreateThreadAndRunToolResourcesDict
)


class CreateThreadAndRunCodeInterpreterDict(TypedDict):
    """`models.CreateThreadAndRunCodeInterpreter` as a dict literal."""

    file_ids: NotRequired[Sequence[str]]


CreateThreadAndRunCodeInterpreterInput: TypeAlias = (
    models.CreateThreadAndRunCodeInterpreter
    | models.AssistantCodeInterpreter
    | models.ThreadCodeInterpreter
    | CreateThreadAndRunCodeInterpreterDict
)


class CreateThreadAndRunFileSearchDict(TypedDict):
    """`models.CreateThreadAndRunFileSearch` as a dict literal."""

    vector_store_ids: NotRequired[Sequence[str]]


CreateThreadAndRunFileSearchInput: TypeAlias = (
    models.CreateThreadAndRunFileSearch
    | models.AssistantFileSearch
    | models.ThreadFileSearch
    | CreateThreadAndRunFileSearchDict
)


class CreateThreadRequestDict(TypedDict):
    """`models.CreateThreadRequest` as a dict literal."""

    messages: NotRequired[Sequence[CreateMessageRequestInput]]
    tool_resources: NotRequired[CreateThreadToolResourcesInput | None]
    metadata: NotRequired[Mapping[str, JsonInput] | None]


CreateThreadRequestInput: TypeAlias = models.CreateThreadRequest | CreateThreadRequestDict


class CreateThreadToolResourcesDict(TypedDict):
    """`models.CreateThreadToolResources` as a dict literal."""

    code_interpreter: NotRequired[CreateThreadCodeInterpreterInput]
    file_search: NotRequired[CreateThreadFileSearchInput]


CreateThreadToolResourcesInput: TypeAlias = (
    models.CreateThreadToolResources
    | models.AssistantToolResources
    | models.ThreadToolResources
    | CreateThreadToolResourcesDict
)


class CreateThreadCodeInterpreterDict(TypedDict):
    """`models.CreateThreadCodeInterpreter` as a dict literal."""

    file_ids: NotRequired[Sequence[str]]


CreateThreadCodeInterpreterInput: TypeAlias = (
    models.CreateThreadCodeInterpreter
    | models.AssistantCodeInterpreter
    | models.ThreadCodeInterpreter
    | CreateThreadCodeInterpreterDict
)


class CreateThreadFileSearchDict(TypedDict):
    """`models.CreateThreadFileSearch` as a dict literal."""

    vector_store_ids: NotRequired[Sequence[str]]
    vector_stores: NotRequired[Sequence[CreateThreadVectorStoreInput]]


CreateThreadFileSearchInput: TypeAlias = (
    models.CreateThreadFileSearch | models.AssistantFileSearch | models.ThreadFileSearch | CreateThreadFileSearchDict
)


class CreateThreadVectorStoreDict(TypedDict):
    """`models.CreateThreadVectorStore` as a dict literal."""

    file_ids: NotRequired[Sequence[str]]
    chunking_strategy: NotRequired[CreateThreadChunkingStrategyInput]
    metadata: NotRequired[Mapping[str, JsonInput]]


CreateThreadVectorStoreInput: TypeAlias = models.CreateThreadVectorStore | CreateThreadVectorStoreDict


class CreateThreadAutoChunkingStrategyDict(TypedDict):
    """`models.CreateThreadAutoChunkingStrategy` as a dict literal."""

    type: Literal["auto"]


CreateThreadAutoChunkingStrategyInput: TypeAlias = (
    models.CreateThreadAutoChunkingStrategy
    | models.AutoChunkingStrategyRequestParam
    | CreateThreadAutoChunkingStrategyDict
)


class CreateThreadStaticChunkingStrategyDict(TypedDict):
    """`models.CreateThreadStaticChunkingStrategy` as a dict literal."""

    type: Literal["static"]
    static: CreateThreadStaticChunkingStrategyStaticInput


CreateThreadStaticChunkingStrategyInput: TypeAlias = (
    models.CreateThreadStaticChunkingStrategy
    | models.StaticChunkingStrategyRequestParam
    | CreateThreadStaticChunkingStrategyDict
)


class CreateThreadStaticChunkingStrategyStaticDict(TypedDict):
    """`models.CreateThreadStaticChunkingStrategyStatic` as a dict literal."""

    max_chunk_size_tokens: int
    chunk_overlap_tokens: int


CreateThreadStaticChunkingStrategyStaticInput: TypeAlias = (
    models.CreateThreadStaticChunkingStrategyStatic
    | models.StaticChunkingStrategy
    | CreateThreadStaticChunkingStrategyStaticDict
)

CreateThreadChunkingStrategyInput: TypeAlias = (
    CreateThreadAutoChunkingStrategyInput | CreateThreadStaticChunkingStrategyInput | models.UnknownVariant
)
"""What a request takes for `models.CreateThreadChunkingStrategy`."""


class ModifyThreadToolResourcesDict(TypedDict):
    """`models.ModifyThreadToolResources` as a dict literal."""

    code_interpreter: NotRequired[ModifyThreadCodeInterpreterInput]
    file_search: NotRequired[ModifyThreadFileSearchInput]


ModifyThreadToolResourcesInput: TypeAlias = (
    models.ModifyThreadToolResources
    | models.AssistantToolResources
    | models.ThreadToolResources
    | ModifyThreadToolResourcesDict
)


class ModifyThreadCodeInterpreterDict(TypedDict):
    """`models.ModifyThreadCodeInterpreter` as a dict literal."""

    file_ids: NotRequired[Sequence[str]]


ModifyThreadCodeInterpreterInput: TypeAlias = (
    models.ModifyThreadCodeInterpreter
    | models.AssistantCodeInterpreter
    | models.ThreadCodeInterpreter
    | ModifyThreadCodeInterpreterDict
)


class ModifyThreadFileSearchDict(TypedDict):
    """`models.ModifyThreadFileSearch` as a dict literal."""

    vector_store_ids: NotRequired[Sequence[str]]


ModifyThreadFileSearchInput: TypeAlias = (
    models.ModifyThreadFileSearch | models.AssistantFileSearch | models.ThreadFileSearch | ModifyThreadFileSearchDict
)

MessageToolInput: TypeAlias = AssistantToolsCodeInput | AssistantToolsFileSearchTypeOnlyInput | models.UnknownVariant
"""What a request takes for `models.MessageTool`."""


class CreateMessageRequestDict(TypedDict):
    """`models.CreateMessageRequest` as a dict literal."""

    role: models.CreateMessageRequestRole | str
    content: str
    attachments: NotRequired[Sequence[CreateMessageAttachmentInput] | None]
    metadata: NotRequired[Mapping[str, JsonInput] | None]


CreateMessageRequestInput: TypeAlias = models.CreateMessageRequest | CreateMessageRequestDict


class CreateMessageAttachmentDict(TypedDict):
    """`models.CreateMessageAttachment` as a dict literal."""

    file_id: NotRequired[str]
    tools: NotRequired[Sequence[MessageToolInput]]


CreateMessageAttachmentInput: TypeAlias = (
    models.CreateMessageAttachment | models.MessageAttachment | CreateMessageAttachmentDict
)
