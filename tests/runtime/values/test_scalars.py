"""Scalars: msgspec's own, and those with a wire form of the runtime's."""

from __future__ import annotations

import json
import pickle
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from uuid import UUID

import pytest

from runtime.codec import decode, encode, to_builtins
from runtime.drift import Drift
from runtime.model import UNSET, Base64Url, DecimalString, Model, Rfc1123DateTime, UnixTime, UnsetType
from runtime.scalars import (
    Received,
    WrittenBytes,
    WrittenDate,
    WrittenDecimal,
    WrittenDuration,
    WrittenTime,
    WrittenUUID,
    remember,
)


class Moments(Model):
    created: UnixTime
    expires: UnixTime | None | UnsetType = UNSET
    changed: datetime | UnsetType = UNSET
    seen: Rfc1123DateTime | UnsetType = UNSET


class Formats(Model):
    day: date | UnsetType = UNSET
    at: time | UnsetType = UNSET
    length: timedelta | UnsetType = UNSET
    price: DecimalString | UnsetType = UNSET
    amount: Decimal | UnsetType = UNSET
    id: UUID | UnsetType = UNSET
    raw: bytes | UnsetType = UNSET
    url: Base64Url | UnsetType = UNSET


def drifts_of(type_: object, document: object) -> tuple[object, list[str]]:
    drifts: list[Drift] = []
    return decode(type_, json.dumps(document).encode(), on_drift=drifts.append), [str(drift) for drift in drifts]


def test_unix_time_is_integer_seconds_on_the_wire() -> None:
    value = decode(Moments, b'{"created":1700000000,"expires":null}')
    assert value.created == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)
    assert isinstance(value.created, UnixTime)
    assert value.created.tzinfo is UTC
    assert encode(value) == b'{"created":1700000000,"expires":null}'


@pytest.mark.parametrize("seconds", [0, -1, 1700000000.5, 1700000000.123456, -0.25, 253402300799])
def test_unix_time_round_trips(seconds: float) -> None:
    assert json.loads(encode(decode(UnixTime, json.dumps(seconds).encode()))) == seconds


def test_unix_time_constructors() -> None:
    assert UnixTime.now().tzinfo is UTC
    assert UnixTime.fromtimestamp(5) == datetime(1970, 1, 1, 0, 0, 5, tzinfo=UTC)
    east = datetime(2024, 1, 1, 2, tzinfo=timezone(timedelta(hours=2)))
    assert UnixTime.of(east) == east
    assert encode(UnixTime.of(east)) == b"1704067200"
    assert encode(UnixTime.of(datetime(1970, 1, 1, 0, 0, 7))) == b"7"
    assert encode(UnixTime(1970, 1, 2)) == b"86400"


def test_unix_time_arithmetic_and_pickle_keep_the_type() -> None:
    later = UnixTime.fromtimestamp(5) + timedelta(seconds=5)
    assert isinstance(later, UnixTime)
    assert encode(later) == b"10"
    again = pickle.loads(pickle.dumps(later))
    assert isinstance(again, UnixTime)
    assert again == later


@pytest.mark.parametrize("raw", ["soon", True, [1], 1e300, 10**400])
def test_what_is_no_unix_time_is_kept(raw: object) -> None:
    value, drifts = drifts_of(Moments, {"created": raw})
    assert isinstance(value, Moments)
    assert value.created == raw
    assert len(drifts) == 1
    assert drifts[0].startswith("$.created: expected UnixTime, got ")
    assert json.loads(encode(value)) == {"created": raw}


def test_seconds_where_a_date_time_is_declared_become_a_unix_time() -> None:
    value, drifts = drifts_of(Moments, {"created": 1, "changed": 1700000000})
    assert isinstance(value, Moments)
    assert isinstance(value.changed, UnixTime)
    assert value.changed.year == 2023
    assert drifts == ["$.changed: expected date-time, got int"]
    assert encode(value) == b'{"created":1,"changed":1700000000}'


def test_a_date_time_where_seconds_are_declared_becomes_a_datetime() -> None:
    value, drifts = drifts_of(Moments, {"created": "2024-01-01T00:00:00Z"})
    assert isinstance(value, Moments)
    assert value.created == datetime(2024, 1, 1, tzinfo=UTC)
    assert drifts == ["$.created: expected UnixTime, got str"]
    assert encode(value) == b'{"created":"2024-01-01T00:00:00Z"}'


def test_rfc1123() -> None:
    value = decode(Moments, b'{"created":0,"seen":"Sun, 06 Nov 1994 08:49:37 GMT"}')
    assert value.seen == datetime(1994, 11, 6, 8, 49, 37, tzinfo=UTC)
    assert encode(value) == b'{"created":0,"seen":"Sun, 06 Nov 1994 08:49:37 GMT"}'
    east = datetime(1994, 11, 6, 10, 49, 37, tzinfo=timezone(timedelta(hours=2)))
    assert encode(Rfc1123DateTime.of(east)) == b'"Sun, 06 Nov 1994 08:49:37 GMT"'
    assert encode(Rfc1123DateTime(1994, 11, 6, 8, 49, 37)) == b'"Sun, 06 Nov 1994 08:49:37 GMT"'


