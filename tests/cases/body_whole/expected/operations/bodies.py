"""Operations on bodies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from .._runtime.body import BinaryInput
from .._runtime.json_input import JsonInput
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, empty

if TYPE_CHECKING:
    from .. import inputs


class Bodies(Group):
    """Operations on bodies."""

    def send_list(self, *, body: Sequence[inputs.ThingInput]) -> None:
        """`POST /list`"""
        return self._client.send(_SEND_LIST, locals())

    def send_union(self, *, body: inputs.ThingInput | str) -> None:
        """`POST /union`"""
        return self._client.send(_SEND_UNION, locals())

    def send_map(self, *, body: Mapping[str, int] | UnsetType = UNSET) -> None:
        """`POST /map`"""
        return self._client.send(_SEND_MAP, locals())

    def send_anything(self, *, body: JsonInput | UnsetType = UNSET) -> None:
        """`POST /anything`"""
        return self._client.send(_SEND_ANYTHING, locals())

    def send_text(self, *, body: str) -> None:
        """`POST /text`"""
        return self._client.send(_SEND_TEXT, locals())

    def send_bytes(self, *, body: BinaryInput) -> None:
        """`PUT /bytes`"""
        return self._client.send(_SEND_BYTES, locals())


class AsyncBodies(AsyncGroup):
    """Operations on bodies."""

    async def send_list(self, *, body: Sequence[inputs.ThingInput]) -> None:
        """`POST /list`"""
        return await self._client.send(_SEND_LIST, locals())

    async def send_union(self, *, body: inputs.ThingInput | str) -> None:
        """`POST /union`"""
        return await self._client.send(_SEND_UNION, locals())

    async def send_map(self, *, body: Mapping[str, int] | UnsetType = UNSET) -> None:
        """`POST /map`"""
        return await self._client.send(_SEND_MAP, locals())

    async def send_anything(self, *, body: JsonInput | UnsetType = UNSET) -> None:
        """`POST /anything`"""
        return await self._client.send(_SEND_ANYTHING, locals())

    async def send_text(self, *, body: str) -> None:
        """`POST /text`"""
        return await self._client.send(_SEND_TEXT, locals())

    async def send_bytes(self, *, body: BinaryInput) -> None:
        """`PUT /bytes`"""
        return await self._client.send(_SEND_BYTES, locals())


_SEND_LIST: Operation[None] = Operation(
    "POST",
    "/list",
    body=Body("application/json", argument="body", required=True, needed=("body",)),
    responses={"204": empty()},
)


_SEND_UNION: Operation[None] = Operation(
    "POST",
    "/union",
    body=Body("application/json", argument="body", required=True),
    responses={"204": empty()},
)


_SEND_MAP: Operation[None] = Operation(
    "POST",
    "/map",
    body=Body("application/json", argument="body"),
    responses={"204": empty()},
)


_SEND_ANYTHING: Operation[None] = Operation(
    "POST",
    "/anything",
    body=Body("application/json", argument="body"),
    responses={"204": empty()},
)


_SEND_TEXT: Operation[None] = Operation(
    "POST",
    "/text",
    body=Body("text/plain", argument="body", required=True, needed=("body",)),
    responses={"204": empty()},
)


_SEND_BYTES: Operation[None] = Operation(
    "PUT",
    "/bytes",
    body=Body("application/octet-stream", argument="body", required=True, needed=("body",)),
    responses={"204": empty()},
)
