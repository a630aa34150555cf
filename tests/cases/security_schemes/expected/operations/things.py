"""Operations on things."""

from __future__ import annotations

from .._runtime.operation import AsyncGroup, Group, Operation, empty


class Things(Group):
    """Operations on things."""

    def list(self) -> None:
        """`GET /things`"""
        return self._client.send(_LIST, locals())

    def signed(self) -> None:
        """`GET /things/signed`"""
        return self._client.send(_SIGNED, locals())

    def digest(self) -> None:
        """`GET /things/digest`"""
        return self._client.send(_DIGEST, locals())

    def inner(self) -> None:
        """`GET /things/inner`"""
        return self._client.send(_INNER, locals())

    def office(self) -> None:
        """`GET /things/office`"""
        return self._client.send(_OFFICE, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def list(self) -> None:
        """`GET /things`"""
        return await self._client.send(_LIST, locals())

    async def signed(self) -> None:
        """`GET /things/signed`"""
        return await self._client.send(_SIGNED, locals())

    async def digest(self) -> None:
        """`GET /things/digest`"""
        return await self._client.send(_DIGEST, locals())

    async def inner(self) -> None:
        """`GET /things/inner`"""
        return await self._client.send(_INNER, locals())

    async def office(self) -> None:
        """`GET /things/office`"""
        return await self._client.send(_OFFICE, locals())


_LIST: Operation[None] = Operation(
    "GET",
    "/things",
    responses={"204": empty()},
)


_SIGNED: Operation[None] = Operation(
    "GET",
    "/things/signed",
    responses={"204": empty()},
    security=(("signed",),),
)


_DIGEST: Operation[None] = Operation(
    "GET",
    "/things/digest",
    responses={"204": empty()},
    security=((), ("oidc",)),
)


_INNER: Operation[None] = Operation(
    "GET",
    "/things/inner",
    responses={"204": empty()},
    security=(("key",),),
)


_OFFICE: Operation[None] = Operation(
    "GET",
    "/things/office",
    responses={"204": empty()},
    security=(("BackOfficeToken",), ("·",)),
)
