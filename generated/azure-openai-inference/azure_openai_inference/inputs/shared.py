"""Inputs that several groups of operations use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NotRequired, TypeAlias, TypedDict

from .. import models
from .._runtime.json_input import JsonInput


class ChatCompletionStreamOptionsDict(TypedDict):
    """`models.ChatCompletionStreamOptions` as a dict literal."""

    include_usage: NotRequired[bool]


ChatCompletionStreamOptionsInput: TypeAlias = models.ChatCompletionStreamOptions | ChatCompletionStreamOptionsDict


class AssistantsApiResponseFormatDict(TypedDict):
    """`models.AssistantsApiResponseFormat` as a dict literal."""

    type: NotRequired[models.AssistantsApiResponseFormatType | str]


AssistantsApiResponseFormatInput: TypeAlias = models.AssistantsApiResponseFormat | AssistantsApiResponseFormatDict

AssistantsApiResponseFormatOptionInput: TypeAlias = (
    models.AssistantsApiResponseFormatValue | str | AssistantsApiResponseFormatInput
)
"""What a request takes for `models.AssistantsApiResponseFormatOption`."""


class AssistantToolsCodeDict(TypedDict):
    """`models.AssistantToolsCode` as a dict literal."""

    type: Literal["code_interpreter"]


AssistantToolsCodeInput: TypeAlias = models.AssistantToolsCode | AssistantToolsCodeDict


class AssistantToolsFileSearchDict(TypedDict):
    """`models.AssistantToolsFileSearch` as a dict literal."""

    type: Literal["file_search"]
    file_search: NotRequired[AssistantToolsFileSearchDetailsInput]


AssistantToolsFileSearchInput: TypeAlias = (
    models.AssistantToolsFileSearch | models.AssistantToolsFileSearchTypeOnly | AssistantToolsFileSearchDict
)


class AssistantToolsFileSearchDetailsDict(TypedDict):
    """`models.AssistantToolsFileSearchDetails` as a dict literal."""

    max_num_results: NotRequired[int]


AssistantToolsFileSearchDetailsInput: TypeAlias = (
    models.AssistantToolsFileSearchDetails | AssistantToolsFileSearchDetailsDict
)


class AssistantToolsFunctionDict(TypedDict):
    """`models.AssistantToolsFunction` as a dict literal."""

    type: Literal["function"]
    function: AssistantToolsFunctionDetailsInput


AssistantToolsFunctionInput: TypeAlias = models.AssistantToolsFunction | AssistantToolsFunctionDict

AssistantToolInput: TypeAlias = (
    AssistantToolsCodeInput | AssistantToolsFileSearchInput | AssistantToolsFunctionInput | models.UnknownVariant
)
"""What a request takes for `models.AssistantTool`."""


class AssistantToolsFunctionDetailsDict(TypedDict):
    """`models.AssistantToolsFunctionDetails` as a dict literal."""

    description: str
    name: str
    parameters: Mapping[str, JsonInput]


AssistantToolsFunctionDetailsInput: TypeAlias = models.AssistantToolsFunctionDetails | AssistantToolsFunctionDetailsDict
