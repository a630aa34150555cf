"""Operations on shelves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, empty
from .._runtime.xml_facts import Xml, xml

if TYPE_CHECKING:
    from .. import inputs


class Shelves(Group):
    """Operations on shelves."""

    def get(self) -> models.Shelf:
        """`GET /shelf`"""
        return self._client.send(_GET, locals())

    def put(
        self,
        *,
        id: int,
        label: str | UnsetType = UNSET,
        books: Sequence[inputs.BookInput] | UnsetType = UNSET,
        tags: Sequence[str] | UnsetType = UNSET,
        authors: Sequence[inputs.AuthorInput] | UnsetType = UNSET,
        editors: Sequence[inputs.AuthorInput] | UnsetType = UNSET,
        rows: Sequence[Sequence[int]] | UnsetType = UNSET,
        counts: Mapping[str, Sequence[int]] | UnsetType = UNSET,
        lang: str | UnsetType = UNSET,
        place: inputs.PlaceInput | UnsetType = UNSET,
    ) -> None:
        """`PUT /shelf`"""
        return self._client.send(_PUT, locals())


class AsyncShelves(AsyncGroup):
    """Operations on shelves."""

    async def get(self) -> models.Shelf:
        """`GET /shelf`"""
        return await self._client.send(_GET, locals())

    async def put(
        self,
        *,
        id: int,
        label: str | UnsetType = UNSET,
        books: Sequence[inputs.BookInput] | UnsetType = UNSET,
        tags: Sequence[str] | UnsetType = UNSET,
        authors: Sequence[inputs.AuthorInput] | UnsetType = UNSET,
        editors: Sequence[inputs.AuthorInput] | UnsetType = UNSET,
        rows: Sequence[Sequence[int]] | UnsetType = UNSET,
        counts: Mapping[str, Sequence[int]] | UnsetType = UNSET,
        lang: str | UnsetType = UNSET,
        place: inputs.PlaceInput | UnsetType = UNSET,
    ) -> None:
        """`PUT /shelf`"""
        return await self._client.send(_PUT, locals())


_GET: Operation[models.Shelf] = Operation(
    "GET",
    "/shelf",
    responses={"200": xml(models.Shelf, Xml("shelf", namespace="urn:library", prefix="l"))},
    errors={"default": xml(models.Fault, Xml("Fault"))},
)


_PUT: Operation[None] = Operation(
    "PUT",
    "/shelf",
    body=Body(
        "text/xml",
        fields=("id", "label", "books", "tags", "authors", "editors", "rows", "counts", "lang", "place"),
        required=True,
        needed=("id",),
        xml=(xml(models.Shelf, Xml("shelf", namespace="urn:library", prefix="l"), "text/xml"),),
    ),
    responses={"204": empty()},
)
