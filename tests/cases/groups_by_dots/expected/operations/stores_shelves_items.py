"""Operations on the items of shelves of stores."""

from __future__ import annotations

from .._runtime.operation import AsyncGroup, Group, Operation, empty, path


class StoresShelvesItems(Group):
    """Operations on the items of shelves of stores."""

    def list(self, parent: str) -> None:
        """`GET /v1/{parent}/items`"""
        return self._client.send(_LIST, locals())


class AsyncStoresShelvesItems(AsyncGroup):
    """Operations on the items of shelves of stores."""

    async def list(self, parent: str) -> None:
        """`GET /v1/{parent}/items`"""
        return await self._client.send(_LIST, locals())


_LIST: Operation[None] = Operation(
    "GET",
    "/v1/{parent}/items",
    parameters=(path("parent"),),
    responses={"204": empty()},
)
