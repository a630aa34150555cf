"""Operations on things."""

from __future__ import annotations

from .._runtime.operation import AsyncGroup, Group, Operation, empty


class Things(Group):
    """Operations on things."""

    def i(self) -> None:
        """`GET /1`"""
        return self._client.send(_I, locals())

    def ı(self) -> None:
        """`GET /2`"""
        return self._client.send(_I_2, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def i(self) -> None:
        """`GET /1`"""
        return await self._client.send(_I, locals())

    async def ı(self) -> None:
        """`GET /2`"""
        return await self._client.send(_I_2, locals())


_I: Operation[None] = Operation(
    "GET",
    "/1",
    responses={"204": empty()},
)


_I_2: Operation[None] = Operation(
    "GET",
    "/2",
    responses={"204": empty()},
)
