"""Operations on embeddings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .. import models
from .._runtime.json_input import JsonInput
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, json, path


class Embeddings(Group):
    """Operations on embeddings."""

    def create(
        self,
        deployment_id: str,
        *,
        input: str | Sequence[str] | None,
        user: str | UnsetType = UNSET,
        input_type: str | UnsetType = UNSET,
        encoding_format: str | None | UnsetType = UNSET,
        dimensions: int | None | UnsetType = UNSET,
        additional_properties: Mapping[str, JsonInput] | UnsetType = UNSET,
    ) -> models.CreateEmbeddingResponse:
        """Get a vector representation of a given input that can be easily consumed by machine learning models
        and algorithms.

        Args:
            deployment_id: The deployment id of the model which was deployed.
            input: Input text to get embeddings for, encoded as a string. To get embeddings for multiple
                inputs in a single request, pass an array of strings. Each input must not exceed 2048 tokens
                in length.
                Unless you are embedding code, we suggest replacing newlines (\\n) in your input with a single
                space, as we have observed inferior results when newlines are present.
            user: A unique identifier representing your end-user, which can help monitoring and detecting
                abuse.
            input_type: input type of embedding search to use
            encoding_format: The format to return the embeddings in. Can be either `float` or `base64`.
                Defaults to `float`.
            dimensions: The number of dimensions the resulting output embeddings should have. Only
                supported in `text-embedding-3` and later models.
            additional_properties: Members of the body that have no argument of their own, by their names
                on the wire.

        `POST /deployments/{deployment-id}/embeddings`
        """
        return self._client.send(_CREATE, locals())


class AsyncEmbeddings(AsyncGroup):
    """Operations on embeddings."""

    async def create(
        self,
        deployment_id: str,
        *,
        input: str | Sequence[str] | None,
        user: str | UnsetType = UNSET,
        input_type: str | UnsetType = UNSET,
        encoding_format: str | None | UnsetType = UNSET,
        dimensions: int | None | UnsetType = UNSET,
        additional_properties: Mapping[str, JsonInput] | UnsetType = UNSET,
    ) -> models.CreateEmbeddingResponse:
        """Get a vector representation of a given input that can be easily consumed by machine learning models
        and algorithms.

        Args:
            deployment_id: The deployment id of the model which was deployed.
            input: Input text to get embeddings for, encoded as a string. To get embeddings for multiple
                inputs in a single request, pass an array of strings. Each input must not exceed 2048 tokens
                in length.
                Unless you are embedding code, we suggest replacing newlines (\\n) in your input with a single
                space, as we have observed inferior results when newlines are present.
            user: A unique identifier representing your end-user, which can help monitoring and detecting
                abuse.
            input_type: input type of embedding search to use
            encoding_format: The format to return the embeddings in. Can be either `float` or `base64`.
                Defaults to `float`.
            dimensions: The number of dimensions the resulting output embeddings should have. Only
                supported in `text-embedding-3` and later models.
            additional_properties: Members of the body that have no argument of their own, by their names
                on the wire.

        `POST /deployments/{deployment-id}/embeddings`
        """
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.CreateEmbeddingResponse] = Operation(
    "POST",
    "/deployments/{deployment-id}/embeddings",
    parameters=(path("deployment_id", "deployment-id"),),
    client_parameters=("api_version",),
    body=Body(
        "application/json",
        fields=("input", "user", "input_type", "encoding_format", "dimensions"),
        additional="additional_properties",
        required=True,
    ),
    responses={"200": json(models.CreateEmbeddingResponse)},
)
