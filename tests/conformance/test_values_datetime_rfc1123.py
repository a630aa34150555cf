"""Moments as HTTP writes them, in any case, at both ends of time and beyond."""

from __future__ import annotations

from datetime import UTC

import pytest

from tests.conformance.comparing import departs, fits
from tests.conformance.driving import Driver

SPEC = "body-datetime-rfc1123"

MAX = (9999, 12, 31, 23, 59, 59)
MIN = (1, 1, 1)


@pytest.mark.parametrize(
    ("method", "parts"),
    [
        ("get_utc_lowercase_max_date_time", MAX),
        ("get_utc_uppercase_max_date_time", MAX),
        ("get_utc_min_date_time", MIN),
    ],
)
def test_get(drive: Driver, method: str, parts: tuple[int, ...]) -> None:
    moment = drive.package.Rfc1123DateTime(*parts, tzinfo=UTC)
    fits(drive, lambda client: getattr(client.datetimerfc1123, method)(), moment)


def test_no_body_is_none_where_null_is_legal(drive: Driver) -> None:
    fits(drive, lambda client: client.datetimerfc1123.get_null(), None)


@pytest.mark.parametrize(("method", "parts"), [("put_utc_max_date_time", MAX), ("put_utc_min_date_time", MIN)])
def test_put(drive: Driver, method: str, parts: tuple[int, ...]) -> None:
    moment = drive.package.Rfc1123DateTime(*parts, tzinfo=UTC)
    assert drive(lambda client: getattr(client.datetimerfc1123, method)(datetime_body=moment)) is None


@pytest.mark.parametrize(
    ("method", "text"),
    [
        ("get_invalid", "Tue, 01 Dec 2000 00:00:0A ABC"),
        ("get_overflow", "Sat, 1 Jan 10000 00:00:00 GMT"),
        ("get_underflow", "Tue, 00 Jan 0000 00:00:00 GMT"),
    ],
)
def test_what_is_no_moment_stays_a_text(drive: Driver, method: str, text: str) -> None:
    report = "$: expected Rfc1123DateTime, got str"
    departs(drive, lambda client: getattr(client.datetimerfc1123, method)(), text, report)
