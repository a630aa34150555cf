"""Operations on assistants."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, cast

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Cursor, Group, Operation, answering, json, path, query

if TYPE_CHECKING:
    from .. import inputs
    from .._runtime.page import AsyncPager
    from .assistants_files import AssistantsFiles, AsyncAssistantsFiles


class Assistants(Group):
    """Operations on assistants."""

    @cached_property
    def files(self) -> AssistantsFiles:
        """Operations on the files of assistants."""
        from .assistants_files import AssistantsFiles

        return AssistantsFiles(self._client)

    def list(
        self,
        *,
        limit: int | UnsetType = UNSET,
        order: models.ListSortOrder | str | UnsetType = UNSET,
        after: str | UnsetType = UNSET,
        before: str | UnsetType = UNSET,
    ) -> models.ListAssistantsPage:
        """Gets a list of assistants that were previously created.

        What it returns is the first page; a loop over it goes over all items, page by page.

        Args:
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

        `GET /assistants`
        """
        return self._client.page(_LIST, locals())

    def create(
        self,
        *,
        model: str,
        name: str | None | UnsetType = UNSET,
        description: str | None | UnsetType = UNSET,
        instructions: str | None | UnsetType = UNSET,
        tools: Sequence[inputs.ToolDefinitionInput] | UnsetType = UNSET,
        file_ids: Sequence[str] | UnsetType = UNSET,
        metadata: Mapping[str, str] | None | UnsetType = UNSET,
    ) -> models.Assistant:
        """Creates a new assistant.

        Args:
            model: The ID of the model to use.
            name: The name of the new assistant.
            description: The description of the new assistant.
            instructions: The system instructions for the new assistant to use.
            tools: The collection of tools to enable for the new assistant.

                Default: [].
            file_ids: A list of previously uploaded file IDs to attach to the assistant.

                Default: [].
            metadata: A set of up to 16 key/value pairs that can be attached to an object, used for
                storing additional information about that object in a structured format. Keys may be up to 64
                characters in length and values may be up to 512 characters in length.

        `POST /assistants`
        """
        return self._client.send(_CREATE, locals())

    def get(self, assistant_id: str) -> models.Assistant:
        """Retrieves an existing assistant.

        Args:
            assistant_id: The ID of the assistant to retrieve.

        `GET /assistants/{assistantId}`
        """
        return self._client.send(_GET, locals())

    def modify(
        self,
        assistant_id: str,
        *,
        model: str | UnsetType = UNSET,
        name: str | None | UnsetType = UNSET,
        description: str | None | UnsetType = UNSET,
        instructions: str | None | UnsetType = UNSET,
        tools: Sequence[inputs.ToolDefinitionInput] | UnsetType = UNSET,
        file_ids: Sequence[str] | UnsetType = UNSET,
        metadata: Mapping[str, str] | None | UnsetType = UNSET,
    ) -> models.Assistant:
        """Modifies an existing assistant.

        Args:
            assistant_id: The ID of the assistant to modify.
            model: The ID of the model to use.
            name: The modified name for the assistant to use.
            description: The modified description for the assistant to use.
            instructions: The modified system instructions for the new assistant to use.
            tools: The modified collection of tools to enable for the assistant.

                Default: [].
            file_ids: The modified list of previously uploaded fileIDs to attach to the assistant.

                Default: [].
            metadata: A set of up to 16 key/value pairs that can be attached to an object, used for
                storing additional information about that object in a structured format. Keys may be up to 64
                characters in length and values may be up to 512 characters in length.

        `POST /assistants/{assistantId}`
        """
        return self._client.send(_MODIFY, locals())

    def delete(self, assistant_id: str) -> models.AssistantDeletionStatus:
        """Deletes an assistant.

        Args:
            assistant_id: The ID of the assistant to delete.

        `DELETE /assistants/{assistantId}`
        """
        return self._client.send(_DELETE, locals())


class AsyncAssistants(AsyncGroup):
    """Operations on assistants."""

    @cached_property
    def files(self) -> AsyncAssistantsFiles:
        """Operations on the files of assistants."""
        from .assistants_files import AsyncAssistantsFiles

        return AsyncAssistantsFiles(self._client)

    def list(
        self,
        *,
        limit: int | UnsetType = UNSET,
        order: models.ListSortOrder | str | UnsetType = UNSET,
        after: str | UnsetType = UNSET,
        before: str | UnsetType = UNSET,
    ) -> AsyncPager[models.Assistant, models.AsyncListAssistantsPage]:
        """Gets a list of assistants that were previously created.

        `async for` goes over all items, page by page; `await` gives the first page.

        Args:
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

        `GET /assistants`
        """
        return self._client.page(_LIST_ASYNC, locals())

    async def create(
        self,
        *,
        model: str,
        name: str | None | UnsetType = UNSET,
        description: str | None | UnsetType = UNSET,
        instructions: str | None | UnsetType = UNSET,
        tools: Sequence[inputs.ToolDefinitionInput] | UnsetType = UNSET,
        file_ids: Sequence[str] | UnsetType = UNSET,
        metadata: Mapping[str, str] | None | UnsetType = UNSET,
    ) -> models.Assistant:
        """Creates a new assistant.

        Args:
            model: The ID of the model to use.
            name: The name of the new assistant.
            description: The description of the new assistant.
            instructions: The system instructions for the new assistant to use.
            tools: The collection of tools to enable for the new assistant.

                Default: [].
            file_ids: A list of previously uploaded file IDs to attach to the assistant.

                Default: [].
            metadata: A set of up to 16 key/value pairs that can be attached to an object, used for
                storing additional information about that object in a structured format. Keys may be up to 64
                characters in length and values may be up to 512 characters in length.

        `POST /assistants`
        """
        return await self._client.send(_CREATE, locals())

    async def get(self, assistant_id: str) -> models.Assistant:
        """Retrieves an existing assistant.

        Args:
            assistant_id: The ID of the assistant to retrieve.

        `GET /assistants/{assistantId}`
        """
        return await self._client.send(_GET, locals())

    async def modify(
        self,
        assistant_id: str,
        *,
        model: str | UnsetType = UNSET,
        name: str | None | UnsetType = UNSET,
        description: str | None | UnsetType = UNSET,
        instructions: str | None | UnsetType = UNSET,
        tools: Sequence[inputs.ToolDefinitionInput] | UnsetType = UNSET,
        file_ids: Sequence[str] | UnsetType = UNSET,
        metadata: Mapping[str, str] | None | UnsetType = UNSET,
    ) -> models.Assistant:
        """Modifies an existing assistant.

        Args:
            assistant_id: The ID of the assistant to modify.
            model: The ID of the model to use.
            name: The modified name for the assistant to use.
            description: The modified description for the assistant to use.
            instructions: The modified system instructions for the new assistant to use.
            tools: The modified collection of tools to enable for the assistant.

                Default: [].
            file_ids: The modified list of previously uploaded fileIDs to attach to the assistant.

                Default: [].
            metadata: A set of up to 16 key/value pairs that can be attached to an object, used for
                storing additional information about that object in a structured format. Keys may be up to 64
                characters in length and values may be up to 512 characters in length.

        `POST /assistants/{assistantId}`
        """
        return await self._client.send(_MODIFY, locals())

    async def delete(self, assistant_id: str) -> models.AssistantDeletionStatus:
        """Deletes an assistant.

        Args:
            assistant_id: The ID of the assistant to delete.

        `DELETE /assistants/{assistantId}`
        """
        return await self._client.send(_DELETE, locals())


_LIST: Operation[models.ListAssistantsPage] = Operation(
    "GET",
    "/assistants",
    parameters=(query("limit"), query("order"), query("after"), query("before")),
    responses={"200": json(models.ListAssistantsPage)},
    paging=Cursor("after"),
)


_LIST_ASYNC = cast(
    "Operation[AsyncPager[models.Assistant, models.AsyncListAssistantsPage]]",
    answering(_LIST, {"200": json(models.AsyncListAssistantsPage)}),
)


_CREATE: Operation[models.Assistant] = Operation(
    "POST",
    "/assistants",
    body=Body(
        "application/json",
        fields=("model", "name", "description", "instructions", "tools", "file_ids", "metadata"),
        required=True,
        needed=("model",),
    ),
    responses={"200": json(models.Assistant)},
)


_GET: Operation[models.Assistant] = Operation(
    "GET",
    "/assistants/{assistantId}",
    parameters=(path("assistant_id", "assistantId"),),
    responses={"200": json(models.Assistant)},
)


_MODIFY: Operation[models.Assistant] = Operation(
    "POST",
    "/assistants/{assistantId}",
    parameters=(path("assistant_id", "assistantId"),),
    body=Body(
        "application/json",
        fields=("model", "name", "description", "instructions", "tools", "file_ids", "metadata"),
        required=True,
    ),
    responses={"200": json(models.Assistant)},
)


_DELETE: Operation[models.AssistantDeletionStatus] = Operation(
    "DELETE",
    "/assistants/{assistantId}",
    parameters=(path("assistant_id", "assistantId"),),
    responses={"200": json(models.AssistantDeletionStatus)},
)
