"""Operations on orders."""

from __future__ import annotations

from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, empty


class Orders(Group):
    """Operations on orders."""

    def create(self, *, callback_url: str | UnsetType = UNSET) -> None:
        """`POST /orders`"""
        return self._client.send(_CREATE, locals())


class AsyncOrders(AsyncGroup):
    """Operations on orders."""

    async def create(self, *, callback_url: str | UnsetType = UNSET) -> None:
        """`POST /orders`"""
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[None] = Operation(
    "POST",
    "/orders",
    body=Body("application/json", fields=(("callback_url", "callbackUrl"),), required=True),
    responses={"202": empty()},
)
