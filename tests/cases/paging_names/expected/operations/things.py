"""Operations on things."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .. import models
from .._runtime.operation import AsyncGroup, Group, NextLink, Operation, answering, json

if TYPE_CHECKING:
    from .._runtime.page import AsyncPager


class Things(Group):
    """Operations on things."""

    def list(self) -> models.ThingPagesPage:
        """What it returns is the first page; a loop over it goes over all items, page by page.

        `GET /things`
        """
        return self._client.page(_LIST, locals())

    def list_others(self) -> models.PagePage:
        """What it returns is the first page; a loop over it goes over all items, page by page.

        `GET /others`
        """
        return self._client.page(_LIST_OTHERS, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    def list(self) -> AsyncPager[models.ThingPage, models.AsyncThingPagesPage]:
        """`async for` goes over all items, page by page; `await` gives the first page.

        `GET /things`
        """
        return self._client.page(_LIST_ASYNC, locals())

    def list_others(self) -> AsyncPager[str, models.AsyncPagePage]:
        """`async for` goes over all items, page by page; `await` gives the first page.

        `GET /others`
        """
        return self._client.page(_LIST_OTHERS_ASYNC, locals())


_LIST: Operation[models.ThingPagesPage] = Operation(
    "GET",
    "/things",
    responses={"200": json(models.ThingPagesPage)},
    paging=NextLink(),
)


_LIST_ASYNC = cast(
    "Operation[AsyncPager[models.ThingPage, models.AsyncThingPagesPage]]",
    answering(_LIST, {"200": json(models.AsyncThingPagesPage)}),
)


_LIST_OTHERS: Operation[models.PagePage] = Operation(
    "GET",
    "/others",
    responses={"200": json(models.PagePage)},
    paging=NextLink(),
)


_LIST_OTHERS_ASYNC = cast(
    "Operation[AsyncPager[str, models.AsyncPagePage]]", answering(_LIST_OTHERS, {"200": json(models.AsyncPagePage)})
)
