"""Operations on the runs of threads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, cast

from .. import models
from .._runtime.json_input import JsonInput
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Cursor, Group, Operation, answering, json, path, query
from .._runtime.poll import PollOperation
from .._runtime.stream import AsyncStream, Stream, StreamOperation

if TYPE_CHECKING:
    from .. import inputs
    from .._runtime.page import AsyncPager


class ThreadsRuns(Group):
    """Operations on the runs of threads."""

    def list(
        self,
        thread_id: str,
        *,
        limit: int | UnsetType = UNSET,
        order: models.ListRunsOrder | str | UnsetType = UNSET,
        after: str | UnsetType = UNSET,
        before: str | UnsetType = UNSET,
    ) -> models.ListRunsPage:
        """Returns a list of runs belonging to a thread.

        What it returns is the first page; a loop over it goes over all items, page by page.

        Args:
            thread_id: The ID of the thread the run belongs to.
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

        `GET /threads/{thread_id}/runs`
        """
        return self._client.page(_LIST, locals())

    def create(
        self,
        thread_id: str,
        *,
        assistant_id: str,
        model: str | None | UnsetType = UNSET,
        instructions: str | None | UnsetType = UNSET,
        additional_instructions: str | None | UnsetType = UNSET,
        additional_messages: Sequence[inputs.CreateMessageRequestInput] | None | UnsetType = UNSET,
        tools: Sequence[inputs.AssistantToolInput] | None | UnsetType = UNSET,
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
        """Create a run.

        Args:
            thread_id: The ID of the thread to run.
            assistant_id: The ID of the assistant to use to execute this run.
            model: The ID of the Model to be used to execute this run. If a value is provided here, it
                will override the model associated with the assistant. If not, the model associated with the
                assistant will be used.
            instructions: Override the default system message of the assistant. This is useful for
                modifying the behavior on a per-run basis.
            additional_instructions: Appends additional instructions at the end of the instructions for
                the run. This is useful for modifying the behavior on a per-run basis without overriding other
                instructions.
            additional_messages: Adds additional messages to the thread before creating the run.
            tools: Override the tools the assistant can use for this run. This is useful for modifying the
                behavior on a per-run basis.

                At most 20 items.
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

        `POST /threads/{thread_id}/runs`
        """
        return self._client.send(_CREATE, locals())

    def create_stream(
        self,
        thread_id: str,
        *,
        assistant_id: str,
        model: str | None | UnsetType = UNSET,
        instructions: str | None | UnsetType = UNSET,
        additional_instructions: str | None | UnsetType = UNSET,
        additional_messages: Sequence[inputs.CreateMessageRequestInput] | None | UnsetType = UNSET,
        tools: Sequence[inputs.AssistantToolInput] | None | UnsetType = UNSET,
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
        """Create a run.

        The answer comes as a stream of its parts.

        Args:
            thread_id: The ID of the thread to run.
            assistant_id: The ID of the assistant to use to execute this run.
            model: The ID of the Model to be used to execute this run. If a value is provided here, it
                will override the model associated with the assistant. If not, the model associated with the
                assistant will be used.
            instructions: Override the default system message of the assistant. This is useful for
                modifying the behavior on a per-run basis.
            additional_instructions: Appends additional instructions at the end of the instructions for
                the run. This is useful for modifying the behavior on a per-run basis without overriding other
                instructions.
            additional_messages: Adds additional messages to the thread before creating the run.
            tools: Override the tools the assistant can use for this run. This is useful for modifying the
                behavior on a per-run basis.

                At most 20 items.
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

        `POST /threads/{thread_id}/runs`
        """
        return self._client.stream(_CREATE_EVENTS, locals())

    def create_poll(
        self,
        thread_id: str,
        *,
        assistant_id: str,
        model: str | None | UnsetType = UNSET,
        instructions: str | None | UnsetType = UNSET,
        additional_instructions: str | None | UnsetType = UNSET,
        additional_messages: Sequence[inputs.CreateMessageRequestInput] | None | UnsetType = UNSET,
        tools: Sequence[inputs.AssistantToolInput] | None | UnsetType = UNSET,
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
        """Create a run.

        Waits until `status` is `completed`, `failed`, `cancelled`, `expired`, `incomplete` or
        `requires_action`.

        Args:
            thread_id: The ID of the thread to run.
            assistant_id: The ID of the assistant to use to execute this run.
            model: The ID of the Model to be used to execute this run. If a value is provided here, it
                will override the model associated with the assistant. If not, the model associated with the
                assistant will be used.
            instructions: Override the default system message of the assistant. This is useful for
                modifying the behavior on a per-run basis.
            additional_instructions: Appends additional instructions at the end of the instructions for
                the run. This is useful for modifying the behavior on a per-run basis without overriding other
                instructions.
            additional_messages: Adds additional messages to the thread before creating the run.
            tools: Override the tools the assistant can use for this run. This is useful for modifying the
                behavior on a per-run basis.

                At most 20 items.
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

        `POST /threads/{thread_id}/runs`
        """
        return self._client.poll(_CREATE_POLL, locals())

    def get(self, thread_id: str, run_id: str) -> models.RunObject:
        """Retrieves a run.

        Args:
            thread_id: The ID of the [thread](/docs/api-reference/threads) that was run.
            run_id: The ID of the run to retrieve.

        `GET /threads/{thread_id}/runs/{run_id}`
        """
        return self._client.send(_GET, locals())

    def poll(
        self, thread_id: str, run_id: str, *, poll_interval: float = 1.0, poll_timeout: float | None = 600.0
    ) -> models.RunObject:
        """Retrieves a run.

        Waits until `status` is `completed`, `failed`, `cancelled`, `expired`, `incomplete` or
        `requires_action`.

        Args:
            thread_id: The ID of the [thread](/docs/api-reference/threads) that was run.
            run_id: The ID of the run to retrieve.
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `GET /threads/{thread_id}/runs/{run_id}`
        """
        return self._client.poll(_POLL, locals())

    def modify(
        self, thread_id: str, run_id: str, *, metadata: Mapping[str, JsonInput] | None | UnsetType = UNSET
    ) -> models.RunObject:
        """Modifies a run.

        Args:
            thread_id: The ID of the [thread](/docs/api-reference/threads) that was run.
            run_id: The ID of the run to modify.
            metadata: Set of 16 key-value pairs that can be attached to an object. This can be useful for
                storing additional information about the object in a structured format. Keys can be a maximum
                of 64 characters long and values can be a maximum of 512 characters long.

        `POST /threads/{thread_id}/runs/{run_id}`
        """
        return self._client.send(_MODIFY, locals())

    def submit_tool_outputs(
        self, thread_id: str, run_id: str, *, tool_outputs: Sequence[inputs.SubmitToolOutputsRunToolOutputInput]
    ) -> models.RunObject:
        """When a run has the `status: "requires_action"` and `required_action.type` is `submit_tool_outputs`,
        this endpoint can be used to submit the outputs from the tool calls once they're all completed. All
        outputs must be submitted in a single request.

        Args:
            thread_id: The ID of the [thread](/docs/api-reference/threads) to which this run belongs.
            run_id: The ID of the run that requires the tool output submission.
            tool_outputs: A list of tools for which the outputs are being submitted.

        `POST /threads/{thread_id}/runs/{run_id}/submit_tool_outputs`
        """
        return self._client.send(_SUBMIT_TOOL_OUTPUTS, locals())

    def submit_tool_outputs_stream(
        self, thread_id: str, run_id: str, *, tool_outputs: Sequence[inputs.SubmitToolOutputsRunToolOutputInput]
    ) -> Stream[models.AssistantStreamEvent]:
        """When a run has the `status: "requires_action"` and `required_action.type` is `submit_tool_outputs`,
        this endpoint can be used to submit the outputs from the tool calls once they're all completed. All
        outputs must be submitted in a single request.

        The answer comes as a stream of its parts.

        Args:
            thread_id: The ID of the [thread](/docs/api-reference/threads) to which this run belongs.
            run_id: The ID of the run that requires the tool output submission.
            tool_outputs: A list of tools for which the outputs are being submitted.

        `POST /threads/{thread_id}/runs/{run_id}/submit_tool_outputs`
        """
        return self._client.stream(_SUBMIT_TOOL_OUTPUTS_EVENTS, locals())

    def submit_tool_outputs_poll(
        self,
        thread_id: str,
        run_id: str,
        *,
        tool_outputs: Sequence[inputs.SubmitToolOutputsRunToolOutputInput],
        poll_interval: float = 1.0,
        poll_timeout: float | None = 600.0,
    ) -> models.RunObject:
        """When a run has the `status: "requires_action"` and `required_action.type` is `submit_tool_outputs`,
        this endpoint can be used to submit the outputs from the tool calls once they're all completed. All
        outputs must be submitted in a single request.

        Waits until `status` is `completed`, `failed`, `cancelled`, `expired`, `incomplete` or
        `requires_action`.

        Args:
            thread_id: The ID of the [thread](/docs/api-reference/threads) to which this run belongs.
            run_id: The ID of the run that requires the tool output submission.
            tool_outputs: A list of tools for which the outputs are being submitted.
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `POST /threads/{thread_id}/runs/{run_id}/submit_tool_outputs`
        """
        return self._client.poll(_SUBMIT_TOOL_OUTPUTS_POLL, locals())

    def cancel(self, thread_id: str, run_id: str) -> models.RunObject:
        """Cancels a run that is `in_progress`.

        Args:
            thread_id: The ID of the thread to which this run belongs.
            run_id: The ID of the run to cancel.

        `POST /threads/{thread_id}/runs/{run_id}/cancel`
        """
        return self._client.send(_CANCEL, locals())

    def list_steps(
        self,
        thread_id: str,
        run_id: str,
        *,
        limit: int | UnsetType = UNSET,
        order: models.ListRunStepsOrder | str | UnsetType = UNSET,
        after: str | UnsetType = UNSET,
        before: str | UnsetType = UNSET,
    ) -> models.ListRunStepsPage:
        """Returns a list of run steps belonging to a run.

        What it returns is the first page; a loop over it goes over all items, page by page.

        Args:
            thread_id: The ID of the thread the run and run steps belong to.
            run_id: The ID of the run the run steps belong to.
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

        `GET /threads/{thread_id}/runs/{run_id}/steps`
        """
        return self._client.page(_LIST_STEPS, locals())

    def get_step(self, thread_id: str, run_id: str, step_id: str) -> models.RunStepObject:
        """Retrieves a run step.

        Args:
            thread_id: The ID of the thread to which the run and run step belongs.
            run_id: The ID of the run to which the run step belongs.
            step_id: The ID of the run step to retrieve.

        `GET /threads/{thread_id}/runs/{run_id}/steps/{step_id}`
        """
        return self._client.send(_GET_STEP, locals())


class AsyncThreadsRuns(AsyncGroup):
    """Operations on the runs of threads."""

    def list(
        self,
        thread_id: str,
        *,
        limit: int | UnsetType = UNSET,
        order: models.ListRunsOrder | str | UnsetType = UNSET,
        after: str | UnsetType = UNSET,
        before: str | UnsetType = UNSET,
    ) -> AsyncPager[models.RunObject, models.AsyncListRunsPage]:
        """Returns a list of runs belonging to a thread.

        `async for` goes over all items, page by page; `await` gives the first page.

        Args:
            thread_id: The ID of the thread the run belongs to.
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

        `GET /threads/{thread_id}/runs`
        """
        return self._client.page(_LIST_ASYNC, locals())

    async def create(
        self,
        thread_id: str,
        *,
        assistant_id: str,
        model: str | None | UnsetType = UNSET,
        instructions: str | None | UnsetType = UNSET,
        additional_instructions: str | None | UnsetType = UNSET,
        additional_messages: Sequence[inputs.CreateMessageRequestInput] | None | UnsetType = UNSET,
        tools: Sequence[inputs.AssistantToolInput] | None | UnsetType = UNSET,
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
        """Create a run.

        Args:
            thread_id: The ID of the thread to run.
            assistant_id: The ID of the assistant to use to execute this run.
            model: The ID of the Model to be used to execute this run. If a value is provided here, it
                will override the model associated with the assistant. If not, the model associated with the
                assistant will be used.
            instructions: Override the default system message of the assistant. This is useful for
                modifying the behavior on a per-run basis.
            additional_instructions: Appends additional instructions at the end of the instructions for
                the run. This is useful for modifying the behavior on a per-run basis without overriding other
                instructions.
            additional_messages: Adds additional messages to the thread before creating the run.
            tools: Override the tools the assistant can use for this run. This is useful for modifying the
                behavior on a per-run basis.

                At most 20 items.
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

        `POST /threads/{thread_id}/runs`
        """
        return await self._client.send(_CREATE, locals())

    def create_stream(
        self,
        thread_id: str,
        *,
        assistant_id: str,
        model: str | None | UnsetType = UNSET,
        instructions: str | None | UnsetType = UNSET,
        additional_instructions: str | None | UnsetType = UNSET,
        additional_messages: Sequence[inputs.CreateMessageRequestInput] | None | UnsetType = UNSET,
        tools: Sequence[inputs.AssistantToolInput] | None | UnsetType = UNSET,
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
        """Create a run.

        The answer comes as a stream of its parts.

        Args:
            thread_id: The ID of the thread to run.
            assistant_id: The ID of the assistant to use to execute this run.
            model: The ID of the Model to be used to execute this run. If a value is provided here, it
                will override the model associated with the assistant. If not, the model associated with the
                assistant will be used.
            instructions: Override the default system message of the assistant. This is useful for
                modifying the behavior on a per-run basis.
            additional_instructions: Appends additional instructions at the end of the instructions for
                the run. This is useful for modifying the behavior on a per-run basis without overriding other
                instructions.
            additional_messages: Adds additional messages to the thread before creating the run.
            tools: Override the tools the assistant can use for this run. This is useful for modifying the
                behavior on a per-run basis.

                At most 20 items.
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

        `POST /threads/{thread_id}/runs`
        """
        return self._client.stream(_CREATE_EVENTS, locals())

    async def create_poll(
        self,
        thread_id: str,
        *,
        assistant_id: str,
        model: str | None | UnsetType = UNSET,
        instructions: str | None | UnsetType = UNSET,
        additional_instructions: str | None | UnsetType = UNSET,
        additional_messages: Sequence[inputs.CreateMessageRequestInput] | None | UnsetType = UNSET,
        tools: Sequence[inputs.AssistantToolInput] | None | UnsetType = UNSET,
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
        """Create a run.

        Waits until `status` is `completed`, `failed`, `cancelled`, `expired`, `incomplete` or
        `requires_action`.

        Args:
            thread_id: The ID of the thread to run.
            assistant_id: The ID of the assistant to use to execute this run.
            model: The ID of the Model to be used to execute this run. If a value is provided here, it
                will override the model associated with the assistant. If not, the model associated with the
                assistant will be used.
            instructions: Override the default system message of the assistant. This is useful for
                modifying the behavior on a per-run basis.
            additional_instructions: Appends additional instructions at the end of the instructions for
                the run. This is useful for modifying the behavior on a per-run basis without overriding other
                instructions.
            additional_messages: Adds additional messages to the thread before creating the run.
            tools: Override the tools the assistant can use for this run. This is useful for modifying the
                behavior on a per-run basis.

                At most 20 items.
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

        `POST /threads/{thread_id}/runs`
        """
        return await self._client.poll(_CREATE_POLL, locals())

    async def get(self, thread_id: str, run_id: str) -> models.RunObject:
        """Retrieves a run.

        Args:
            thread_id: The ID of the [thread](/docs/api-reference/threads) that was run.
            run_id: The ID of the run to retrieve.

        `GET /threads/{thread_id}/runs/{run_id}`
        """
        return await self._client.send(_GET, locals())

    async def poll(
        self, thread_id: str, run_id: str, *, poll_interval: float = 1.0, poll_timeout: float | None = 600.0
    ) -> models.RunObject:
        """Retrieves a run.

        Waits until `status` is `completed`, `failed`, `cancelled`, `expired`, `incomplete` or
        `requires_action`.

        Args:
            thread_id: The ID of the [thread](/docs/api-reference/threads) that was run.
            run_id: The ID of the run to retrieve.
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `GET /threads/{thread_id}/runs/{run_id}`
        """
        return await self._client.poll(_POLL, locals())

    async def modify(
        self, thread_id: str, run_id: str, *, metadata: Mapping[str, JsonInput] | None | UnsetType = UNSET
    ) -> models.RunObject:
        """Modifies a run.

        Args:
            thread_id: The ID of the [thread](/docs/api-reference/threads) that was run.
            run_id: The ID of the run to modify.
            metadata: Set of 16 key-value pairs that can be attached to an object. This can be useful for
                storing additional information about the object in a structured format. Keys can be a maximum
                of 64 characters long and values can be a maximum of 512 characters long.

        `POST /threads/{thread_id}/runs/{run_id}`
        """
        return await self._client.send(_MODIFY, locals())

    async def submit_tool_outputs(
        self, thread_id: str, run_id: str, *, tool_outputs: Sequence[inputs.SubmitToolOutputsRunToolOutputInput]
    ) -> models.RunObject:
        """When a run has the `status: "requires_action"` and `required_action.type` is `submit_tool_outputs`,
        this endpoint can be used to submit the outputs from the tool calls once they're all completed. All
        outputs must be submitted in a single request.

        Args:
            thread_id: The ID of the [thread](/docs/api-reference/threads) to which this run belongs.
            run_id: The ID of the run that requires the tool output submission.
            tool_outputs: A list of tools for which the outputs are being submitted.

        `POST /threads/{thread_id}/runs/{run_id}/submit_tool_outputs`
        """
        return await self._client.send(_SUBMIT_TOOL_OUTPUTS, locals())

    def submit_tool_outputs_stream(
        self, thread_id: str, run_id: str, *, tool_outputs: Sequence[inputs.SubmitToolOutputsRunToolOutputInput]
    ) -> AsyncStream[models.AssistantStreamEvent]:
        """When a run has the `status: "requires_action"` and `required_action.type` is `submit_tool_outputs`,
        this endpoint can be used to submit the outputs from the tool calls once they're all completed. All
        outputs must be submitted in a single request.

        The answer comes as a stream of its parts.

        Args:
            thread_id: The ID of the [thread](/docs/api-reference/threads) to which this run belongs.
            run_id: The ID of the run that requires the tool output submission.
            tool_outputs: A list of tools for which the outputs are being submitted.

        `POST /threads/{thread_id}/runs/{run_id}/submit_tool_outputs`
        """
        return self._client.stream(_SUBMIT_TOOL_OUTPUTS_EVENTS, locals())

    async def submit_tool_outputs_poll(
        self,
        thread_id: str,
        run_id: str,
        *,
        tool_outputs: Sequence[inputs.SubmitToolOutputsRunToolOutputInput],
        poll_interval: float = 1.0,
        poll_timeout: float | None = 600.0,
    ) -> models.RunObject:
        """When a run has the `status: "requires_action"` and `required_action.type` is `submit_tool_outputs`,
        this endpoint can be used to submit the outputs from the tool calls once they're all completed. All
        outputs must be submitted in a single request.

        Waits until `status` is `completed`, `failed`, `cancelled`, `expired`, `incomplete` or
        `requires_action`.

        Args:
            thread_id: The ID of the [thread](/docs/api-reference/threads) to which this run belongs.
            run_id: The ID of the run that requires the tool output submission.
            tool_outputs: A list of tools for which the outputs are being submitted.
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `POST /threads/{thread_id}/runs/{run_id}/submit_tool_outputs`
        """
        return await self._client.poll(_SUBMIT_TOOL_OUTPUTS_POLL, locals())

    async def cancel(self, thread_id: str, run_id: str) -> models.RunObject:
        """Cancels a run that is `in_progress`.

        Args:
            thread_id: The ID of the thread to which this run belongs.
            run_id: The ID of the run to cancel.

        `POST /threads/{thread_id}/runs/{run_id}/cancel`
        """
        return await self._client.send(_CANCEL, locals())

    def list_steps(
        self,
        thread_id: str,
        run_id: str,
        *,
        limit: int | UnsetType = UNSET,
        order: models.ListRunStepsOrder | str | UnsetType = UNSET,
        after: str | UnsetType = UNSET,
        before: str | UnsetType = UNSET,
    ) -> AsyncPager[models.RunStepObject, models.AsyncListRunStepsPage]:
        """Returns a list of run steps belonging to a run.

        `async for` goes over all items, page by page; `await` gives the first page.

        Args:
            thread_id: The ID of the thread the run and run steps belong to.
            run_id: The ID of the run the run steps belong to.
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

        `GET /threads/{thread_id}/runs/{run_id}/steps`
        """
        return self._client.page(_LIST_STEPS_ASYNC, locals())

    async def get_step(self, thread_id: str, run_id: str, step_id: str) -> models.RunStepObject:
        """Retrieves a run step.

        Args:
            thread_id: The ID of the thread to which the run and run step belongs.
            run_id: The ID of the run to which the run step belongs.
            step_id: The ID of the run step to retrieve.

        `GET /threads/{thread_id}/runs/{run_id}/steps/{step_id}`
        """
        return await self._client.send(_GET_STEP, locals())


_LIST: Operation[models.ListRunsPage] = Operation(
    "GET",
    "/threads/{thread_id}/runs",
    parameters=(path("thread_id"), query("limit"), query("order"), query("after"), query("before")),
    client_parameters=("api_version",),
    responses={"200": json(models.ListRunsPage)},
    paging=Cursor("after"),
)


_LIST_ASYNC = cast(
    "Operation[AsyncPager[models.RunObject, models.AsyncListRunsPage]]",
    answering(_LIST, {"200": json(models.AsyncListRunsPage)}),
)


_CREATE: Operation[models.RunObject] = Operation(
    "POST",
    "/threads/{thread_id}/runs",
    parameters=(path("thread_id"),),
    client_parameters=("api_version",),
    body=Body(
        "application/json",
        fields=(
            "assistant_id",
            "model",
            "instructions",
            "additional_instructions",
            "additional_messages",
            "tools",
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


_CREATE_EVENTS: StreamOperation[models.AssistantStreamEvent] = StreamOperation(
    _CREATE,
    json(models.AssistantStreamEvent),
    envelope=True,
    flag="stream",
    done="[DONE]",
)


_GET: Operation[models.RunObject] = Operation(
    "GET",
    "/threads/{thread_id}/runs/{run_id}",
    parameters=(path("thread_id"), path("run_id")),
    client_parameters=("api_version",),
    responses={"200": json(models.RunObject)},
)


_MODIFY: Operation[models.RunObject] = Operation(
    "POST",
    "/threads/{thread_id}/runs/{run_id}",
    parameters=(path("thread_id"), path("run_id")),
    client_parameters=("api_version",),
    body=Body("application/json", fields=("metadata",), required=True),
    responses={"200": json(models.RunObject)},
)


_SUBMIT_TOOL_OUTPUTS: Operation[models.RunObject] = Operation(
    "POST",
    "/threads/{thread_id}/runs/{run_id}/submit_tool_outputs",
    parameters=(path("thread_id"), path("run_id")),
    client_parameters=("api_version",),
    body=Body("application/json", fields=("tool_outputs",), required=True, needed=("tool_outputs",)),
    responses={"200": json(models.RunObject)},
)


_SUBMIT_TOOL_OUTPUTS_EVENTS: StreamOperation[models.AssistantStreamEvent] = StreamOperation(
    _SUBMIT_TOOL_OUTPUTS,
    json(models.AssistantStreamEvent),
    envelope=True,
    flag="stream",
    done="[DONE]",
)


_CANCEL: Operation[models.RunObject] = Operation(
    "POST",
    "/threads/{thread_id}/runs/{run_id}/cancel",
    parameters=(path("thread_id"), path("run_id")),
    client_parameters=("api_version",),
    responses={"200": json(models.RunObject)},
)


_LIST_STEPS: Operation[models.ListRunStepsPage] = Operation(
    "GET",
    "/threads/{thread_id}/runs/{run_id}/steps",
    parameters=(path("thread_id"), path("run_id"), query("limit"), query("order"), query("after"), query("before")),
    client_parameters=("api_version",),
    responses={"200": json(models.ListRunStepsPage)},
    paging=Cursor("after"),
)


_LIST_STEPS_ASYNC = cast(
    "Operation[AsyncPager[models.RunStepObject, models.AsyncListRunStepsPage]]",
    answering(_LIST_STEPS, {"200": json(models.AsyncListRunStepsPage)}),
)


_GET_STEP: Operation[models.RunStepObject] = Operation(
    "GET",
    "/threads/{thread_id}/runs/{run_id}/steps/{step_id}",
    parameters=(path("thread_id"), path("run_id"), path("step_id")),
    client_parameters=("api_version",),
    responses={"200": json(models.RunStepObject)},
)


_CREATE_POLL: PollOperation[models.RunObject] = PollOperation(
    _GET,
    "status",
    ("completed", "failed", "cancelled", "expired", "incomplete", "requires_action"),
    start=_CREATE,
    members={"thread_id": "thread_id", "run_id": "id"},
    after_header="openai-poll-after-ms",
)


_POLL: PollOperation[models.RunObject] = PollOperation(
    _GET,
    "status",
    ("completed", "failed", "cancelled", "expired", "incomplete", "requires_action"),
    after_header="openai-poll-after-ms",
)


_SUBMIT_TOOL_OUTPUTS_POLL: PollOperation[models.RunObject] = PollOperation(
    _GET,
    "status",
    ("completed", "failed", "cancelled", "expired", "incomplete", "requires_action"),
    start=_SUBMIT_TOOL_OUTPUTS,
    members={"thread_id": "thread_id", "run_id": "id"},
    after_header="openai-poll-after-ms",
)
