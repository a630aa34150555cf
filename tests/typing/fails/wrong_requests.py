"""What a request must not be."""

from azure_openai_inference import Client, models


def calls(client: Client) -> None:
    client.chat_completions.create("gpt-4o")  # error: messages are missing
    client.chat_completions.create("gpt-4o", messages="hi")  # error: no list
    client.chat_completions.create("gpt-4o", messages=[], temprature=1)  # error: a typo
    client.chat_completions.create("gpt-4o", messages=[{"role": "user", "contnet": "x"}])  # error: a typo in a dict
    client.chat_completions.create("gpt-4o", messages=[{"role": "usr", "content": "x"}])  # error: no such role
    client.chat_completions.create("gpt-4o", messages=[{"role": "user"}])  # error: content is missing
    client.chat_completions.create("gpt-4o", messages=[], tool_choice="sometimes")  # error: a closed enum
    client.assistants.list(limit="20")  # error: no integer
    client.assistants.lst()  # error: no such operation
    client.assistants.list(20)  # error: keywords only


def unlike(client: Client, message: models.MessageObject, usage: models.CompletionUsage) -> None:
    client.chat_completions.create("gpt-4o", messages=[message])  # error: a message of a thread, with another content
    client.chat_completions.create("gpt-4o", messages=[usage])  # error: no message at all
    client.assistants.create(model="gpt-4o", tool_resources=usage)  # error: no resources
    thread = client.threads.get("thread_1")
    client.threads.modify("thread_1", tool_resources=thread.tool_resources)
    client.assistants.modify("asst_1", tool_resources=thread.tool_resources)  # error: there null is not allowed


def made() -> None:
    models.ChatCompletionRequestUserMessage()  # error: content is missing
    models.ChatCompletionRequestUserMessage(content=3)  # error: a wrong type
    models.ChatCompletionRequestUserMessage(content="x", nmae="y")  # error: a wrong field
