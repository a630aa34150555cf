"""Operations on e 20e."""

from __future__ import annotations

from .. import models
from .._runtime.operation import AsyncGroup, Group, Operation, json


class E20e(Group):
    """Operations on e 20e."""

    def get(self) -> models.GetDResponse:
        """`GET /e%20e`

        Response headers: `response.headers_as(models.GetE20eHeaders)`.
        """
        return self._client.send(_GET, locals())


class AsyncE20e(AsyncGroup):
    """Operations on e 20e."""

    async def get(self) -> models.GetDResponse:
        """`GET /e%20e`

        Response headers: `response.headers_as(models.GetE20eHeaders)`.
        """
        return await self._client.send(_GET, locals())


_GET: Operation[models.GetDResponse] = Operation(
    "GET",
    "/e%20e",
    responses={"200": json(models.GetDResponse)},
    errors={"default": json(models.Error)},
)
