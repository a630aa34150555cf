"""Inputs of the operations on assistants."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NotRequired, TypeAlias, TypedDict

from .. import models
from .._runtime.json_input import JsonInput


class CreateAssistantToolResourcesDict(TypedDict):
    """`models.CreateAssistantToolResources` as a dict literal."""

    code_interpreter: NotRequired[CreateAssistantCodeInterpreterInput]
    file_search: NotRequired[CreateAssistantFileSearchInput]


CreateAssistantToolResourcesInput: TypeAlias = (
    models.CreateAssistantToolResources
    | models.AssistantToolResources
    | models.ThreadToolResources
    | CreateAssistantToolResourcesDict
)


class CreateAssistantCodeInterpreterDict(TypedDict):
    """`models.CreateAssistantCodeInterpreter` as a dict literal."""

    file_ids: NotRequired[Sequence[str]]


CreateAssistantCodeInterpreterInput: TypeAlias = (
    models.CreateAssistantCodeInterpreter
    | models.AssistantCodeInterpreter
    | models.ThreadCodeInterpreter
    | CreateAssistantCodeInterpreterDict
)


class CreateAssistantFileSearchDict(TypedDict):
    """`models.CreateAssistantFileSearch` as a dict literal."""

    vector_store_ids: NotRequired[Sequence[str]]
    vector_stores: NotRequired[Sequence[CreateAssistantVectorStoreInput]]


CreateAssistantFileSearchInput: TypeAlias = (
    models.CreateAssistantFileSearch
    | models.AssistantFileSearch
    | models.ThreadFileSearch
    | CreateAssistantFileSearchDict
)


class CreateAssistantVectorStoreDict(TypedDict):
    """`models.CreateAssistantVectorStore` as a dict literal."""

    file_ids: NotRequired[Sequence[str]]
    chunking_strategy: NotRequired[CreateAssistantChunkingStrategyInput]
    metadata: NotRequired[Mapping[str, JsonInput]]


CreateAssistantVectorStoreInput: TypeAlias = models.CreateAssistantVectorStore | CreateAssistantVectorStoreDict


class CreateAssistantAutoChunkingStrategyDict(TypedDict):
    """`models.CreateAssistantAutoChunkingStrategy` as a dict literal."""

    type: Literal["auto"]


CreateAssistantAutoChunkingStrategyInput: TypeAlias = (
    models.CreateAssistantAutoChunkingStrategy
    | models.AutoChunkingStrategyRequestParam
    | CreateAssistantAutoChunkingStrategyDict
)


class CreateAssistantStaticChunkingStrategyDict(TypedDict):
    """`models.CreateAssistantStaticChunkingStrategy` as a dict literal."""

    type: Literal["static"]
    static: CreateAssistantStaticChunkingStrategyStaticInput


CreateAssistantStaticChunkingStrategyInput: TypeAlias = (
    models.CreateAssistantStaticChunkingStrategy
    | models.StaticChunkingStrategyRequestParam
    | CreateAssistantStaticChunkingStrategyDict
)


class CreateAssistantStaticChunkingStrategyStaticDict(TypedDict):
    """`models.CreateAssistantStaticChunkingStrategyStatic` as a dict literal."""

    max_chunk_size_tokens: int
    chunk_overlap_tokens: int


CreateAssistantStaticChunkingStrategyStaticInput: TypeAlias = (
    models.CreateAssistantStaticChunkingStrategyStatic
    | models.StaticChunkingStrategy
    | CreateAssistantStaticChunkingStrategyStaticDict
)

CreateAssistantChunkingStrategyInput: TypeAlias = (
    CreateAssistantAutoChunkingStrategyInput | CreateAssistantStaticChunkingStrategyInput | models.UnknownVariant
)
"""What a request takes for `models.CreateAssistantChunkingStrategy`."""


class ModifyAssistantToolResourcesDict(TypedDict):
    """`models.ModifyAssistantToolResources` as a dict literal."""

    code_interpreter: NotRequired[ModifyAssistantCodeInterpreterInput]
    file_search: NotRequired[ModifyAssistantFileSearchInput]


ModifyAssistantToolResourcesInput: TypeAlias = (
    models.ModifyAssistantToolResources
    | models.AssistantToolResources
    | models.ThreadToolResources
    | ModifyAssistantToolResourcesDict
)


class ModifyAssistantCodeInterpreterDict(TypedDict):
    """`models.ModifyAssistantCodeInterpreter` as a dict literal."""

    file_ids: NotRequired[Sequence[str]]


ModifyAssistantCodeInterpreterInput: TypeAlias = (
    models.ModifyAssistantCodeInterpreter
    | models.AssistantCodeInterpreter
    | models.ThreadCodeInterpreter
    | ModifyAssistantCodeInterpreterDict
)


class ModifyAssistantFileSearchDict(TypedDict):
    """`models.ModifyAssistantFileSearch` as a dict literal."""

    vector_store_ids: NotRequired[Sequence[str]]


ModifyAssistantFileSearchInput: TypeAlias = (
    models.ModifyAssistantFileSearch
    | models.AssistantFileSearch
    | models.ThreadFileSearch
    | ModifyAssistantFileSearchDict
)
