"""Date-times at the ends of time, and dates of HTTP."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest

from runtime.codec import decode, encode
from runtime.drift import Drift
from runtime.model import Rfc1123DateTime

END = datetime(9999, 12, 31, 23, 59, 59, 999999, tzinfo=UTC)
WEST = timezone(timedelta(hours=-8))

READ = [
    ("9999-12-31T23:59:59.9999999Z", END),
    ("9999-12-31t23:59:59.99999999999z", END),
    ("2016-12-31T23:59:60Z", datetime(2017, 1, 1, tzinfo=UTC)),
    ("2016-12-31T15:59:60-08:00", datetime(2016, 12, 31, 16, tzinfo=WEST)),
    ("2016-12-31T23:59:60.5Z", datetime(2017, 1, 1, 0, 0, 0, 500000, tzinfo=UTC)),
    ("2016-12-31T23:59:60", datetime(2017, 1, 1)),
]


@pytest.mark.parametrize(("text", "moment"), READ)
def test_what_rfc_3339_allows_is_read_and_sent_as_it_came(text: str, moment: datetime) -> None:
    drifts: list[Drift] = []
    for found in (
        decode(datetime, f'"{text}"'),
        decode(datetime, f'"{text}"', strict=True),
        decode(datetime, f'"{text}"', on_drift=drifts.append),
    ):
        assert found == moment
        assert found.tzinfo == moment.tzinfo
        assert encode(found) == f'"{text}"'.encode()
    assert drifts == []


@pytest.mark.parametrize(
    "text",
    ["9999-12-31T23:59:60Z", "2016-12-31T12:30:60Z", "2016-13-31T23:59:59Z", "0000-00-00T00:00:00.000+00:00", "now"],
)
def test_what_no_datetime_can_be_stays_a_text(text: str) -> None:
    drifts: list[Drift] = []
    assert decode(datetime, f'"{text}"', on_drift=drifts.append) == text
    assert [str(drift) for drift in drifts] == ["$: expected date-time, got str"]


HTTP = [
    ("Sun, 06 Nov 1994 08:49:37 GMT", datetime(1994, 11, 6, 8, 49, 37, tzinfo=UTC)),
    ("Mon, 01 Jan 0001 00:00:00 GMT", datetime(1, 1, 1, tzinfo=UTC)),
    ("Fri, 31 Dec 9999 23:59:59 GMT", datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)),
    ("Wed, 12 Oct 1492 10:15:01 GMT", datetime(1492, 10, 12, 10, 15, 1, tzinfo=UTC)),
]


@pytest.mark.parametrize(("text", "moment"), HTTP)
def test_dates_of_http_have_four_digits_of_a_year_and_any_case(text: str, moment: datetime) -> None:
    for spelt in (text, text.lower(), text.upper()):
        found = decode(Rfc1123DateTime, json.dumps(spelt), strict=True)
        assert found == moment
        assert type(found) is Rfc1123DateTime
        assert encode(found) == f'"{text}"'.encode()
        assert encode(decode(Rfc1123DateTime, json.dumps(spelt), unknown_fields="keep")) == json.dumps(spelt).encode()


def test_obsolete_dates_of_http_are_read() -> None:
    assert decode(Rfc1123DateTime, b'"Sunday, 06-Nov-94 08:49:37 GMT"') == datetime(1994, 11, 6, 8, 49, 37, tzinfo=UTC)
    assert decode(Rfc1123DateTime, b'"Sun, 6 Nov 1994 10:49:37 +0200"') == datetime(1994, 11, 6, 8, 49, 37, tzinfo=UTC)


@pytest.mark.parametrize(
    "text", ["Tue, 01 Dec 2000 00:00:0A ABC", "Sat, 1 Jan 10000 00:00:00 GMT", "Tue, 00 Jan 0000 00:00:00 GMT"]
)
def test_what_is_no_date_of_http_stays_a_text(text: str) -> None:
    drifts: list[Drift] = []
    assert decode(Rfc1123DateTime, json.dumps(text), on_drift=drifts.append) == text
    assert [str(drift) for drift in drifts] == ["$: expected Rfc1123DateTime, got str"]
