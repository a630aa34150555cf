"""Operations on things."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Group, NextLink, Operation, answering, json, path, query

if TYPE_CHECKING:
    from .._runtime.page import AsyncPager


class Things(Group):
    """Operations on things."""

    def list(self) -> models.ThingPage:
        """What it returns is the first page; a loop over it goes over all items, page by page.

        `GET /{subscriptionId}/things`
        """
        return self._client.page(_LIST, locals())

    def list_old(self, *, top: int | UnsetType = UNSET) -> models.ThingPage:
        """What it returns is the first page; a loop over it goes over all items, page by page.

        `GET /{subscriptionId}/things/old`
        """
        return self._client.page(_LIST_OLD, locals())

    def list_next(self, *, top: int | UnsetType = UNSET) -> models.ThingPage:
        """What it returns is the first page; a loop over it goes over all items, page by page.

        `GET /{subscriptionId}/things/next`
        """
        return self._client.page(_LIST_NEXT, locals())

    def list_mine(self, *, subscription_id: str, v: str = "2024-05-01") -> models.ThingList:
        """`GET /things/mine`"""
        return self._client.send(_LIST_MINE, locals())

    def list_own(self, subscription_id: str) -> models.ThingList:
        """`GET /{subscriptionId}/things/own`

        Args:
            subscription_id: Not that of the client.
        """
        return self._client.send(_LIST_OWN, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    def list(self) -> AsyncPager[models.Thing, models.AsyncThingPage]:
        """`async for` goes over all items, page by page; `await` gives the first page.

        `GET /{subscriptionId}/things`
        """
        return self._client.page(_LIST_ASYNC, locals())

    def list_old(self, *, top: int | UnsetType = UNSET) -> AsyncPager[models.Thing, models.AsyncThingPage]:
        """`async for` goes over all items, page by page; `await` gives the first page.

        `GET /{subscriptionId}/things/old`
        """
        return self._client.page(_LIST_OLD_ASYNC, locals())

    def list_next(self, *, top: int | UnsetType = UNSET) -> AsyncPager[models.Thing, models.AsyncThingPage]:
        """`async for` goes over all items, page by page; `await` gives the first page.

        `GET /{subscriptionId}/things/next`
        """
        return self._client.page(_LIST_NEXT_ASYNC, locals())

    async def list_mine(self, *, subscription_id: str, v: str = "2024-05-01") -> models.ThingList:
        """`GET /things/mine`"""
        return await self._client.send(_LIST_MINE, locals())

    async def list_own(self, subscription_id: str) -> models.ThingList:
        """`GET /{subscriptionId}/things/own`

        Args:
            subscription_id: Not that of the client.
        """
        return await self._client.send(_LIST_OWN, locals())


_LIST: Operation[models.ThingPage] = Operation(
    "GET",
    "/{subscriptionId}/things",
    client_parameters=("subscription_id", "api_version"),
    responses={"200": json(models.ThingPage)},
    paging=NextLink(carried=("api-version",)),
)


_LIST_ASYNC = cast(
    "Operation[AsyncPager[models.Thing, models.AsyncThingPage]]", answering(_LIST, {"200": json(models.AsyncThingPage)})
)


_LIST_OLD: Operation[models.ThingPage] = Operation(
    "GET",
    "/{subscriptionId}/things/old",
    parameters=(query("", "api-version", constant="1.0"), query("top")),
    client_parameters=("subscription_id",),
    responses={"200": json(models.ThingPage)},
    paging=NextLink(
        Operation(
            "GET", "/{subscriptionId}/things/next", parameters=(query("top"),), client_parameters=("subscription_id",)
        ),
        carried=("top",),
    ),
)


_LIST_OLD_ASYNC = cast(
    "Operation[AsyncPager[models.Thing, models.AsyncThingPage]]",
    answering(_LIST_OLD, {"200": json(models.AsyncThingPage)}),
)


_LIST_NEXT: Operation[models.ThingPage] = Operation(
    "GET",
    "/{subscriptionId}/things/next",
    parameters=(query("top"),),
    client_parameters=("subscription_id",),
    responses={"200": json(models.ThingPage)},
    paging=NextLink(carried=("api-version",)),
)


_LIST_NEXT_ASYNC = cast(
    "Operation[AsyncPager[models.Thing, models.AsyncThingPage]]",
    answering(_LIST_NEXT, {"200": json(models.AsyncThingPage)}),
)


_LIST_MINE: Operation[models.ThingList] = Operation(
    "GET",
    "/things/mine",
    parameters=(query("subscription_id", "subscriptionId", required=True), query("v", required=True)),
    responses={"200": json(models.ThingList)},
)


_LIST_OWN: Operation[models.ThingList] = Operation(
    "GET",
    "/{subscriptionId}/things/own",
    parameters=(path("subscription_id", "subscriptionId"),),
    responses={"200": json(models.ThingList)},
)
