"""Inputs that several groups of operations use."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

from .. import models
from .._runtime.json_input import JsonInput


class CodeInterpreterToolDefinitionDict(TypedDict):
    """`models.CodeInterpreterToolDefinition` as a dict literal."""

    type: Literal["code_interpreter"]


CodeInterpreterToolDefinitionInput: TypeAlias = models.CodeInterpreterToolDefinition | CodeInterpreterToolDefinitionDict


class FunctionDefinitionDict(TypedDict):
    """`models.FunctionDefinition` as a dict literal."""

    name: str
    description: NotRequired[str]
    parameters: JsonInput


FunctionDefinitionInput: TypeAlias = models.FunctionDefinition | FunctionDefinitionDict


class FunctionToolDefinitionDict(TypedDict):
    """`models.FunctionToolDefinition` as a dict literal."""

    type: Literal["function"]
    function: FunctionDefinitionInput


FunctionToolDefinitionInput: TypeAlias = models.FunctionToolDefinition | FunctionToolDefinitionDict


class RetrievalToolDefinitionDict(TypedDict):
    """`models.RetrievalToolDefinition` as a dict literal."""

    type: Literal["retrieval"]


RetrievalToolDefinitionInput: TypeAlias = models.RetrievalToolDefinition | RetrievalToolDefinitionDict

ToolDefinitionInput: TypeAlias = (
    CodeInterpreterToolDefinitionInput
    | FunctionToolDefinitionInput
    | RetrievalToolDefinitionInput
    | models.UnknownVariant
)
"""What a request takes for `models.ToolDefinition`."""
