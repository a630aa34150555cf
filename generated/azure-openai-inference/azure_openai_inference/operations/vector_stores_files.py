"""Operations on the files of vector stores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, json, path, query

if TYPE_CHECKING:
    from .. import inputs


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
    ) -> models.ListVectorStoreFilesResponse:
        """Returns a list of vector store files.

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
        return self._client.send(_LIST, locals())

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

    def get(self, vector_store_id: str, file_id: str) -> models.VectorStoreFileObject:
        """Retrieves a vector store file.

        Args:
            vector_store_id: The ID of the vector store that the file belongs to.
            file_id: The ID of the file being retrieved.

        `GET /vector_stores/{vector_store_id}/files/{file_id}`
        """
        return self._client.send(_GET, locals())

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

    async def list(
        self,
        vector_store_id: str,
        *,
        limit: int | UnsetType = UNSET,
        order: models.ListVectorStoreFilesOrder | str | UnsetType = UNSET,
        after: str | UnsetType = UNSET,
        before: str | UnsetType = UNSET,
        filter: models.ListVectorStoreFilesFilter | str | UnsetType = UNSET,
    ) -> models.ListVectorStoreFilesResponse:
        """Returns a list of vector store files.

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
        return await self._client.send(_LIST, locals())

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

    async def get(self, vector_store_id: str, file_id: str) -> models.VectorStoreFileObject:
        """Retrieves a vector store file.

        Args:
            vector_store_id: The ID of the vector store that the file belongs to.
            file_id: The ID of the file being retrieved.

        `GET /vector_stores/{vector_store_id}/files/{file_id}`
        """
        return await self._client.send(_GET, locals())

    async def delete(self, vector_store_id: str, file_id: str) -> models.DeleteVectorStoreFileResponse:
        """Delete a vector store file. This will remove the file from the vector store but the file itself will
        not be deleted. To delete the file, use the [delete file](/docs/api-reference/files/delete) endpoint.

        Args:
            vector_store_id: The ID of the vector store that the file belongs to.
            file_id: The ID of the file to delete.

        `DELETE /vector_stores/{vector_store_id}/files/{file_id}`
        """
        return await self._client.send(_DELETE, locals())


_LIST: Operation[models.ListVectorStoreFilesResponse] = Operation(
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
    responses={"200": json(models.ListVectorStoreFilesResponse)},
)


_CREATE: Operation[models.VectorStoreFileObject] = Operation(
    "POST",
    "/vector_stores/{vector_store_id}/files",
    parameters=(path("vector_store_id"),),
    client_parameters=("api_version",),
    body=Body("application/json", fields=("file_id", "chunking_strategy"), required=True),
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
