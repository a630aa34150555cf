"""Operations on things."""

from __future__ import annotations

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, json


class Things(Group):
    """Operations on things."""

    def create(self, *, status: models.Status | str, previous: models.Status | str | UnsetType = UNSET) -> models.Thing:
        """`POST /things`

        Args:
            status: How far it is.
            previous: How far it is.
        """
        return self._client.send(_CREATE, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def create(
        self, *, status: models.Status | str, previous: models.Status | str | UnsetType = UNSET
    ) -> models.Thing:
        """`POST /things`

        Args:
            status: How far it is.
            previous: How far it is.
        """
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[models.Thing] = Operation(
    "POST",
    "/things",
    body=Body("application/json", fields=("status", "previous"), required=True, needed=("status",)),
    responses={"200": json(models.Thing)},
)
