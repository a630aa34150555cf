"""Operations on the messages of threads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, cast

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Cursor, Group, Operation, answering, json, path, query

if TYPE_CHECKING:
    from .._runtime.page import AsyncPager


class ThreadsMessages(Group):
    """Operations on the messages of threads."""

    def list(
        self,
        thread_id: str,
        *,
        limit: int | UnsetType = UNSET,
        order: models.ListSortOrder | str | UnsetType = UNSET,
        after: str | UnsetType = UNSET,
        before: str | UnsetType = UNSET,
    ) -> models.ListMessagesPage:
        """Gets a list of messages that exist on a thread.

        What it returns is the first page; a loop over it goes over all items, page by page.

        Args:
            thread_id: The ID of the thread to list messages from.
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

        `GET /threads/{threadId}/messages`
        """
        return self._client.page(_LIST, locals())

    def create(
        self,
        thread_id: str,
        *,
        role: models.MessageRole | str,
        content: str,
        file_ids: Sequence[str] | UnsetType = UNSET,
        metadata: Mapping[str, str] | None | UnsetType = UNSET,
    ) -> models.ThreadMessage:
        """Creates a new message on a specified thread.

        Args:
            thread_id: The ID of the thread to create the new message on.
            role: The role to associate with the new message.
            content: The textual content for the new message.
            file_ids: A list of up to 10 file IDs to associate with the message, as used by tools like
                'code_interpreter' or 'retrieval' that can read files.
            metadata: A set of up to 16 key/value pairs that can be attached to an object, used for
                storing additional information about that object in a structured format. Keys may be up to 64
                characters in length and values may be up to 512 characters in length.

        `POST /threads/{threadId}/messages`
        """
        return self._client.send(_CREATE, locals())

    def get(self, thread_id: str, message_id: str) -> models.ThreadMessage:
        """Gets an existing message from an existing thread.

        Args:
            thread_id: The ID of the thread to retrieve the specified message from.
            message_id: The ID of the message to retrieve from the specified thread.

        `GET /threads/{threadId}/messages/{messageId}`
        """
        return self._client.send(_GET, locals())

    def modify(
        self, thread_id: str, message_id: str, *, metadata: Mapping[str, str] | None | UnsetType = UNSET
    ) -> models.ThreadMessage:
        """Modifies an existing message on an existing thread.

        Args:
            thread_id: The ID of the thread containing the specified message to modify.
            message_id: The ID of the message to modify on the specified thread.
            metadata: A set of up to 16 key/value pairs that can be attached to an object, used for
                storing additional information about that object in a structured format. Keys may be up to 64
                characters in length and values may be up to 512 characters in length.

        `POST /threads/{threadId}/messages/{messageId}`
        """
        return self._client.send(_MODIFY, locals())

    def list_files(
        self,
        thread_id: str,
        message_id: str,
        *,
        limit: int | UnsetType = UNSET,
        order: models.ListSortOrder | str | UnsetType = UNSET,
        after: str | UnsetType = UNSET,
        before: str | UnsetType = UNSET,
    ) -> models.ListMessageFilesPage:
        """Gets a list of previously uploaded files associated with a message from a thread.

        What it returns is the first page; a loop over it goes over all items, page by page.

        Args:
            thread_id: The ID of the thread containing the message to list files from.
            message_id: The ID of the message to list files from.
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

        `GET /threads/{threadId}/messages/{messageId}/files`
        """
        return self._client.page(_LIST_FILES, locals())

    def get_file(self, thread_id: str, message_id: str, file_id: str) -> models.MessageFile:
        """Gets information about a file attachment to a message within a thread.

        Args:
            thread_id: The ID of the thread containing the message to get information from.
            message_id: The ID of the message to get information from.
            file_id: The ID of the file to get information about.

        `GET /threads/{threadId}/messages/{messageId}/files/{fileId}`
        """
        return self._client.send(_GET_FILE, locals())


class AsyncThreadsMessages(AsyncGroup):
    """Operations on the messages of threads."""

    def list(
        self,
        thread_id: str,
        *,
        limit: int | UnsetType = UNSET,
        order: models.ListSortOrder | str | UnsetType = UNSET,
        after: str | UnsetType = UNSET,
        before: str | UnsetType = UNSET,
    ) -> AsyncPager[models.ThreadMessage, models.AsyncListMessagesPage]:
        """Gets a list of messages that exist on a thread.

        `async for` goes over all items, page by page; `await` gives the first page.

        Args:
            thread_id: The ID of the thread to list messages from.
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

        `GET /threads/{threadId}/messages`
        """
        return self._client.page(_LIST_ASYNC, locals())

    async def create(
        self,
        thread_id: str,
        *,
        role: models.MessageRole | str,
        content: str,
        file_ids: Sequence[str] | UnsetType = UNSET,
        metadata: Mapping[str, str] | None | UnsetType = UNSET,
    ) -> models.ThreadMessage:
        """Creates a new message on a specified thread.

        Args:
            thread_id: The ID of the thread to create the new message on.
            role: The role to associate with the new message.
            content: The textual content for the new message.
            file_ids: A list of up to 10 file IDs to associate with the message, as used by tools like
                'code_interpreter' or 'retrieval' that can read files.
            metadata: A set of up to 16 key/value pairs that can be attached to an object, used for
                storing additional information about that object in a structured format. Keys may be up to 64
                characters in length and values may be up to 512 characters in length.

        `POST /threads/{threadId}/messages`
        """
        return await self._client.send(_CREATE, locals())

    async def get(self, thread_id: str, message_id: str) -> models.ThreadMessage:
        """Gets an existing message from an existing thread.

        Args:
            thread_id: The ID of the thread to retrieve the specified message from.
            message_id: The ID of the message to retrieve from the specified thread.

        `GET /threads/{threadId}/messages/{messageId}`
        """
        return await self._client.send(_GET, locals())

    async def modify(
        self, thread_id: str, message_id: str, *, metadata: Mapping[str, str] | None | UnsetType = UNSET
    ) -> models.ThreadMessage:
        """Modifies an existing message on an existing thread.

        Args:
            thread_id: The ID of the thread containing the specified message to modify.
            message_id: The ID of the message to modify on the specified thread.
            metadata: A set of up to 16 key/value pairs that can be attached to an object, used for
                storing additional information about that object in a structured format. Keys may be up to 64
                characters in length and values may be up to 512 characters in length.

        `POST /threads/{threadId}/messages/{messageId}`
        """
        return await self._client.send(_MODIFY, locals())

    def list_files(
        self,
        thread_id: str,
        message_id: str,
        *,
        limit: int | UnsetType = UNSET,
        order: models.ListSortOrder | str | UnsetType = UNSET,
        after: str | UnsetType = UNSET,
        before: str | UnsetType = UNSET,
    ) -> AsyncPager[models.MessageFile, models.AsyncListMessageFilesPage]:
        """Gets a list of previously uploaded files associated with a message from a thread.

        `async for` goes over all items, page by page; `await` gives the first page.

        Args:
            thread_id: The ID of the thread containing the message to list files from.
            message_id: The ID of the message to list files from.
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

        `GET /threads/{threadId}/messages/{messageId}/files`
        """
        return self._client.page(_LIST_FILES_ASYNC, locals())

    async def get_file(self, thread_id: str, message_id: str, file_id: str) -> models.MessageFile:
        """Gets information about a file attachment to a message within a thread.

        Args:
            thread_id: The ID of the thread containing the message to get information from.
            message_id: The ID of the message to get information from.
            file_id: The ID of the file to get information about.

        `GET /threads/{threadId}/messages/{messageId}/files/{fileId}`
        """
        return await self._client.send(_GET_FILE, locals())


_LIST: Operation[models.ListMessagesPage] = Operation(
    "GET",
    "/threads/{threadId}/messages",
    parameters=(path("thread_id", "threadId"), query("limit"), query("order"), query("after"), query("before")),
    responses={"200": json(models.ListMessagesPage)},
    paging=Cursor("after"),
)


_LIST_ASYNC = cast(
    "Operation[AsyncPager[models.ThreadMessage, models.AsyncListMessagesPage]]",
    answering(_LIST, {"200": json(models.AsyncListMessagesPage)}),
)


_CREATE: Operation[models.ThreadMessage] = Operation(
    "POST",
    "/threads/{threadId}/messages",
    parameters=(path("thread_id", "threadId"),),
    body=Body(
        "application/json",
        fields=("role", "content", "file_ids", "metadata"),
        required=True,
        needed=("role", "content"),
    ),
    responses={"200": json(models.ThreadMessage)},
)


_GET: Operation[models.ThreadMessage] = Operation(
    "GET",
    "/threads/{threadId}/messages/{messageId}",
    parameters=(path("thread_id", "threadId"), path("message_id", "messageId")),
    responses={"200": json(models.ThreadMessage)},
)


_MODIFY: Operation[models.ThreadMessage] = Operation(
    "POST",
    "/threads/{threadId}/messages/{messageId}",
    parameters=(path("thread_id", "threadId"), path("message_id", "messageId")),
    body=Body("application/json", fields=("metadata",), required=True),
    responses={"200": json(models.ThreadMessage)},
)


_LIST_FILES: Operation[models.ListMessageFilesPage] = Operation(
    "GET",
    "/threads/{threadId}/messages/{messageId}/files",
    parameters=(
        path("thread_id", "threadId"),
        path("message_id", "messageId"),
        query("limit"),
        query("order"),
        query("after"),
        query("before"),
    ),
    responses={"200": json(models.ListMessageFilesPage)},
    paging=Cursor("after"),
)


_LIST_FILES_ASYNC = cast(
    "Operation[AsyncPager[models.MessageFile, models.AsyncListMessageFilesPage]]",
    answering(_LIST_FILES, {"200": json(models.AsyncListMessageFilesPage)}),
)


_GET_FILE: Operation[models.MessageFile] = Operation(
    "GET",
    "/threads/{threadId}/messages/{messageId}/files/{fileId}",
    parameters=(path("thread_id", "threadId"), path("message_id", "messageId"), path("file_id", "fileId")),
    responses={"200": json(models.MessageFile)},
)
