"""Operations on shops."""

from __future__ import annotations

from .. import models
from .._runtime.model import UNSET, UnsetType
from .._runtime.operation import AsyncGroup, Group, Operation, json, path, query
from .._runtime.poll import PollOperation


class Shops(Group):
    """Operations on shops."""

    def start_job(self, shop: str, *, detail: bool | UnsetType = UNSET) -> models.Job:
        """`POST /shops/{shop}/jobs`"""
        return self._client.send(_START_JOB, locals())

    def start_job_poll(
        self,
        shop: str,
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

        `POST /shops/{shop}/jobs`
        """
        return self._client.poll(_START_JOB_POLL, locals())


class AsyncShops(AsyncGroup):
    """Operations on shops."""

    async def start_job(self, shop: str, *, detail: bool | UnsetType = UNSET) -> models.Job:
        """`POST /shops/{shop}/jobs`"""
        return await self._client.send(_START_JOB, locals())

    async def start_job_poll(
        self,
        shop: str,
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

        `POST /shops/{shop}/jobs`
        """
        return await self._client.poll(_START_JOB_POLL, locals())


_START_JOB: Operation[models.Job] = Operation(
    "POST",
    "/shops/{shop}/jobs",
    parameters=(path("shop"), query("detail")),
    responses={"201": json(models.Job)},
)


_START_JOB_POLL_STATUS: Operation[models.Job] = Operation(
    "GET",
    "/jobs/{jobId}",
    parameters=(path("job_id", "jobId"), query("detail")),
    responses={"200": json(models.Job)},
)


_START_JOB_POLL: PollOperation[models.Job] = PollOperation(
    _START_JOB_POLL_STATUS,
    "job_state",
    ("done", "failed"),
    start=_START_JOB,
    arguments={"detail": "detail"},
    members={"job_id": "id"},
    after_header="shop-poll-after-ms",
)
