"""Operations on things."""

from __future__ import annotations

from .._runtime.operation import AsyncGroup, Group, Operation, empty


class Things(Group):
    """Operations on things."""

    def check(self) -> None:
        """`HEAD /things`

        Response headers: `response.headers_as(models.CheckThingsHeaders)`.
        """
        return self._client.send(_CHECK, locals())


class AsyncThings(AsyncGroup):
    """Operations on things."""

    async def check(self) -> None:
        """`HEAD /things`

        Response headers: `response.headers_as(models.CheckThingsHeaders)`.
        """
        return await self._client.send(_CHECK, locals())


_CHECK: Operation[None] = Operation(
    "HEAD",
    "/things",
    responses={"204": empty()},
)
