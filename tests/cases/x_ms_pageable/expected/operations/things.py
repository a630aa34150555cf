"""Operations on things."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .. import models
from .._runtime.operation import AsyncGroup, Group, NextLink, Operation, answering, json

if TYPE_CHECKING:
    from .._runtime.page import AsyncPager


class Things(Group):
    """Operations on things."""

    def list(self) -> models.PagePage:
        """What it returns is the first page; a loop over it goes over all items, page by page.

        `GET /things`
        """
        return self._client.page(_LIST, locals())

    def list_all(self) -> models.PageValuePage:
        """A loop over what it returns goes over the items.

        `GET /all`
        """
        return self._client.page(_LIST_ALL, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    def list(self) -> AsyncPager[models.Thing, models.AsyncPagePage]:
        """`async for` goes over all items, page by page; `await` gives the first page.

        `GET /things`
        """
        return self._client.page(_LIST_ASYNC, locals())

    def list_all(self) -> AsyncPager[models.Thing, models.AsyncPageValuePage]:
        """`async for` goes over the items; `await` gives all of them at once.

        `GET /all`
        """
        return self._client.page(_LIST_ALL_ASYNC, locals())


_LIST: Operation[models.PagePage] = Operation(
    "GET",
    "/things",
    responses={"200": json(models.PagePage)},
    paging=NextLink(),
)


_LIST_ASYNC = cast(
    "Operation[AsyncPager[models.Thing, models.AsyncPagePage]]", answering(_LIST, {"200": json(models.AsyncPagePage)})
)


_LIST_ALL: Operation[models.PageValuePage] = Operation(
    "GET",
    "/all",
    responses={"200": json(models.PageValuePage)},
)


_LIST_ALL_ASYNC = cast(
    "Operation[AsyncPager[models.Thing, models.AsyncPageValuePage]]",
    answering(_LIST_ALL, {"200": json(models.AsyncPageValuePage)}),
)
