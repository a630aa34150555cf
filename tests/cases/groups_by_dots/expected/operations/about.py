"""Operations on about."""

from __future__ import annotations

from .._runtime.operation import AsyncGroup, Group, Operation, empty


class About(Group):
    """Operations on about."""

    def get(self) -> None:
        """`GET /v1/about`"""
        return self._client.send(_GET, locals())


class AsyncAbout(AsyncGroup):
    """Operations on about."""

    async def get(self) -> None:
        """`GET /v1/about`"""
        return await self._client.send(_GET, locals())


_GET: Operation[None] = Operation(
    "GET",
    "/v1/about",
    responses={"204": empty()},
)
