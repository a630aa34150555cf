"""Inputs of the operations on vector stores."""

from __future__ import annotations

from typing import Literal, TypeAlias, TypedDict

from .. import models


class VectorStoreExpirationAfterDict(TypedDict):
    """`models.VectorStoreExpirationAfter` as a dict literal."""

    anchor: Literal["last_active_at"] | str
    days: int


VectorStoreExpirationAfterInput: TypeAlias = models.VectorStoreExpirationAfter | VectorStoreExpirationAfterDict


class StaticChunkingStrategyDict(TypedDict):
    """`models.StaticChunkingStrategy` as a dict literal."""

    max_chunk_size_tokens: int
    chunk_overlap_tokens: int


StaticChunkingStrategyInput: TypeAlias = models.StaticChunkingStrategy | StaticChunkingStrategyDict


class AutoChunkingStrategyRequestParamDict(TypedDict):
    """`models.AutoChunkingStrategyRequestParam` as a dict literal."""

    type: Literal["auto"]


AutoChunkingStrategyRequestParamInput: TypeAlias = (
    models.AutoChunkingStrategyRequestParam | AutoChunkingStrategyRequestParamDict
)


class StaticChunkingStrategyRequestParamDict(TypedDict):
    """`models.StaticChunkingStrategyRequestParam` as a dict literal."""

    type: Literal["static"]
    static: StaticChunkingStrategyInput


StaticChunkingStrategyRequestParamInput: TypeAlias = (
    models.StaticChunkingStrategyRequestParam | StaticChunkingStrategyRequestParamDict
)

ChunkingStrategyInput: TypeAlias = (
    AutoChunkingStrategyRequestParamInput | StaticChunkingStrategyRequestParamInput | models.UnknownVariant
)
"""What a request takes for `models.ChunkingStrategy`."""

ChunkingStrategyRequestParamInput: TypeAlias = (
    AutoChunkingStrategyRequestParamInput | StaticChunkingStrategyRequestParamInput | models.UnknownVariant
)
"""What a request takes for `models.ChunkingStrategyRequestParam`."""
