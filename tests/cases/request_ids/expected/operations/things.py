"""Operations on things."""

from __future__ import annotations

from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Group, Operation, empty, header


class Things(Group):
    """Operations on things."""

    def get(self) -> None:
        """`GET /things`"""
        return self._client.send(_GET, locals())

    def put(self, *, shop_client_request_id: str | UnsetType = UNSET) -> None:
        """`PUT /things`

        Response headers: `response.headers_as(models.PutThingHeaders)`.
        """
        return self._client.send(_PUT, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def get(self) -> None:
        """`GET /things`"""
        return await self._client.send(_GET, locals())

    async def put(self, *, shop_client_request_id: str | UnsetType = UNSET) -> None:
        """`PUT /things`

        Response headers: `response.headers_as(models.PutThingHeaders)`.
        """
        return await self._client.send(_PUT, locals())


_GET: Operation[None] = Operation(
    "GET",
    "/things",
    responses={"204": empty()},
)


_PUT: Operation[None] = Operation(
    "PUT",
    "/things",
    parameters=(header("shop_client_request_id", "shop-client-request-id", request_id=True),),
    responses={"204": empty()},
)
