"""Operations on blobs."""

from __future__ import annotations

from collections.abc import Sequence

from .._runtime.body import BinaryInput
from .._runtime.model import UNSET, UnsetType
from .._runtime.multipart import FileInput
from .._runtime.operation import AsyncGroup, Body, Group, Operation, Part, empty


class Blobs(Group):
    """Operations on blobs."""

    def write(self, *, blob: BinaryInput, content_type: str) -> None:
        """`PUT /blobs`"""
        return self._client.send(_WRITE, locals())

    def write_several(self, *, blobs: Sequence[FileInput], tags: Sequence[str] | UnsetType = UNSET) -> None:
        """`POST /blobs`"""
        return self._client.send(_WRITE_SEVERAL, locals())


class AsyncBlobs(AsyncGroup):
    """Operations on blobs."""

    async def write(self, *, blob: BinaryInput, content_type: str) -> None:
        """`PUT /blobs`"""
        return await self._client.send(_WRITE, locals())

    async def write_several(self, *, blobs: Sequence[FileInput], tags: Sequence[str] | UnsetType = UNSET) -> None:
        """`POST /blobs`"""
        return await self._client.send(_WRITE_SEVERAL, locals())


_WRITE: Operation[None] = Operation(
    "PUT",
    "/blobs",
    body=Body(
        ("application/octet-stream", "*/*"),
        argument="blob",
        required=True,
        needed=("blob",),
        content_type="content_type",
    ),
    responses={"204": empty()},
)


_WRITE_SEVERAL: Operation[None] = Operation(
    "POST",
    "/blobs",
    body=Body(
        "multipart/form-data",
        fields=("blobs", "tags"),
        required=True,
        needed=("blobs",),
        parts={"tags": Part(style="tabDelimited", explode=False), "blobs": Part(file=True)},
    ),
    responses={"204": empty()},
)
