"""Enums of integers and of floats."""

from __future__ import annotations

from tests.conformance.comparing import exactly, fits
from tests.conformance.driving import Driver

SPEC = "non-string-enum"


def test_integers(drive: Driver) -> None:
    enum = drive.models.IntEnum
    fits(drive, lambda client: client.int.get(), enum(429))
    assert exactly(drive(lambda client: client.int.put(input=enum(200))), "Nice job posting an int enum")
    assert exactly(drive(lambda client: client.int.put(input=200)), "Nice job posting an int enum")


def test_floats(drive: Driver) -> None:
    fits(drive, lambda client: client.float.get(), 429.1)
    assert exactly(drive(lambda client: client.float.put(input=200.4)), "Nice job posting a float enum")
