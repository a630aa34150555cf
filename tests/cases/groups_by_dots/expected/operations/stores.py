"""Operations on stores."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.operation import AsyncGroup, Group, Operation, empty

if TYPE_CHECKING:
    from .stores_shelves import AsyncStoresShelves, StoresShelves


class Stores(Group):
    """Operations on stores."""

    @cached_property
    def shelves(self) -> StoresShelves:
        """Operations on the shelves of stores."""
        from .stores_shelves import StoresShelves

        return StoresShelves(self._client)

    def list(self) -> None:
        """`GET /v1/stores`"""
        return self._client.send(_LIST, locals())


class AsyncStores(AsyncGroup):
    """Operations on stores."""

    @cached_property
    def shelves(self) -> AsyncStoresShelves:
        """Operations on the shelves of stores."""
        from .stores_shelves import AsyncStoresShelves

        return AsyncStoresShelves(self._client)

    async def list(self) -> None:
        """`GET /v1/stores`"""
        return await self._client.send(_LIST, locals())


_LIST: Operation[None] = Operation(
    "GET",
    "/v1/stores",
    responses={"204": empty()},
)
