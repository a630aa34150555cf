"""The bodies that are measured: as large and as varied as real ones, valid, and the same every time."""

from __future__ import annotations

import json
import random

from specloom.load.tree import Json

_WORDS = ("it", "is", "sunny", "in", "the", "north", "and", "wet", "south", "nobody", "knows", "what", "weather", "of")
_SECONDS = 1_699_063_290


def chat_completion() -> bytes:
    """44 kB: one choice with a text, three tool calls, and 100 tokens with the 5 likeliest at each place."""
    chance = random.Random(1)

    def likely() -> dict[str, Json]:
        token = f" {chance.choice(_WORDS)}"
        return {"token": token, "logprob": round(-chance.expovariate(0.5), 8), "bytes": list(token.encode())}

    tokens: list[Json] = [{**likely(), "top_logprobs": [likely() for _ in range(5)]} for _ in range(100)]
    calls: list[Json] = [
        {
            "id": f"call_{number}",
            "type": "function",
            "function": {"name": "get_weather", "arguments": json.dumps({"place": _text(chance, 8), "days": number})},
        }
        for number in range(3)
    ]
    message: Json = {"role": "assistant", "content": _text(chance, 160), "refusal": None, "tool_calls": calls}
    choice: Json = {
        "index": 0,
        "message": message,
        "finish_reason": "tool_calls",
        "logprobs": {"content": tokens, "refusal": None},
    }
    return encoded(
        {
            "id": "chatcmpl-7R1nGnsXO8n4oi9UPz2f3UHdgAYMn",
            "object": "chat.completion",
            "created": _SECONDS,
            "model": "gpt-4o-2024-08-06",
            "system_fingerprint": "fp_44709d6fcb",
            "choices": [choice],
            "usage": {"prompt_tokens": 120, "completion_tokens": 100, "total_tokens": 220},
        }
    )


def runs_page() -> bytes:
    """108 kB: 100 runs of all states, with tools, choices and formats that are unions."""
    chance = random.Random(2)
    data = [_run(number, chance) for number in range(100)]
    ends: dict[str, Json] = {"first_id": "run_0000", "last_id": "run_0099", "has_more": False}
    return encoded({"object": "list", "data": data, **ends})


def _run(number: int, chance: random.Random) -> Json:
    status = ("completed", "in_progress", "requires_action", "failed", "expired")[number % 5]
    function: Json = {
        "name": "get_weather",
        "description": _text(chance, 4),
        "parameters": {"type": "object", "properties": {"place": {"type": "string"}}, "required": ["place"]},
    }
    tools: list[Json] = [
        {"type": "code_interpreter"},
        {"type": "file_search", "file_search": {"max_num_results": 8}},
        {"type": "function", "function": function},
    ]
    call: Json = {
        "id": f"call_{number}",
        "type": "function",
        "function": {"name": "get_weather", "arguments": json.dumps({"place": _text(chance, 3)})},
    }
    named: Json = {"type": "function", "function": {"name": "get_weather"}}
    ended = status != "in_progress"
    return {
        "id": f"run_{number:04}",
        "object": "thread.run",
        "created_at": _SECONDS + number,
        "thread_id": "thread_BDDwIqM4KgHibXX3mqmN3Lgs",
        "assistant_id": "asst_nGl00s4xa9zmVY6Fvuvz9wwQ",
        "status": status,
        "required_action": (
            {"type": "submit_tool_outputs", "submit_tool_outputs": {"tool_calls": [call]}}
            if status == "requires_action"
            else None
        ),
        "last_error": {"code": "server_error", "message": _text(chance, 6)} if status == "failed" else None,
        "expires_at": _SECONDS + 600 + number,
        "started_at": _SECONDS + 1 + number,
        "cancelled_at": None,
        "failed_at": _SECONDS + 2 + number if status == "failed" else None,
        "completed_at": _SECONDS + 2 + number if status == "completed" else None,
        "incomplete_details": {"reason": "max_completion_tokens"} if status == "expired" else None,
        "model": "gpt-4-turbo",
        "instructions": _text(chance, 5),
        "tools": tools,
        "metadata": {"user": f"user_{number}"},
        "usage": {"prompt_tokens": 123, "completion_tokens": 456, "total_tokens": 579} if ended else None,
        "temperature": 0.7,
        "top_p": 1.0,
        "max_prompt_tokens": 1000,
        "max_completion_tokens": 1000,
        "truncation_strategy": {"type": "last_messages", "last_messages": 10},
        "tool_choice": named if number % 2 else "auto",
        "parallel_tool_calls": True,
        "response_format": {"type": "json_object"} if number % 3 else "auto",
    }


