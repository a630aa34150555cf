"""Operations on things."""

from __future__ import annotations

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, json


class Things(Group):
    """Operations on things."""

    def create(
        self, *, first: str | UnsetType = UNSET, second: str | UnsetType = UNSET, third: str | None | UnsetType = UNSET
    ) -> models.Thing:
        """`POST /things`

        Args:
            first: Some text.
            second: Some text.
            third: Some text.
        """
        return self._client.send(_CREATE, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def create(
        self, *, first: str | UnsetType = UNSET, second: str | UnsetType = UNSET, third: str | None | UnsetType = UNSET
    ) -> models.Thing:
        """`POST /things`

        Args:
            first: Some text.
            second: Some text.
            third: Some text.
        """
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.Thing] = Operation(
    "POST",
    "/things",
    body=Body("application/json", fields=("first", "second", "third"), required=True),
    responses={"200": json(models.Thing)},
)
