"""Operations on things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, json, path

if TYPE_CHECKING:
    from .. import inputs


class Things(Group):
    """Operations on things."""

    def get(self, name: str) -> models.Thing:
        """`GET /shops/{shopId}/things/{name}`"""
        return self._client.send(_GET, locals())

    def put(
        self,
        name: str,
        *,
        p: inputs.PInput | UnsetType = UNSET,
        bare: inputs.BareInput | UnsetType = UNSET,
        mid: inputs.PInnerInput | UnsetType = UNSET,
    ) -> models.P:
        """`PUT /shops/{shopId}/things/{name}`

        Response headers: `response.headers_as(models.PutThingHeaders)`.
        """
        return self._client.send(_PUT, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def get(self, name: str) -> models.Thing:
        """`GET /shops/{shopId}/things/{name}`"""
        return await self._client.send(_GET, locals())

    async def put(
        self,
        name: str,
        *,
        p: inputs.PInput | UnsetType = UNSET,
        bare: inputs.BareInput | UnsetType = UNSET,
        mid: inputs.PInnerInput | UnsetType = UNSET,
    ) -> models.P:
        """`PUT /shops/{shopId}/things/{name}`

        Response headers: `response.headers_as(models.PutThingHeaders)`.
        """
        return await self._client.send(_PUT, locals())


_GET: Operation[models.Thing] = Operation(
    "GET",
    "/shops/{shopId}/things/{name}",
    parameters=(path("name"),),
    client_parameters=("shop_id", "api_version"),
    responses={"200": json(models.Thing)},
    errors={"default": json(models.ErrorResponse)},
)


_PUT: Operation[models.P] = Operation(
    "PUT",
    "/shops/{shopId}/things/{name}",
    parameters=(path("name"),),
    client_parameters=("shop_id", "api_version"),
    body=Body("application/json", fields=("p", "bare", "mid"), required=True, read_only=True),
    responses={"200": json(models.P)},
)
