"""Operations on things."""

from __future__ import annotations

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, json


class Things(Group):
    """Operations on things."""

    def create(self, *, id: str | UnsetType = UNSET) -> models.Thing:
        """`POST /things`

        Args:
            id: Needed where anything of the body is given.
        """
        return self._client.send(_CREATE, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def create(self, *, id: str | UnsetType = UNSET) -> models.Thing:
        """`POST /things`

        Args:
            id: Needed where anything of the body is given.
        """
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.Thing] = Operation(
    "POST",
    "/things",
    body=Body("application/json", fields=("id",), needed=("id",)),
    responses={"200": json(models.Thing)},
)
