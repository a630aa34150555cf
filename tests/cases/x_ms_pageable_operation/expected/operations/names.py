"""Operations on names."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .. import models
from .._runtime.operation import AsyncGroup, Group, Operation, answering, json

if TYPE_CHECKING:
    from .._runtime.page import AsyncPager


class Names(Group):
    """Operations on names."""

    def list(self) -> models.ListNamesPage:
        """A loop over what it returns goes over the items.

        `GET /names`
        """
        return self._client.page(_LIST, locals())


class AsyncNames(AsyncGroup):
    """Operations on names."""

    def list(self) -> AsyncPager[str, models.AsyncListNamesPage]:
        """`async for` goes over the items; `await` gives all of them at once.

        `GET /names`
        """
        return self._client.page(_LIST_ASYNC, locals())


_LIST: Operation[models.ListNamesPage] = Operation(
    "GET",
    "/names",
    responses={"200": json(models.ListNamesPage)},
)


_LIST_ASYNC = cast(
    "Operation[AsyncPager[str, models.AsyncListNamesPage]]", answering(_LIST, {"200": json(models.AsyncListNamesPage)})
)
