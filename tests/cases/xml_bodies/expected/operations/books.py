"""Operations on books."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from typing import TYPE_CHECKING

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, empty
from .._runtime.xml_facts import Xml, xml

if TYPE_CHECKING:
    from .. import inputs


class Books(Group):
    """Operations on books."""

    def list(self) -> models.Books:
        """`GET /books`"""
        return self._client.send(_LIST, locals())

    def replace(self, *, body: Sequence[inputs.BookInput] | UnsetType = UNSET) -> None:
        """`PUT /books`"""
        return self._client.send(_REPLACE, locals())


class AsyncBooks(AsyncGroup):
    """Operations on books."""

    async def list(self) -> models.Books:
        """`GET /books`"""
        return await self._client.send(_LIST, locals())

    async def replace(self, *, body: Sequence[inputs.BookInput] | UnsetType = UNSET) -> None:
        """`PUT /books`"""
        return await self._client.send(_REPLACE, locals())


_LIST: Operation[models.Books] = Operation(
    "GET",
    "/books",
    responses={"200": xml(models.Books, Xml("Books", wrapped=True, item=Xml("book")))},
)


_REPLACE: Operation[None] = Operation(
    "PUT",
    "/books",
    body=Body(
        "application/xml",
        argument="body",
        xml=(xml(builtins.list[models.Book], Xml("books", wrapped=True, item=Xml("book"))),),
    ),
    responses={"204": empty()},
)
