"""A parameter of the client that has one value only (x-ms-parameter-location)."""

from __future__ import annotations

from tests.conformance.driving import Driver

SPEC = "client-enum"


def test_the_one_value_is_sent(drive: Driver) -> None:
    assert drive(lambda client: client.head()) is None
