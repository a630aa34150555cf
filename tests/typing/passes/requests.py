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


def an_answer_is_the_next_request(client: Client) -> None:
    completion = client.chat_completions.create("gpt-4o", messages=[{"role": "user", "content": "Hi"}])
    message = completion.choices[0].message
    messages: list[inputs.ChatCompletionRequestMessageInput] = [{"role": "user", "content": "Hi"}, message]
    messages.append({"role": "user", "content": "And?"})
    client.chat_completions.create("gpt-4o", messages=messages)
    client.chat_completions.create("gpt-4o", messages=[message, {"role": "user", "content": "And?"}])
    client.chat_completions.create("gpt-4o", messages=[choice.message for choice in completion.choices])
    client.chat_completions.create("gpt-4o", messages=[{"role": "assistant", "tool_calls": message.tool_calls or []}])


def resources_of_one_are_those_of_another(client: Client) -> None:
    assistant = client.assistants.get("asst_1")
    thread = client.threads.get("thread_1")
    client.assistants.create(model=assistant.model, tool_resources=assistant.tool_resources)
    client.assistants.modify("asst_1", tool_resources=thread.tool_resources or UNSET)
    client.threads.create(tool_resources=assistant.tool_resources)
    if thread.tool_resources:
        files = thread.tool_resources.code_interpreter
        client.threads.create(tool_resources={} if not files else {"code_interpreter": files})


def enums(client: Client) -> None:
    client.assistants.list(order="asc")
    client.assistants.list(order=models.ListAssistantsOrder.ASC)
    client.image_generations.create("dalle", prompt="a cat", quality="hd", size=models.ImageSize("1024x1024"))