def embeddings() -> bytes:
    """16 vectors of 1,536 numbers, 320 kB."""
    chance = random.Random(3)
    data: list[Json] = [
        {"object": "embedding", "index": index, "embedding": [round(chance.gauss(0, 0.03), 9) for _ in range(1_536)]}
        for index in range(16)
    ]
    usage: Json = {"prompt_tokens": 8, "total_tokens": 8}
    return encoded({"object": "list", "model": "text-embedding-ada-002", "data": data, "usage": usage})


def chat_chunk(text: str = " sunny") -> bytes:
    """One event of a streamed chat completion, 280 bytes."""
    choice: Json = {
        "index": 0,
        "delta": {"role": "assistant", "content": text},
        "logprobs": None,
        "finish_reason": None,
    }
    return encoded(
        {
            "id": "chatcmpl-7R1nGnsXO8n4oi9UPz2f3UHdgAYMn",
            "object": "chat.completion.chunk",
            "created": _SECONDS,
            "model": "gpt-4o-2024-08-06",
            "system_fingerprint": "fp_44709d6fcb",
            "choices": [choice],
        }
    )


def chat_stream(events: int = 1_000) -> list[bytes]:
    """That many events and their end, in pieces of 1 to 1,400 bytes that know nothing of the events."""
    chance = random.Random(4)
    chunks = (chat_chunk(f" {chance.choice(_WORDS)}") for _ in range(events))
    whole = b"".join(b"data: %s\n\n" % chunk for chunk in chunks) + b"data: [DONE]\n\n"
    pieces: list[bytes] = []
    while whole:
        length = chance.randint(1, 1_400)
        pieces.append(whole[:length])
        whole = whole[length:]
    return pieces


def chat_messages(count: int = 200) -> list[Json]:
    """The messages of a long conversation: of every role, with images, tool calls and their outputs."""
    chance = random.Random(5)
    messages: list[Json] = [{"role": "system", "content": _text(chance, 30)}]
    while len(messages) < count:
        number = len(messages)
        image: Json = {"type": "image_url", "image_url": {"url": f"https://example.com/{number}.png", "detail": "low"}}
        call: Json = {
            "id": f"call_{number}",
            "type": "function",
            "function": {"name": "get_weather", "arguments": json.dumps({"place": _text(chance, 3)})},
        }
        turn: list[Json] = [
            {"role": "user", "content": [{"type": "text", "text": _text(chance, 25)}, image]},
            {"role": "assistant", "content": None, "tool_calls": [call]},
            {"role": "tool", "tool_call_id": f"call_{number}", "content": _text(chance, 10)},
            {"role": "assistant", "content": _text(chance, 60)},
            {"role": "user", "content": _text(chance, 15)},
        ]
        messages += turn
    return messages[:count]


def small_completion() -> bytes:
    """The answer to a short question, 400 bytes: what is left of a call is then the call itself."""
    message: Json = {"role": "assistant", "content": "It is sunny in the north.", "refusal": None}
    return encoded(
        {
            "id": "chatcmpl-7R1nGnsXO8n4oi9UPz2f3UHdgAYMn",
            "object": "chat.completion",
            "created": _SECONDS,
            "model": "gpt-4o-2024-08-06",
            "system_fingerprint": "fp_44709d6fcb",
            "choices": [{"index": 0, "message": message, "finish_reason": "stop", "logprobs": None}],
            "usage": {"prompt_tokens": 12, "completion_tokens": 7, "total_tokens": 19},
        }
    )


def encoded(value: Json) -> bytes:
    """As services write JSON: without spaces."""
    return json.dumps(value, separators=(",", ":")).encode()


def _text(chance: random.Random, words: int) -> str:
    return " ".join(chance.choice(_WORDS) for _ in range(words))
