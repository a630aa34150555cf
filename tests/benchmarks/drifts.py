"""Bodies that depart from their description in one item, and in every item: what a service of tomorrow sends."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from tests.benchmarks import payloads
from tests.benchmarks.peers import Body

Change: TypeAlias = Callable[[dict[str, Any]], object]
"""Changes one item in place."""


@dataclass(frozen=True)
class Drift:
    """One kind of departure, in one item of a body or in every one."""

    kind: str
    every: bool
    content: bytes


def drifts(body: Body) -> Iterator[Drift]:
    """Each kind that a body has a place for. A chunk is one item, so one is every one."""
    find, changes = _PLACES[body.ours]
    for kind, change in changes.items():
        for every in (False, True):
            document = json.loads(body.content)
            items = find(document)
            if every and len(items) == 1:
                continue
            for item in items if every else items[len(items) // 2 :][:1]:
                change(item)
            yield Drift(kind, every, payloads.encoded(document))


def _tokens(document: Any) -> Sequence[dict[str, Any]]:
    tokens = document["choices"][0]["logprobs"]["content"]
    return [each for token in tokens for each in (token, *token["top_logprobs"])]


def _new_tag(run: dict[str, Any]) -> None:
    run["tools"][1] = {"type": "browser", "browser": {"allowed": ["example.com"]}}


_PLACES: Mapping[str, tuple[Callable[[Any], Sequence[dict[str, Any]]], Mapping[str, Change]]] = {
    "CreateChatCompletionResponse": (
        _tokens,
        {"missing field": lambda token: token.pop("logprob"), "other type": lambda token: token.update(token=7)},
    ),
    "ListRunsResponse": (
        lambda document: document["data"],
        {
            "unknown tag": _new_tag,
            "new enum value": lambda run: run.update(status="paused"),
            "missing field": lambda run: run.pop("created_at"),
        },
    ),
    "CreateEmbeddingResponse": (
        lambda document: document["data"],
        {"missing field": lambda item: item.pop("index")},
    ),
    "CreateChatCompletionStreamResponse": (
        lambda document: document["choices"],
        {
            "new enum value": lambda choice: choice.update(finish_reason="paused"),
            "missing field": lambda choice: choice.pop("index"),
        },
    ),
}
"""By type: where its items are, and how one departs."""
