"""Models that several groups of operations use."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from .._runtime.model import UNSET, JsonValue, Model, OpenStrEnum, UnsetType, union
from ._unknown import UnknownVariant


class FunctionDefinition(Model):
    """The input definition information for a function."""

    name: str
    """The name of the function to be called."""
    description: str | UnsetType = UNSET
    """A description of what the function does, used by the model to choose when and how to call the function."""
    parameters: JsonValue
    """The parameters the functions accepts, described as a JSON Schema object."""


class ToolDefinitionBase(Model):
    """An abstract representation of an input tool definition that an assistant can use."""


class CodeInterpreterToolDefinition(ToolDefinitionBase, tag_field="type", tag="code_interpreter"):
    """The input definition information for a code interpreter tool as used to configure an assistant."""

    type: ClassVar[Literal["code_interpreter"]] = "code_interpreter"
    """The object type."""


class FunctionToolDefinition(ToolDefinitionBase, tag_field="type", tag="function"):
    """The input definition information for a function tool as used to configure an assistant."""

    type: ClassVar[Literal["function"]] = "function"
    """The object type."""
    function: FunctionDefinition
    """The definition of the concrete function that the function tool should call."""


class RetrievalToolDefinition(ToolDefinitionBase, tag_field="type", tag="retrieval"):
    """The input definition information for a retrieval tool as used to configure an assistant."""

    type: ClassVar[Literal["retrieval"]] = "retrieval"
    """The object type."""


if TYPE_CHECKING:
    ToolDefinition: TypeAlias = (
        CodeInterpreterToolDefinition | FunctionToolDefinition | RetrievalToolDefinition | UnknownVariant
    )
    """An abstract representation of an input tool definition that an assistant can use."""
else:
    ToolDefinition = union(
        {
            "code_interpreter": CodeInterpreterToolDefinition,
            "function": FunctionToolDefinition,
            "retrieval": RetrievalToolDefinition,
        },
        tag="type",
        unknown=UnknownVariant,
    )


class ListSortOrder(OpenStrEnum):
    ASCENDING = "asc"
    """Specifies an ascending sort order."""
    DESCENDING = "desc"
    """Specifies a descending sort order."""
