"""Operations on files."""

from __future__ import annotations

from typing import cast

from .. import models
from .._runtime.download import AsyncDownload, Download
from .._runtime.model import UNSET, UnsetType
from .._runtime.multipart import FileInput
from .._runtime.operation import AsyncGroup, Body, Group, Operation, Part, binary, empty, json, path


class Files(Group):
    """Operations on files."""

    def upload(self, *, data: FileInput, filename: str | UnsetType = UNSET) -> models.File:
        """`POST /files`

        Args:
            data: The file's content.
        """
        return self._client.send(_UPLOAD, locals())

    def get_content(self, id: str) -> Download:
        """`GET /files/{id}/content`"""
        return self._client.send(_GET_CONTENT, locals())

    def send_form(self, *, a: str | UnsetType = UNSET) -> None:
        """`POST /form`"""
        return self._client.send(_SEND_FORM, locals())


class AsyncFiles(AsyncGroup):
    """Operations on files."""

    async def upload(self, *, data: FileInput, filename: str | UnsetType = UNSET) -> models.File:
        """`POST /files`

        Args:
            data: The file's content.
        """
        return await self._client.send(_UPLOAD, locals())

    async def get_content(self, id: str) -> AsyncDownload:
        """`GET /files/{id}/content`"""
        return await self._client.send(_GET_CONTENT_ASYNC, locals())

    async def send_form(self, *, a: str | UnsetType = UNSET) -> None:
        """`POST /form`"""
        return await self._client.send(_SEND_FORM, locals())


_UPLOAD: Operation[models.File] = Operation(
    "POST",
    "/files",
    body=Body(
        "multipart/form-data",
        fields=(("data", "file"), "filename"),
        constants={"purpose": "assistants"},
        required=True,
        needed=("data",),
        parts={"file": Part(file=True)},
    ),
    responses={"200": json(models.File)},
)


_GET_CONTENT: Operation[Download] = Operation(
    "GET",
    "/files/{id}/content",
    parameters=(path("id"),),
    responses={"200": binary("application/octet-stream")},
)


_GET_CONTENT_ASYNC = cast("Operation[AsyncDownload]", _GET_CONTENT)


_SEND_FORM: Operation[None] = Operation(
    "POST",
    "/form",
    body=Body("application/x-www-form-urlencoded", fields=("a",)),
    responses={"204": empty()},
)
