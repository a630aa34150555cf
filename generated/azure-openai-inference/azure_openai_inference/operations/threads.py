"""Operations on threads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from .. import models
from .._runtime.json_input import JsonInput
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, json, path
from .._runtime.poll import PollOperation
from .._runtime.stream import AsyncStream, Stream, StreamOperation

if TYPE_CHECKING:
    from .. import inputs
    from .threads_messages import AsyncThreadsMessages, ThreadsMessages
    from .threads_runs import AsyncThreadsRuns, ThreadsRuns


class Threads(Group):
    """Operations on threads."""

    @cached_property
    def messages(self) -> ThreadsMessages:
        """Operations on the messages of threads."""
        from .threads_messages import ThreadsMessages

        return ThreadsMessages(self._client)

    @cached_property
    def runs(self) -> ThreadsRuns:
        """Operations on the runs of threads."""
        from .threads_runs import ThreadsRuns

        return ThreadsRuns(self._client)

    def create(
        self,
        *,
        messages: Sequence[inputs.CreateMessageRequestInput] | UnsetType = UNSET,
        tool_resources: inputs.CreateThreadToolResourcesInput | None | UnsetType = UNSET,
        metadata: Mapping[str, JsonInput] | None | UnsetType = UNSET,
    ) -> models.ThreadObject:
        """Create a thread.

        Args:
            messages: A list of messages to start the thread with.
            tool_resources: A set of resources that are made available to the assistant's tools in this
                thread. The resources are specific to the type of tool. For example, the `code_interpreter`
                tool requires a list of file IDs, while the `file_search` tool requires a list of vector store
                IDs.
            metadata: Set of 16 key-value pairs that can be attached to an object. This can be useful for
                storing additional information about the object in a structured format. Keys can be a maximum
                of 64 characters long and values can be a maximum of 512 characters long.

        `POST /threads`
        """
        return self._client.send(_CREATE, locals())

    def get(self, thread_id: str) -> models.ThreadObject:
        """Retrieves a thread.

        Args:
            thread_id: The ID of the thread to retrieve.

        `GET /threads/{thread_id}`
        """
        return self._client.send(_GET, locals())

    def modify(
        self,
        thread_id: str,
        *,
        tool_resources: inputs.ModifyThreadToolResourcesInput | None | UnsetType = UNSET,
        metadata: Mapping[str, JsonInput] | None | UnsetType = UNSET,
    ) -> models.ThreadObject:
        """Modifies a thread.

        Args:
            thread_id: The ID of the thread to modify. Only the `metadata` can be modified.
            tool_resources: A set of resources that are made available to the assistant's tools in this
                thread. The resources are specific to the type of tool. For example, the `code_interpreter`
                tool requires a list of file IDs, while the `file_search` tool requires a list of vector store
                IDs.
            metadata: Set of 16 key-value pairs that can be attached to an object. This can be useful for
                storing additional information about the object in a structured format. Keys can be a maximum
                of 64 characters long and values can be a maximum of 512 characters long.

        `POST /threads/{thread_id}`
        """
        return self._client.send(_MODIFY, locals())

    def delete(self, thread_id: str) -> models.DeleteThreadResponse:
        """Delete a thread.

        Args:
            thread_id: The ID of the thread to delete.

        `DELETE /threads/{thread_id}`
        """
        return self._client.send(_DELETE, locals())

    def create_and_run(
        self,
        *,
        assistant_id: str,
        thread: inputs.CreateThreadRequestInput | UnsetType = UNSET,
        model: str | None | UnsetType = UNSET,
        instructions: str | None | UnsetType = UNSET,
        tools: Sequence[inputs.AssistantToolInput] | None | UnsetType = UNSET,
        tool_resources: inputs.CreateThreadAndRunToolResourcesInput | None | UnsetType = UNSET,
        metadata: Mapping[str, JsonInput] | None | UnsetType = UNSET,
        temperature: float | None | UnsetType = UNSET,
        top_p: float | None | UnsetType = UNSET,
        max_prompt_tokens: int | None | UnsetType = UNSET,
        max_completion_tokens: int | None | UnsetType = UNSET,
        truncation_strategy: inputs.TruncationObjectInput | None | UnsetType = UNSET,
        tool_choice: inputs.AssistantsApiToolChoiceOptionInput | None | UnsetType = UNSET,
        parallel_tool_calls: bool | UnsetType = UNSET,
        response_format: inputs.AssistantsApiResponseFormatOptionInput | None | UnsetType = UNSET,
    ) -> models.RunObject:
        """Create a thread and run it in one request.

        Args:
            assistant_id: The ID of the assistant to use to execute this run.
            thread: If no thread is provided, an empty thread will be created.
            model: The ID of the [Model](/docs/api-reference/models) to be used to execute this run. If a
                value is provided here, it will override the model associated with the assistant. If not, the
                model associated with the assistant will be used.
            instructions: Override the default system message of the assistant. This is useful for
                modifying the behavior on a per-run basis.
            tools: Override the tools the assistant can use for this run. This is useful for modifying the
                behavior on a per-run basis.

                At most 20 items.
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
            max_prompt_tokens: The maximum number of prompt tokens that may be used over the course of the
                run. The run will make a best effort to use only the number of prompt tokens specified, across
                multiple turns of the run. If the run exceeds the number of prompt tokens specified, the run
                will end with status `incomplete`. See `incomplete_details` for more info.

                At least 256.
            max_completion_tokens: The maximum number of completion tokens that may be used over the
                course of the run. The run will make a best effort to use only the number of completion tokens
                specified, across multiple turns of the run. If the run exceeds the number of completion
                tokens specified, the run will end with status `incomplete`. See `incomplete_details` for more
                info.

                At least 256.
            truncation_strategy: Controls for how a thread will be truncated prior to the run. Use this to
                control the intial context window of the run.
            tool_choice: Controls which (if any) tool is called by the model.
                `none` means the model will not call any tools and instead generates a message.
                `auto` is the default value and means the model can pick between generating a message or
                calling a tool.
                Specifying a particular tool like `{"type": "file_search"}` or
                `{"type": "function", "function": {"name": "my_function"}}` forces the model to call that
                tool.
            parallel_tool_calls: Whether to enable parallel function calling during tool use.

                Default: true.
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

        `POST /threads/runs`
        """
        return self._client.send(_CREATE_AND_RUN, locals())

    def create_and_run_stream(
        self,
        *,
        assistant_id: str,
        thread: inputs.CreateThreadRequestInput | UnsetType = UNSET,
        model: str | None | UnsetType = UNSET,
        instructions: str | None | UnsetType = UNSET,
        tools: Sequence[inputs.AssistantToolInput] | None | UnsetType = UNSET,
        tool_resources: inputs.CreateThreadAndRunToolResourcesInput | None | UnsetType = UNSET,
        metadata: Mapping[str, JsonInput] | None | UnsetType = UNSET,
        temperature: float | None | UnsetType = UNSET,
        top_p: float | None | UnsetType = UNSET,
        max_prompt_tokens: int | None | UnsetType = UNSET,
        max_completion_tokens: int | None | UnsetType = UNSET,
        truncation_strategy: inputs.TruncationObjectInput | None | UnsetType = UNSET,
        tool_choice: inputs.AssistantsApiToolChoiceOptionInput | None | UnsetType = UNSET,
        parallel_tool_calls: bool | UnsetType = UNSET,
        response_format: inputs.AssistantsApiResponseFormatOptionInput | None | UnsetType = UNSET,
    ) -> Stream[models.AssistantStreamEvent]:
        """Create a thread and run it in one request.

        The answer comes as a stream of its parts.

        Args:
            assistant_id: The ID of the assistant to use to execute this run.
            thread: If no thread is provided, an empty thread will be created.
            model: The ID of the [Model](/docs/api-reference/models) to be used to execute this run. If a
                value is provided here, it will override the model associated with the assistant. If not, the
                model associated with the assistant will be used.
            instructions: Override the default system message of the assistant. This is useful for
                modifying the behavior on a per-run basis.
            tools: Override the tools the assistant can use for this run. This is useful for modifying the
                behavior on a per-run basis.

                At most 20 items.
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
            max_prompt_tokens: The maximum number of prompt tokens that may be used over the course of the
                run. The run will make a best effort to use only the number of prompt tokens specified, across
                multiple turns of the run. If the run exceeds the number of prompt tokens specified, the run
                will end with status `incomplete`. See `incomplete_details` for more info.

                At least 256.
            max_completion_tokens: The maximum number of completion tokens that may be used over the
                course of the run. The run will make a best effort to use only the number of completion tokens
                specified, across multiple turns of the run. If the run exceeds the number of completion
                tokens specified, the run will end with status `incomplete`. See `incomplete_details` for more
                info.

                At least 256.
            truncation_strategy: Controls for how a thread will be truncated prior to the run. Use this to
                control the intial context window of the run.
            tool_choice: Controls which (if any) tool is called by the model.
                `none` means the model will not call any tools and instead generates a message.
                `auto` is the default value and means the model can pick between generating a message or
                calling a tool.
                Specifying a particular tool like `{"type": "file_search"}` or
                `{"type": "function", "function": {"name": "my_function"}}` forces the model to call that
                tool.
            parallel_tool_calls: Whether to enable parallel function calling during tool use.

                Default: true.
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

        `POST /threads/runs`
        """
        return self._client.stream(_CREATE_AND_RUN_EVENTS, locals())

    def create_and_run_poll(
        self,
        *,
        assistant_id: str,
        thread: inputs.CreateThreadRequestInput | UnsetType = UNSET,
        model: str | None | UnsetType = UNSET,
        instructions: str | None | UnsetType = UNSET,
        tools: Sequence[inputs.AssistantToolInput] | None | UnsetType = UNSET,
        tool_resources: inputs.CreateThreadAndRunToolResourcesInput | None | UnsetType = UNSET,
        metadata: Mapping[str, JsonInput] | None | UnsetType = UNSET,
        temperature: float | None | UnsetType = UNSET,
        top_p: float | None | UnsetType = UNSET,
        max_prompt_tokens: int | None | UnsetType = UNSET,
        max_completion_tokens: int | None | UnsetType = UNSET,
        truncation_strategy: inputs.TruncationObjectInput | None | UnsetType = UNSET,
        tool_choice: inputs.AssistantsApiToolChoiceOptionInput | None | UnsetType = UNSET,
        parallel_tool_calls: bool | UnsetType = UNSET,
        response_format: inputs.AssistantsApiResponseFormatOptionInput | None | UnsetType = UNSET,
        poll_interval: float = 1.0,
        poll_timeout: float | None = 600.0,
    ) -> models.RunObject:
        """Create a thread and run it in one request.

        Waits until `status` is `completed`, `failed`, `cancelled`, `expired`, `incomplete` or
        `requires_action`.

        Args:
            assistant_id: The ID of the assistant to use to execute this run.
            thread: If no thread is provided, an empty thread will be created.
            model: The ID of the [Model](/docs/api-reference/models) to be used to execute this run. If a
                value is provided here, it will override the model associated with the assistant. If not, the
                model associated with the assistant will be used.
            instructions: Override the default system message of the assistant. This is useful for
                modifying the behavior on a per-run basis.
            tools: Override the tools the assistant can use for this run. This is useful for modifying the
                behavior on a per-run basis.

                At most 20 items.
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
            max_prompt_tokens: The maximum number of prompt tokens that may be used over the course of the
                run. The run will make a best effort to use only the number of prompt tokens specified, across
                multiple turns of the run. If the run exceeds the number of prompt tokens specified, the run
                will end with status `incomplete`. See `incomplete_details` for more info.

                At least 256.
            max_completion_tokens: The maximum number of completion tokens that may be used over the
                course of the run. The run will make a best effort to use only the number of completion tokens
                specified, across multiple turns of the run. If the run exceeds the number of completion
                tokens specified, the run will end with status `incomplete`. See `incomplete_details` for more
                info.

                At least 256.
            truncation_strategy: Controls for how a thread will be truncated prior to the run. Use this to
                control the intial context window of the run.
            tool_choice: Controls which (if any) tool is called by the model.
                `none` means the model will not call any tools and instead generates a message.
                `auto` is the default value and means the model can pick between generating a message or
                calling a tool.
                Specifying a particular tool like `{"type": "file_search"}` or
                `{"type": "function", "function": {"name": "my_function"}}` forces the model to call that
                tool.
            parallel_tool_calls: Whether to enable parallel function calling during tool use.

                Default: true.
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
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `POST /threads/runs`
        """
        return self._client.poll(_CREATE_AND_RUN_POLL, locals())


class AsyncThreads(AsyncGroup):
    """Operations on threads."""

    @cached_property
    def messages(self) -> AsyncThreadsMessages:
        """Operations on the messages of threads."""
        from .threads_messages import AsyncThreadsMessages

        return AsyncThreadsMessages(self._client)

    @cached_property
    def runs(self) -> AsyncThreadsRuns:
        """Operations on the runs of threads."""
        from .threads_runs import AsyncThreadsRuns

        return AsyncThreadsRuns(self._client)

    async def create(
        self,
        *,
        messages: Sequence[inputs.CreateMessageRequestInput] | UnsetType = UNSET,
        tool_resources: inputs.CreateThreadToolResourcesInput | None | UnsetType = UNSET,
        metadata: Mapping[str, JsonInput] | None | UnsetType = UNSET,
    ) -> models.ThreadObject:
        """Create a thread.

        Args:
            messages: A list of messages to start the thread with.
            tool_resources: A set of resources that are made available to the assistant's tools in this
                thread. The resources are specific to the type of tool. For example, the `code_interpreter`
                tool requires a list of file IDs, while the `file_search` tool requires a list of vector store
                IDs.
            metadata: Set of 16 key-value pairs that can be attached to an object. This can be useful for
                storing additional information about the object in a structured format. Keys can be a maximum
                of 64 characters long and values can be a maximum of 512 characters long.

        `POST /threads`
        """
        return await self._client.send(_CREATE, locals())

    async def get(self, thread_id: str) -> models.ThreadObject:
        """Retrieves a thread.

        Args:
            thread_id: The ID of the thread to retrieve.

        `GET /threads/{thread_id}`
        """
        return await self._client.send(_GET, locals())

    async def modify(
        self,
        thread_id: str,
        *,
        tool_resources: inputs.ModifyThreadToolResourcesInput | None | UnsetType = UNSET,
        metadata: Mapping[str, JsonInput] | None | UnsetType = UNSET,
    ) -> models.ThreadObject:
        """Modifies a thread.

        Args:
            thread_id: The ID of the thread to modify. Only the `metadata` can be modified.
            tool_resources: A set of resources that are made available to the assistant's tools in this
                thread. The resources are specific to the type of tool. For example, the `code_interpreter`
                tool requires a list of file IDs, while the `file_search` tool requires a list of vector store
                IDs.
            metadata: Set of 16 key-value pairs that can be attached to an object. This can be useful for
                storing additional information about the object in a structured format. Keys can be a maximum
                of 64 characters long and values can be a maximum of 512 characters long.

        `POST /threads/{thread_id}`
        """
        return await self._client.send(_MODIFY, locals())

    async def delete(self, thread_id: str) -> models.DeleteThreadResponse:
        """Delete a thread.

        Args:
            thread_id: The ID of the thread to delete.

        `DELETE /threads/{thread_id}`
        """
        return await self._client.send(_DELETE, locals())

    async def create_and_run(
        self,
        *,
        assistant_id: str,
        thread: inputs.CreateThreadRequestInput | UnsetType = UNSET,
        model: str | None | UnsetType = UNSET,
        instructions: str | None | UnsetType = UNSET,
        tools: Sequence[inputs.AssistantToolInput] | None | UnsetType = UNSET,
        tool_resources: inputs.CreateThreadAndRunToolResourcesInput | None | UnsetType = UNSET,
        metadata: Mapping[str, JsonInput] | None | UnsetType = UNSET,
        temperature: float | None | UnsetType = UNSET,
        top_p: float | None | UnsetType = UNSET,
        max_prompt_tokens: int | None | UnsetType = UNSET,
        max_completion_tokens: int | None | UnsetType = UNSET,
        truncation_strategy: inputs.TruncationObjectInput | None | UnsetType = UNSET,
        tool_choice: inputs.AssistantsApiToolChoiceOptionInput | None | UnsetType = UNSET,
        parallel_tool_calls: bool | UnsetType = UNSET,
        response_format: inputs.AssistantsApiResponseFormatOptionInput | None | UnsetType = UNSET,
    ) -> models.RunObject:
        """Create a thread and run it in one request.

        Args:
            assistant_id: The ID of the assistant to use to execute this run.
            thread: If no thread is provided, an empty thread will be created.
            model: The ID of the [Model](/docs/api-reference/models) to be used to execute this run. If a
                value is provided here, it will override the model associated with the assistant. If not, the
                model associated with the assistant will be used.
            instructions: Override the default system message of the assistant. This is useful for
                modifying the behavior on a per-run basis.
            tools: Override the tools the assistant can use for this run. This is useful for modifying the
                behavior on a per-run basis.

                At most 20 items.
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
            max_prompt_tokens: The maximum number of prompt tokens that may be used over the course of the
                run. The run will make a best effort to use only the number of prompt tokens specified, across
                multiple turns of the run. If the run exceeds the number of prompt tokens specified, the run
                will end with status `incomplete`. See `incomplete_details` for more info.

                At least 256.
            max_completion_tokens: The maximum number of completion tokens that may be used over the
                course of the run. The run will make a best effort to use only the number of completion tokens
                specified, across multiple turns of the run. If the run exceeds the number of completion
                tokens specified, the run will end with status `incomplete`. See `incomplete_details` for more
                info.

                At least 256.
            truncation_strategy: Controls for how a thread will be truncated prior to the run. Use this to
                control the intial context window of the run.
            tool_choice: Controls which (if any) tool is called by the model.
                `none` means the model will not call any tools and instead generates a message.
                `auto` is the default value and means the model can pick between generating a message or
                calling a tool.
                Specifying a particular tool like `{"type": "file_search"}` or
                `{"type": "function", "function": {"name": "my_function"}}` forces the model to call that
                tool.
            parallel_tool_calls: Whether to enable parallel function calling during tool use.

                Default: true.
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

        `POST /threads/runs`
        """
        return await self._client.send(_CREATE_AND_RUN, locals())

    def create_and_run_stream(
        self,
        *,
        assistant_id: str,
        thread: inputs.CreateThreadRequestInput | UnsetType = UNSET,
        model: str | None | UnsetType = UNSET,
        instructions: str | None | UnsetType = UNSET,
        tools: Sequence[inputs.AssistantToolInput] | None | UnsetType = UNSET,
        tool_resources: inputs.CreateThreadAndRunToolResourcesInput | None | UnsetType = UNSET,
        metadata: Mapping[str, JsonInput] | None | UnsetType = UNSET,
        temperature: float | None | UnsetType = UNSET,
        top_p: float | None | UnsetType = UNSET,
        max_prompt_tokens: int | None | UnsetType = UNSET,
        max_completion_tokens: int | None | UnsetType = UNSET,
        truncation_strategy: inputs.TruncationObjectInput | None | UnsetType = UNSET,
        tool_choice: inputs.AssistantsApiToolChoiceOptionInput | None | UnsetType = UNSET,
        parallel_tool_calls: bool | UnsetType = UNSET,
        response_format: inputs.AssistantsApiResponseFormatOptionInput | None | UnsetType = UNSET,
    ) -> AsyncStream[models.AssistantStreamEvent]:
        """Create a thread and run it in one request.

        The answer comes as a stream of its parts.

        Args:
            assistant_id: The ID of the assistant to use to execute this run.
            thread: If no thread is provided, an empty thread will be created.
            model: The ID of the [Model](/docs/api-reference/models) to be used to execute this run. If a
                value is provided here, it will override the model associated with the assistant. If not, the
                model associated with the assistant will be used.
            instructions: Override the default system message of the assistant. This is useful for
                modifying the behavior on a per-run basis.
            tools: Override the tools the assistant can use for this run. This is useful for modifying the
                behavior on a per-run basis.

                At most 20 items.
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
            max_prompt_tokens: The maximum number of prompt tokens that may be used over the course of the
                run. The run will make a best effort to use only the number of prompt tokens specified, across
                multiple turns of the run. If the run exceeds the number of prompt tokens specified, the run
                will end with status `incomplete`. See `incomplete_details` for more info.

                At least 256.
            max_completion_tokens: The maximum number of completion tokens that may be used over the
                course of the run. The run will make a best effort to use only the number of completion tokens
                specified, across multiple turns of the run. If the run exceeds the number of completion
                tokens specified, the run will end with status `incomplete`. See `incomplete_details` for more
                info.

                At least 256.
            truncation_strategy: Controls for how a thread will be truncated prior to the run. Use this to
                control the intial context window of the run.
            tool_choice: Controls which (if any) tool is called by the model.
                `none` means the model will not call any tools and instead generates a message.
                `auto` is the default value and means the model can pick between generating a message or
                calling a tool.
                Specifying a particular tool like `{"type": "file_search"}` or
                `{"type": "function", "function": {"name": "my_function"}}` forces the model to call that
                tool.
            parallel_tool_calls: Whether to enable parallel function calling during tool use.

                Default: true.
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

        `POST /threads/runs`
        """
        return self._client.stream(_CREATE_AND_RUN_EVENTS, locals())

    async def create_and_run_poll(
        self,
        *,
        assistant_id: str,
        thread: inputs.CreateThreadRequestInput | UnsetType = UNSET,
        model: str | None | UnsetType = UNSET,
        instructions: str | None | UnsetType = UNSET,
        tools: Sequence[inputs.AssistantToolInput] | None | UnsetType = UNSET,
        tool_resources: inputs.CreateThreadAndRunToolResourcesInput | None | UnsetType = UNSET,
        metadata: Mapping[str, JsonInput] | None | UnsetType = UNSET,
        temperature: float | None | UnsetType = UNSET,
        top_p: float | None | UnsetType = UNSET,
        max_prompt_tokens: int | None | UnsetType = UNSET,
        max_completion_tokens: int | None | UnsetType = UNSET,
        truncation_strategy: inputs.TruncationObjectInput | None | UnsetType = UNSET,
        tool_choice: inputs.AssistantsApiToolChoiceOptionInput | None | UnsetType = UNSET,
        parallel_tool_calls: bool | UnsetType = UNSET,
        response_format: inputs.AssistantsApiResponseFormatOptionInput | None | UnsetType = UNSET,
        poll_interval: float = 1.0,
        poll_timeout: float | None = 600.0,
    ) -> models.RunObject:
        """Create a thread and run it in one request.

        Waits until `status` is `completed`, `failed`, `cancelled`, `expired`, `incomplete` or
        `requires_action`.

        Args:
            assistant_id: The ID of the assistant to use to execute this run.
            thread: If no thread is provided, an empty thread will be created.
            model: The ID of the [Model](/docs/api-reference/models) to be used to execute this run. If a
                value is provided here, it will override the model associated with the assistant. If not, the
                model associated with the assistant will be used.
            instructions: Override the default system message of the assistant. This is useful for
                modifying the behavior on a per-run basis.
            tools: Override the tools the assistant can use for this run. This is useful for modifying the
                behavior on a per-run basis.

                At most 20 items.
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
            max_prompt_tokens: The maximum number of prompt tokens that may be used over the course of the
                run. The run will make a best effort to use only the number of prompt tokens specified, across
                multiple turns of the run. If the run exceeds the number of prompt tokens specified, the run
                will end with status `incomplete`. See `incomplete_details` for more info.

                At least 256.
            max_completion_tokens: The maximum number of completion tokens that may be used over the
                course of the run. The run will make a best effort to use only the number of completion tokens
                specified, across multiple turns of the run. If the run exceeds the number of completion
                tokens specified, the run will end with status `incomplete`. See `incomplete_details` for more
                info.

                At least 256.
            truncation_strategy: Controls for how a thread will be truncated prior to the run. Use this to
                control the intial context window of the run.
            tool_choice: Controls which (if any) tool is called by the model.
                `none` means the model will not call any tools and instead generates a message.
                `auto` is the default value and means the model can pick between generating a message or
                calling a tool.
                Specifying a particular tool like `{"type": "file_search"}` or
                `{"type": "function", "function": {"name": "my_function"}}` forces the model to call that
                tool.
            parallel_tool_calls: Whether to enable parallel function calling during tool use.

                Default: true.
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
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `POST /threads/runs`
        """
        return await self._client.poll(_CREATE_AND_RUN_POLL, locals())


_CREATE: Operation[models.ThreadObject] = Operation(
    "POST",
    "/threads",
    client_parameters=("api_version",),
    body=Body("application/json", fields=("messages", "tool_resources", "metadata"), required=True),
    responses={"200": json(models.ThreadObject)},
)


_GET: Operation[models.ThreadObject] = Operation(
    "GET",
    "/threads/{thread_id}",
    parameters=(path("thread_id"),),
    client_parameters=("api_version",),
    responses={"200": json(models.ThreadObject)},
)


_MODIFY: Operation[models.ThreadObject] = Operation(
    "POST",
    "/threads/{thread_id}",
    parameters=(path("thread_id"),),
    client_parameters=("api_version",),
    body=Body("application/json", fields=("tool_resources", "metadata"), required=True),
    responses={"200": json(models.ThreadObject)},
)


_DELETE: Operation[models.DeleteThreadResponse] = Operation(
    "DELETE",
    "/threads/{thread_id}",
    parameters=(path("thread_id"),),
    client_parameters=("api_version",),
    responses={"200": json(models.DeleteThreadResponse)},
)


_CREATE_AND_RUN: Operation[models.RunObject] = Operation(
    "POST",
    "/threads/runs",
    client_parameters=("api_version",),
    body=Body(
        "application/json",
        fields=(
            "assistant_id",
            "thread",
            "model",
            "instructions",
            "tools",
            "tool_resources",
            "metadata",
            "temperature",
            "top_p",
            "max_prompt_tokens",
            "max_completion_tokens",
            "truncation_strategy",
            "tool_choice",
            "parallel_tool_calls",
            "response_format",
        ),
        required=True,
        needed=("assistant_id",),
    ),
    responses={"200": json(models.RunObject)},
)


_CREATE_AND_RUN_EVENTS: StreamOperation[models.AssistantStreamEvent] = StreamOperation(
    _CREATE_AND_RUN,
    json(models.AssistantStreamEvent),
    envelope=True,
    flag="stream",
    done="[DONE]",
)


_CREATE_AND_RUN_POLL_STATUS: Operation[models.RunObject] = Operation(
    "GET",
    "/threads/{thread_id}/runs/{run_id}",
    parameters=(path("thread_id"), path("run_id")),
    client_parameters=("api_version",),
    responses={"200": json(models.RunObject)},
)


_CREATE_AND_RUN_POLL: PollOperation[models.RunObject] = PollOperation(
    _CREATE_AND_RUN_POLL_STATUS,
    "status",
    ("completed", "failed", "cancelled", "expired", "incomplete", "requires_action"),
    start=_CREATE_AND_RUN,
    members={"thread_id": "thread_id", "run_id": "id"},
    after_header="openai-poll-after-ms",
)
