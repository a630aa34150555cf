"""What a response does not have."""

from typing import assert_never

from azure_openai_assistants import Client, models


def fields(client: Client) -> None:
    run = client.threads.runs.get("t", "r")
    print(run.stats)  # error: no such field
    print(run.last_error.message)  # error: may be null
    print(run.required_action + 1)  # error: no number


def requests(client: Client) -> None:
    client.request("GET")  # error: no path
    client.request("GET", "/new", params="a=1")  # error: no mapping
    print(client.request("GET", "/new", type=models.ThreadRun).value.nam)  # error: no such member


def not_exhaustive(tool: models.ToolDefinition) -> str:
    match tool:
        case models.FunctionToolDefinition():
            return "function"
        case models.CodeInterpreterToolDefinition():
            return "code"
        case _:
            assert_never(tool)  # error: retrieval, and the variant of tomorrow


def open_enums_are_never_exhausted(status: models.RunStepStatus | str) -> str:
    match status:
        case models.RunStepStatus.IN_PROGRESS | models.RunStepStatus.CANCELLED | models.RunStepStatus.FAILED:
            return "known"
        case models.RunStepStatus.COMPLETED | models.RunStepStatus.EXPIRED:
            return "known"
        case _:
            assert_never(status)  # error: any other string
