"""Operations on threads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, json, path
from .._runtime.poll import PollOperation

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
        messages: Sequence[inputs.ThreadMessageInput] | UnsetType = UNSET,
        metadata: Mapping[str, str] | None | UnsetType = UNSET,
    ) -> models.AssistantThread:
        """Creates a new thread. Threads contain messages and can be run by assistants.

        Args:
            messages: The messages to associate with the new thread.
            metadata: A set of up to 16 key/value pairs that can be attached to an object, used for
                storing additional information about that object in a structured format. Keys may be up to 64
                characters in length and values may be up to 512 characters in length.

        `POST /threads`
        """
        return self._client.send(_CREATE, locals())

    def get(self, thread_id: str) -> models.AssistantThread:
        """Gets information about an existing thread.

        Args:
            thread_id: The ID of the thread to retrieve information about.

        `GET /threads/{threadId}`
        """
        return self._client.send(_GET, locals())

    def modify(
        self, thread_id: str, *, metadata: Mapping[str, str] | None | UnsetType = UNSET
    ) -> models.AssistantThread:
        """Modifies an existing thread.

        Args:
            thread_id: The ID of the thread to modify.
            metadata: A set of up to 16 key/value pairs that can be attached to an object, used for
                storing additional information about that object in a structured format. Keys may be up to 64
                characters in length and values may be up to 512 characters in length.

        `POST /threads/{threadId}`
        """
        return self._client.send(_MODIFY, locals())

    def delete(self, thread_id: str) -> models.ThreadDeletionStatus:
        """Deletes an existing thread.

        Args:
            thread_id: The ID of the thread to delete.

        `DELETE /threads/{threadId}`
        """
        return self._client.send(_DELETE, locals())

    def create_and_run(
        self,
        *,
        assistant_id: str,
        thread: inputs.AssistantThreadCreationOptionsInput | UnsetType = UNSET,
        model: str | UnsetType = UNSET,
        instructions: str | UnsetType = UNSET,
        tools: Sequence[inputs.ToolDefinitionInput] | UnsetType = UNSET,
        metadata: Mapping[str, str] | None | UnsetType = UNSET,
    ) -> models.ThreadRun:
        """Creates a new assistant thread and immediately starts a run using that new thread.

        Args:
            assistant_id: The ID of the assistant for which the thread should be created.
            thread: The details used to create the new thread.
            model: The overridden model that the assistant should use to run the thread.
            instructions: The overridden system instructions the assistant should use to run the thread.
            tools: The overridden list of enabled tools the assistant should use to run the thread.
            metadata: A set of up to 16 key/value pairs that can be attached to an object, used for
                storing additional information about that object in a structured format. Keys may be up to 64
                characters in length and values may be up to 512 characters in length.

        `POST /threads/runs`
        """
        return self._client.send(_CREATE_AND_RUN, locals())

    def create_and_run_poll(
        self,
        *,
        assistant_id: str,
        thread: inputs.AssistantThreadCreationOptionsInput | UnsetType = UNSET,
        model: str | UnsetType = UNSET,
        instructions: str | UnsetType = UNSET,
        tools: Sequence[inputs.ToolDefinitionInput] | UnsetType = UNSET,
        metadata: Mapping[str, str] | None | UnsetType = UNSET,
        poll_interval: float = 1.0,
        poll_timeout: float | None = 600.0,
    ) -> models.ThreadRun:
        """Creates a new assistant thread and immediately starts a run using that new thread.

        Waits until `status` is `completed`, `failed`, `cancelled`, `expired` or `requires_action`.

        Args:
            assistant_id: The ID of the assistant for which the thread should be created.
            thread: The details used to create the new thread.
            model: The overridden model that the assistant should use to run the thread.
            instructions: The overridden system instructions the assistant should use to run the thread.
            tools: The overridden list of enabled tools the assistant should use to run the thread.
            metadata: A set of up to 16 key/value pairs that can be attached to an object, used for
                storing additional information about that object in a structured format. Keys may be up to 64
                characters in length and values may be up to 512 characters in length.
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
        messages: Sequence[inputs.ThreadMessageInput] | UnsetType = UNSET,
        metadata: Mapping[str, str] | None | UnsetType = UNSET,
    ) -> models.AssistantThread:
        """Creates a new thread. Threads contain messages and can be run by assistants.

        Args:
            messages: The messages to associate with the new thread.
            metadata: A set of up to 16 key/value pairs that can be attached to an object, used for
                storing additional information about that object in a structured format. Keys may be up to 64
                characters in length and values may be up to 512 characters in length.

        `POST /threads`
        """
        return await self._client.send(_CREATE, locals())

    async def get(self, thread_id: str) -> models.AssistantThread:
        """Gets information about an existing thread.

        Args:
            thread_id: The ID of the thread to retrieve information about.

        `GET /threads/{threadId}`
        """
        return await self._client.send(_GET, locals())

    async def modify(
        self, thread_id: str, *, metadata: Mapping[str, str] | None | UnsetType = UNSET
    ) -> models.AssistantThread:
        """Modifies an existing thread.

        Args:
            thread_id: The ID of the thread to modify.
            metadata: A set of up to 16 key/value pairs that can be attached to an object, used for
                storing additional information about that object in a structured format. Keys may be up to 64
                characters in length and values may be up to 512 characters in length.

        `POST /threads/{threadId}`
        """
        return await self._client.send(_MODIFY, locals())

    async def delete(self, thread_id: str) -> models.ThreadDeletionStatus:
        """Deletes an existing thread.

        Args:
            thread_id: The ID of the thread to delete.

        `DELETE /threads/{threadId}`
        """
        return await self._client.send(_DELETE, locals())

    async def create_and_run(
        self,
        *,
        assistant_id: str,
        thread: inputs.AssistantThreadCreationOptionsInput | UnsetType = UNSET,
        model: str | UnsetType = UNSET,
        instructions: str | UnsetType = UNSET,
        tools: Sequence[inputs.ToolDefinitionInput] | UnsetType = UNSET,
        metadata: Mapping[str, str] | None | UnsetType = UNSET,
    ) -> models.ThreadRun:
        """Creates a new assistant thread and immediately starts a run using that new thread.

        Args:
            assistant_id: The ID of the assistant for which the thread should be created.
            thread: The details used to create the new thread.
            model: The overridden model that the assistant should use to run the thread.
            instructions: The overridden system instructions the assistant should use to run the thread.
            tools: The overridden list of enabled tools the assistant should use to run the thread.
            metadata: A set of up to 16 key/value pairs that can be attached to an object, used for
                storing additional information about that object in a structured format. Keys may be up to 64
                characters in length and values may be up to 512 characters in length.

        `POST /threads/runs`
        """
        return await self._client.send(_CREATE_AND_RUN, locals())

    async def create_and_run_poll(
        self,
        *,
        assistant_id: str,
        thread: inputs.AssistantThreadCreationOptionsInput | UnsetType = UNSET,
        model: str | UnsetType = UNSET,
        instructions: str | UnsetType = UNSET,
        tools: Sequence[inputs.ToolDefinitionInput] | UnsetType = UNSET,
        metadata: Mapping[str, str] | None | UnsetType = UNSET,
        poll_interval: float = 1.0,
        poll_timeout: float | None = 600.0,
    ) -> models.ThreadRun:
        """Creates a new assistant thread and immediately starts a run using that new thread.

        Waits until `status` is `completed`, `failed`, `cancelled`, `expired` or `requires_action`.

        Args:
            assistant_id: The ID of the assistant for which the thread should be created.
            thread: The details used to create the new thread.
            model: The overridden model that the assistant should use to run the thread.
            instructions: The overridden system instructions the assistant should use to run the thread.
            tools: The overridden list of enabled tools the assistant should use to run the thread.
            metadata: A set of up to 16 key/value pairs that can be attached to an object, used for
                storing additional information about that object in a structured format. Keys may be up to 64
                characters in length and values may be up to 512 characters in length.
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `POST /threads/runs`
        """
        return await self._client.poll(_CREATE_AND_RUN_POLL, locals())


