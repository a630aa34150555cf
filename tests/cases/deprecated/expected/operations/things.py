"""Operations on things."""

from __future__ import annotations

from typing_extensions import deprecated

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Group, Operation, json, query


class Things(Group):
    """Operations on things."""

    @deprecated("the service's description marks it as deprecated")
    def get(self, *, old: str | UnsetType = UNSET) -> models.Thing:
        """Reads a thing.

        Use another instead.

        See https://example.com/things

        Args:
            old: Deprecated.

        Deprecated.

        `GET /things`
        """
        return self._client.send(_GET, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    @deprecated("the service's description marks it as deprecated")
    async def get(self, *, old: str | UnsetType = UNSET) -> models.Thing:
        """Reads a thing.

        Use another instead.

        See https://example.com/things

        Args:
            old: Deprecated.

        Deprecated.

        `GET /things`
        """
        return await self._client.send(_GET, locals())


_GET: Operation[models.Thing] = Operation(
    "GET",
    "/things",
    parameters=(query("old"),),
    responses={"200": json(models.Thing)},
)