def test_base64url_has_another_alphabet_and_no_padding() -> None:
    value = decode(Formats, b'{"url":"-_8","raw":"+/8="}')
    assert value.url == value.raw == b"\xfb\xff"
    assert encode(value) == b'{"raw":"+/8=","url":"-_8"}'
    assert decode(Base64Url, b'"-_8="') == b"\xfb\xff"


def test_msgspec_formats() -> None:
    document = (
        b'{"day":"2024-02-29","at":"01:02:03Z","length":"PT1M30S","price":"1.50","amount":2.5,'
        b'"id":"a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11","raw":"YWI="}'
    )
    value = decode(Formats, document, strict=True)
    assert value.day == date(2024, 2, 29)
    assert value.at == time(1, 2, 3, tzinfo=UTC)
    assert value.length == timedelta(seconds=90)
    assert value.price == Decimal("1.50")
    assert value.amount == Decimal("2.5")
    assert value.id == UUID("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11")
    assert value.raw == b"ab"
    assert encode(value) == document


def test_what_is_not_in_its_format_is_kept_and_reported() -> None:
    document = {
        "day": "someday",
        "at": 5,
        "length": "long",
        "price": [],
        "amount": "much",
        "id": "?",
        "raw": "%%%",
        "url": "%%%",
    }
    value, drifts = drifts_of(Formats, document)
    assert drifts == [
        "$.day: expected date, got str",
        "$.at: expected time, got int",
        "$.length: expected duration, got str",
        "$.price: expected DecimalString, got list",
        "$.amount: expected decimal, got str",
        "$.id: expected uuid, got str",
        "$.raw: expected base64, got str",
        "$.url: expected Base64Url, got str",
    ]
    assert json.loads(encode(value)) == document


def test_a_decimal_may_be_a_string() -> None:
    assert decode(Formats, b'{"amount":"1.5"}', strict=True).amount == Decimal("1.5")


SPELLINGS = [
    (datetime, '"2024-01-01T00:00:00.5Z"'),
    (datetime, '"2024-01-01T00:00:00+00:00"'),
    (date, '"2024-01-01"'),
    (time, '"01:02:03.5Z"'),
    (timedelta, '"PT1H"'),
    (Decimal, "1.5"),
    (Decimal, '"1.50"'),
    (DecimalString, '"1.50"'),
    (timedelta, '"PT3600S"'),
    (timedelta, '"P1W"'),
    (timedelta, '"P1Y0M"'),
    (UUID, '"A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11"'),
    (Rfc1123DateTime, '"Sun, 6 Nov 1994 08:49:37 +0000"'),
    (Base64Url, '"-_8="'),
    (UnixTime, "1700000000.1234567"),
    (float, "1"),
]


@pytest.mark.parametrize(("type_", "text"), SPELLINGS)
def test_keep_gives_back_the_spelling_that_was_received(type_: type[object], text: str) -> None:
    kept = decode(type_, text.encode(), unknown_fields="keep")
    assert encode(kept).decode() == text
    assert kept == decode(type_, text.encode())
    assert isinstance(kept, (type_, int))
    assert encode([kept]).decode() == f"[{text}]"


def test_keep_does_not_round_integers() -> None:
    assert encode(decode(float, b"9007199254740993", unknown_fields="keep")) == b"9007199254740993"


def test_what_is_computed_from_a_kept_spelling_is_written_afresh() -> None:
    moment = decode(datetime, b'"2024-01-01T00:00:00.5Z"', unknown_fields="keep")
    assert encode(moment + timedelta(seconds=1)) == b'"2024-01-01T00:00:01.500000Z"'
    assert encode(moment.replace(microsecond=0)) == b'"2024-01-01T00:00:00Z"'
    assert encode(decode(timedelta, b'"PT1H"', unknown_fields="keep") * 2) == b'"PT2H"'
    assert json.loads(encode(pickle.loads(pickle.dumps(moment)))).startswith("2024-01-01T00:00:00.5")
    day = decode(date, b'"2024-02-28"', unknown_fields="keep")
    assert encode(day + timedelta(days=1)) == b'"2024-02-29"'


WRITTEN = [
    (WrittenDate(2024, 1, 2), '"2024-01-02"'),
    (WrittenTime(1, 2, 3, tzinfo=UTC), '"01:02:03Z"'),
    (WrittenDecimal("1.50"), "1.50"),
    (WrittenDuration(seconds=90), '"PT1M30S"'),
    (WrittenBytes(b"ab"), '"YWI="'),
    (WrittenUUID(int=5), '"00000000-0000-0000-0000-000000000005"'),
]


@pytest.mark.parametrize(("value", "text"), WRITTEN)
def test_one_that_has_forgotten_its_spelling_is_written_as_msgspec_does(value: object, text: str) -> None:
    assert encode(value).decode() == text
    assert to_builtins(value) == json.loads(text)


def test_another_value_than_a_scalar_has_no_spelling() -> None:
    value = [1]
    assert remember(value, "one") is value
    assert encode(remember(date(2024, 1, 2), "2024-1-2")) == b'"2024-1-2"'
    assert encode(remember(b"ab", "YWI")) == b'"YWI"'


def test_a_class_that_says_nothing_of_its_wire_form() -> None:
    class Silent(Received):
        pass

    with pytest.raises(NotImplementedError):
        Silent.__from_wire__(1)
    with pytest.raises(NotImplementedError):
        Silent().__wire__()
