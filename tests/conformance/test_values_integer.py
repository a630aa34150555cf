"""Integers beyond 32 and 64 bits, and seconds since 1970."""

from __future__ import annotations

from datetime import UTC

import pytest

from tests.conformance.comparing import fits, refused
from tests.conformance.driving import Driver

SPEC = "body-integer"

GIVEN = {
    "get_null": None,
    "get_overflow_int32": 2147483656,
    "get_underflow_int32": -2147483656,
    "get_overflow_int64": 9223372036854775910,
    "get_underflow_int64": -9223372036854775910,
    "get_null_unix_time": None,
}


@pytest.mark.parametrize("method", GIVEN)
def test_get(drive: Driver, method: str) -> None:
    fits(drive, lambda client: getattr(client.int, method)(), GIVEN[method])


def test_get_unix_time(drive: Driver) -> None:
    fits(drive, lambda client: client.int.get_unix_time(), drive.package.UnixTime(2016, 4, 13, tzinfo=UTC))


@pytest.mark.parametrize("method", ["get_invalid", "get_invalid_unix_time"])
def test_what_is_no_json_is_kept_with_the_error(drive: Driver, method: str) -> None:
    assert refused(drive, lambda client: getattr(client.int, method)(), "no JSON").body == b"123jkl"


SENT = {
    "put_max32": 2**31 - 1,
    "put_min32": -(2**31),
    "put_max64": 2**63 - 1,
    "put_min64": -(2**63),
}


@pytest.mark.parametrize("method", SENT)
def test_put(drive: Driver, method: str) -> None:
    assert drive(lambda client: getattr(client.int, method)(int_body=SENT[method])) is None


def test_put_unix_time(drive: Driver) -> None:
    moment = drive.package.UnixTime(2016, 4, 13, tzinfo=UTC)
    assert drive(lambda client: client.int.put_unix_time_date(int_body=moment)) is None
