"""Models of the operations on embeddings."""

from __future__ import annotations

from .._runtime.model import UNSET, JsonValue, Model, OpenModel, UnsetType, field


class CreateEmbeddingRequest(OpenModel):
    input: str | list[str] | None
    """Input text to get embeddings for, encoded as a string. To get embeddings for multiple inputs in a single
    request, pass an array of strings. Each input must not exceed 2048 tokens in length.
    Unless you are embedding code, we suggest replacing newlines (\\n) in your input with a single space, as we
    have observed inferior results when newlines are present.
    """
    user: str | UnsetType = UNSET
    """A unique identifier representing your end-user, which can help monitoring and detecting abuse."""
    input_type: str | UnsetType = UNSET
    """input type of embedding search to use"""
    encoding_format: str | None | UnsetType = UNSET
    """The format to return the embeddings in. Can be either `float` or `base64`. Defaults to `float`."""
    dimensions: int | None | UnsetType = UNSET
    """The number of dimensions the resulting output embeddings should have. Only supported in `text-embedding-3`
    and later models.
    """
    additional_properties: dict[str, JsonValue] = field(default_factory=lambda: {})
    """The members that the schema does not name."""


class CreateEmbeddingResponse(Model):
    object: str
    model: str
    data: list[CreateEmbeddingDataItem]
    usage: CreateEmbeddingUsage


class CreateEmbeddingDataItem(Model):
    index: int
    object: str
    embedding: list[float]


class CreateEmbeddingUsage(Model):
    prompt_tokens: int
    total_tokens: int
