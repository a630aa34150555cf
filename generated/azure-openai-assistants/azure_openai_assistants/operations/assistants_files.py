"""Operations on the files of assistants."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Cursor, Group, Operation, answering, json, path, query

if TYPE_CHECKING:
    from .._runtime.page import AsyncPager


class AssistantsFiles(Group):
    """Operations on the files of assistants."""

    def list(
        self,
        assistant_id: str,
        *,
        limit: int | UnsetType = UNSET,
        order: models.ListSortOrder | str | UnsetType = UNSET,
        after: str | UnsetType = UNSET,
        before: str | UnsetType = UNSET,
    ) -> models.ListAssistantFilesPage:
        """Gets a list of files attached to a specific assistant, as used by tools that can read files.

        What it returns is the first page; a loop over it goes over all items, page by page.

        Args:
            assistant_id: The ID of the assistant to retrieve the list of attached files for.
            limit: A limit on the number of objects to be returned. Limit can range between 1 and 100, and
                the default is 20.

                Default: 20.
            order: Sort order by the created_at timestamp of the objects. asc for ascending order and desc
                for descending order.

                Default: `desc`.
            after: A cursor for use in pagination. after is an object ID that defines your place in the
                list. For instance, if you make a list request and receive 100 objects, ending with obj_foo,
                your subsequent call can include after=obj_foo in order to fetch the next page of the list.
            before: A cursor for use in pagination. before is an object ID that defines your place in the
                list. For instance, if you make a list request and receive 100 objects, ending with obj_foo,
                your subsequent call can include before=obj_foo in order to fetch the previous page of the
                list.

        `GET /assistants/{assistantId}/files`
        """
        return self._client.page(_LIST, locals())

    def create(self, assistant_id: str, *, file_id: str) -> models.AssistantFile:
        """Attaches a previously uploaded file to an assistant for use by tools that can read files.

        Args:
            assistant_id: The ID of the assistant to attach the file to.
            file_id: The ID of the previously uploaded file to attach.

        `POST /assistants/{assistantId}/files`
        """
        return self._client.send(_CREATE, locals())

    def get(self, assistant_id: str, file_id: str) -> models.AssistantFile:
        """Retrieves a file attached to an assistant.

        Args:
            assistant_id: The ID of the assistant associated with the attached file.
            file_id: The ID of the file to retrieve.

        `GET /assistants/{assistantId}/files/{fileId}`
        """
        return self._client.send(_GET, locals())

    def delete(self, assistant_id: str, file_id: str) -> models.AssistantFileDeletionStatus:
        """Unlinks a previously attached file from an assistant, rendering it unavailable for use by tools that
        can read files.

        Args:
            assistant_id: The ID of the assistant from which the specified file should be unlinked.
            file_id: The ID of the file to unlink from the specified assistant.

        `DELETE /assistants/{assistantId}/files/{fileId}`
        """
        return self._client.send(_DELETE, locals())


class AsyncAssistantsFiles(AsyncGroup):
    """Operations on the files of assistants."""

    def list(
        self,
        assistant_id: str,
        *,
        limit: int | UnsetType = UNSET,
        order: models.ListSortOrder | str | UnsetType = UNSET,
        after: str | UnsetType = UNSET,
        before: str | UnsetType = UNSET,
    ) -> AsyncPager[models.AssistantFile, models.AsyncListAssistantFilesPage]:
        """Gets a list of files attached to a specific assistant, as used by tools that can read files.

        `async for` goes over all items, page by page; `await` gives the first page.

        Args:
            assistant_id: The ID of the assistant to retrieve the list of attached files for.
            limit: A limit on the number of objects to be returned. Limit can range between 1 and 100, and
                the default is 20.

                Default: 20.
            order: Sort order by the created_at timestamp of the objects. asc for ascending order and desc
                for descending order.

                Default: `desc`.
            after: A cursor for use in pagination. after is an object ID that defines your place in the
                list. For instance, if you make a list request and receive 100 objects, ending with obj_foo,
                your subsequent call can include after=obj_foo in order to fetch the next page of the list.
            before: A cursor for use in pagination. before is an object ID that defines your place in the
                list. For instance, if you make a list request and receive 100 objects, ending with obj_foo,
                your subsequent call can include before=obj_foo in order to fetch the previous page of the
                list.

        `GET /assistants/{assistantId}/files`
        """
        return self._client.page(_LIST_ASYNC, locals())

    async def create(self, assistant_id: str, *, file_id: str) -> models.AssistantFile:
        """Attaches a previously uploaded file to an assistant for use by tools that can read files.

        Args:
            assistant_id: The ID of the assistant to attach the file to.
            file_id: The ID of the previously uploaded file to attach.

        `POST /assistants/{assistantId}/files`
        """
        return await self._client.send(_CREATE, locals())

    async def get(self, assistant_id: str, file_id: str) -> models.AssistantFile:
        """Retrieves a file attached to an assistant.

        Args:
            assistant_id: The ID of the assistant associated with the attached file.
            file_id: The ID of the file to retrieve.

        `GET /assistants/{assistantId}/files/{fileId}`
        """
        return await self._client.send(_GET, locals())

    async def delete(self, assistant_id: str, file_id: str) -> models.AssistantFileDeletionStatus:
        """Unlinks a previously attached file from an assistant, rendering it unavailable for use by tools that
        can read files.

        Args:
            assistant_id: The ID of the assistant from which the specified file should be unlinked.
            file_id: The ID of the file to unlink from the specified assistant.

        `DELETE /assistants/{assistantId}/files/{fileId}`
        """
        return await self._client.send(_DELETE, locals())


_LIST: Operation[models.ListAssistantFilesPage] = Operation(
    "GET",
    "/assistants/{assistantId}/files",
    parameters=(path("assistant_id", "assistantId"), query("limit"), query("order"), query("after"), query("before")),
    responses={"200": json(models.ListAssistantFilesPage)},
    paging=Cursor("after"),
)


_LIST_ASYNC = cast(
    "Operation[AsyncPager[models.AssistantFile, models.AsyncListAssistantFilesPage]]",
    answering(_LIST, {"200": json(models.AsyncListAssistantFilesPage)}),
)


_CREATE: Operation[models.AssistantFile] = Operation(
    "POST",
    "/assistants/{assistantId}/files",
    parameters=(path("assistant_id", "assistantId"),),
    body=Body("application/json", fields=("file_id",), required=True, needed=("file_id",)),
    responses={"200": json(models.AssistantFile)},
)


_GET: Operation[models.AssistantFile] = Operation(
    "GET",
    "/assistants/{assistantId}/files/{fileId}",
    parameters=(path("assistant_id", "assistantId"), path("file_id", "fileId")),
    responses={"200": json(models.AssistantFile)},
)


_DELETE: Operation[models.AssistantFileDeletionStatus] = Operation(
    "DELETE",
    "/assistants/{assistantId}/files/{fileId}",
    parameters=(path("assistant_id", "assistantId"), path("file_id", "fileId")),
    responses={"200": json(models.AssistantFileDeletionStatus)},
)
