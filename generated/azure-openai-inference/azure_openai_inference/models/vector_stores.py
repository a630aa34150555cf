"""Models of the operations on vector stores."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from .._runtime.model import UNSET, JsonValue, Model, OpenStrEnum, UnsetType, union
from .._runtime.page import AsyncPage, Page, PageFields
from ._unknown import UnknownVariant


class VectorStoreExpirationAfter(Model):
    """The expiration policy for a vector store."""

    anchor: Literal["last_active_at"] | str
    """Anchor timestamp after which the expiration policy applies. Supported anchors: `last_active_at`."""
    days: int
    """The number of days after the anchor time that the vector store will expire.

    Range: 1 to 365.
    """


class VectorStoreObject(Model):
    """A vector store is a collection of processed files can be used by the `file_search` tool."""

    id: str
    """The identifier, which can be referenced in API endpoints."""
    object: Literal["vector_store"] = "vector_store"
    """The object type, which is always `vector_store`."""
    created_at: int
    """The Unix timestamp (in seconds) for when the vector store was created."""
    name: str
    """The name of the vector store."""
    usage_bytes: int
    """The total number of bytes used by the files in the vector store."""
    file_counts: VectorStoreFileCounts
    status: VectorStoreObjectStatus | str
    """The status of the vector store, which can be either `expired`, `in_progress`, or `completed`. A status of
    `completed` indicates that the vector store is ready for use.
    """
    expires_after: VectorStoreExpirationAfter | UnsetType = UNSET
    expires_at: int | None | UnsetType = UNSET
    """The Unix timestamp (in seconds) for when the vector store will expire."""
    last_active_at: int | None
    """The Unix timestamp (in seconds) for when the vector store was last active."""
    metadata: dict[str, JsonValue] | None
    """Set of 16 key-value pairs that can be attached to an object. This can be useful for storing additional
    information about the object in a structured format. Keys can be a maximum of 64 characters long and
    values can be a maximum of 512 characters long.
    """


class VectorStoreFileCounts(Model):
    in_progress: int
    """The number of files that are currently being processed."""
    completed: int
    """The number of files that have been successfully processed."""
    failed: int
    """The number of files that have failed to process."""
    cancelled: int
    """The number of files that were cancelled."""
    total: int
    """The total number of files."""


class VectorStoreObjectStatus(OpenStrEnum):
    """The status of the vector store, which can be either `expired`, `in_progress`, or `completed`. A status of
    `completed` indicates that the vector store is ready for use.
    """

    EXPIRED = "expired"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"


class CreateVectorStoreRequest(Model):
    file_ids: list[str] | UnsetType = UNSET
    """A list of file IDs that the vector store should use. Useful for tools like `file_search` that can access
    files.

    At most 500 items.
    """
    name: str | UnsetType = UNSET
    """The name of the vector store."""
    expires_after: VectorStoreExpirationAfter | UnsetType = UNSET
    chunking_strategy: ChunkingStrategy | UnsetType = UNSET
    """The chunking strategy used to chunk the file(s). If not set, will use the `auto` strategy. Only applicable
    if `file_ids` is non-empty.
    """
    metadata: dict[str, JsonValue] | None | UnsetType = UNSET
    """Set of 16 key-value pairs that can be attached to an object. This can be useful for storing additional
    information about the object in a structured format. Keys can be a maximum of 64 characters long and
    values can be a maximum of 512 characters long.
    """


class UpdateVectorStoreRequest(Model):
    name: str | None | UnsetType = UNSET
    """The name of the vector store."""
    expires_after: VectorStoreExpirationAfter | None | UnsetType = UNSET
    metadata: dict[str, JsonValue] | None | UnsetType = UNSET
    """Set of 16 key-value pairs that can be attached to an object. This can be useful for storing additional
    information about the object in a structured format. Keys can be a maximum of 64 characters long and
    values can be a maximum of 512 characters long.
    """


class ListVectorStoresResponse(Model):
    object: str
    data: list[VectorStoreObject]
    first_id: str
    last_id: str
    has_more: bool


class ListVectorStoresPage(ListVectorStoresResponse, Page[VectorStoreObject], dict=True):
    """A `ListVectorStoresResponse` as a page: a loop goes over its `data`, and on over the pages behind it."""

    __page_fields__: ClassVar[PageFields] = PageFields("data", next="last_id", more="has_more")


class AsyncListVectorStoresPage(ListVectorStoresResponse, AsyncPage[VectorStoreObject], dict=True):
    """A `ListVectorStoresResponse` as a page: `async for` goes over its `data`, and on over the pages behind it."""

    __page_fields__: ClassVar[PageFields] = PageFields("data", next="last_id", more="has_more")


class DeleteVectorStoreResponse(Model):
    id: str
    deleted: bool
    object: Literal["vector_store.deleted"] | str


class VectorStoreFileObject(Model):
    """A list of files attached to a vector store."""

    id: str
    """The identifier, which can be referenced in API endpoints."""
    object: Literal["vector_store.file"] | str
    """The object type, which is always `vector_store.file`."""
    usage_bytes: int
    """The total vector store usage in bytes. Note that this may be different from the original file size."""
    created_at: int
    """The Unix timestamp (in seconds) for when the vector store file was created."""
    vector_store_id: str
    """The ID of the vector store that the file is attached to."""
    status: VectorStoreFileObjectStatus | str
    """The status of the vector store file, which can be either `in_progress`, `completed`, `cancelled`, or
    `failed`. The status `completed` indicates that the vector store file is ready for use.
    """
    last_error: VectorStoreFileLastError | None
    """The last error associated with this vector store file. Will be `null` if there are no errors."""
    chunking_strategy: ChunkingStrategy | UnsetType = UNSET
    """The chunking strategy used to chunk the file(s). If not set, will use the `auto` strategy. Only applicable
    if `file_ids` is non-empty.
    """


class VectorStoreFileObjectStatus(OpenStrEnum):
    """The status of the vector store file, which can be either `in_progress`, `completed`, `cancelled`, or
    `failed`. The status `completed` indicates that the vector store file is ready for use.
    """

    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    FAILED = "failed"


class VectorStoreFileLastError(Model):
    """The last error associated with this vector store file. Will be `null` if there are no errors."""

    code: VectorStoreFileObjectLastErrorCode | str
    """One of `server_error` or `rate_limit_exceeded`."""
    message: str
    """A human-readable description of the error."""


class VectorStoreFileObjectLastErrorCode(OpenStrEnum):
    """One of `server_error` or `rate_limit_exceeded`."""

    INTERNAL_ERROR = "internal_error"
    FILE_NOT_FOUND = "file_not_found"
    PARSING_ERROR = "parsing_error"
    UNHANDLED_MIME_TYPE = "unhandled_mime_type"


class StaticChunkingStrategy(Model):
    max_chunk_size_tokens: int
    """The maximum number of tokens in each chunk. The default value is `800`.
    The minimum value is `100` and the maximum value is `4096`.

    Range: 100 to 4096.
    """
    chunk_overlap_tokens: int
    """The number of tokens that overlap between chunks. The default value is `400`. Note that the overlap must
    not exceed half of `max_chunk_size_tokens`.
    """


class AutoChunkingStrategyRequestParam(Model, tag_field="type", tag="auto"):
    """The default strategy. This strategy currently uses a `max_chunk_size_tokens` of `800` and
    `chunk_overlap_tokens` of `400`.
    """

    type: ClassVar[Literal["auto"]] = "auto"
    """Always `auto`."""


class StaticChunkingStrategyRequestParam(Model, tag_field="type", tag="static"):
    """Static Chunking Strategy"""

    type: ClassVar[Literal["static"]] = "static"
    """Always `static`."""
    static: StaticChunkingStrategy


if TYPE_CHECKING:
    ChunkingStrategy: TypeAlias = AutoChunkingStrategyRequestParam | StaticChunkingStrategyRequestParam | UnknownVariant
    """The chunking strategy used to chunk the file(s). If not set, will use the `auto` strategy. Only applicable
    if `file_ids` is non-empty.
    """
else:
    ChunkingStrategy = union(
        {"auto": AutoChunkingStrategyRequestParam, "static": StaticChunkingStrategyRequestParam},
        tag="type",
        unknown=UnknownVariant,
    )

if TYPE_CHECKING:
    ChunkingStrategyRequestParam: TypeAlias = (
        AutoChunkingStrategyRequestParam | StaticChunkingStrategyRequestParam | UnknownVariant
    )
    """The chunking strategy used to chunk the file(s). If not set, will use the `auto` strategy."""
else:
    ChunkingStrategyRequestParam = union(
        {"auto": AutoChunkingStrategyRequestParam, "static": StaticChunkingStrategyRequestParam},
        tag="type",
        unknown=UnknownVariant,
    )


class CreateVectorStoreFileRequest(Model):
    file_id: str
    """A File ID that the vector store should use. Useful for tools like `file_search` that can access files."""
    chunking_strategy: ChunkingStrategyRequestParam | UnsetType = UNSET


class ListVectorStoreFilesResponse(Model):
    object: str
    data: list[VectorStoreFileObject]
    first_id: str
    last_id: str
    has_more: bool


class ListVectorStoreFilesPage(ListVectorStoreFilesResponse, Page[VectorStoreFileObject], dict=True):
    """A `ListVectorStoreFilesResponse` as a page: a loop goes over its `data`, and on over the pages behind it."""

    __page_fields__: ClassVar[PageFields] = PageFields("data", next="last_id", more="has_more")


class AsyncListVectorStoreFilesPage(ListVectorStoreFilesResponse, AsyncPage[VectorStoreFileObject], dict=True):
    """A `ListVectorStoreFilesResponse` as a page: `async for` goes over its `data`, and on over the pages behind
    it.
    """

    __page_fields__: ClassVar[PageFields] = PageFields("data", next="last_id", more="has_more")


class DeleteVectorStoreFileResponse(Model):
    id: str
    deleted: bool
    object: Literal["vector_store.file.deleted"] | str


class VectorStoreFileBatchObject(Model):
    """A batch of files attached to a vector store."""

    id: str
    """The identifier, which can be referenced in API endpoints."""
    object: Literal["vector_store.files_batch"] | str
    """The object type, which is always `vector_store.file_batch`."""
    created_at: int
    """The Unix timestamp (in seconds) for when the vector store files batch was created."""
    vector_store_id: str
    """The ID of the vector store that the File is attached to."""
    status: VectorStoreFileBatchObjectStatus | str
    """The status of the vector store files batch, which can be either `in_progress`, `completed`, `cancelled` or
    `failed`.
    """
    file_counts: VectorStoreFileBatchFileCounts


class VectorStoreFileBatchObjectStatus(OpenStrEnum):
    """The status of the vector store files batch, which can be either `in_progress`, `completed`, `cancelled` or
    `failed`.
    """

    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    FAILED = "failed"


class VectorStoreFileBatchFileCounts(Model):
    in_progress: int
    """The number of files that are currently being processed."""
    completed: int
    """The number of files that have been processed."""
    failed: int
    """The number of files that have failed to process."""
    cancelled: int
    """The number of files that where cancelled."""
    total: int
    """The total number of files."""


class CreateVectorStoreFileBatchRequest(Model):
    file_ids: list[str]
    """A list of File IDs that the vector store should use. Useful for tools like `file_search` that can access
    files.

    Number of items: 1 to 500.
    """
    chunking_strategy: ChunkingStrategyRequestParam | UnsetType = UNSET


class ListVectorStoresOrder(OpenStrEnum):
    ASC = "asc"
    DESC = "desc"


class ListVectorStoreFilesOrder(OpenStrEnum):
    ASC = "asc"
    DESC = "desc"


class ListVectorStoreFilesFilter(OpenStrEnum):
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    FAILED = "failed"
    CANCELLED = "cancelled"