_CREATE: Operation[models.AssistantThread] = Operation(
    "POST",
    "/threads",
    body=Body("application/json", fields=("messages", "metadata"), required=True),
    responses={"200": json(models.AssistantThread)},
)


_GET: Operation[models.AssistantThread] = Operation(
    "GET",
    "/threads/{threadId}",
    parameters=(path("thread_id", "threadId"),),
    responses={"200": json(models.AssistantThread)},
)


_MODIFY: Operation[models.AssistantThread] = Operation(
    "POST",
    "/threads/{threadId}",
    parameters=(path("thread_id", "threadId"),),
    body=Body("application/json", fields=("metadata",), required=True),
    responses={"200": json(models.AssistantThread)},
)


_DELETE: Operation[models.ThreadDeletionStatus] = Operation(
    "DELETE",
    "/threads/{threadId}",
    parameters=(path("thread_id", "threadId"),),
    responses={"200": json(models.ThreadDeletionStatus)},
)


_CREATE_AND_RUN: Operation[models.ThreadRun] = Operation(
    "POST",
    "/threads/runs",
    body=Body(
        "application/json",
        fields=("assistant_id", "thread", "model", "instructions", "tools", "metadata"),
        required=True,
        needed=("assistant_id",),
    ),
    responses={"200": json(models.ThreadRun)},
)


_CREATE_AND_RUN_POLL_STATUS: Operation[models.ThreadRun] = Operation(
    "GET",
    "/threads/{threadId}/runs/{runId}",
    parameters=(path("thread_id", "threadId"), path("run_id", "runId")),
    responses={"200": json(models.ThreadRun)},
)


_CREATE_AND_RUN_POLL: PollOperation[models.ThreadRun] = PollOperation(
    _CREATE_AND_RUN_POLL_STATUS,
    "status",
    ("completed", "failed", "cancelled", "expired", "requires_action"),
    start=_CREATE_AND_RUN,
    members={"thread_id": "thread_id", "run_id": "id"},
    after_header="openai-poll-after-ms",
)
