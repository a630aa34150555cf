"""Operations on answers."""

from __future__ import annotations

from typing import cast

from .. import models
from .._runtime.download import AsyncDownload, Download
from .._runtime.operation import AsyncGroup, Group, Operation, binary as binary_, empty, json, text


class Answers(Group):
    """Operations on answers."""

    def several(self) -> models.Thing | list[models.Thing]:
        """`GET /several`"""
        return self._client.send(_SEVERAL, locals())

    def nothing(self) -> None:
        """`DELETE /nothing`"""
        return self._client.send(_NOTHING, locals())

    def head(self) -> None:
        """`HEAD /head`"""
        return self._client.send(_HEAD, locals())

    def maybe(self) -> models.Thing | None:
        """`GET /maybe`"""
        return self._client.send(_MAYBE, locals())

    def text_or_json(self) -> models.Thing | str:
        """`GET /text-or-json`"""
        return self._client.send(_TEXT_OR_JSON, locals())

    def binary(self) -> Download:
        """`GET /binary`"""
        return self._client.send(_BINARY, locals())

    def wildcard(self) -> models.Thing:
        """`GET /wildcard`"""
        return self._client.send(_WILDCARD, locals())

    def scalar(self) -> int:
        """`GET /scalar`"""
        return self._client.send(_SCALAR, locals())


class AsyncAnswers(AsyncGroup):
    """Operations on answers."""

    async def several(self) -> models.Thing | list[models.Thing]:
        """`GET /several`"""
        return await self._client.send(_SEVERAL, locals())

    async def nothing(self) -> None:
        """`DELETE /nothing`"""
        return await self._client.send(_NOTHING, locals())

    async def head(self) -> None:
        """`HEAD /head`"""
        return await self._client.send(_HEAD, locals())

    async def maybe(self) -> models.Thing | None:
        """`GET /maybe`"""
        return await self._client.send(_MAYBE, locals())

    async def text_or_json(self) -> models.Thing | str:
        """`GET /text-or-json`"""
        return await self._client.send(_TEXT_OR_JSON, locals())

    async def binary(self) -> AsyncDownload:
        """`GET /binary`"""
        return await self._client.send(_BINARY_ASYNC, locals())

    async def wildcard(self) -> models.Thing:
        """`GET /wildcard`"""
        return await self._client.send(_WILDCARD, locals())

    async def scalar(self) -> int:
        """`GET /scalar`"""
        return await self._client.send(_SCALAR, locals())


_SEVERAL: Operation[models.Thing | list[models.Thing]] = Operation(
    "GET",
    "/several",
    responses={"200": json(models.Thing), "201": json(list[models.Thing])},
)


_NOTHING: Operation[None] = Operation(
    "DELETE",
    "/nothing",
    responses={"204": empty()},
)


_HEAD: Operation[None] = Operation(
    "HEAD",
    "/head",
    responses={"200": empty()},
)


_MAYBE: Operation[models.Thing | None] = Operation(
    "GET",
    "/maybe",
    responses={"200": json(models.Thing), "204": empty()},
)


_TEXT_OR_JSON: Operation[models.Thing | str] = Operation(
    "GET",
    "/text-or-json",
    responses={"200": {"application/json": json(models.Thing), "text/plain": text()}},
)


_BINARY: Operation[Download] = Operation(
    "GET",
    "/binary",
    responses={"200": binary_("application/octet-stream")},
)


_BINARY_ASYNC = cast("Operation[AsyncDownload]", _BINARY)


_WILDCARD: Operation[models.Thing] = Operation(
    "GET",
    "/wildcard",
    responses={"2XX": json(models.Thing)},
)


_SCALAR: Operation[int] = Operation(
    "GET",
    "/scalar",
    responses={"200": json(int)},
)
