"""Durations: what ISO 8601 allows, what is written, and years and months, which have no length of their own."""

from __future__ import annotations

import copy
import pickle
from datetime import UTC, date, datetime, timedelta

import pytest

from runtime.codec import convert, decode, encode, to_builtins
from runtime.drift import Drift
from runtime.durations import CalendarDuration, format_duration, parse_duration
from runtime.model import UNSET, Model, UnsetType

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)

READ = [
    ("P0D", timedelta(0)),
    ("PT0S", timedelta(0)),
    ("P123DT22H14M12.011S", timedelta(days=123, hours=22, minutes=14, seconds=12, milliseconds=11)),
    ("P5DT1H0M0S", 5 * DAY + HOUR),
    ("PT3600S", HOUR),
    ("PT36H", 36 * HOUR),
    ("-P1DT1H", -DAY - HOUR),
    ("+P1D", DAY),
    ("P1W", 7 * DAY),
    ("-P2W", -14 * DAY),
    ("P1W2D", 9 * DAY),
    ("PT0,5S", timedelta(milliseconds=500)),
    ("PT12.010999999998603S", timedelta(seconds=12, milliseconds=11)),
    ("p1dt1h", DAY + HOUR),
    ("P0Y0M1D", DAY),
    ("P3Y6M4DT12H30M5S", CalendarDuration(years=3, months=6, rest=timedelta(days=4, hours=12, minutes=30, seconds=5))),
    ("-P1Y", CalendarDuration(years=-1)),
    ("P14M", CalendarDuration(years=1, months=2)),
]


@pytest.mark.parametrize(("text", "value"), READ)
def test_what_iso_8601_allows_is_read_without_a_report(text: str, value: timedelta) -> None:
    drifts: list[Drift] = []
    for options in ({}, {"strict": True}, {"on_drift": drifts.append}, {"unknown_fields": "keep"}):
        found = decode(
            timedelta, f'"{text}"', **options
        )  # pyright: ignore[reportArgumentType, reportUnknownVariableType]
        assert found == value
        assert isinstance(found, type(value))
    assert drifts == []
    assert parse_duration(text) == value


@pytest.mark.parametrize(
    "text", ["", "P", "PT", "P1", "1D", "P1D1Y", "P-1D", "P1DT", "P0.5Y", "PT1.5H1S", "123ABC", "P1H"]
)
def test_what_is_no_duration_stays_a_text_and_is_reported(text: str) -> None:
    drifts: list[Drift] = []
    assert decode(timedelta, f'"{text}"', on_drift=drifts.append) == text
    assert [str(drift) for drift in drifts] == ["$: expected duration, got str"]
    with pytest.raises(ValueError, match="no duration"):
        parse_duration(text)


def test_one_that_is_too_long_stays_a_text() -> None:
    assert decode(timedelta, b'"P9999999999D"') == "P9999999999D"
    assert decode(timedelta, b'"P9999999999Y"') == "P9999999999Y"


WRITTEN = [
    (timedelta(0), "P0D"),
    (DAY, "P1D"),
    (HOUR, "PT1H"),
    (timedelta(seconds=59), "PT59S"),
    (timedelta(seconds=60), "PT1M"),
    (timedelta(seconds=3661), "PT1H1M1S"),
    (timedelta(microseconds=1), "PT0.000001S"),
    (timedelta(days=123, hours=22, minutes=14, seconds=12, milliseconds=11), "P123DT22H14M12.011S"),
    (-HOUR, "-PT1H"),
    (timedelta(days=-1, hours=-2.5), "-P1DT2H30M"),
    (CalendarDuration(years=3, months=6, rest=4 * DAY + HOUR), "P3Y6M4DT1H"),
    (CalendarDuration(months=-1), "-P1M"),
    (CalendarDuration(months=24), "P2Y"),
]


@pytest.mark.parametrize(("value", "text"), WRITTEN)
def test_no_more_hours_minutes_and_seconds_are_written_than_there_are(value: timedelta, text: str) -> None:
    assert format_duration(value) == to_builtins(value) == text
    assert encode(value).decode() == f'"{text}"'
    assert encode({"a": [value]}).decode() == f'{{"a":["{text}"]}}'
    assert parse_duration(text) == value
    assert encode({value: 1}).decode() == f'{{"{text}":1}}'


class Span(Model):
    length: timedelta | UnsetType = UNSET
    text: str | UnsetType = UNSET


def test_a_text_that_looks_like_a_duration_is_none() -> None:
    assert encode(Span(text="PT3600S")) == b'{"text":"PT3600S"}'
    assert encode(Span(length=HOUR, text="PT3600S")) == b'{"length":"PT1H","text":"PT3600S"}'


def test_a_subclass_of_timedelta_is_one() -> None:
    class Mine(timedelta):
        pass

    assert encode(Mine(hours=1)) == b'"PT1H"'
    assert encode(Span(length=Mine(hours=1))) == b'{"length":"PT1H"}'


@pytest.mark.parametrize("text", ["P1Y", "P1W", "PT0,5S", "P1Y0M", "PT1H30M"])
def test_what_was_received_is_sent_as_it_came_also_where_msgspec_does_not_read_it(text: str) -> None:
    assert encode(decode(Span, f'{{"length":"{text}"}}')) == f'{{"length":"{text}"}}'.encode()
    assert encode(decode(Span, f'{{"length":"{text}"}}', unknown_fields="keep")) == f'{{"length":"{text}"}}'.encode()
    assert convert(timedelta, text) == parse_duration(text)


def test_years_and_months_are_estimated_or_counted_in_the_calendar() -> None:
    span = CalendarDuration(years=3, months=6, rest=4 * DAY)
    assert (span.years, span.months, span.rest) == (3, 6, 4 * DAY)
    assert span == timedelta(days=3 * 365 + 6 * 30 + 4)
    assert span.after(date(2024, 1, 31)) == date(2027, 8, 4)
    assert CalendarDuration(months=1).after(date(2024, 1, 31)) == date(2024, 2, 29)
    assert CalendarDuration(months=1).before(date(2024, 3, 31)) == date(2024, 2, 29)
    assert CalendarDuration(years=-1).after(date(2024, 2, 29)) == date(2023, 2, 28)
    moment = datetime(2024, 12, 15, 8, tzinfo=UTC)
    assert CalendarDuration(months=1, rest=HOUR).after(moment) == datetime(2025, 1, 15, 9, tzinfo=UTC)
    with pytest.raises(ValueError, match="year"):
        CalendarDuration(years=9000).after(moment)


def test_twelve_months_are_a_year() -> None:
    year = CalendarDuration(years=1)
    assert year == CalendarDuration(months=12)
    assert hash(year) == hash(CalendarDuration(months=12))
    assert CalendarDuration(years=1, months=-13) == CalendarDuration(months=-1)


def test_all_parts_have_one_sign() -> None:
    with pytest.raises(ValueError, match="one sign"):
        CalendarDuration(years=1, rest=-DAY)
    with pytest.raises(ValueError, match="one sign"):
        CalendarDuration(months=-1, rest=DAY)


def test_copies_and_representations() -> None:
    span = CalendarDuration(years=1, rest=DAY)
    for again in (copy.copy(span), copy.deepcopy(span), pickle.loads(pickle.dumps(span))):
        assert isinstance(again, CalendarDuration)
        assert encode(again) == b'"P1Y1D"'
    assert repr(span) == "CalendarDuration(years=1, months=0, rest=datetime.timedelta(days=1))"
    assert str(span) == "P1Y1D"
    assert type(span + DAY) is timedelta
