"""Operations on the shelves of stores."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.operation import AsyncGroup, Group, Operation, empty, path

if TYPE_CHECKING:
    from .stores_shelves_items import AsyncStoresShelvesItems, StoresShelvesItems


class StoresShelves(Group):
    """Operations on the shelves of stores."""

    @cached_property
    def items(self) -> StoresShelvesItems:
        """Operations on the items of shelves of stores."""
        from .stores_shelves_items import StoresShelvesItems

        return StoresShelvesItems(self._client)

    def create(self, parent: str) -> None:
        """`POST /v1/{parent}/shelves`"""
        return self._client.send(_CREATE, locals())


class AsyncStoresShelves(AsyncGroup):
    """Operations on the shelves of stores."""

    @cached_property
    def items(self) -> AsyncStoresShelvesItems:
        """Operations on the items of shelves of stores."""
        from .stores_shelves_items import AsyncStoresShelvesItems

        return AsyncStoresShelvesItems(self._client)

    async def create(self, parent: str) -> None:
        """`POST /v1/{parent}/shelves`"""
        return await self._client.send(_CREATE, locals())


_CREATE: Operation[None] = Operation(
    "POST",
    "/v1/{parent}/shelves",
    parameters=(path("parent"),),
    responses={"204": empty()},
)
