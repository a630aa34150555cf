"""What a downstream developer might write: it knows the installed package, and nothing of who generated it."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from azure_openai_inference import ApiError, AuthenticationError, Client, NotFoundError, models


def main() -> None:
    endpoint = os.environ["AZURE_OPENAI_ENDPOINT"]

    with Client(endpoint, api_key="demo-key") as client:
        show("Assistants")
        for assistant in client.assistants.list(limit=2).data:
            print(
                f"  {assistant.id}: {assistant.name or 'unnamed'}, on {assistant.model}, {len(assistant.tools)} tools"
            )

        show("A thread, and a run of it")
        thread = client.threads.create(messages=[{"role": "user", "content": "Plot y = x^2, please."}])
        run = client.threads.runs.create(thread.id, assistant_id="asst_1", temperature=0.2)
        print(f"  {run.id} in {thread.id}: {run.status}")

        show("A chat completion")
        completion = client.chat_completions.create(
            "gpt-4o",
            messages=[
                models.ChatCompletionRequestSystemMessage(content="You are terse."),
                {"role": "user", "content": "Say hi."},
            ],
            temperature=0.7,
        )
        for choice in completion.choices:
            print(f"  {choice.finish_reason}: {choice.message.content!r}")

        show("An embedding")
        embedding = client.embeddings.create("ada", input=["one", "two"])
        for item in embedding.data:
            print(f"  {item.index}: {item.embedding[:3]}")

        show("Audio, up and down")
        with tempfile.TemporaryDirectory() as folder:
            audio = Path(folder) / "speech.wav"
            audio.write_bytes(b"RIFF....WAVEfmt ")
            print(f"  heard: {client.transcriptions.create('whisper', file=audio)}")
            spoken = Path(folder) / "spoken.mp3"
            client.speech.create("tts", input="Hello", voice="alloy").save(spoken)
            print(f"  spoke: {spoken.stat().st_size} bytes")

        show("A 404")
        try:
            client.assistants.get("missing")
        except NotFoundError as error:
            print(f"  {error}")

    show("A 401")
    try:
        Client(endpoint, api_key="not-the-key").assistants.list()
    except AuthenticationError as error:
        print(f"  {error}")
    except ApiError as error:
        sys.exit(f"expected a 401, got {error.status}")


def show(title: str) -> None:
    print(f"\n{title}\n{'-' * len(title)}")


if __name__ == "__main__":
    main()
