"""Times of the day."""

from __future__ import annotations

from datetime import time

from tests.conformance.comparing import exactly, fits
from tests.conformance.driving import Driver

SPEC = "body-time"


def test_get(drive: Driver) -> None:
    fits(drive, lambda client: client.time.get(), time(11, 34, 56))


def test_put(drive: Driver) -> None:
    assert exactly(drive(lambda client: client.time.put(time_body=time(8, 7, 56))), "Nice job posting time")
