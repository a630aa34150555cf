"""Operations on c."""

from __future__ import annotations

from .. import models
from .._runtime.operation import AsyncGroup, Group, Operation, json


class C(Group):
    """Operations on c."""

    def get_d(self) -> models.GetDResponse:
        """`GET /c`"""
        return self._client.send(_GET_D, locals())


class AsyncC(AsyncGroup):
    """Operations on c."""

    async def get_d(self) -> models.GetDResponse:
        """`GET /c`"""
        return await self._client.send(_GET_D, locals())


_GET_D: Operation[models.GetDResponse] = Operation(
    "GET",
    "/c",
    responses={"200": json(models.GetDResponse)},
)
