"""Operations on orders."""

from __future__ import annotations

from .. import models
from .._runtime.operation import AsyncGroup, Group, Operation, empty, json, path


class Orders(Group):
    """Operations on orders."""

    def create(self) -> models.Order:
        """`POST /orders`"""
        return self._client.send(_CREATE, locals())

    def get(self, order_id: int) -> models.Order:
        """`GET /orders/{orderId}`"""
        return self._client.send(_GET, locals())

    def delete(self, order_id: int) -> None:
        """`DELETE /orders/{orderId}`"""
        return self._client.send(_DELETE, locals())


class AsyncOrders(AsyncGroup):
    """Operations on orders."""

    async def create(self) -> models.Order:
        """`POST /orders`"""
        return await self._client.send(_CREATE, locals())

    async def get(self, order_id: int) -> models.Order:
        """`GET /orders/{orderId}`"""
        return await self._client.send(_GET, locals())

    async def delete(self, order_id: int) -> None:
        """`DELETE /orders/{orderId}`"""
        return await self._client.send(_DELETE, locals())


_CREATE: Operation[models.Order] = Operation(
    "POST",
    "/orders",
    responses={"201": json(models.Order)},
)


_GET: Operation[models.Order] = Operation(
    "GET",
    "/orders/{orderId}",
    parameters=(path("order_id", "orderId"),),
    responses={"200": json(models.Order)},
)


_DELETE: Operation[None] = Operation(
    "DELETE",
    "/orders/{orderId}",
    parameters=(path("order_id", "orderId"),),
    responses={"204": empty()},
)
