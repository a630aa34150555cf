"""Operations on things."""

from __future__ import annotations

from collections.abc import Sequence

from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, cookie, empty, header, path, query


class Things(Group):
    """Operations on things."""

    def put(
        self,
        id: str,
        *,
        q: str,
        x_h: int,
        c: str,
        nullable: str | None,
        name: str,
        note: str | None,
        version: str = "1",
        size: int | UnsetType = UNSET,
    ) -> None:
        """`PUT /things/{id}`"""
        return self._client.send(_PUT, locals())

    def patch(
        self,
        id: str,
        *,
        name: str | UnsetType = UNSET,
        note: str | None | UnsetType = UNSET,
        size: int | UnsetType = UNSET,
    ) -> None:
        """`PATCH /things/{id}`

        Args:
            name: Needed where anything of the body is given.
            note: Needed where anything of the body is given.
        """
        return self._client.send(_PATCH, locals())

    def put_list(self, *, body: Sequence[str]) -> None:
        """`PUT /list`"""
        return self._client.send(_PUT_LIST, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def put(
        self,
        id: str,
        *,
        q: str,
        x_h: int,
        c: str,
        nullable: str | None,
        name: str,
        note: str | None,
        version: str = "1",
        size: int | UnsetType = UNSET,
    ) -> None:
        """`PUT /things/{id}`"""
        return await self._client.send(_PUT, locals())

    async def patch(
        self,
        id: str,
        *,
        name: str | UnsetType = UNSET,
        note: str | None | UnsetType = UNSET,
        size: int | UnsetType = UNSET,
    ) -> None:
        """`PATCH /things/{id}`

        Args:
            name: Needed where anything of the body is given.
            note: Needed where anything of the body is given.
        """
        return await self._client.send(_PATCH, locals())

    async def put_list(self, *, body: Sequence[str]) -> None:
        """`PUT /list`"""
        return await self._client.send(_PUT_LIST, locals())


_PUT: Operation[None] = Operation(
    "PUT",
    "/things/{id}",
    parameters=(
        path("id"),
        query("q", required=True),
        header("x_h", "x-h", required=True),
        cookie("c", required=True),
        query("nullable"),
        query("version", required=True),
        query("", "kind", constant="only"),
    ),
    body=Body(
        "application/json",
        fields=("name", "note", "size"),
        constants={"kind": "thing"},
        required=True,
        needed=("name",),
    ),
    responses={"204": empty()},
)


_PATCH: Operation[None] = Operation(
    "PATCH",
    "/things/{id}",
    parameters=(path("id"),),
    body=Body("application/json", fields=("name", "note", "size"), constants={"kind": "thing"}, needed=("name",)),
    responses={"204": empty()},
)


_PUT_LIST: Operation[None] = Operation(
    "PUT",
    "/list",
    body=Body("application/json", argument="body", required=True, needed=("body",)),
    responses={"204": empty()},
)
