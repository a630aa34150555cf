"""Operations on files."""

from __future__ import annotations

from typing import Literal

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Group, Operation, json, query


class Files(Group):
    """Operations on files."""

    def list(
        self,
        *,
        purpose: models.ListFilesPurpose | Literal["assistants", "fine-tune"] | UnsetType = UNSET,
        order: models.ListSortOrder | Literal["asc", "desc"] | UnsetType = UNSET,
    ) -> models.ListFilesResponse:
        """`GET /files`"""
        return self._client.send(_LIST, locals())


class AsyncFiles(AsyncGroup):
    """Operations on files."""

    async def list(
        self,
        *,
        purpose: models.ListFilesPurpose | Literal["assistants", "fine-tune"] | UnsetType = UNSET,
        order: models.ListSortOrder | Literal["asc", "desc"] | UnsetType = UNSET,
    ) -> models.ListFilesResponse:
        """`GET /files`"""
        return await self._client.send(_LIST, locals())


_LIST: Operation[models.ListFilesResponse] = Operation(
    "GET",
    "/files",
    parameters=(query("purpose"), query("order")),
    responses={"200": json(models.ListFilesResponse)},
)
