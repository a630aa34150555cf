"""Operations on the runs of threads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, cast

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Cursor, Group, Operation, answering, json, path, query
from .._runtime.poll import PollOperation

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
        order: models.ListSortOrder | str | UnsetType = UNSET,
        after: str | UnsetType = UNSET,
        before: str | UnsetType = UNSET,
    ) -> models.ListRunsPage:
        """Gets a list of runs for a specified thread.

        What it returns is the first page; a loop over it goes over all items, page by page.

        Args:
            thread_id: The ID of the thread to list runs from.
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

        `GET /threads/{threadId}/runs`
        """
        return self._client.page(_LIST, locals())

    def create(
        self,
        thread_id: str,
        *,
        assistant_id: str,
        model: str | UnsetType = UNSET,
        instructions: str | UnsetType = UNSET,
        tools: Sequence[inputs.ToolDefinitionInput] | UnsetType = UNSET,
        metadata: Mapping[str, str] | None | UnsetType = UNSET,
    ) -> models.ThreadRun:
        """Creates a new run for an assistant thread.

        Args:
            thread_id: The ID of the thread to run.
            assistant_id: The ID of the assistant that should run the thread.
            model: The overridden model name that the assistant should use to run the thread.
            instructions: The overridden system instructions that the assistant should use to run the
                thread.
            tools: The overridden list of enabled tools that the assistant should use to run the thread.
            metadata: A set of up to 16 key/value pairs that can be attached to an object, used for
                storing additional information about that object in a structured format. Keys may be up to 64
                characters in length and values may be up to 512 characters in length.

        `POST /threads/{threadId}/runs`
        """
        return self._client.send(_CREATE, locals())

    def create_poll(
        self,
        thread_id: str,
        *,
        assistant_id: str,
        model: str | UnsetType = UNSET,
        instructions: str | UnsetType = UNSET,
        tools: Sequence[inputs.ToolDefinitionInput] | UnsetType = UNSET,
        metadata: Mapping[str, str] | None | UnsetType = UNSET,
        poll_interval: float = 1.0,
        poll_timeout: float | None = 600.0,
    ) -> models.ThreadRun:
        """Creates a new run for an assistant thread.

        Waits until `status` is `completed`, `failed`, `cancelled`, `expired` or `requires_action`.

        Args:
            thread_id: The ID of the thread to run.
            assistant_id: The ID of the assistant that should run the thread.
            model: The overridden model name that the assistant should use to run the thread.
            instructions: The overridden system instructions that the assistant should use to run the
                thread.
            tools: The overridden list of enabled tools that the assistant should use to run the thread.
            metadata: A set of up to 16 key/value pairs that can be attached to an object, used for
                storing additional information about that object in a structured format. Keys may be up to 64
                characters in length and values may be up to 512 characters in length.
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `POST /threads/{threadId}/runs`
        """
        return self._client.poll(_CREATE_POLL, locals())

    def get(self, thread_id: str, run_id: str) -> models.ThreadRun:
        """Gets an existing run from an existing thread.

        Args:
            thread_id: The ID of the thread to retrieve run information from.
            run_id: The ID of the thread to retrieve information about.

        `GET /threads/{threadId}/runs/{runId}`
        """
        return self._client.send(_GET, locals())

    def poll(
        self, thread_id: str, run_id: str, *, poll_interval: float = 1.0, poll_timeout: float | None = 600.0
    ) -> models.ThreadRun:
        """Gets an existing run from an existing thread.

        Waits until `status` is `completed`, `failed`, `cancelled`, `expired` or `requires_action`.

        Args:
            thread_id: The ID of the thread to retrieve run information from.
            run_id: The ID of the thread to retrieve information about.
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `GET /threads/{threadId}/runs/{runId}`
        """
        return self._client.poll(_POLL, locals())

    def modify(
        self, thread_id: str, run_id: str, *, metadata: Mapping[str, str] | None | UnsetType = UNSET
    ) -> models.ThreadRun:
        """Modifies an existing thread run.

        Args:
            thread_id: The ID of the thread associated with the specified run.
            run_id: The ID of the run to modify.
            metadata: A set of up to 16 key/value pairs that can be attached to an object, used for
                storing additional information about that object in a structured format. Keys may be up to 64
                characters in length and values may be up to 512 characters in length.

        `POST /threads/{threadId}/runs/{runId}`
        """
        return self._client.send(_MODIFY, locals())

    def cancel(self, thread_id: str, run_id: str) -> models.ThreadRun:
        """Cancels a run of an in progress thread.

        Args:
            thread_id: The ID of the thread being run.
            run_id: The ID of the run to cancel.

        `POST /threads/{threadId}/runs/{runId}/cancel`
        """
        return self._client.send(_CANCEL, locals())

    def list_steps(
        self,
        thread_id: str,
        run_id: str,
        *,
        limit: int | UnsetType = UNSET,
        order: models.ListSortOrder | str | UnsetType = UNSET,
        after: str | UnsetType = UNSET,
        before: str | UnsetType = UNSET,
    ) -> models.ListRunStepsPage:
        """Gets a list of run steps from a thread run.

        What it returns is the first page; a loop over it goes over all items, page by page.

        Args:
            thread_id: The ID of the thread that was run.
            run_id: The ID of the run to list steps from.
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

        `GET /threads/{threadId}/runs/{runId}/steps`
        """
        return self._client.page(_LIST_STEPS, locals())

    def get_step(self, thread_id: str, run_id: str, step_id: str) -> models.RunStep:
        """Gets a single run step from a thread run.

        Args:
            thread_id: The ID of the thread that was run.
            run_id: The ID of the specific run to retrieve the step from.
            step_id: The ID of the step to retrieve information about.

        `GET /threads/{threadId}/runs/{runId}/steps/{stepId}`
        """
        return self._client.send(_GET_STEP, locals())

    def submit_tool_outputs(
        self, thread_id: str, run_id: str, *, tool_outputs: Sequence[inputs.ToolOutputInput]
    ) -> models.ThreadRun:
        """Submits outputs from tools as requested by tool calls in a run. Runs that need submitted tool outputs
        will have a status of 'requires_action' with a required_action.type of 'submit_tool_outputs'.

        Args:
            thread_id: The ID of the thread that was run.
            run_id: The ID of the run that requires tool outputs.
            tool_outputs: The list of tool outputs requested by tool calls from the specified run.

        `POST /threads/{threadId}/runs/{runId}/submit_tool_outputs`
        """
        return self._client.send(_SUBMIT_TOOL_OUTPUTS, locals())

    def submit_tool_outputs_poll(
        self,
        thread_id: str,
        run_id: str,
        *,
        tool_outputs: Sequence[inputs.ToolOutputInput],
        poll_interval: float = 1.0,
        poll_timeout: float | None = 600.0,
    ) -> models.ThreadRun:
        """Submits outputs from tools as requested by tool calls in a run. Runs that need submitted tool outputs
        will have a status of 'requires_action' with a required_action.type of 'submit_tool_outputs'.

        Waits until `status` is `completed`, `failed`, `cancelled`, `expired` or `requires_action`.

        Args:
            thread_id: The ID of the thread that was run.
            run_id: The ID of the run that requires tool outputs.
            tool_outputs: The list of tool outputs requested by tool calls from the specified run.
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `POST /threads/{threadId}/runs/{runId}/submit_tool_outputs`
        """
        return self._client.poll(_SUBMIT_TOOL_OUTPUTS_POLL, locals())


class AsyncThreadsRuns(AsyncGroup):
    """Operations on the runs of threads."""

    def list(
        self,
        thread_id: str,
        *,
        limit: int | UnsetType = UNSET,
        order: models.ListSortOrder | str | UnsetType = UNSET,
        after: str | UnsetType = UNSET,
        before: str | UnsetType = UNSET,
    ) -> AsyncPager[models.ThreadRun, models.AsyncListRunsPage]:
        """Gets a list of runs for a specified thread.

        `async for` goes over all items, page by page; `await` gives the first page.

        Args:
            thread_id: The ID of the thread to list runs from.
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

        `GET /threads/{threadId}/runs`
        """
        return self._client.page(_LIST_ASYNC, locals())

    async def create(
        self,
        thread_id: str,
        *,
        assistant_id: str,
        model: str | UnsetType = UNSET,
        instructions: str | UnsetType = UNSET,
        tools: Sequence[inputs.ToolDefinitionInput] | UnsetType = UNSET,
        metadata: Mapping[str, str] | None | UnsetType = UNSET,
    ) -> models.ThreadRun:
        """Creates a new run for an assistant thread.

        Args:
            thread_id: The ID of the thread to run.
            assistant_id: The ID of the assistant that should run the thread.
            model: The overridden model name that the assistant should use to run the thread.
            instructions: The overridden system instructions that the assistant should use to run the
                thread.
            tools: The overridden list of enabled tools that the assistant should use to run the thread.
            metadata: A set of up to 16 key/value pairs that can be attached to an object, used for
                storing additional information about that object in a structured format. Keys may be up to 64
                characters in length and values may be up to 512 characters in length.

        `POST /threads/{threadId}/runs`
        """
        return await self._client.send(_CREATE, locals())

    async def create_poll(
        self,
        thread_id: str,
        *,
        assistant_id: str,
        model: str | UnsetType = UNSET,
        instructions: str | UnsetType = UNSET,
        tools: Sequence[inputs.ToolDefinitionInput] | UnsetType = UNSET,
        metadata: Mapping[str, str] | None | UnsetType = UNSET,
        poll_interval: float = 1.0,
        poll_timeout: float | None = 600.0,
    ) -> models.ThreadRun:
        """Creates a new run for an assistant thread.

        Waits until `status` is `completed`, `failed`, `cancelled`, `expired` or `requires_action`.

        Args:
            thread_id: The ID of the thread to run.
            assistant_id: The ID of the assistant that should run the thread.
            model: The overridden model name that the assistant should use to run the thread.
            instructions: The overridden system instructions that the assistant should use to run the
                thread.
            tools: The overridden list of enabled tools that the assistant should use to run the thread.
            metadata: A set of up to 16 key/value pairs that can be attached to an object, used for
                storing additional information about that object in a structured format. Keys may be up to 64
                characters in length and values may be up to 512 characters in length.
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `POST /threads/{threadId}/runs`
        """
        return await self._client.poll(_CREATE_POLL, locals())

    async def get(self, thread_id: str, run_id: str) -> models.ThreadRun:
        """Gets an existing run from an existing thread.

        Args:
            thread_id: The ID of the thread to retrieve run information from.
            run_id: The ID of the thread to retrieve information about.

        `GET /threads/{threadId}/runs/{runId}`
        """
        return await self._client.send(_GET, locals())

    async def poll(
        self, thread_id: str, run_id: str, *, poll_interval: float = 1.0, poll_timeout: float | None = 600.0
    ) -> models.ThreadRun:
        """Gets an existing run from an existing thread.

        Waits until `status` is `completed`, `failed`, `cancelled`, `expired` or `requires_action`.

        Args:
            thread_id: The ID of the thread to retrieve run information from.
            run_id: The ID of the thread to retrieve information about.
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `GET /threads/{threadId}/runs/{runId}`
        """
        return await self._client.poll(_POLL, locals())

    async def modify(
        self, thread_id: str, run_id: str, *, metadata: Mapping[str, str] | None | UnsetType = UNSET
    ) -> models.ThreadRun:
        """Modifies an existing thread run.

        Args:
            thread_id: The ID of the thread associated with the specified run.
            run_id: The ID of the run to modify.
            metadata: A set of up to 16 key/value pairs that can be attached to an object, used for
                storing additional information about that object in a structured format. Keys may be up to 64
                characters in length and values may be up to 512 characters in length.

        `POST /threads/{threadId}/runs/{runId}`
        """
        return await self._client.send(_MODIFY, locals())

    async def cancel(self, thread_id: str, run_id: str) -> models.ThreadRun:
        """Cancels a run of an in progress thread.

        Args:
            thread_id: The ID of the thread being run.
            run_id: The ID of the run to cancel.

        `POST /threads/{threadId}/runs/{runId}/cancel`
        """
        return await self._client.send(_CANCEL, locals())

    def list_steps(
        self,
        thread_id: str,
        run_id: str,
        *,
        limit: int | UnsetType = UNSET,
        order: models.ListSortOrder | str | UnsetType = UNSET,
        after: str | UnsetType = UNSET,
        before: str | UnsetType = UNSET,
    ) -> AsyncPager[models.RunStep, models.AsyncListRunStepsPage]:
        """Gets a list of run steps from a thread run.

        `async for` goes over all items, page by page; `await` gives the first page.

        Args:
            thread_id: The ID of the thread that was run.
            run_id: The ID of the run to list steps from.
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

        `GET /threads/{threadId}/runs/{runId}/steps`
        """
        return self._client.page(_LIST_STEPS_ASYNC, locals())

    async def get_step(self, thread_id: str, run_id: str, step_id: str) -> models.RunStep:
        """Gets a single run step from a thread run.

        Args:
            thread_id: The ID of the thread that was run.
            run_id: The ID of the specific run to retrieve the step from.
            step_id: The ID of the step to retrieve information about.

        `GET /threads/{threadId}/runs/{runId}/steps/{stepId}`
        """
        return await self._client.send(_GET_STEP, locals())

    async def submit_tool_outputs(
        self, thread_id: str, run_id: str, *, tool_outputs: Sequence[inputs.ToolOutputInput]
    ) -> models.ThreadRun:
        """Submits outputs from tools as requested by tool calls in a run. Runs that need submitted tool outputs
        will have a status of 'requires_action' with a required_action.type of 'submit_tool_outputs'.

        Args:
            thread_id: The ID of the thread that was run.
            run_id: The ID of the run that requires tool outputs.
            tool_outputs: The list of tool outputs requested by tool calls from the specified run.

        `POST /threads/{threadId}/runs/{runId}/submit_tool_outputs`
        """
        return await self._client.send(_SUBMIT_TOOL_OUTPUTS, locals())

    async def submit_tool_outputs_poll(
        self,
        thread_id: str,
        run_id: str,
        *,
        tool_outputs: Sequence[inputs.ToolOutputInput],
        poll_interval: float = 1.0,
        poll_timeout: float | None = 600.0,
    ) -> models.ThreadRun:
        """Submits outputs from tools as requested by tool calls in a run. Runs that need submitted tool outputs
        will have a status of 'requires_action' with a required_action.type of 'submit_tool_outputs'.

        Waits until `status` is `completed`, `failed`, `cancelled`, `expired` or `requires_action`.

        Args:
            thread_id: The ID of the thread that was run.
            run_id: The ID of the run that requires tool outputs.
            tool_outputs: The list of tool outputs requested by tool calls from the specified run.
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `POST /threads/{threadId}/runs/{runId}/submit_tool_outputs`
        """
        return await self._client.poll(_SUBMIT_TOOL_OUTPUTS_POLL, locals())


_LIST: Operation[models.ListRunsPage] = Operation(
    "GET",
    "/threads/{threadId}/runs",
    parameters=(path("thread_id", "threadId"), query("limit"), query("order"), query("after"), query("before")),
    responses={"200": json(models.ListRunsPage)},
    paging=Cursor("after"),
)


_LIST_ASYNC = cast(
    "Operation[AsyncPager[models.ThreadRun, models.AsyncListRunsPage]]",
    answering(_LIST, {"200": json(models.AsyncListRunsPage)}),
)


_CREATE: Operation[models.ThreadRun] = Operation(
    "POST",
    "/threads/{threadId}/runs",
    parameters=(path("thread_id", "threadId"),),
    body=Body(
        "application/json",
        fields=("assistant_id", "model", "instructions", "tools", "metadata"),
        required=True,
        needed=("assistant_id",),
    ),
    responses={"200": json(models.ThreadRun)},
)


_GET: Operation[models.ThreadRun] = Operation(
    "GET",
    "/threads/{threadId}/runs/{runId}",
    parameters=(path("thread_id", "threadId"), path("run_id", "runId")),
    responses={"200": json(models.ThreadRun)},
)


_MODIFY: Operation[models.ThreadRun] = Operation(
    "POST",
    "/threads/{threadId}/runs/{runId}",
    parameters=(path("thread_id", "threadId"), path("run_id", "runId")),
    body=Body("application/json", fields=("metadata",), required=True),
    responses={"200": json(models.ThreadRun)},
)


_CANCEL: Operation[models.ThreadRun] = Operation(
    "POST",
    "/threads/{threadId}/runs/{runId}/cancel",
    parameters=(path("thread_id", "threadId"), path("run_id", "runId")),
    responses={"200": json(models.ThreadRun)},
)


_LIST_STEPS: Operation[models.ListRunStepsPage] = Operation(
    "GET",
    "/threads/{threadId}/runs/{runId}/steps",
    parameters=(
        path("thread_id", "threadId"),
        path("run_id", "runId"),
        query("limit"),
        query("order"),
        query("after"),
        query("before"),
    ),
    responses={"200": json(models.ListRunStepsPage)},
    paging=Cursor("after"),
)


_LIST_STEPS_ASYNC = cast(
    "Operation[AsyncPager[models.RunStep, models.AsyncListRunStepsPage]]",
    answering(_LIST_STEPS, {"200": json(models.AsyncListRunStepsPage)}),
)


_GET_STEP: Operation[models.RunStep] = Operation(
    "GET",
    "/threads/{threadId}/runs/{runId}/steps/{stepId}",
    parameters=(path("thread_id", "threadId"), path("run_id", "runId"), path("step_id", "stepId")),
    responses={"200": json(models.RunStep)},
)


_SUBMIT_TOOL_OUTPUTS: Operation[models.ThreadRun] = Operation(
    "POST",
    "/threads/{threadId}/runs/{runId}/submit_tool_outputs",
    parameters=(path("thread_id", "threadId"), path("run_id", "runId")),
    body=Body("application/json", fields=("tool_outputs",), required=True, needed=("tool_outputs",)),
    responses={"200": json(models.ThreadRun)},
)


_CREATE_POLL: PollOperation[models.ThreadRun] = PollOperation(
    _GET,
    "status",
    ("completed", "failed", "cancelled", "expired", "requires_action"),
    start=_CREATE,
    members={"thread_id": "thread_id", "run_id": "id"},
    after_header="openai-poll-after-ms",
)


_POLL: PollOperation[models.ThreadRun] = PollOperation(
    _GET,
    "status",
    ("completed", "failed", "cancelled", "expired", "requires_action"),
    after_header="openai-poll-after-ms",
)


_SUBMIT_TOOL_OUTPUTS_POLL: PollOperation[models.ThreadRun] = PollOperation(
    _GET,
    "status",
    ("completed", "failed", "cancelled", "expired", "requires_action"),
    start=_SUBMIT_TOOL_OUTPUTS,
    members={"thread_id": "thread_id", "run_id": "id"},
    after_header="openai-poll-after-ms",
)
