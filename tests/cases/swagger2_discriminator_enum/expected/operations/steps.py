"""Operations on steps."""

from __future__ import annotations

from .. import models
from .._runtime.operation import AsyncGroup, Group, Operation, json


class Steps(Group):
    """Operations on steps."""

    def get(self) -> models.Details:
        """`GET /steps`"""
        return self._client.send(_GET, locals())


class AsyncSteps(AsyncGroup):
    """Operations on steps."""

    async def get(self) -> models.Details:
        """`GET /steps`"""
        return await self._client.send(_GET, locals())


_GET: Operation[models.Details] = Operation(
    "GET",
    "/steps",
    responses={"200": json(models.Details)},
)
