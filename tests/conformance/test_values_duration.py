"""Durations: with years and months, which have no length of their own, and as the server wants them."""

from __future__ import annotations

from datetime import date, timedelta

from tests.conformance.comparing import departs, exactly, fits
from tests.conformance.driving import Driver

SPEC = "body-duration"


def test_no_body_is_none_where_null_is_legal(drive: Driver) -> None:
    fits(drive, lambda client: client.duration.get_null(), None)


def test_years_and_months(drive: Driver) -> None:
    rest = timedelta(days=4, hours=12, minutes=30, seconds=5)
    expected = drive.package.CalendarDuration(years=3, months=6, rest=rest)
    fits(drive, lambda client: client.duration.get_positive(), expected)
    found = drive(lambda client: client.duration.get_positive())
    assert isinstance(found, timedelta)
    assert (found.years, found.months, found.rest) == (3, 6, rest)
    assert exactly(found.after(date(2024, 2, 29)), date(2027, 9, 2))
    assert drive.package.encode(found) == b'"P3Y6M4DT12H30M5S"'


def test_put(drive: Driver) -> None:
    value = timedelta(days=123, hours=22, minutes=14, seconds=12, milliseconds=11)
    assert drive(lambda client: client.duration.put_positive(duration_body=value)) is None


def test_what_is_no_duration_stays_a_text(drive: Driver) -> None:
    departs(drive, lambda client: client.duration.get_invalid(), "123ABC", "$: expected duration, got str")
