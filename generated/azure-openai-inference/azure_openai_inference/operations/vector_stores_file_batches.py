"""Operations on the file batches of vector stores."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Cursor, Group, Operation, answering, json, path, query
from .._runtime.poll import PollOperation

if TYPE_CHECKING:
    from .. import inputs
    from .._runtime.page import AsyncPager


class VectorStoresFileBatches(Group):
    """Operations on the file batches of vector stores."""

    def create(
        self,
        vector_store_id: str,
        *,
        file_ids: Sequence[str],
        chunking_strategy: inputs.ChunkingStrategyRequestParamInput | UnsetType = UNSET,
    ) -> models.VectorStoreFileBatchObject:
        """Create a vector store file batch.

        Args:
            vector_store_id: The ID of the vector store for which to create a File Batch.
            file_ids: A list of File IDs that the vector store should use. Useful for tools like
                `file_search` that can access files.

                Number of items: 1 to 500.
            chunking_strategy: The chunking strategy used to chunk the file(s). If not set, will use the
                `auto` strategy.

        `POST /vector_stores/{vector_store_id}/file_batches`
        """
        return self._client.send(_CREATE, locals())

    def create_poll(
        self,
        vector_store_id: str,
        *,
        file_ids: Sequence[str],
        chunking_strategy: inputs.ChunkingStrategyRequestParamInput | UnsetType = UNSET,
        poll_interval: float = 1.0,
        poll_timeout: float | None = 600.0,
    ) -> models.VectorStoreFileBatchObject:
        """Create a vector store file batch.

        Waits until `status` is `completed`, `cancelled` or `failed`.

        Args:
            vector_store_id: The ID of the vector store for which to create a File Batch.
            file_ids: A list of File IDs that the vector store should use. Useful for tools like
                `file_search` that can access files.

                Number of items: 1 to 500.
            chunking_strategy: The chunking strategy used to chunk the file(s). If not set, will use the
                `auto` strategy.
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `POST /vector_stores/{vector_store_id}/file_batches`
        """
        return self._client.poll(_CREATE_POLL, locals())

    def get(self, vector_store_id: str, batch_id: str) -> models.VectorStoreFileBatchObject:
        """Retrieves a vector store file batch.

        Args:
            vector_store_id: The ID of the vector store that the file batch belongs to.
            batch_id: The ID of the file batch being retrieved.

        `GET /vector_stores/{vector_store_id}/file_batches/{batch_id}`
        """
        return self._client.send(_GET, locals())

    def poll(
        self, vector_store_id: str, batch_id: str, *, poll_interval: float = 1.0, poll_timeout: float | None = 600.0
    ) -> models.VectorStoreFileBatchObject:
        """Retrieves a vector store file batch.

        Waits until `status` is `completed`, `cancelled` or `failed`.

        Args:
            vector_store_id: The ID of the vector store that the file batch belongs to.
            batch_id: The ID of the file batch being retrieved.
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `GET /vector_stores/{vector_store_id}/file_batches/{batch_id}`
        """
        return self._client.poll(_POLL, locals())

    def cancel(self, vector_store_id: str, batch_id: str) -> models.VectorStoreFileBatchObject:
        """Cancel a vector store file batch. This attempts to cancel the processing of files in this batch as
        soon as possible.

        Args:
            vector_store_id: The ID of the vector store that the file batch belongs to.
            batch_id: The ID of the file batch to cancel.

        `POST /vector_stores/{vector_store_id}/file_batches/{batch_id}/cancel`
        """
        return self._client.send(_CANCEL, locals())

    def list_files(
        self,
        vector_store_id: str,
        batch_id: str,
        *,
        limit: int | UnsetType = UNSET,
        order: models.ListVectorStoreFilesOrder | str | UnsetType = UNSET,
        after: str | UnsetType = UNSET,
        before: str | UnsetType = UNSET,
        filter: models.ListVectorStoreFilesFilter | str | UnsetType = UNSET,
    ) -> models.ListVectorStoreFilesPage:
        """Returns a list of vector store files in a batch.

        What it returns is the first page; a loop over it goes over all items, page by page.

        Args:
            vector_store_id: The ID of the vector store that the files belong to.
            batch_id: The ID of the file batch that the files belong to.
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

        `GET /vector_stores/{vector_store_id}/file_batches/{batch_id}/files`
        """
        return self._client.page(_LIST_FILES, locals())


class AsyncVectorStoresFileBatches(AsyncGroup):
    """Operations on the file batches of vector stores."""

    async def create(
        self,
        vector_store_id: str,
        *,
        file_ids: Sequence[str],
        chunking_strategy: inputs.ChunkingStrategyRequestParamInput | UnsetType = UNSET,
    ) -> models.VectorStoreFileBatchObject:
        """Create a vector store file batch.

        Args:
            vector_store_id: The ID of the vector store for which to create a File Batch.
            file_ids: A list of File IDs that the vector store should use. Useful for tools like
                `file_search` that can access files.

                Number of items: 1 to 500.
            chunking_strategy: The chunking strategy used to chunk the file(s). If not set, will use the
                `auto` strategy.

        `POST /vector_stores/{vector_store_id}/file_batches`
        """
        return await self._client.send(_CREATE, locals())

    async def create_poll(
        self,
        vector_store_id: str,
        *,
        file_ids: Sequence[str],
        chunking_strategy: inputs.ChunkingStrategyRequestParamInput | UnsetType = UNSET,
        poll_interval: float = 1.0,
        poll_timeout: float | None = 600.0,
    ) -> models.VectorStoreFileBatchObject:
        """Create a vector store file batch.

        Waits until `status` is `completed`, `cancelled` or `failed`.

        Args:
            vector_store_id: The ID of the vector store for which to create a File Batch.
            file_ids: A list of File IDs that the vector store should use. Useful for tools like
                `file_search` that can access files.

                Number of items: 1 to 500.
            chunking_strategy: The chunking strategy used to chunk the file(s). If not set, will use the
                `auto` strategy.
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `POST /vector_stores/{vector_store_id}/file_batches`
        """
        return await self._client.poll(_CREATE_POLL, locals())

    async def get(self, vector_store_id: str, batch_id: str) -> models.VectorStoreFileBatchObject:
        """Retrieves a vector store file batch.

        Args:
            vector_store_id: The ID of the vector store that the file batch belongs to.
            batch_id: The ID of the file batch being retrieved.

        `GET /vector_stores/{vector_store_id}/file_batches/{batch_id}`
        """
        return await self._client.send(_GET, locals())

    async def poll(
        self, vector_store_id: str, batch_id: str, *, poll_interval: float = 1.0, poll_timeout: float | None = 600.0
    ) -> models.VectorStoreFileBatchObject:
        """Retrieves a vector store file batch.

        Waits until `status` is `completed`, `cancelled` or `failed`.

        Args:
            vector_store_id: The ID of the vector store that the file batch belongs to.
            batch_id: The ID of the file batch being retrieved.
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `GET /vector_stores/{vector_store_id}/file_batches/{batch_id}`
        """
        return await self._client.poll(_POLL, locals())

    async def cancel(self, vector_store_id: str, batch_id: str) -> models.VectorStoreFileBatchObject:
        """Cancel a vector store file batch. This attempts to cancel the processing of files in this batch as
        soon as possible.

        Args:
            vector_store_id: The ID of the vector store that the file batch belongs to.
            batch_id: The ID of the file batch to cancel.

        `POST /vector_stores/{vector_store_id}/file_batches/{batch_id}/cancel`
        """
        return await self._client.send(_CANCEL, locals())

    def list_files(
        self,
        vector_store_id: str,
        batch_id: str,
        *,
        limit: int | UnsetType = UNSET,
        order: models.ListVectorStoreFilesOrder | str | UnsetType = UNSET,
        after: str | UnsetType = UNSET,
        before: str | UnsetType = UNSET,
        filter: models.ListVectorStoreFilesFilter | str | UnsetType = UNSET,
    ) -> AsyncPager[models.VectorStoreFileObject, models.AsyncListVectorStoreFilesPage]:
        """Returns a list of vector store files in a batch.

        `async for` goes over all items, page by page; `await` gives the first page.

        Args:
            vector_store_id: The ID of the vector store that the files belong to.
            batch_id: The ID of the file batch that the files belong to.
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

        `GET /vector_stores/{vector_store_id}/file_batches/{batch_id}/files`
        """
        return self._client.page(_LIST_FILES_ASYNC, locals())


_CREATE: Operation[models.VectorStoreFileBatchObject] = Operation(
    "POST",
    "/vector_stores/{vector_store_id}/file_batches",
    parameters=(path("vector_store_id"),),
    client_parameters=("api_version",),
    body=Body("application/json", fields=("file_ids", "chunking_strategy"), required=True, needed=("file_ids",)),
    responses={"200": json(models.VectorStoreFileBatchObject)},
)


_GET: Operation[models.VectorStoreFileBatchObject] = Operation(
    "GET",
    "/vector_stores/{vector_store_id}/file_batches/{batch_id}",
    parameters=(path("vector_store_id"), path("batch_id")),
    client_parameters=("api_version",),
    responses={"200": json(models.VectorStoreFileBatchObject)},
)


_CANCEL: Operation[models.VectorStoreFileBatchObject] = Operation(
    "POST",
    "/vector_stores/{vector_store_id}/file_batches/{batch_id}/cancel",
    parameters=(path("vector_store_id"), path("batch_id")),
    client_parameters=("api_version",),
    responses={"200": json(models.VectorStoreFileBatchObject)},
)


_LIST_FILES: Operation[models.ListVectorStoreFilesPage] = Operation(
    "GET",
    "/vector_stores/{vector_store_id}/file_batches/{batch_id}/files",
    parameters=(
        path("vector_store_id"),
        path("batch_id"),
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


_LIST_FILES_ASYNC = cast(
    "Operation[AsyncPager[models.VectorStoreFileObject, models.AsyncListVectorStoreFilesPage]]",
    answering(_LIST_FILES, {"200": json(models.AsyncListVectorStoreFilesPage)}),
)


_CREATE_POLL: PollOperation[models.VectorStoreFileBatchObject] = PollOperation(
    _GET,
    "status",
    ("completed", "cancelled", "failed"),
    start=_CREATE,
    arguments={"vector_store_id": "vector_store_id"},
    members={"batch_id": "id"},
    after_header="openai-poll-after-ms",
)


_POLL: PollOperation[models.VectorStoreFileBatchObject] = PollOperation(
    _GET,
    "status",
    ("completed", "cancelled", "failed"),
    after_header="openai-poll-after-ms",
)
