"""Outputs are inputs; and what can be done with a model: replace, encode, decode, match, compare, copy."""

import copy
import pickle
from typing import assert_never, assert_type

from azure_openai_inference import UNSET, Client, UnknownVariant, decode, encode, models, replace


def outputs_are_inputs(client: Client, unknown: UnknownVariant) -> None:
    assistant = client.assistants.get("asst_1")
    client.assistants.create(
        model=assistant.model,
        name=assistant.name,
        tools=[*assistant.tools, {"type": "code_interpreter"}, unknown],
        metadata=assistant.metadata,
        response_format=assistant.response_format,
    )
    client.threads.create_and_run(assistant_id=assistant.id, tools=[models.AssistantToolsCode()])
    run = client.threads.runs.get("thread_1", "run_1")
    client.threads.runs.create(run.thread_id, assistant_id=run.assistant_id, tools=run.tools, model=run.model)


def a_conversation(client: Client) -> None:
    messages: list[models.ChatCompletionRequestMessage] = [
        models.ChatCompletionRequestSystemMessage(content="You are terse."),
        models.ChatCompletionRequestUserMessage(content="Hi"),
    ]
    completion = client.chat_completions.create("gpt-4o", messages=messages)
    content = completion.choices[0].message.content
    client.chat_completions.create("gpt-4o", messages=[*messages, {"role": "assistant", "content": content}])


def changed(assistant: models.AssistantObject) -> models.AssistantObject:
    assert_type(replace(assistant, name="Bob", description=None), models.AssistantObject)
    assert_type(copy.copy(assistant), models.AssistantObject)
    assert_type(copy.deepcopy(assistant), models.AssistantObject)
    assert pickle.loads(pickle.dumps(assistant)) == assistant
    return replace(assistant, name="Bob")


def json_and_back(assistant: models.AssistantObject) -> None:
    assert_type(encode(assistant), bytes)
    assert_type(decode(models.AssistantObject, encode(assistant)), models.AssistantObject)
    assert_type(decode(list[models.AssistantObject], b"[]"), list[models.AssistantObject])


def narrowed(step: models.RunStepObject) -> str:
    match step.step_details:
        case models.RunStepDetailsMessageCreationObject(message_creation=creation):
            return creation.message_id
        case models.RunStepDetailsToolCallsObject(tool_calls=calls):
            return ", ".join(str(call.type) for call in calls)
        case UnknownVariant() as unknown:
            return str(unknown.get("type"))
        case _:
            assert_never(step.step_details)


def left_out(completion: models.CreateChatCompletionResponse) -> int:
    if completion.usage is UNSET:
        return 0
    return completion.usage.total_tokens
