"""Operations on doors."""

from __future__ import annotations

from .._runtime.operation import AsyncGroup, Group, Operation, empty


class Doors(Group):
    """Operations on doors."""

    def default(self) -> None:
        """`GET /default`"""
        return self._client.send(_DEFAULT, locals())

    def open(self) -> None:
        """`GET /open`"""
        return self._client.send(_OPEN, locals())

    def maybe(self) -> None:
        """`GET /maybe`"""
        return self._client.send(_MAYBE, locals())

    def both(self) -> None:
        """`GET /both`"""
        return self._client.send(_BOTH, locals())


class AsyncDoors(AsyncGroup):
    """Operations on doors."""

    async def default(self) -> None:
        """`GET /default`"""
        return await self._client.send(_DEFAULT, locals())

    async def open(self) -> None:
        """`GET /open`"""
        return await self._client.send(_OPEN, locals())

    async def maybe(self) -> None:
        """`GET /maybe`"""
        return await self._client.send(_MAYBE, locals())

    async def both(self) -> None:
        """`GET /both`"""
        return await self._client.send(_BOTH, locals())


_DEFAULT: Operation[None] = Operation(
    "GET",
    "/default",
    responses={"204": empty()},
)


_OPEN: Operation[None] = Operation(
    "GET",
    "/open",
    responses={"204": empty()},
    security=(),
)


_MAYBE: Operation[None] = Operation(
    "GET",
    "/maybe",
    responses={"204": empty()},
    security=((), ("key",)),
)


_BOTH: Operation[None] = Operation(
    "GET",
    "/both",
    responses={"204": empty()},
    security=(("key", "basic"),),
)
