"""The bodies that are measured: as large as real ones, and valid."""

from __future__ import annotations

import json

from specloom.load.tree import Json

_TEXT = "It is sunny in the north and wet in the south, and nobody knows about the east. "


def chat_completion() -> bytes:
    """60 choices of some 500 bytes, 44 kB."""
    message: Json = {"role": "assistant", "content": _TEXT * 7, "refusal": None}
    return _encode(
        {
            "id": "chatcmpl-1",
            "object": "chat.completion",
            "created": 1_700_000_000,
            "model": "gpt-4o",
            "choices": [
                {"index": index, "finish_reason": "stop", "logprobs": None, "message": message} for index in range(60)
            ],
            "usage": {"prompt_tokens": 10, "completion_tokens": 20, "total_tokens": 30},
        }
    )


def runs_page() -> bytes:
    """100 runs of 1 kB."""
    run: dict[str, Json] = {
        "object": "thread.run",
        "created_at": 1_699_063_290,
        "thread_id": "thread_abc123",
        "assistant_id": "asst_1",
        "status": "completed",
        "required_action": None,
        "last_error": None,
        "expires_at": 1_699_063_290,
        "started_at": 1_699_063_290,
        "cancelled_at": None,
        "failed_at": None,
        "completed_at": 1_699_063_291,
        "incomplete_details": None,
        "model": "gpt-4-turbo",
        "instructions": _TEXT,
        "metadata": {"user": "abc"},
        "tools": [
            {"type": "code_interpreter"},
            {
                "type": "function",
                "function": {"name": "weather", "description": "Tells it.", "parameters": {"type": "object"}},
            },
        ],
        "usage": {"prompt_tokens": 123, "completion_tokens": 456, "total_tokens": 579},
        "temperature": 1.0,
        "top_p": 1.0,
        "max_prompt_tokens": 1000,
        "max_completion_tokens": 1000,
        "tool_choice": "auto",
        "truncation_strategy": {"type": "auto", "last_messages": None},
        "response_format": "auto",
        "parallel_tool_calls": True,
    }
    data: list[Json] = [{"id": f"run_{index}", **run} for index in range(100)]
    return _encode({"object": "list", "data": data, "first_id": "run_0", "last_id": "run_99", "has_more": False})


def embeddings() -> bytes:
    """16 vectors of 1,536 numbers, 350 kB."""
    vector: list[Json] = [round((index * 7919 % 20_001 - 10_000) / 123_456.7, 9) for index in range(1_536)]
    data: list[Json] = [{"object": "embedding", "index": index, "embedding": vector} for index in range(16)]
    usage: Json = {"prompt_tokens": 8, "total_tokens": 8}
    return _encode({"object": "list", "model": "ada", "data": data, "usage": usage})


def chat_chunk(text: str = " sunny") -> bytes:
    """One event of a streamed chat completion, 250 bytes."""
    choice: Json = {"index": 0, "delta": {"content": text}, "logprobs": None, "finish_reason": None}
    return _encode(
        {
            "id": "chatcmpl-1",
            "object": "chat.completion.chunk",
            "created": 1_700_000_000,
            "model": "gpt-4o",
            "system_fingerprint": "fp_44709d6fcb",
            "choices": [choice],
        }
    )


def chat_stream() -> list[bytes]:
    """500 such events, in pieces as a network gives them."""
    events = b"".join(b"data: " + chat_chunk(f" word{index}") + b"\n\n" for index in range(500)) + b"data: [DONE]\n\n"
    return [events[start : start + 1_400] for start in range(0, len(events), 1_400)]


def _encode(value: Json) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()
