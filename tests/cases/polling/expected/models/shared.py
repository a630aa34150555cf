"""Models that several groups of operations use."""

from __future__ import annotations

from .._runtime.model import Model, OpenStrEnum, field


class Job(Model):
    id: str
    job_state: JobState | str = field(name="jobState")


class JobState(OpenStrEnum):
    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
