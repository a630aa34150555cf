"""Operations on things."""

from __future__ import annotations

from collections.abc import Sequence

from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, empty, path


class Things(Group):
    """Operations on things."""

    def update(
        self,
        id: str,
        *,
        version: int,
        name: str | None | UnsetType = UNSET,
        tags: Sequence[str] | None | UnsetType = UNSET,
    ) -> None:
        """`PATCH /things/{id}`"""
        return self._client.send(_UPDATE, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def update(
        self,
        id: str,
        *,
        version: int,
        name: str | None | UnsetType = UNSET,
        tags: Sequence[str] | None | UnsetType = UNSET,
    ) -> None:
        """`PATCH /things/{id}`"""
        return await self._client.send(_UPDATE, locals())


_UPDATE: Operation[None] = Operation(
    "PATCH",
    "/things/{id}",
    parameters=(path("id"),),
    body=Body("application/merge-patch+json", fields=("version", "name", "tags"), required=True, needed=("version",)),
    responses={"204": empty()},
)
