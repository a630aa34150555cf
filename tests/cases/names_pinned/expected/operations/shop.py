"""Operations on shop."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.operation import AsyncGroup, Group

if TYPE_CHECKING:
    from .shop_things import AsyncShopThings, ShopThings


class Shop(Group):
    """Operations on shop."""

    @cached_property
    def things(self) -> ShopThings:
        """Operations on the things of shop."""
        from .shop_things import ShopThings

        return ShopThings(self._client)


class AsyncShop(AsyncGroup):
    """Operations on shop."""

    @cached_property
    def things(self) -> AsyncShopThings:
        """Operations on the things of shop."""
        from .shop_things import AsyncShopThings

        return AsyncShopThings(self._client)
