"""Operations on jobs."""

from __future__ import annotations

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Body, Group, Operation, json, path, query
from .._runtime.poll import PollOperation


class Jobs(Group):
    """Operations on jobs."""

    def create(self, *, name: str, poll_timeout: int | UnsetType = UNSET) -> models.Job:
        """Begins a job.

        `POST /jobs`
        """
        return self._client.send(_CREATE, locals())

    def create_poll(
        self,
        *,
        name: str,
        poll_timeout: int | UnsetType = UNSET,
        poll_interval: float = 1.0,
        poll_timeout_: float | None = 600.0,
    ) -> models.Job:
        """Begins a job.

        Waits until `jobState` is `done` or `failed`.

        Args:
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout_: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `POST /jobs`
        """
        return self._client.poll(_CREATE_POLL, locals())

    def get(self, job_id: str, *, detail: bool | UnsetType = UNSET) -> models.Job:
        """`GET /jobs/{jobId}`"""
        return self._client.send(_GET, locals())

    def poll(
        self,
        job_id: str,
        *,
        detail: bool | UnsetType = UNSET,
        poll_interval: float = 1.0,
        poll_timeout: float | None = 600.0,
    ) -> models.Job:
        """Waits until `jobState` is `done` or `failed`.

        Args:
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `GET /jobs/{jobId}`
        """
        return self._client.poll(_POLL, locals())


class AsyncJobs(AsyncGroup):
    """Operations on jobs."""

    async def create(self, *, name: str, poll_timeout: int | UnsetType = UNSET) -> models.Job:
        """Begins a job.

        `POST /jobs`
        """
        return await self._client.send(_CREATE, locals())

    async def create_poll(
        self,
        *,
        name: str,
        poll_timeout: int | UnsetType = UNSET,
        poll_interval: float = 1.0,
        poll_timeout_: float | None = 600.0,
    ) -> models.Job:
        """Begins a job.

        Waits until `jobState` is `done` or `failed`.

        Args:
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout_: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `POST /jobs`
        """
        return await self._client.poll(_CREATE_POLL, locals())

    async def get(self, job_id: str, *, detail: bool | UnsetType = UNSET) -> models.Job:
        """`GET /jobs/{jobId}`"""
        return await self._client.send(_GET, locals())

    async def poll(
        self,
        job_id: str,
        *,
        detail: bool | UnsetType = UNSET,
        poll_interval: float = 1.0,
        poll_timeout: float | None = 600.0,
    ) -> models.Job:
        """Waits until `jobState` is `done` or `failed`.

        Args:
            poll_interval: Seconds until the status is asked for again. Each time it is half as long
                again, up to ten times as long; what the service says itself (Retry-After) counts more.
            poll_timeout: Seconds to wait in all, then `PollTimeoutError` is raised; None: no limit.

        `GET /jobs/{jobId}`
        """
        return await self._client.poll(_POLL, locals())


_CREATE: Operation[models.Job] = Operation(
    "POST",
    "/jobs",
    body=Body("application/json", fields=("name", "poll_timeout"), required=True, needed=("name",)),
    responses={"200": json(models.Job)},
)


_GET: Operation[models.Job] = Operation(
    "GET",
    "/jobs/{jobId}",
    parameters=(path("job_id", "jobId"), query("detail")),
    responses={"200": json(models.Job)},
)


_CREATE_POLL: PollOperation[models.Job] = PollOperation(
    _GET,
    "job_state",
    ("done", "failed"),
    start=_CREATE,
    members={"job_id": "id"},
    after_header="shop-poll-after-ms",
    timeout="poll_timeout_",
)


_POLL: PollOperation[models.Job] = PollOperation(
    _GET,
    "job_state",
    ("done", "failed"),
    after_header="shop-poll-after-ms",
)
