"""Operations on the files of vector stores."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Cursor, Group, Operation, answering, json, path, query
from .._runtime.poll import PollOperation

if TYPE_CHECKING:
    from .. import inputs
    from .._runtime.page import AsyncPager


class VectorStoresFiles(Group):
    """Operations on the files of vector stores."""

    def list(
        self,
        vector_store_id: str,
        *,
        limit: int | UnsetType = UNSET,
        order: models.ListVectorStoreFilesOrder | str | UnsetType = UNSET,
        after: str | UnsetType = UNSET,
        before: str | UnsetType = UNSET,
        filter: models.ListVectorStoreFilesFilter | str | UnsetType = UNSET,
    ) -> models.ListVectorStoreFilesPage:
        """Returns a list of vector store files.

        What it returns is the first page; a loop over it goes over all items, page by page.

        Args:
            vector_store_id: The ID of the vector store that the files belong to.
            limit: A limit on the number of objects to be returned. Limit can range between 1 and 100, and
                the default is 20.

                Default: 20.
            order: Sort order by the `created_at` timestamp of the objects. `asc` for ascending order and
                `desc` for descending order.

                Default: `desc`.
            after: A cursor for use in pagination. `after` is an object ID that defines your place in the
                list. For instance, if you make a list request and receive 100 objects, ending with obj_foo,
                your subsequent call can include after=obj_foo in order to fetch the next page of the list.
            before: A cursor for use in pagination. `before` is an object ID that defines your place in
                the list. For instance, if you make a list request and receive 100 objects, ending with
                obj_foo, your subsequent call can include before=obj_foo in order to fetch the previous page
                of the list.
            filter: Filter by file status. One of `in_progress`, `completed`, `failed`, `cancelled`.

        `GET /vector_stores/{vector_store_id}/files`
        """
        return self._client.page(_LIST, locals())

    def create(
        self,
        vector_store_id: str,
        *,
        file_id: str,
        chunking_strategy: inputs.ChunkingStrategyRequestParamInput | UnsetType = UNSET,
    ) -> models.VectorStoreFileObject:
        """Create a vector store file by attaching a [File](/docs/api-reference/files) to a
        [vector store](/docs/api-reference/vector-stores/object).

        Args:
            vector_store_id: The ID of the vector store for which to create a File.
            file_id: A File ID that the vector store should use. Useful for tools like `file_search` that
                can access files.
            chunking_strategy: The chunking strategy used to chunk the file(s). If not set, will use the
                `auto` strategy.

        `POST /vector_stores/{vector_store_id}/files`
        """
        return self._client.send(_CREATE, locals())

    def create_poll(
        self,
        vector_store_id: str,
        *,
        file_id: str,
        chunking_strategy: inputs.ChunkingStrategyRequestParamInput | UnsetType = UNSET,
        poll_interval: float = 1.0,
        poll_timeout: float | None = 600.0,
    ) -> models.VectorStoreFileObject:
        """Create a vector store file by attaching a [File](/docs/api-reference/files) to a
        [vector store](/docs/api-reference/vector-stores/object).

        Waits until `status` is `completed`, `cancelled` or `failed`.

        Args:
            vector_store_id: The ID of the vector store for which to create a File.
            file_id: A File ID that the vector store should use. Useful for tools like `file_search` that
                can access files.
            chunking_strategy: The chunking strategy used to chunk the file(s). If not set, will use the
                `auto` strategy.
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `POST /vector_stores/{vector_store_id}/files`
        """
        return self._client.poll(_CREATE_POLL, locals())

    def get(self, vector_store_id: str, file_id: str) -> models.VectorStoreFileObject:
        """Retrieves a vector store file.

        Args:
            vector_store_id: The ID of the vector store that the file belongs to.
            file_id: The ID of the file being retrieved.

        `GET /vector_stores/{vector_store_id}/files/{file_id}`
        """
        return self._client.send(_GET, locals())

    def poll(
        self, vector_store_id: str, file_id: str, *, poll_interval: float = 1.0, poll_timeout: float | None = 600.0
    ) -> models.VectorStoreFileObject:
        """Retrieves a vector store file.

        Waits until `status` is `completed`, `cancelled` or `failed`.

        Args:
            vector_store_id: The ID of the vector store that the file belongs to.
            file_id: The ID of the file being retrieved.
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `GET /vector_stores/{vector_store_id}/files/{file_id}`
        """
        return self._client.poll(_POLL, locals())

    def delete(self, vector_store_id: str, file_id: str) -> models.DeleteVectorStoreFileResponse:
        """Delete a vector store file. This will remove the file from the vector store but the file itself will
        not be deleted. To delete the file, use the [delete file](/docs/api-reference/files/delete) endpoint.

        Args:
            vector_store_id: The ID of the vector store that the file belongs to.
            file_id: The ID of the file to delete.

        `DELETE /vector_stores/{vector_store_id}/files/{file_id}`
        """
        return self._client.send(_DELETE, locals())


class AsyncVectorStoresFiles(AsyncGroup):
    """Operations on the files of vector stores."""

    def list(
        self,
        vector_store_id: str,
        *,
        limit: int | UnsetType = UNSET,
        order: models.ListVectorStoreFilesOrder | str | UnsetType = UNSET,
        after: str | UnsetType = UNSET,
        before: str | UnsetType = UNSET,
        filter: models.ListVectorStoreFilesFilter | str | UnsetType = UNSET,
    ) -> AsyncPager[models.VectorStoreFileObject, models.AsyncListVectorStoreFilesPage]:
        """Returns a list of vector store files.

        `async for` goes over all items, page by page; `await` gives the first page.

        Args:
            vector_store_id: The ID of the vector store that the files belong to.
            limit: A limit on the number of objects to be returned. Limit can range between 1 and 100, and
                the default is 20.

                Default: 20.
            order: Sort order by the `created_at` timestamp of the objects. `asc` for ascending order and
                `desc` for descending order.

                Default: `desc`.
            after: A cursor for use in pagination. `after` is an object ID that defines your place in the
                list. For instance, if you make a list request and receive 100 objects, ending with obj_foo,
                your subsequent call can include after=obj_foo in order to fetch the next page of the list.
            before: A cursor for use in pagination. `before` is an object ID that defines your place in
                the list. For instance, if you make a list request and receive 100 objects, ending with
                obj_foo, your subsequent call can include before=obj_foo in order to fetch the previous page
                of the list.
            filter: Filter by file status. One of `in_progress`, `completed`, `failed`, `cancelled`.

        `GET /vector_stores/{vector_store_id}/files`
        """
        return self._client.page(_LIST_ASYNC, locals())

    async def create(
        self,
        vector_store_id: str,
        *,
        file_id: str,
        chunking_strategy: inputs.ChunkingStrategyRequestParamInput | UnsetType = UNSET,
    ) -> models.VectorStoreFileObject:
        """Create a vector store file by attaching a [File](/docs/api-reference/files) to a
        [vector store](/docs/api-reference/vector-stores/object).

        Args:
            vector_store_id: The ID of the vector store for which to create a File.
            file_id: A File ID that the vector store should use. Useful for tools like `file_search` that
                can access files.
            chunking_strategy: The chunking strategy used to chunk the file(s). If not set, will use the
                `auto` strategy.

        `POST /vector_stores/{vector_store_id}/files`
        """
        return await self._client.send(_CREATE, locals())

    async def create_poll(
        self,
        vector_store_id: str,
        *,
        file_id: str,
        chunking_strategy: inputs.ChunkingStrategyRequestParamInput | UnsetType = UNSET,
        poll_interval: float = 1.0,
        poll_timeout: float | None = 600.0,
    ) -> models.VectorStoreFileObject:
        """Create a vector store file by attaching a [File](/docs/api-reference/files) to a
        [vector store](/docs/api-reference/vector-stores/object).

        Waits until `status` is `completed`, `cancelled` or `failed`.

        Args:
            vector_store_id: The ID of the vector store for which to create a File.
            file_id: A File ID that the vector store should use. Useful for tools like `file_search` that
                can access files.
            chunking_strategy: The chunking strategy used to chunk the file(s). If not set, will use the
                `auto` strategy.
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `POST /vector_stores/{vector_store_id}/files`
        """
        return await self._client.poll(_CREATE_POLL, locals())

    async def get(self, vector_store_id: str, file_id: str) -> models.VectorStoreFileObject:
        """Retrieves a vector store file.

        Args:
            vector_store_id: The ID of the vector store that the file belongs to.
            file_id: The ID of the file being retrieved.

        `GET /vector_stores/{vector_store_id}/files/{file_id}`
        """
        return await self._client.send(_GET, locals())

    async def poll(
        self, vector_store_id: str, file_id: str, *, poll_interval: float = 1.0, poll_timeout: float | None = 600.0
    ) -> models.VectorStoreFileObject:
        """Retrieves a vector store file.

        Waits until `status` is `completed`, `cancelled` or `failed`.

        Args:
            vector_store_id: The ID of the vector store that the file belongs to.
            file_id: The ID of the file being retrieved.
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `GET /vector_stores/{vector_store_id}/files/{file_id}`
        """
        return await self._client.poll(_POLL, locals())

    async def delete(self, vector_store_id: str, file_id: str) -> models.DeleteVectorStoreFileResponse:
        """Delete a vector store file. This will remove the file from the vector store but the file itself will
        not be deleted. To delete the file, use the [delete file](/docs/api-reference/files/delete) endpoint.

        Args:
            vector_store_id: The ID of the vector store that the file belongs to.
            file_id: The ID of the file to delete.

        `DELETE /vector_stores/{vector_store_id}/files/{file_id}`
        """
        return await self._client.send(_DELETE, locals())


_LIST: Operation[models.ListVectorStoreFilesPage] = Operation(
    "GET",
    "/vector_stores/{vector_store_id}/files",
    parameters=(
        path("vector_store_id"),
        query("limit"),
        query("order"),
        query("after"),
        query("before"),
        query("filter"),
    ),
    client_parameters=("api_version",),
    responses={"200": json(models.ListVectorStoreFilesPage)},
    paging=Cursor("after"),
)


_LIST_ASYNC = cast(
    "Operation[AsyncPager[models.VectorStoreFileObject, models.AsyncListVectorStoreFilesPage]]",
    answering(_LIST, {"200": json(models.AsyncListVectorStoreFilesPage)}),
)


_CREATE: Operation[models.VectorStoreFileObject] = Operation(
    "POST",
    "/vector_stores/{vector_store_id}/files",
    parameters=(path("vector_store_id"),),
    client_parameters=("api_version",),
    body=Body("application/json", fields=("file_id", "chunking_strategy"), required=True, needed=("file_id",)),
    responses={"200": json(models.VectorStoreFileObject)},
)


_GET: Operation[models.VectorStoreFileObject] = Operation(
    "GET",
    "/vector_stores/{vector_store_id}/files/{file_id}",
    parameters=(path("vector_store_id"), path("file_id")),
    client_parameters=("api_version",),
    responses={"200": json(models.VectorStoreFileObject)},
)


_DELETE: Operation[models.DeleteVectorStoreFileResponse] = Operation(
    "DELETE",
    "/vector_stores/{vector_store_id}/files/{file_id}",
    parameters=(path("vector_store_id"), path("file_id")),
    client_parameters=("api_version",),
    responses={"200": json(models.DeleteVectorStoreFileResponse)},
)


_CREATE_POLL: PollOperation[models.VectorStoreFileObject] = PollOperation(
    _GET,
    "status",
    ("completed", "cancelled", "failed"),
    start=_CREATE,
    arguments={"vector_store_id": "vector_store_id"},
    members={"file_id": "id"},
    after_header="openai-poll-after-ms",
)


_POLL: PollOperation[models.VectorStoreFileObject] = PollOperation(
    _GET,
    "status",
    ("completed", "cancelled", "failed"),
    after_header="openai-poll-after-ms",
)
