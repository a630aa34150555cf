"""Operations on vector stores."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, cast

from .. import models
from .._runtime.json_input import JsonInput
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Cursor, Group, Operation, answering, json, path, query
from .._runtime.poll import PollOperation

if TYPE_CHECKING:
    from .. import inputs
    from .._runtime.page import AsyncPager
    from .vector_stores_file_batches import AsyncVectorStoresFileBatches, VectorStoresFileBatches
    from .vector_stores_files import AsyncVectorStoresFiles, VectorStoresFiles


class VectorStores(Group):
    """Operations on vector stores."""

    @cached_property
    def files(self) -> VectorStoresFiles:
        """Operations on the files of vector stores."""
        from .vector_stores_files import VectorStoresFiles

        return VectorStoresFiles(self._client)

    @cached_property
    def file_batches(self) -> VectorStoresFileBatches:
        """Operations on the file batches of vector stores."""
        from .vector_stores_file_batches import VectorStoresFileBatches

        return VectorStoresFileBatches(self._client)

    def list(
        self,
        *,
        limit: int | UnsetType = UNSET,
        order: models.ListVectorStoresOrder | str | UnsetType = UNSET,
        after: str | UnsetType = UNSET,
        before: str | UnsetType = UNSET,
    ) -> models.ListVectorStoresPage:
        """Returns a list of vector stores.

        What it returns is the first page; a loop over it goes over all items, page by page.

        Args:
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

        `GET /vector_stores`
        """
        return self._client.page(_LIST, locals())

    def create(
        self,
        *,
        file_ids: Sequence[str] | UnsetType = UNSET,
        name: str | UnsetType = UNSET,
        expires_after: inputs.VectorStoreExpirationAfterInput | UnsetType = UNSET,
        chunking_strategy: inputs.ChunkingStrategyInput | UnsetType = UNSET,
        metadata: Mapping[str, JsonInput] | None | UnsetType = UNSET,
    ) -> models.VectorStoreObject:
        """Create a vector store.

        Args:
            file_ids: A list of file IDs that the vector store should use. Useful for tools like
                `file_search` that can access files.

                At most 500 items.
            name: The name of the vector store.
            expires_after: The expiration policy for a vector store.
            chunking_strategy: The chunking strategy used to chunk the file(s). If not set, will use the
                `auto` strategy. Only applicable if `file_ids` is non-empty.
            metadata: Set of 16 key-value pairs that can be attached to an object. This can be useful for
                storing additional information about the object in a structured format. Keys can be a maximum
                of 64 characters long and values can be a maximum of 512 characters long.

        `POST /vector_stores`
        """
        return self._client.send(_CREATE, locals())

    def create_poll(
        self,
        *,
        file_ids: Sequence[str] | UnsetType = UNSET,
        name: str | UnsetType = UNSET,
        expires_after: inputs.VectorStoreExpirationAfterInput | UnsetType = UNSET,
        chunking_strategy: inputs.ChunkingStrategyInput | UnsetType = UNSET,
        metadata: Mapping[str, JsonInput] | None | UnsetType = UNSET,
        poll_interval: float = 1.0,
        poll_timeout: float | None = 600.0,
    ) -> models.VectorStoreObject:
        """Create a vector store.

        Waits until `status` is `completed` or `expired`.

        Args:
            file_ids: A list of file IDs that the vector store should use. Useful for tools like
                `file_search` that can access files.

                At most 500 items.
            name: The name of the vector store.
            expires_after: The expiration policy for a vector store.
            chunking_strategy: The chunking strategy used to chunk the file(s). If not set, will use the
                `auto` strategy. Only applicable if `file_ids` is non-empty.
            metadata: Set of 16 key-value pairs that can be attached to an object. This can be useful for
                storing additional information about the object in a structured format. Keys can be a maximum
                of 64 characters long and values can be a maximum of 512 characters long.
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `POST /vector_stores`
        """
        return self._client.poll(_CREATE_POLL, locals())

    def get(self, vector_store_id: str) -> models.VectorStoreObject:
        """Retrieves a vector store.

        Args:
            vector_store_id: The ID of the vector store to retrieve.

        `GET /vector_stores/{vector_store_id}`
        """
        return self._client.send(_GET, locals())

    def poll(
        self, vector_store_id: str, *, poll_interval: float = 1.0, poll_timeout: float | None = 600.0
    ) -> models.VectorStoreObject:
        """Retrieves a vector store.

        Waits until `status` is `completed` or `expired`.

        Args:
            vector_store_id: The ID of the vector store to retrieve.
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `GET /vector_stores/{vector_store_id}`
        """
        return self._client.poll(_POLL, locals())

    def modify(
        self,
        vector_store_id: str,
        *,
        name: str | None | UnsetType = UNSET,
        expires_after: inputs.VectorStoreExpirationAfterInput | None | UnsetType = UNSET,
        metadata: Mapping[str, JsonInput] | None | UnsetType = UNSET,
    ) -> models.VectorStoreObject:
        """Modifies a vector store.

        Args:
            vector_store_id: The ID of the vector store to modify.
            name: The name of the vector store.
            expires_after: The expiration policy for a vector store.
            metadata: Set of 16 key-value pairs that can be attached to an object. This can be useful for
                storing additional information about the object in a structured format. Keys can be a maximum
                of 64 characters long and values can be a maximum of 512 characters long.

        `POST /vector_stores/{vector_store_id}`
        """
        return self._client.send(_MODIFY, locals())

    def delete(self, vector_store_id: str) -> models.DeleteVectorStoreResponse:
        """Delete a vector store.

        Args:
            vector_store_id: The ID of the vector store to delete.

        `DELETE /vector_stores/{vector_store_id}`
        """
        return self._client.send(_DELETE, locals())


class AsyncVectorStores(AsyncGroup):
    """Operations on vector stores."""

    @cached_property
    def files(self) -> AsyncVectorStoresFiles:
        """Operations on the files of vector stores."""
        from .vector_stores_files import AsyncVectorStoresFiles

        return AsyncVectorStoresFiles(self._client)

    @cached_property
    def file_batches(self) -> AsyncVectorStoresFileBatches:
        """Operations on the file batches of vector stores."""
        from .vector_stores_file_batches import AsyncVectorStoresFileBatches

        return AsyncVectorStoresFileBatches(self._client)

    def list(
        self,
        *,
        limit: int | UnsetType = UNSET,
        order: models.ListVectorStoresOrder | str | UnsetType = UNSET,
        after: str | UnsetType = UNSET,
        before: str | UnsetType = UNSET,
    ) -> AsyncPager[models.VectorStoreObject, models.AsyncListVectorStoresPage]:
        """Returns a list of vector stores.

        `async for` goes over all items, page by page; `await` gives the first page.

        Args:
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

        `GET /vector_stores`
        """
        return self._client.page(_LIST_ASYNC, locals())

    async def create(
        self,
        *,
        file_ids: Sequence[str] | UnsetType = UNSET,
        name: str | UnsetType = UNSET,
        expires_after: inputs.VectorStoreExpirationAfterInput | UnsetType = UNSET,
        chunking_strategy: inputs.ChunkingStrategyInput | UnsetType = UNSET,
        metadata: Mapping[str, JsonInput] | None | UnsetType = UNSET,
    ) -> models.VectorStoreObject:
        """Create a vector store.

        Args:
            file_ids: A list of file IDs that the vector store should use. Useful for tools like
                `file_search` that can access files.

                At most 500 items.
            name: The name of the vector store.
            expires_after: The expiration policy for a vector store.
            chunking_strategy: The chunking strategy used to chunk the file(s). If not set, will use the
                `auto` strategy. Only applicable if `file_ids` is non-empty.
            metadata: Set of 16 key-value pairs that can be attached to an object. This can be useful for
                storing additional information about the object in a structured format. Keys can be a maximum
                of 64 characters long and values can be a maximum of 512 characters long.

        `POST /vector_stores`
        """
        return await self._client.send(_CREATE, locals())

    async def create_poll(
        self,
        *,
        file_ids: Sequence[str] | UnsetType = UNSET,
        name: str | UnsetType = UNSET,
        expires_after: inputs.VectorStoreExpirationAfterInput | UnsetType = UNSET,
        chunking_strategy: inputs.ChunkingStrategyInput | UnsetType = UNSET,
        metadata: Mapping[str, JsonInput] | None | UnsetType = UNSET,
        poll_interval: float = 1.0,
        poll_timeout: float | None = 600.0,
    ) -> models.VectorStoreObject:
        """Create a vector store.

        Waits until `status` is `completed` or `expired`.

        Args:
            file_ids: A list of file IDs that the vector store should use. Useful for tools like
                `file_search` that can access files.

                At most 500 items.
            name: The name of the vector store.
            expires_after: The expiration policy for a vector store.
            chunking_strategy: The chunking strategy used to chunk the file(s). If not set, will use the
                `auto` strategy. Only applicable if `file_ids` is non-empty.
            metadata: Set of 16 key-value pairs that can be attached to an object. This can be useful for
                storing additional information about the object in a structured format. Keys can be a maximum
                of 64 characters long and values can be a maximum of 512 characters long.
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `POST /vector_stores`
        """
        return await self._client.poll(_CREATE_POLL, locals())

    async def get(self, vector_store_id: str) -> models.VectorStoreObject:
        """Retrieves a vector store.

        Args:
            vector_store_id: The ID of the vector store to retrieve.

        `GET /vector_stores/{vector_store_id}`
        """
        return await self._client.send(_GET, locals())

    async def poll(
        self, vector_store_id: str, *, poll_interval: float = 1.0, poll_timeout: float | None = 600.0
    ) -> models.VectorStoreObject:
        """Retrieves a vector store.

        Waits until `status` is `completed` or `expired`.

        Args:
            vector_store_id: The ID of the vector store to retrieve.
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `GET /vector_stores/{vector_store_id}`
        """
        return await self._client.poll(_POLL, locals())

    async def modify(
        self,
        vector_store_id: str,
        *,
        name: str | None | UnsetType = UNSET,
        expires_after: inputs.VectorStoreExpirationAfterInput | None | UnsetType = UNSET,
        metadata: Mapping[str, JsonInput] | None | UnsetType = UNSET,
    ) -> models.VectorStoreObject:
        """Modifies a vector store.

        Args:
            vector_store_id: The ID of the vector store to modify.
            name: The name of the vector store.
            expires_after: The expiration policy for a vector store.
            metadata: Set of 16 key-value pairs that can be attached to an object. This can be useful for
                storing additional information about the object in a structured format. Keys can be a maximum
                of 64 characters long and values can be a maximum of 512 characters long.

        `POST /vector_stores/{vector_store_id}`
        """
        return await self._client.send(_MODIFY, locals())

    async def delete(self, vector_store_id: str) -> models.DeleteVectorStoreResponse:
        """Delete a vector store.

        Args:
            vector_store_id: The ID of the vector store to delete.

        `DELETE /vector_stores/{vector_store_id}`
        """
        return await self._client.send(_DELETE, locals())


_LIST: Operation[models.ListVectorStoresPage] = Operation(
    "GET",
    "/vector_stores",
    parameters=(query("limit"), query("order"), query("after"), query("before")),
    client_parameters=("api_version",),
    responses={"200": json(models.ListVectorStoresPage)},
    paging=Cursor("after"),
)


_LIST_ASYNC = cast(
    "Operation[AsyncPager[models.VectorStoreObject, models.AsyncListVectorStoresPage]]",
    answering(_LIST, {"200": json(models.AsyncListVectorStoresPage)}),
)


_CREATE: Operation[models.VectorStoreObject] = Operation(
    "POST",
    "/vector_stores",
    client_parameters=("api_version",),
    body=Body(
        "application/json", fields=("file_ids", "name", "expires_after", "chunking_strategy", "metadata"), required=True
    ),
    responses={"200": json(models.VectorStoreObject)},
)


_GET: Operation[models.VectorStoreObject] = Operation(
    "GET",
    "/vector_stores/{vector_store_id}",
    parameters=(path("vector_store_id"),),
    client_parameters=("api_version",),
    responses={"200": json(models.VectorStoreObject)},
)


_MODIFY: Operation[models.VectorStoreObject] = Operation(
    "POST",
    "/vector_stores/{vector_store_id}",
    parameters=(path("vector_store_id"),),
    client_parameters=("api_version",),
    body=Body("application/json", fields=("name", "expires_after", "metadata"), required=True),
    responses={"200": json(models.VectorStoreObject)},
)


_DELETE: Operation[models.DeleteVectorStoreResponse] = Operation(
    "DELETE",
    "/vector_stores/{vector_store_id}",
    parameters=(path("vector_store_id"),),
    client_parameters=("api_version",),
    responses={"200": json(models.DeleteVectorStoreResponse)},
)


_CREATE_POLL: PollOperation[models.VectorStoreObject] = PollOperation(
    _GET,
    "status",
    ("completed", "expired"),
    start=_CREATE,
    members={"vector_store_id": "id"},
    after_header="openai-poll-after-ms",
)


_POLL: PollOperation[models.VectorStoreObject] = PollOperation(
    _GET,
    "status",
    ("completed", "expired"),
    after_header="openai-poll-after-ms",
)
