"""Unions narrow by class, by tag, and completely."""

from typing import assert_never

from azure_openai_assistants import UnknownVariant, models


def by_class(tool: models.ToolDefinition) -> str:
    match tool:
        case models.FunctionToolDefinition(function=function):
            return function.name
        case models.CodeInterpreterToolDefinition():
            return "code"
        case models.RetrievalToolDefinition():
            return tool.type
        case UnknownVariant():
            return ", ".join(tool)
        case _:
            assert_never(tool)


def by_tag(call: models.ToolCall) -> str:
    if call.type == "function":
        return call.function.arguments
    if call.type == "code_interpreter":
        return call.code_interpreter.input
    if call.type == "retrieval":
        return call.retrieval["query"]
    if call.type is None:
        return str(call["anything"])
    assert_never(call)


def open_enum(run: models.ThreadRun) -> bool:
    match run.status:
        case models.RunStatus.COMPLETED | models.RunStatus.FAILED:
            return True
        case "cancelled":
            return True
        case _:
            return run.status.startswith("expired")
