"""What a downstream developer might write: it knows the installed package, and nothing of who generated it."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from azure_openai_inference import AuthenticationError, Client, NotFoundError, models


def main() -> None:
    endpoint = os.environ["AZURE_OPENAI_ENDPOINT"]
    with Client(endpoint, api_key="demo-key") as client:
        list_assistants(client)
        run_a_thread(client)
        chat(client)
        embed(client)
        listen_and_speak(client)
        meet_errors(client, endpoint)


def list_assistants(client: Client) -> None:
    title("Assistants, and their tools by type")
    for assistant in client.assistants.list(limit=2).data:
        print(f"  {assistant.id}: {assistant.name or 'unnamed'}, on {assistant.model}")
        for tool in assistant.tools:
            match tool:
                case models.AssistantToolsFunction(function=function):
                    print(f"    calls {function.name}")
                case models.AssistantToolsFileSearch() | models.AssistantToolsCode():
                    print(f"    {tool.type}")
                case _:
                    print(f"    a tool that this version does not know: {tool}")


def run_a_thread(client: Client) -> None:
    title("A thread, and a run of it")
    thread = client.threads.create(messages=[{"role": "user", "content": "Plot y = x^2, please."}])
    run = client.threads.runs.create(thread.id, assistant_id="asst_1", temperature=0.2)
    print(f"  {run.id} in {thread.id}: {run.status}")


def chat(client: Client) -> None:
    title("A chat completion, whole and streamed")
    completion = client.chat_completions.create(
        "gpt-4o",
        messages=[
            models.ChatCompletionRequestSystemMessage(content="You are terse."),  # models and dicts are alike
            {"role": "user", "content": "Say hi."},
        ],
        temperature=0.7,
    )
    for choice in completion.choices:
        print(f"  {choice.finish_reason}: {choice.message.content}")
    with client.chat_completions.create_stream("gpt-4o", messages=[{"role": "user", "content": "Again!"}]) as stream:
        print("  streamed:", " | ".join(choice.delta.content or "-" for chunk in stream for choice in chunk.choices))


def embed(client: Client) -> None:
    title("An embedding")
    for item in client.embeddings.create("ada", input=["one", "two"]).data:
        print(f"  {item.index}: {item.embedding}")


def listen_and_speak(client: Client) -> None:
    title("Audio, up and down")
    with tempfile.TemporaryDirectory() as folder:
        audio, spoken = Path(folder) / "question.wav", Path(folder) / "answer.mp3"
        audio.write_bytes(b"RIFF....WAVEfmt ")
        heard = client.transcriptions.create("whisper", file=audio)
        if isinstance(heard, models.AudioResponse | models.AudioVerboseResponse):
            print(f"  heard: {heard.text}")
        client.speech.create("tts", input="Hello", voice="alloy").save(spoken)
        print(f"  spoke: {spoken.name}, {spoken.stat().st_size} bytes")


def meet_errors(client: Client, endpoint: str) -> None:
    title("Errors")
    try:
        client.assistants.get("missing")
    except NotFoundError as error:
        print(f"  {type(error).__name__}: {error}")
    try:
        Client(endpoint, api_key="not-the-key").assistants.list()
    except AuthenticationError as error:
        print(f"  {type(error).__name__}: {error}")


def title(text: str) -> None:
    print(f"\n{text}\n{'-' * len(text)}")


if __name__ == "__main__":
    main()
