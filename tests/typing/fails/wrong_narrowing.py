"""Before a union is narrowed, only what all variants have is there."""

from azure_openai_assistants import models


def tools(tool: models.ToolDefinition) -> None:
    print(tool.function)  # error: not of every variant
    if tool.type == "code_interpreter":
        print(tool.function)  # error: not of this one
    if tool.type == "function":
        print(tool.function.nme)  # error: a typo
