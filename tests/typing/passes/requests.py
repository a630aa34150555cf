"""Requests take models, dict literals and literal strings alike, and outputs as inputs."""

from azure_openai_inference import UNSET, Client, inputs, models


def chat(client: Client) -> str | None:
    system = models.ChatCompletionRequestSystemMessage(content="You are terse.")
    user: inputs.ChatCompletionRequestUserMessageDict = {"role": "user", "content": "Hi"}
    completion = client.chat_completions.create(
        "gpt-4o",
        messages=[
            system,
            user,
            {"role": "user", "content": [{"type": "text", "text": "And?"}]},
            {"role": "assistant", "content": None, "tool_calls": []},
        ],
        tools=[{"type": "function", "function": {"name": "f", "parameters": {"deep": [1, {"a": None}]}}}],
        tool_choice={"type": "function", "function": {"name": "f"}},
        temperature=1,
        stop=["a", "b"],
        seed=None,
    )
    if completion.usage is not UNSET:
        print(completion.usage.total_tokens + 1)
    for choice in completion.choices:
        return choice.message.content
    return None


def outputs_are_inputs(client: Client) -> models.AssistantObject:
    first = client.assistants.get("asst_1")
    return client.assistants.create(model=first.model, tools=first.tools, metadata=None)


def enums(client: Client) -> None:
    client.assistants.list(order="asc")
    client.assistants.list(order=models.ListAssistantsOrder.ASC)
    client.image_generations.create("dalle", prompt="a cat", quality="hd", size=models.ImageSize("1024x1024"))
