"""Operations on things."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Cursor, Group, Operation, answering, json, query

if TYPE_CHECKING:
    from .._runtime.page import AsyncPager


class Things(Group):
    """Operations on things."""

    def list(self, *, limit: int | UnsetType = UNSET, after: str | UnsetType = UNSET) -> models.PagePage:
        """What it returns is the first page; a loop over it goes over all items, page by page.

        `GET /things`
        """
        return self._client.page(_LIST, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    def list(
        self, *, limit: int | UnsetType = UNSET, after: str | UnsetType = UNSET
    ) -> AsyncPager[models.Thing, models.AsyncPagePage]:
        """`async for` goes over all items, page by page; `await` gives the first page.

        `GET /things`
        """
        return self._client.page(_LIST_ASYNC, locals())


_LIST: Operation[models.PagePage] = Operation(
    "GET",
    "/things",
    parameters=(query("limit"), query("after")),
    responses={"200": json(models.PagePage)},
    paging=Cursor("after"),
)


_LIST_ASYNC = cast(
    "Operation[AsyncPager[models.Thing, models.AsyncPagePage]]", answering(_LIST, {"200": json(models.AsyncPagePage)})
)
