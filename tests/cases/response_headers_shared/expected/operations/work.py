"""Operations on work."""

from __future__ import annotations

from .._runtime.operation import AsyncGroup, Group, Operation, empty


class Work(Group):
    """Operations on work."""

    def get(self) -> None:
        """`GET /work`

        Response headers: `response.headers_as(models.GetWorkHeaders)`.
        """
        return self._client.send(_GET, locals())

    def start(self) -> None:
        """`POST /work`

        Response headers of 200, 202, default: `response.headers_as(models.StartWorkHeaders)`.

        Response headers of 409: `response.headers_as(models.StartWork409Headers)`.
        """
        return self._client.send(_START, locals())


class AsyncWork(AsyncGroup):
    """Operations on work."""

    async def get(self) -> None:
        """`GET /work`

        Response headers: `response.headers_as(models.GetWorkHeaders)`.
        """
        return await self._client.send(_GET, locals())

    async def start(self) -> None:
        """`POST /work`

        Response headers of 200, 202, default: `response.headers_as(models.StartWorkHeaders)`.

        Response headers of 409: `response.headers_as(models.StartWork409Headers)`.
        """
        return await self._client.send(_START, locals())


_GET: Operation[None] = Operation(
    "GET",
    "/work",
    responses={"200": empty()},
    errors={"404": empty()},
)


_START: Operation[None] = Operation(
    "POST",
    "/work",
    responses={"200": empty(), "202": empty()},
    errors={"409": empty(), "default": empty()},
)
