"""`make bench`: how fast the generated packages decode, and how long generating takes.

Decoding is told as a ratio to msgspec decoding the same bytes into dicts and lists: the floor of this very run.
Every number is the best of several runs, so that what else the machine does counts little.
"""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
import timeit
from collections.abc import Callable
from pathlib import Path

import msgspec

ROOT = Path(__file__).parent.parent.parent
COMMAND = [sys.executable, "-m", "specloom"]


def chat(choices: int) -> bytes:
    """A chat completion with many choices."""
    text = "It is sunny in the north and wet in the south. " * 8
    message = {"role": "assistant", "content": text, "refusal": None}
    value = {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1_700_000_000,
        "model": "gpt",
        "choices": [
            {"index": index, "finish_reason": "stop", "logprobs": None, "message": message} for index in range(choices)
        ],
        "usage": {"prompt_tokens": 10, "completion_tokens": 20, "total_tokens": 30},
    }
    return json.dumps(value).encode()


def best(work: Callable[[], object], number: int) -> float:
    """Seconds for one call, the best of seven runs."""
    return min(timeit.repeat(work, number=number, repeat=7)) / number


def decoding() -> None:
    """The fast path, and the lenient path for a body that departs from the spec."""
    sys.path.insert(0, str(ROOT / "generated" / "azure-openai-inference"))
    package = importlib.import_module("azure_openai_inference")
    model = package.models.CreateChatCompletionResponse
    body = chat(100)
    package.decode(model, body, strict=True)  # raises where the body would not take the fast path
    drifted = body.replace(b'"index": 0', b'"index": "0"', 1)
    floor = best(lambda: msgspec.json.decode(body), 200)
    print(f"chat completion of {len(body) / 1000:.0f} kB, decoded to dicts: {floor * 1e6:.0f} us = 1.00")
    for name, data in (("typed, fast path", body), ("typed, lenient path", drifted)):
        print(f"  {name}: {best(lambda data=data: package.decode(model, data), 100) / floor:.2f}")


def importing() -> None:
    """Seconds to import a package and its client in a fresh interpreter, less those of the interpreter."""
    bare = best(lambda: subprocess.run([sys.executable, "-c", ""], check=True), 1)
    for project in sorted((ROOT / "generated").iterdir()):
        name = project.name.replace("-", "_")
        code = f"import sys; sys.path.insert(0, {str(project)!r}); from {name} import Client"
        spent = best(lambda code=code: subprocess.run([sys.executable, "-c", code], check=True), 1)
        print(f"import of {name}: {(spent - bare) * 1000:.0f} ms")


def generating() -> None:
    """Seconds of a cold `specloom generate --check`, as a whole and by stage."""
    for spec in sorted((ROOT / "specs").glob("*.yaml")):
        if spec.name.endswith(".overlay.yaml"):
            continue
        command = [*COMMAND, "generate", "--check", "--json", str(spec)]
        whole = best(lambda command=command: subprocess.run(command, cwd=ROOT, capture_output=True, check=False), 1)
        told = json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, check=False).stdout)
        stages = ", ".join(f"{stage} {spent:.2f}" for stage, spent in told["specs"][0]["seconds"].items())
        print(f"generate {spec.name}: {whole:.2f} s ({stages})")


if __name__ == "__main__":
    decoding()
    importing()
    generating()
