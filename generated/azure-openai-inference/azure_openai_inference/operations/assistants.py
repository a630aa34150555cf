"""Operations on assistants."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, cast

from .. import models
from .._runtime.json_input import JsonInput
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Cursor, Group, Operation, answering, json, path, query

if TYPE_CHECKING:
    from .. import inputs
    from .._runtime.page import AsyncPager


class Assistants(Group):
    """Operations on assistants."""

    def list(
        self,
        *,
        limit: int | UnsetType = UNSET,
        order: models.ListAssistantsOrder | str | UnsetType = UNSET,
        after: str | UnsetType = UNSET,
        before: str | UnsetType = UNSET,
    ) -> models.ListAssistantsPage:
        """Returns a list of assistants.

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
        tools: Sequence[inputs.AssistantToolInput] | UnsetType = UNSET,
        tool_resources: inputs.CreateAssistantToolResourcesInput | None | UnsetType = UNSET,
        metadata: Mapping[str, JsonInput] | None | UnsetType = UNSET,
        temperature: float | None | UnsetType = UNSET,
        top_p: float | None | UnsetType = UNSET,
        response_format: inputs.AssistantsApiResponseFormatOptionInput | None | UnsetType = UNSET,
    ) -> models.AssistantObject:
        """Create an assistant with a model and instructions.

        Args:
            model: ID of the model to use. You can use the [List models](/docs/api-reference/models/list)
                API to see all of your available models, or see our [Model overview](/docs/models/overview)
                for descriptions of them.
            name: The name of the assistant. The maximum length is 256 characters.

                At most 256 characters.
            description: The description of the assistant. The maximum length is 512 characters.

                At most 512 characters.
            instructions: The system instructions that the assistant uses. The maximum length is 256,000
                characters.

                At most 256000 characters.
            tools: A list of tool enabled on the assistant. There can be a maximum of 128 tools per
                assistant. Tools can be of types `code_interpreter`, `file_search`, or `function`.

                Default: []. At most 128 items.
            tool_resources: A set of resources that are used by the assistant's tools. The resources are
                specific to the type of tool. For example, the `code_interpreter` tool requires a list of file
                IDs, while the `file_search` tool requires a list of vector store IDs.
            metadata: Set of 16 key-value pairs that can be attached to an object. This can be useful for
                storing additional information about the object in a structured format. Keys can be a maximum
                of 64 characters long and values can be a maximum of 512 characters long.
            temperature: What sampling temperature to use, between 0 and 2. Higher values like 0.8 will
                make the output more random, while lower values like 0.2 will make it more focused and
                deterministic.

                Default: 1. Range: 0 to 2.
            top_p: An alternative to sampling with temperature, called nucleus sampling, where the model
                considers the results of the tokens with top_p probability mass. So 0.1 means only the tokens
                comprising the top 10% probability mass are considered.

                We generally recommend altering this or temperature but not both.

                Default: 1. Range: 0 to 1.
            response_format: Specifies the format that the model must output. Compatible with GPT-4 Turbo
                and all GPT-3.5 Turbo models since `gpt-3.5-turbo-1106`.

                Setting to `{ "type": "json_object" }` enables JSON mode, which guarantees the message the
                model generates is valid JSON.

                **Important:** when using JSON mode, you **must** also instruct the model to produce JSON
                yourself via a system or user message. Without this, the model may generate an unending stream
                of whitespace until the generation reaches the token limit, resulting in a long-running and
                seemingly "stuck" request. Also note that the message content may be partially cut off if
                `finish_reason="length"`, which indicates the generation exceeded `max_tokens` or the
                conversation exceeded the max context length.

        `POST /assistants`
        """
        return self._client.send(_CREATE, locals())

    def get(self, assistant_id: str) -> models.AssistantObject:
        """Retrieves an assistant.

        Args:
            assistant_id: The ID of the assistant to retrieve.

        `GET /assistants/{assistant_id}`
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
        tools: Sequence[inputs.AssistantToolInput] | UnsetType = UNSET,
        tool_resources: inputs.ModifyAssistantToolResourcesInput | UnsetType = UNSET,
        metadata: Mapping[str, JsonInput] | None | UnsetType = UNSET,
        temperature: float | None | UnsetType = UNSET,
        top_p: float | None | UnsetType = UNSET,
        response_format: inputs.AssistantsApiResponseFormatOptionInput | None | UnsetType = UNSET,
    ) -> models.AssistantObject:
        """Modifies an assistant.

        Args:
            assistant_id: The ID of the assistant to modify.
            model: ID of the model to use. You can use the [List models](/docs/api-reference/models/list)
                API to see all of your available models, or see our [Model overview](/docs/models/overview)
                for descriptions of them.
            name: The name of the assistant. The maximum length is 256 characters.

                At most 256 characters.
            description: The description of the assistant. The maximum length is 512 characters.

                At most 512 characters.
            instructions: The system instructions that the assistant uses. The maximum length is 32768
                characters.

                At most 32768 characters.
            tools: A list of tool enabled on the assistant. There can be a maximum of 128 tools per
                assistant. Tools can be of types `code_interpreter`, `retrieval`, or `function`.

                Default: []. At most 128 items.
            tool_resources: A set of resources that are used by the assistant's tools. The resources are
                specific to the type of tool. For example, the `code_interpreter` tool requires a list of file
                IDs, while the `file_search` tool requires a list of vector store IDs.
            metadata: Set of 16 key-value pairs that can be attached to an object. This can be useful for
                storing additional information about the object in a structured format. Keys can be a maximum
                of 64 characters long and values can be a maximum of 512 characters long.
            temperature: What sampling temperature to use, between 0 and 2. Higher values like 0.8 will
                make the output more random, while lower values like 0.2 will make it more focused and
                deterministic.

                Default: 1. Range: 0 to 2.
            top_p: An alternative to sampling with temperature, called nucleus sampling, where the model
                considers the results of the tokens with top_p probability mass. So 0.1 means only the tokens
                comprising the top 10% probability mass are considered.

                We generally recommend altering this or temperature but not both.

                Default: 1. Range: 0 to 1.
            response_format: Specifies the format that the model must output. Compatible with GPT-4 Turbo
                and all GPT-3.5 Turbo models since `gpt-3.5-turbo-1106`.

                Setting to `{ "type": "json_object" }` enables JSON mode, which guarantees the message the
                model generates is valid JSON.

                **Important:** when using JSON mode, you **must** also instruct the model to produce JSON
                yourself via a system or user message. Without this, the model may generate an unending stream
                of whitespace until the generation reaches the token limit, resulting in a long-running and
                seemingly "stuck" request. Also note that the message content may be partially cut off if
                `finish_reason="length"`, which indicates the generation exceeded `max_tokens` or the
                conversation exceeded the max context length.

        `POST /assistants/{assistant_id}`
        """
        return self._client.send(_MODIFY, locals())

    def delete(self, assistant_id: str) -> models.DeleteAssistantResponse:
        """Delete an assistant.

        Args:
            assistant_id: The ID of the assistant to delete.

        `DELETE /assistants/{assistant_id}`
        """
        return self._client.send(_DELETE, locals())


class AsyncAssistants(AsyncGroup):
    """Operations on assistants."""

    def list(
        self,
        *,
        limit: int | UnsetType = UNSET,
        order: models.ListAssistantsOrder | str | UnsetType = UNSET,
        after: str | UnsetType = UNSET,
        before: str | UnsetType = UNSET,
    ) -> AsyncPager[models.AssistantObject, models.AsyncListAssistantsPage]:
        """Returns a list of assistants.

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
        tools: Sequence[inputs.AssistantToolInput] | UnsetType = UNSET,
        tool_resources: inputs.CreateAssistantToolResourcesInput | None | UnsetType = UNSET,
        metadata: Mapping[str, JsonInput] | None | UnsetType = UNSET,
        temperature: float | None | UnsetType = UNSET,
        top_p: float | None | UnsetType = UNSET,
        response_format: inputs.AssistantsApiResponseFormatOptionInput | None | UnsetType = UNSET,
    ) -> models.AssistantObject:
        """Create an assistant with a model and instructions.

        Args:
            model: ID of the model to use. You can use the [List models](/docs/api-reference/models/list)
                API to see all of your available models, or see our [Model overview](/docs/models/overview)
                for descriptions of them.
            name: The name of the assistant. The maximum length is 256 characters.

                At most 256 characters.
            description: The description of the assistant. The maximum length is 512 characters.

                At most 512 characters.
            instructions: The system instructions that the assistant uses. The maximum length is 256,000
                characters.

                At most 256000 characters.
            tools: A list of tool enabled on the assistant. There can be a maximum of 128 tools per
                assistant. Tools can be of types `code_interpreter`, `file_search`, or `function`.

                Default: []. At most 128 items.
            tool_resources: A set of resources that are used by the assistant's tools. The resources are
                specific to the type of tool. For example, the `code_interpreter` tool requires a list of file
                IDs, while the `file_search` tool requires a list of vector store IDs.
            metadata: Set of 16 key-value pairs that can be attached to an object. This can be useful for
                storing additional information about the object in a structured format. Keys can be a maximum
                of 64 characters long and values can be a maximum of 512 characters long.
            temperature: What sampling temperature to use, between 0 and 2. Higher values like 0.8 will
                make the output more random, while lower values like 0.2 will make it more focused and
                deterministic.

                Default: 1. Range: 0 to 2.
            top_p: An alternative to sampling with temperature, called nucleus sampling, where the model
                considers the results of the tokens with top_p probability mass. So 0.1 means only the tokens
                comprising the top 10% probability mass are considered.

                We generally recommend altering this or temperature but not both.

                Default: 1. Range: 0 to 1.
            response_format: Specifies the format that the model must output. Compatible with GPT-4 Turbo
                and all GPT-3.5 Turbo models since `gpt-3.5-turbo-1106`.

                Setting to `{ "type": "json_object" }` enables JSON mode, which guarantees the message the
                model generates is valid JSON.

                **Important:** when using JSON mode, you **must** also instruct the model to produce JSON
                yourself via a system or user message. Without this, the model may generate an unending stream
                of whitespace until the generation reaches the token limit, resulting in a long-running and
                seemingly "stuck" request. Also note that the message content may be partially cut off if
                `finish_reason="length"`, which indicates the generation exceeded `max_tokens` or the
                conversation exceeded the max context length.

        `POST /assistants`
        """
        return await self._client.send(_CREATE, locals())

    async def get(self, assistant_id: str) -> models.AssistantObject:
        """Retrieves an assistant.

        Args:
            assistant_id: The ID of the assistant to retrieve.

        `GET /assistants/{assistant_id}`
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
        tools: Sequence[inputs.AssistantToolInput] | UnsetType = UNSET,
        tool_resources: inputs.ModifyAssistantToolResourcesInput | UnsetType = UNSET,
        metadata: Mapping[str, JsonInput] | None | UnsetType = UNSET,
        temperature: float | None | UnsetType = UNSET,
        top_p: float | None | UnsetType = UNSET,
        response_format: inputs.AssistantsApiResponseFormatOptionInput | None | UnsetType = UNSET,
    ) -> models.AssistantObject:
        """Modifies an assistant.

        Args:
            assistant_id: The ID of the assistant to modify.
            model: ID of the model to use. You can use the [List models](/docs/api-reference/models/list)
                API to see all of your available models, or see our [Model overview](/docs/models/overview)
                for descriptions of them.
            name: The name of the assistant. The maximum length is 256 characters.

                At most 256 characters.
            description: The description of the assistant. The maximum length is 512 characters.

                At most 512 characters.
            instructions: The system instructions that the assistant uses. The maximum length is 32768
                characters.

                At most 32768 characters.
            tools: A list of tool enabled on the assistant. There can be a maximum of 128 tools per
                assistant. Tools can be of types `code_interpreter`, `retrieval`, or `function`.

                Default: []. At most 128 items.
            tool_resources: A set of resources that are used by the assistant's tools. The resources are
                specific to the type of tool. For example, the `code_interpreter` tool requires a list of file
                IDs, while the `file_search` tool requires a list of vector store IDs.
            metadata: Set of 16 key-value pairs that can be attached to an object. This can be useful for
                storing additional information about the object in a structured format. Keys can be a maximum
                of 64 characters long and values can be a maximum of 512 characters long.
            temperature: What sampling temperature to use, between 0 and 2. Higher values like 0.8 will
                make the output more random, while lower values like 0.2 will make it more focused and
                deterministic.

                Default: 1. Range: 0 to 2.
            top_p: An alternative to sampling with temperature, called nucleus sampling, where the model
                considers the results of the tokens with top_p probability mass. So 0.1 means only the tokens
                comprising the top 10% probability mass are considered.

                We generally recommend altering this or temperature but not both.

                Default: 1. Range: 0 to 1.
            response_format: Specifies the format that the model must output. Compatible with GPT-4 Turbo
                and all GPT-3.5 Turbo models since `gpt-3.5-turbo-1106`.

                Setting to `{ "type": "json_object" }` enables JSON mode, which guarantees the message the
                model generates is valid JSON.

                **Important:** when using JSON mode, you **must** also instruct the model to produce JSON
                yourself via a system or user message. Without this, the model may generate an unending stream
                of whitespace until the generation reaches the token limit, resulting in a long-running and
                seemingly "stuck" request. Also note that the message content may be partially cut off if
                `finish_reason="length"`, which indicates the generation exceeded `max_tokens` or the
                conversation exceeded the max context length.

        `POST /assistants/{assistant_id}`
        """
        return await self._client.send(_MODIFY, locals())

    async def delete(self, assistant_id: str) -> models.DeleteAssistantResponse:
        """Delete an assistant.

        Args:
            assistant_id: The ID of the assistant to delete.

        `DELETE /assistants/{assistant_id}`
        """
        return await self._client.send(_DELETE, locals())


_LIST: Operation[models.ListAssistantsPage] = Operation(
    "GET",
    "/assistants",
    parameters=(query("limit"), query("order"), query("after"), query("before")),
    client_parameters=("api_version",),
    responses={"200": json(models.ListAssistantsPage)},
    paging=Cursor("after"),
)


_LIST_ASYNC = cast(
    "Operation[AsyncPager[models.AssistantObject, models.AsyncListAssistantsPage]]",
    answering(_LIST, {"200": json(models.AsyncListAssistantsPage)}),
)


_CREATE: Operation[models.AssistantObject] = Operation(
    "POST",
    "/assistants",
    client_parameters=("api_version",),
    body=Body(
        "application/json",
        fields=(
            "model",
            "name",
            "description",
            "instructions",
            "tools",
            "tool_resources",
            "metadata",
            "temperature",
            "top_p",
            "response_format",
        ),
        required=True,
        needed=("model",),
    ),
    responses={"200": json(models.AssistantObject)},
)


_GET: Operation[models.AssistantObject] = Operation(
    "GET",
    "/assistants/{assistant_id}",
    parameters=(path("assistant_id"),),
    client_parameters=("api_version",),
    responses={"200": json(models.AssistantObject)},
)


_MODIFY: Operation[models.AssistantObject] = Operation(
    "POST",
    "/assistants/{assistant_id}",
    parameters=(path("assistant_id"),),
    client_parameters=("api_version",),
    body=Body(
        "application/json",
        fields=(
            "model",
            "name",
            "description",
            "instructions",
            "tools",
            "tool_resources",
            "metadata",
            "temperature",
            "top_p",
            "response_format",
        ),
        required=True,
    ),
    responses={"200": json(models.AssistantObject)},
)


_DELETE: Operation[models.DeleteAssistantResponse] = Operation(
    "DELETE",
    "/assistants/{assistant_id}",
    parameters=(path("assistant_id"),),
    client_parameters=("api_version",),
    responses={"200": json(models.DeleteAssistantResponse)},
)
