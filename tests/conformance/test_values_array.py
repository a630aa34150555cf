"""Arrays of everything: what is decoded, what is sent, and what becomes of items that do not belong there."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from types import ModuleType
from typing import Any
from uuid import UUID

import pytest

from tests.conformance.comparing import departs, exactly, fits, refused
from tests.conformance.driving import Driver

SPEC = "body-array"

IDS = [
    UUID("6dcc7237-45fe-45c4-8a6b-3a8a3f625652"),
    UUID("d1399005-30f7-40d6-8da6-dd7c89ad34db"),
    UUID("f42f6aa1-a5bc-4ddf-907e-5f915de43205"),
]
MOMENT = datetime(2000, 12, 1, 0, 0, 1, tzinfo=UTC)
HTTP = [(2000, 12, 1, 0, 0, 1), (1980, 1, 2, 0, 11, 35), (1492, 10, 12, 10, 15, 1)]
SPANS = [timedelta(days=123, hours=22, minutes=14, seconds=12, milliseconds=11), timedelta(days=5, hours=1)]

GIVEN: dict[str, list[Any]] = {
    "get_empty": [],
    "get_boolean_tfft": [True, False, False, True],
    "get_integer_valid": [1, -1, 3, 300],
    "get_long_valid": [1, -1, 3, 300],
    "get_float_valid": [0.0, -0.01, -1.2e20],
    "get_double_valid": [0.0, -0.01, -1.2e20],
    "get_string_valid": ["foo1", "foo2", "foo3"],
    "get_string_with_null": ["foo", None, "foo2"],
    "get_uuid_valid": IDS,
    "get_date_valid": [date(2000, 12, 1), date(1980, 1, 2), date(1492, 10, 12)],
    "get_date_time_valid": [
        MOMENT,
        datetime(1980, 1, 2, 0, 11, 35, tzinfo=timezone(timedelta(hours=1))),
        datetime(1492, 10, 12, 10, 15, 1, tzinfo=timezone(timedelta(hours=-8))),
    ],
    "get_duration_valid": SPANS,
    "get_byte_valid": [bytes([255, 255, 255, 250]), bytes([1, 2, 3]), bytes([37, 41, 67])],
    "get_array_empty": [],
    "get_item_null": [["1", "2", "3"], None, ["7", "8", "9"]],
    "get_item_empty": [["1", "2", "3"], [], ["7", "8", "9"]],
    "get_valid": [["1", "2", "3"], ["4", "5", "6"], ["7", "8", "9"]],
    "get_dictionary_empty": [],
    "get_dictionary_item_null": [
        {"1": "one", "2": "two", "3": "three"},
        None,
        {"7": "seven", "8": "eight", "9": "nine"},
    ],
    "get_dictionary_item_empty": [
        {"1": "one", "2": "two", "3": "three"},
        {},
        {"7": "seven", "8": "eight", "9": "nine"},
    ],
    "get_dictionary_valid": [
        {"1": "one", "2": "two", "3": "three"},
        {"4": "four", "5": "five", "6": "six"},
        {"7": "seven", "8": "eight", "9": "nine"},
    ],
    "get_complex_empty": [],
}


@pytest.mark.parametrize("method", GIVEN)
def test_get(drive: Driver, method: str) -> None:
    fits(drive, lambda client: getattr(client.array, method)(), GIVEN[method])


def test_get_dates_of_http(drive: Driver) -> None:
    moments = [drive.package.Rfc1123DateTime(*parts, tzinfo=UTC) for parts in HTTP]
    fits(drive, lambda client: client.array.get_date_time_rfc1123_valid(), moments)


def test_get_base64url(drive: Driver) -> None:
    texts = [b"a string that gets encoded with base64url", b"test string", b"Lorem ipsum"]
    fits(drive, lambda client: client.array.get_base64_url(), [drive.package.Base64Url(text) for text in texts])


def test_get_enums(drive: Driver) -> None:
    for method, name in (("get_enum_valid", "FooEnum"), ("get_string_enum_valid", "GetStringEnumValidItem")):
        values = [getattr(drive.models, name)(value) for value in ("foo1", "foo2", "foo3")]
        fits(drive, lambda client, method=method: getattr(client.array, method)(), values)


@pytest.mark.parametrize(
    ("method", "second"), [("valid", {"integer": 3, "string": "4"}), ("item_empty", {}), ("item_null", None)]
)
def test_get_records(drive: Driver, method: str, second: dict[str, Any] | None) -> None:
    product = drive.models.Product
    expected = [
        product(integer=1, string="2"),
        None if second is None else product(**second),
        product(integer=5, string="6"),
    ]
    fits(drive, lambda client: getattr(client.array, f"get_complex_{method}")(), expected)


BROKEN: dict[str, tuple[list[Any], str]] = {
    "get_boolean_invalid_null": ([True, None, False], "$[1]: expected bool, got null"),
    "get_boolean_invalid_string": ([True, "boolean", False], "$[1]: expected bool, got str"),
    "get_int_invalid_null": ([1, None, 0], "$[1]: expected int, got null"),
    "get_int_invalid_string": ([1, "integer", 0], "$[1]: expected int, got str"),
    "get_long_invalid_null": ([1, None, 0], "$[1]: expected int, got null"),
    "get_long_invalid_string": ([1, "integer", 0], "$[1]: expected int, got str"),
    "get_float_invalid_null": ([0.0, None, -1.2e20], "$[1]: expected float, got null"),
    "get_float_invalid_string": ([1.0, "number", 0.0], "$[1]: expected float, got str"),
    "get_double_invalid_null": ([0.0, None, -1.2e20], "$[1]: expected float, got null"),
    "get_double_invalid_string": ([1.0, "number", 0.0], "$[1]: expected float, got str"),
    "get_string_with_invalid": (["foo", 123, "foo2"], "$[1]: expected str, got int"),
    "get_uuid_invalid_chars": ([IDS[0], "foo"], "$[1]: expected uuid, got str"),
    "get_date_invalid_null": ([date(2012, 1, 1), None, date(1776, 7, 4)], "$[1]: expected date, got null"),
    "get_date_invalid_chars": ([date(2011, 3, 22), "date"], "$[1]: expected date, got str"),
    "get_date_time_invalid_null": ([MOMENT, None], "$[1]: expected date-time, got null"),
    "get_date_time_invalid_chars": ([MOMENT, "date-time"], "$[1]: expected date-time, got str"),
    "get_byte_invalid_null": ([bytes([171, 172, 173]), None], "$[1]: expected base64, got null"),
}


@pytest.mark.parametrize("method", BROKEN)
def test_an_item_that_does_not_belong_there_is_kept_and_reported(drive: Driver, method: str) -> None:
    expected, report = BROKEN[method]
    departs(drive, lambda client: getattr(client.array, method)(), expected, report)


@pytest.mark.parametrize("method", ["get_null", "get_complex_null", "get_array_null", "get_dictionary_null"])
def test_no_body_is_no_array(drive: Driver, method: str) -> None:
    """The spec does not say that null is legal there."""
    error = refused(
        drive, lambda client: getattr(client.array, method)(), "expected application/json, got an empty body"
    )
    assert exactly(error.body, b"")


def test_half_an_array_is_none(drive: Driver) -> None:
    assert refused(drive, lambda client: client.array.get_invalid(), "no JSON").body == b"[1, 2, 3"


SENT: dict[str, list[Any]] = {
    "put_empty": [],
    "put_boolean_tfft": GIVEN["get_boolean_tfft"],
    "put_integer_valid": GIVEN["get_integer_valid"],
    "put_long_valid": GIVEN["get_long_valid"],
    "put_float_valid": GIVEN["get_float_valid"],
    "put_double_valid": GIVEN["get_double_valid"],
    "put_string_valid": GIVEN["get_string_valid"],
    "put_enum_valid": ["foo1", "foo2", "foo3"],
    "put_string_enum_valid": ["foo1", "foo2", "foo3"],
    "put_uuid_valid": IDS,
    "put_date_valid": GIVEN["get_date_valid"],
    "put_date_time_valid": [datetime(*parts, tzinfo=UTC) for parts in HTTP],
    "put_duration_valid": SPANS,
    "put_byte_valid": GIVEN["get_byte_valid"],
    "put_complex_valid": [{"integer": 1, "string": "2"}, {"integer": 3, "string": "4"}, {"integer": 5, "string": "6"}],
    "put_valid": GIVEN["get_valid"],
    "put_dictionary_valid": GIVEN["get_dictionary_valid"],
}


@pytest.mark.parametrize("method", SENT)
def test_put(drive: Driver, method: str) -> None:
    assert drive(lambda client: getattr(client.array, method)(array_body=SENT[method])) is None
    assert drive(lambda client: getattr(client.array, method)(array_body=tuple(SENT[method]))) is None


def test_put_dates_of_http(drive: Driver) -> None:
    moments = [drive.package.Rfc1123DateTime(*parts, tzinfo=UTC) for parts in HTTP]
    assert drive(lambda client: client.array.put_date_time_rfc1123_valid(array_body=moments)) is None


def test_put_members_of_enums(drive: Driver) -> None:
    foo, item = drive.models.FooEnum, drive.models.GetStringEnumValidItem
    assert drive(lambda client: client.array.put_enum_valid(array_body=[foo.FOO1, foo.FOO2, foo.FOO3])) is None
    assert (
        drive(lambda client: client.array.put_string_enum_valid(array_body=[item.FOO1, item.FOO2, item.FOO3])) is None
    )


def test_put_records(drive: Driver) -> None:
    products = [drive.models.Product(integer=n, string=str(n + 1)) for n in (1, 3, 5)]
    assert drive(lambda client: client.array.put_complex_valid(array_body=products)) is None


def test_what_is_refused_says_why(drive: Driver, api: ModuleType) -> None:
    with pytest.raises(api.BadRequestError) as caught:
        drive(lambda client: client.array.put_integer_valid(array_body=[1]))
    assert caught.value.status == 400
    assert isinstance(caught.value.body, api.models.Error)
