"""Dictionaries of everything: what is decoded, what is sent, and what becomes of entries that do not belong there."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

from tests.conformance.comparing import departs, fits, refused
from tests.conformance.driving import Driver

SPEC = "body-dictionary"

MOMENT = datetime(2000, 12, 1, 0, 0, 1, tzinfo=UTC)
HTTP = [(2000, 12, 1, 0, 0, 1), (1980, 1, 2, 0, 11, 35), (1492, 10, 12, 10, 15, 1)]


def numbered(*values: Any) -> dict[str, Any]:
    """{"0": the first, "1": the second, ...}"""
    return {str(number): value for number, value in enumerate(values)}


SPANS = numbered(timedelta(days=123, hours=22, minutes=14, seconds=12, milliseconds=11), timedelta(days=5, hours=1))
WORDS = (
    {"1": "one", "2": "two", "3": "three"},
    {"4": "four", "5": "five", "6": "six"},
    {"7": "seven", "8": "eight", "9": "nine"},
)

GIVEN: dict[str, dict[str, Any]] = {
    "get_empty": {},
    "get_empty_string_key": {"": "val1"},
    "get_boolean_tfft": numbered(True, False, False, True),
    "get_integer_valid": numbered(1, -1, 3, 300),
    "get_long_valid": numbered(1, -1, 3, 300),
    "get_float_valid": numbered(0.0, -0.01, -1.2e20),
    "get_double_valid": numbered(0.0, -0.01, -1.2e20),
    "get_string_valid": numbered("foo1", "foo2", "foo3"),
    "get_date_valid": numbered(date(2000, 12, 1), date(1980, 1, 2), date(1492, 10, 12)),
    "get_date_time_valid": numbered(
        MOMENT,
        datetime(1980, 1, 2, 0, 11, 35, tzinfo=timezone(timedelta(hours=1))),
        datetime(1492, 10, 12, 10, 15, 1, tzinfo=timezone(timedelta(hours=-8))),
    ),
    "get_duration_valid": SPANS,
    "get_byte_valid": numbered(bytes([255, 255, 255, 250]), bytes([1, 2, 3]), bytes([37, 41, 67])),
    "get_complex_empty": {},
    "get_array_empty": {},
    "get_array_item_null": numbered(["1", "2", "3"], None, ["7", "8", "9"]),
    "get_array_item_empty": numbered(["1", "2", "3"], [], ["7", "8", "9"]),
    "get_array_valid": numbered(["1", "2", "3"], ["4", "5", "6"], ["7", "8", "9"]),
    "get_dictionary_empty": {},
    "get_item_null": numbered(WORDS[0], None, WORDS[2]),
    "get_item_empty": numbered(WORDS[0], {}, WORDS[2]),
    "get_valid": numbered(*WORDS),
}


@pytest.mark.parametrize("method", GIVEN)
def test_get(drive: Driver, method: str) -> None:
    fits(drive, lambda client: getattr(client.dictionary, method)(), GIVEN[method])


def test_get_dates_of_http(drive: Driver) -> None:
    moments = numbered(*(drive.package.Rfc1123DateTime(*parts, tzinfo=UTC) for parts in HTTP))
    fits(drive, lambda client: client.dictionary.get_date_time_rfc1123_valid(), moments)


def test_get_base64url(drive: Driver) -> None:
    texts = (b"a string that gets encoded with base64url", b"test string", b"Lorem ipsum")
    expected = numbered(*map(drive.package.Base64Url, texts))
    fits(drive, lambda client: client.dictionary.get_base64_url(), expected)


@pytest.mark.parametrize(
    ("method", "second"), [("valid", {"integer": 3, "string": "4"}), ("item_empty", {}), ("item_null", None)]
)
def test_get_records(drive: Driver, method: str, second: dict[str, Any] | None) -> None:
    widget = drive.models.Widget
    expected = numbered(
        widget(integer=1, string="2"), None if second is None else widget(**second), widget(integer=5, string="6")
    )
    fits(drive, lambda client: getattr(client.dictionary, f"get_complex_{method}")(), expected)


BROKEN: dict[str, tuple[dict[str, Any], str]] = {
    "get_null_value": ({"key1": None}, "$.key1: expected str, got null"),
    "get_boolean_invalid_null": (numbered(True, None, False), '$["1"]: expected bool, got null'),
    "get_boolean_invalid_string": (numbered(True, "boolean", False), '$["1"]: expected bool, got str'),
    "get_int_invalid_null": (numbered(1, None, 0), '$["1"]: expected int, got null'),
    "get_int_invalid_string": (numbered(1, "integer", 0), '$["1"]: expected int, got str'),
    "get_long_invalid_null": (numbered(1, None, 0), '$["1"]: expected int, got null'),
    "get_long_invalid_string": (numbered(1, "integer", 0), '$["1"]: expected int, got str'),
    "get_float_invalid_null": (numbered(0.0, None, -1.2e20), '$["1"]: expected float, got null'),
    "get_float_invalid_string": (numbered(1.0, "number", 0.0), '$["1"]: expected float, got str'),
    "get_double_invalid_null": (numbered(0.0, None, -1.2e20), '$["1"]: expected float, got null'),
    "get_double_invalid_string": (numbered(1.0, "number", 0.0), '$["1"]: expected float, got str'),
    "get_string_with_null": (numbered("foo", None, "foo2"), '$["1"]: expected str, got null'),
    "get_string_with_invalid": (numbered("foo", 123, "foo2"), '$["1"]: expected str, got int'),
    "get_date_invalid_null": (
        numbered(date(2012, 1, 1), None, date(1776, 7, 4)),
        '$["1"]: expected date, got null',
    ),
    "get_date_invalid_chars": (numbered(date(2011, 3, 22), "date"), '$["1"]: expected date, got str'),
    "get_date_time_invalid_null": (numbered(MOMENT, None), '$["1"]: expected date-time, got null'),
    "get_date_time_invalid_chars": (numbered(MOMENT, "date-time"), '$["1"]: expected date-time, got str'),
    "get_byte_invalid_null": (numbered(bytes([171, 172, 173]), None), '$["1"]: expected base64, got null'),
}


@pytest.mark.parametrize("method", BROKEN)
def test_an_entry_that_does_not_belong_there_is_kept_and_reported(drive: Driver, method: str) -> None:
    expected, report = BROKEN[method]
    departs(drive, lambda client: getattr(client.dictionary, method)(), expected, report)


@pytest.mark.parametrize("method", ["get_complex_null", "get_array_null"])
def test_no_body_is_none_where_null_is_legal(drive: Driver, method: str) -> None:
    fits(drive, lambda client: getattr(client.dictionary, method)(), None)


@pytest.mark.parametrize("method", ["get_null", "get_dictionary_null"])
def test_no_body_is_no_dictionary(drive: Driver, method: str) -> None:
    call = "expected application/json, got an empty body"
    assert refused(drive, lambda client: getattr(client.dictionary, method)(), call).body == b""


@pytest.mark.parametrize(
    ("method", "body"),
    [("get_invalid", b'{"key1": "val1", "key2", "val2"'), ("get_null_key", b'{null : "val1"}')],
)
def test_what_is_no_json_is_kept_with_the_error(drive: Driver, method: str, body: bytes) -> None:
    assert refused(drive, lambda client: getattr(client.dictionary, method)(), "no JSON").body == body


SENT: dict[str, dict[str, Any]] = {
    "put_empty": {},
    **{f"put_{name}": GIVEN[f"get_{name}"] for name in ("boolean_tfft", "integer_valid", "long_valid", "float_valid")},
    **{f"put_{name}": GIVEN[f"get_{name}"] for name in ("double_valid", "string_valid", "date_valid", "byte_valid")},
    "put_date_time_valid": GIVEN["get_date_time_valid"],
    "put_duration_valid": SPANS,
    "put_complex_valid": numbered(*({"integer": n, "string": str(n + 1)} for n in (1, 3, 5))),
    "put_array_valid": GIVEN["get_array_valid"],
    "put_valid": GIVEN["get_valid"],
}


@pytest.mark.parametrize("method", SENT)
def test_put(drive: Driver, method: str) -> None:
    value = SENT[method]
    if method == "put_date_time_valid":  # which the server wants in UTC
        value = {key: moment.astimezone(UTC) for key, moment in value.items()}
    assert drive(lambda client: getattr(client.dictionary, method)(array_body=value)) is None


def test_put_dates_of_http(drive: Driver) -> None:
    moments = numbered(*(drive.package.Rfc1123DateTime(*parts, tzinfo=UTC) for parts in HTTP))
    assert drive(lambda client: client.dictionary.put_date_time_rfc1123_valid(array_body=moments)) is None


def test_put_records(drive: Driver) -> None:
    widgets = numbered(*(drive.models.Widget(integer=n, string=str(n + 1)) for n in (1, 3, 5)))
    assert drive(lambda client: client.dictionary.put_complex_valid(array_body=widgets)) is None
