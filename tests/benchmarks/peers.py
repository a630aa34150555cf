"""Who else decodes the same bodies: plain parsers, which are the floor, and typed libraries, which are the peers.

A library that is not installed takes no part: the rows of the package itself need none but msgspec.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any

import msgspec

from tests.benchmarks import payloads
from tests.benchmarks.measure import OURS, Bench

FLOORS = ("orjson", "msgspec")


@dataclass(frozen=True)
class Body:
    """A body, and what each library calls the type of it."""

    name: str
    content: bytes
    ours: str
    openai: str
    """A class in a module of openai's, as "module:Class"; "module:Page[Class]" takes both from that module."""
    pydantic: str
    """In pydantic_models.py."""
    client: str
    """In the models of openapi-python-client's output."""
    target: float
    """What the issue asks of decoding it, to the floor."""


def bodies() -> tuple[Body, ...]:
    """The four payloads."""
    return (
        Body(
            "chat completion",
            payloads.chat_completion(),
            "CreateChatCompletionResponse",
            "openai.types.chat:ChatCompletion",
            "ChatCompletion",
            "CreateChatCompletionResponse",
            1.1,
        ),
        Body(
            "page of 100 runs",
            payloads.runs_page(),
            "ListRunsResponse",
            "openai.resources.beta.threads.runs.runs:SyncCursorPage[Run]",
            "RunsPage",
            "ListRunsResponse",
            1.0,
        ),
        Body(
            "16 embeddings",
            payloads.embeddings(),
            "CreateEmbeddingResponse",
            "openai.types:CreateEmbeddingResponse",
            "Embeddings",
            "EmbeddingsCreateResponse200",
            1.4,
        ),
        Body(
            "chunk of a stream",
            payloads.chat_chunk(),
            "CreateChatCompletionStreamResponse",
            "openai.types.chat:ChatCompletionChunk",
            "ChatCompletionChunk",
            "CreateChatCompletionStreamResponse",
            1.0,
        ),
    )


@dataclass(frozen=True)
class Decoder:
    """How a library decodes one body, and what it made of it as plain JSON values."""

    name: str
    decode: Callable[[bytes], Any]
    plain: Callable[[Any], object]

    def faithful(self, content: bytes) -> bool:
        """Whether nothing of a body is lost or changed on the way to an object and back."""
        return bool(self.plain(self.decode(content)) == json.loads(content))


def installed(name: str) -> ModuleType | None:
    """A library that may be missing."""
    return import_module(name) if find_spec(name) else None


def decoders(bench: Bench, body: Body) -> Iterator[Decoder]:
    """Everyone who decodes a body, the floors first."""
    if orjson := installed("orjson"):
        yield Decoder("orjson", orjson.loads, _same)
    yield Decoder("msgspec", msgspec.json.Decoder().decode, _same)
    package = bench.package
    ours = getattr(package.models, body.ours)
    yield Decoder(OURS, partial(package.decode, ours), lambda value: json.loads(package.encode(value)))
    if installed("openai"):
        yield _openai(body)
    if installed("pydantic"):
        model = getattr(import_module("tests.benchmarks.pydantic_models"), body.pydantic)
        yield Decoder("pydantic", model.model_validate_json, _dumped)
    if bench.peer is not None and hasattr(bench.peer, body.client):
        client = getattr(bench.peer, body.client)
        yield Decoder(
            "openapi-python-client",
            lambda content: client.from_dict(json.loads(content)),
            lambda value: value.to_dict(),
        )


def _openai(body: Body) -> Decoder:
    """As its client does: `Response.json()`, and then its own construction."""
    construct = import_module("openai._models").construct_type
    module, _, name = body.openai.partition(":")
    page, _, item = name.partition("[")
    names = import_module(module)
    type_ = getattr(names, page)
    if item:
        type_ = type_[getattr(names, item.removesuffix("]"))]
    return Decoder("openai", lambda content: construct(type_=type_, value=json.loads(content)), _dumped)


def _same(value: object) -> object:
    return value


def _dumped(model: Any) -> object:
    return model.model_dump(mode="json", by_alias=True, exclude_unset=True)
