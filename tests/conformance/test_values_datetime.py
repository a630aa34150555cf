"""Moments with their offsets, at both ends of time and beyond."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from tests.conformance.comparing import departs, fits
from tests.conformance.driving import Driver

SPEC = "body-datetime"

EAST = timezone(timedelta(hours=14))
WEST = timezone(timedelta(hours=-14))
MAX = datetime(9999, 12, 31, 23, 59, 59, 999000)
MIN = datetime(1, 1, 1)

GIVEN = {
    "get_null": None,
    "get_utc_lowercase_max_date_time": MAX.replace(tzinfo=UTC),
    "get_utc_uppercase_max_date_time": MAX.replace(tzinfo=UTC),
    "get_local_positive_offset_lowercase_max_date_time": MAX.replace(tzinfo=EAST),
    "get_local_positive_offset_uppercase_max_date_time": MAX.replace(tzinfo=EAST),
    "get_local_negative_offset_lowercase_max_date_time": MAX.replace(tzinfo=WEST),
    "get_local_negative_offset_uppercase_max_date_time": MAX.replace(tzinfo=WEST),
    "get_utc_min_date_time": MIN.replace(tzinfo=UTC),
    "get_local_positive_offset_min_date_time": MIN.replace(tzinfo=EAST),
    "get_local_negative_offset_min_date_time": MIN.replace(tzinfo=WEST),
    "get_local_no_offset_min_date_time": MIN,
    "get_overflow": MAX.replace(tzinfo=WEST),  # beyond the year 9999 in UTC, but not where it is
}


@pytest.mark.parametrize("method", GIVEN)
def test_get(drive: Driver, method: str) -> None:
    fits(drive, lambda client: getattr(client.datetime, method)(), GIVEN[method])


SENT = {
    "put_utc_max_date_time": MAX.replace(tzinfo=UTC),
    "put_utc_min_date_time": MIN.replace(tzinfo=UTC),
    "put_local_positive_offset_max_date_time": MAX.replace(tzinfo=EAST),
    "put_local_negative_offset_max_date_time": MAX.replace(tzinfo=WEST),
    "put_local_positive_offset_min_date_time": MIN.replace(tzinfo=EAST),
    "put_local_negative_offset_min_date_time": MIN.replace(tzinfo=WEST),
}


@pytest.mark.parametrize("method", SENT)
def test_put(drive: Driver, method: str) -> None:
    assert drive(lambda client: getattr(client.datetime, method)(datetime_body=SENT[method])) is None


def test_seven_digits_of_a_second_are_sent_as_they_came(drive: Driver) -> None:
    """More than a datetime holds. To round them would lead beyond the year 9999."""
    found = drive(lambda client: client.datetime.get_utc_uppercase_max_date_time7_digits(), strict=True)
    assert isinstance(found, datetime)
    assert found == datetime.max.replace(tzinfo=UTC)
    assert found.utcoffset() == timedelta(0)
    assert drive(lambda client: client.datetime.put_utc_max_date_time7_digits(datetime_body=found)) is None


@pytest.mark.parametrize(
    ("method", "text"),
    [("get_invalid", "201O-18-90D00:89:56.9AX"), ("get_underflow", "0000-00-00T00:00:00.000+00:00")],
)
def test_what_is_no_moment_stays_a_text(drive: Driver, method: str, text: str) -> None:
    departs(drive, lambda client: getattr(client.datetime, method)(), text, "$: expected date-time, got str")
