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

    def list(self, shop: str, *, top: int | UnsetType = UNSET) -> models.ThingPage:
        """What it returns is the first page; a loop over it goes over all items, page by page.

        `GET /shops/{shop}/things`
        """
        return self._client.page(_LIST, locals())

    def list_next(self, shop: str, next_link: str) -> models.ThingPage:
        """What it returns is the first page; a loop over it goes over all items, page by page.

        `GET /shops/{shop}/things/{nextLink}`
        """
        return self._client.page(_LIST_NEXT, locals())

    def list_all(self) -> models.ThingPage:
        """What it returns is the first page; a loop over it goes over all items, page by page.

        `GET /things`
        """
        return self._client.page(_LIST_ALL, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    def list(self, shop: str, *, top: int | UnsetType = UNSET) -> AsyncPager[models.Thing, models.AsyncThingPage]:
        """`async for` goes over all items, page by page; `await` gives the first page.

        `GET /shops/{shop}/things`
        """
        return self._client.page(_LIST_ASYNC, locals())

    def list_next(self, shop: str, next_link: str) -> AsyncPager[models.Thing, models.AsyncThingPage]:
        """`async for` goes over all items, page by page; `await` gives the first page.

        `GET /shops/{shop}/things/{nextLink}`
        """
        return self._client.page(_LIST_NEXT_ASYNC, locals())

    def list_all(self) -> AsyncPager[models.Thing, models.AsyncThingPage]:
        """`async for` goes over all items, page by page; `await` gives the first page.

        `GET /things`
        """
        return self._client.page(_LIST_ALL_ASYNC, locals())


_LIST: Operation[models.ThingPage] = Operation(
    "GET",
    "/shops/{shop}/things",
    parameters=(path("shop"), query("top")),
    responses={"200": json(models.ThingPage)},
    paging=NextLink(
        Operation(
            "GET",
            "/shops/{shop}/things/{nextLink}",
            parameters=(path("shop"), path("next_link", "nextLink", allow_reserved=True)),
        ),
        "next_link",
    ),
)


_LIST_ASYNC = cast(
    "Operation[AsyncPager[models.Thing, models.AsyncThingPage]]", answering(_LIST, {"200": json(models.AsyncThingPage)})
)


_LIST_NEXT: Operation[models.ThingPage] = Operation(
    "GET",
    "/shops/{shop}/things/{nextLink}",
    parameters=(path("shop"), path("next_link", "nextLink", allow_reserved=True)),
    responses={"200": json(models.ThingPage)},
    paging=NextLink(
        Operation(
            "GET",
            "/shops/{shop}/things/{nextLink}",
            parameters=(path("shop"), path("next_link_", "nextLink", allow_reserved=True)),
        ),
        "next_link_",
    ),
)


_LIST_NEXT_ASYNC = cast(
    "Operation[AsyncPager[models.Thing, models.AsyncThingPage]]",
    answering(_LIST_NEXT, {"200": json(models.AsyncThingPage)}),
)


_LIST_ALL: Operation[models.ThingPage] = Operation(
    "GET",
    "/things",
    responses={"200": json(models.ThingPage)},
    paging=NextLink(),
)


_LIST_ALL_ASYNC = cast(
    "Operation[AsyncPager[models.Thing, models.AsyncThingPage]]",
    answering(_LIST_ALL, {"200": json(models.AsyncThingPage)}),
)
