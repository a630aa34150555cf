"""Operations on heads."""

from __future__ import annotations

from .._runtime.operation import AsyncGroup, Group, Operation, empty, found


class Heads(Group):
    """Operations on heads."""

    def question(self) -> bool:
        """What it returns says whether it is there.

        `HEAD /question`
        """
        return self._client.send(_QUESTION, locals())

    def error(self) -> None:
        """`HEAD /error`"""
        return self._client.send(_ERROR, locals())

    def undocumented(self) -> None:
        """`HEAD /undocumented`"""
        return self._client.send(_UNDOCUMENTED, locals())

    def no_success(self) -> None:
        """`HEAD /no-success`"""
        return self._client.send(_NO_SUCCESS, locals())

    def redirect(self) -> bool | None:
        """What it returns says whether it is there.

        `HEAD /redirect`
        """
        return self._client.send(_REDIRECT, locals())


class AsyncHeads(AsyncGroup):
    """Operations on heads."""

    async def question(self) -> bool:
        """What it returns says whether it is there.

        `HEAD /question`
        """
        return await self._client.send(_QUESTION, locals())

    async def error(self) -> None:
        """`HEAD /error`"""
        return await self._client.send(_ERROR, locals())

    async def undocumented(self) -> None:
        """`HEAD /undocumented`"""
        return await self._client.send(_UNDOCUMENTED, locals())

    async def no_success(self) -> None:
        """`HEAD /no-success`"""
        return await self._client.send(_NO_SUCCESS, locals())

    async def redirect(self) -> bool | None:
        """What it returns says whether it is there.

        `HEAD /redirect`
        """
        return await self._client.send(_REDIRECT, locals())


_QUESTION: Operation[bool] = Operation(
    "HEAD",
    "/question",
    responses={"200": found(True), "404": found(False)},
    errors={"default": empty()},
)


_ERROR: Operation[None] = Operation(
    "HEAD",
    "/error",
    responses={"200": empty()},
    errors={"404": empty()},
)


_UNDOCUMENTED: Operation[None] = Operation(
    "HEAD",
    "/undocumented",
    responses={"204": empty()},
)


_NO_SUCCESS: Operation[None] = Operation(
    "HEAD",
    "/no-success",
    responses={"default": empty()},
    errors={"404": empty()},
)


_REDIRECT: Operation[bool | None] = Operation(
    "HEAD",
    "/redirect",
    responses={"2XX": found(True), "302": empty(), "404": found(False)},
)
