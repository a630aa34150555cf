"""Operations on d."""

from __future__ import annotations

from .. import models
from .._runtime.operation import AsyncGroup, Group, Operation, json


class D(Group):
    """Operations on d."""

    def get(self) -> models.GetDResponse:
        """`GET /d`"""
        return self._client.send(_GET, locals())


class AsyncD(AsyncGroup):
    """Operations on d."""

    async def get(self) -> models.GetDResponse:
        """`GET /d`"""
        return await self._client.send(_GET, locals())


_GET: Operation[models.GetDResponse] = Operation(
    "GET",
    "/d",
    responses={"200": json(models.GetDResponse)},
)
