"""Days, at both ends of time and beyond."""

from __future__ import annotations

from datetime import date

import pytest

from tests.conformance.comparing import departs, fits
from tests.conformance.driving import Driver

SPEC = "body-date"

GIVEN = {"get_null": None, "get_max": date.max, "get_min": date.min}


@pytest.mark.parametrize("method", GIVEN)
def test_get(drive: Driver, method: str) -> None:
    fits(drive, lambda client: getattr(client.date, method)(), GIVEN[method])


@pytest.mark.parametrize(("method", "day"), [("put_max", date.max), ("put_min", date.min)])
def test_put(drive: Driver, method: str, day: date) -> None:
    assert drive(lambda client: getattr(client.date, method)(date_body=day)) is None


@pytest.mark.parametrize(
    ("method", "text"),
    [
        ("get_invalid", "201O-18-90"),
        ("get_overflow", "10000000000-12-31"),
        ("get_underflow", "0000-00-00"),
    ],
)
def test_what_is_no_day_stays_a_text(drive: Driver, method: str, text: str) -> None:
    departs(drive, lambda client: getattr(client.date, method)(), text, "$: expected date, got str")
