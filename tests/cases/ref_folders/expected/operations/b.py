"""Operations on b."""

from __future__ import annotations

from .. import models
from .._runtime.operation import AsyncGroup, Group, Operation, json


class B(Group):
    """Operations on b."""

    def get(self) -> models.GetBResponse:
        """`GET /b`"""
        return self._client.send(_GET, locals())


class AsyncB(AsyncGroup):
    """Operations on b."""

    async def get(self) -> models.GetBResponse:
        """`GET /b`"""
        return await self._client.send(_GET, locals())


_GET: Operation[models.GetBResponse] = Operation(
    "GET",
    "/b",
    responses={"200": json(models.GetBResponse)},
)
