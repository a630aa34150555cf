"""What is no model, no type and no member."""

from azure_openai_inference import Client, decode, models, replace


def wrong(client: Client, assistant: models.AssistantObject) -> None:
    replace({"id": "a"}, id="b")  # error
    replace("asst_1", id="b")  # error
    text: str = decode(models.AssistantObject, b"{}")  # error
    client.assistants.create(model=assistant)  # error
    client.assistants.create(model="gpt-4o", tools=[assistant])  # error
    client.assistants.create(model="gpt-4o", tools=[{"type": "hammer"}])  # error
    models.AssistantObject(id="a")  # error
    print(assistant.nickname, text)  # error
