"""Operations on files."""

from __future__ import annotations

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.multipart import FileInput
from .._runtime.operation import AsyncGroup, Body, Group, Operation, Part, json, path, query


class Files(Group):
    """Operations on files."""

    def list(self, *, purpose: models.FilePurpose | str | UnsetType = UNSET) -> models.FileListResponse:
        """Gets a list of previously uploaded files.

        Args:
            purpose: A value that, when provided, limits list results to files matching the corresponding
                purpose.

        `GET /files`
        """
        return self._client.send(_LIST, locals())

    def create(
        self, *, file: FileInput, purpose: models.FilePurpose | str, filename: str | UnsetType = UNSET
    ) -> models.OpenAIFile:
        """Uploads a file for use by other operations.

        Args:
            file: The file data (not filename) to upload.
            purpose: The intended purpose of the file.
            filename: A filename to associate with the uploaded data.

        `POST /files`
        """
        return self._client.send(_CREATE, locals())

    def retrieve(self, file_id: str) -> models.OpenAIFile:
        """Returns information about a specific file. Does not retrieve file content.

        Args:
            file_id: The ID of the file to retrieve.

        `GET /files/{fileId}`
        """
        return self._client.send(_RETRIEVE, locals())

    def delete(self, file_id: str) -> models.FileDeletionStatus:
        """Delete a previously uploaded file.

        Args:
            file_id: The ID of the file to delete.

        `DELETE /files/{fileId}`
        """
        return self._client.send(_DELETE, locals())


class AsyncFiles(AsyncGroup):
    """Operations on files."""

    async def list(self, *, purpose: models.FilePurpose | str | UnsetType = UNSET) -> models.FileListResponse:
        """Gets a list of previously uploaded files.

        Args:
            purpose: A value that, when provided, limits list results to files matching the corresponding
                purpose.

        `GET /files`
        """
        return await self._client.send(_LIST, locals())

    async def create(
        self, *, file: FileInput, purpose: models.FilePurpose | str, filename: str | UnsetType = UNSET
    ) -> models.OpenAIFile:
        """Uploads a file for use by other operations.

        Args:
            file: The file data (not filename) to upload.
            purpose: The intended purpose of the file.
            filename: A filename to associate with the uploaded data.

        `POST /files`
        """
        return await self._client.send(_CREATE, locals())

    async def retrieve(self, file_id: str) -> models.OpenAIFile:
        """Returns information about a specific file. Does not retrieve file content.

        Args:
            file_id: The ID of the file to retrieve.

        `GET /files/{fileId}`
        """
        return await self._client.send(_RETRIEVE, locals())

    async def delete(self, file_id: str) -> models.FileDeletionStatus:
        """Delete a previously uploaded file.

        Args:
            file_id: The ID of the file to delete.

        `DELETE /files/{fileId}`
        """
        return await self._client.send(_DELETE, locals())


_LIST: Operation[models.FileListResponse] = Operation(
    "GET",
    "/files",
    parameters=(query("purpose"),),
    responses={"200": json(models.FileListResponse)},
)


_CREATE: Operation[models.OpenAIFile] = Operation(
    "POST",
    "/files",
    body=Body(
        "multipart/form-data",
        fields=("file", "purpose", "filename"),
        required=True,
        needed=("file", "purpose"),
        parts={"file": Part(file=True)},
    ),
    responses={"200": json(models.OpenAIFile)},
)


_RETRIEVE: Operation[models.OpenAIFile] = Operation(
    "GET",
    "/files/{fileId}",
    parameters=(path("file_id", "fileId"),),
    responses={"200": json(models.OpenAIFile)},
)


_DELETE: Operation[models.FileDeletionStatus] = Operation(
    "DELETE",
    "/files/{fileId}",
    parameters=(path("file_id", "fileId"),),
    responses={"200": json(models.FileDeletionStatus)},
)
