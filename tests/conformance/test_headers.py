"""Request headers of every type, and response headers read as the record that the operation declares."""

from __future__ import annotations

from base64 import b64decode
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from tests.conformance.driving import Driver

SPEC = "header"

TEXT = "The quick brown fox jumps over the lazy dog"
BYTES = b64decode("5ZWK6b2E5LiC54ub54uc76ex76Ss76ex76iM76ip")
"""Letters of three bytes each, some of which a normalization would change."""

VALUES: list[tuple[str, str, object]] = [
    ("integer", "positive", 1),
    ("integer", "negative", -2),
    ("long", "positive", 105),
    ("long", "negative", -2),
    ("float", "positive", 0.07),
    ("float", "negative", -3.0),
    ("double", "positive", 7e120),
    ("double", "negative", -3.0),
    ("bool", "true", True),
    ("bool", "false", False),
    ("string", "valid", TEXT),
    ("string", "empty", ""),
    ("date", "valid", date(2010, 1, 1)),
    ("date", "min", date(1, 1, 1)),
    ("datetime", "valid", datetime(2010, 1, 1, 12, 34, 56, tzinfo=UTC)),
    ("datetime", "min", datetime(1, 1, 1, tzinfo=UTC)),
    ("datetime_rfc1123", "valid", datetime(2010, 1, 1, 12, 34, 56, tzinfo=UTC)),
    ("datetime_rfc1123", "min", datetime(1, 1, 1, tzinfo=UTC)),
    ("duration", "valid", timedelta(days=123, hours=22, minutes=14, seconds=12, milliseconds=11)),
    ("byte", "valid", BYTES),
    ("enum", "valid", "GREY"),
]


@pytest.mark.parametrize(("kind", "scenario", "value"), VALUES)
def test_request(drive: Driver, kind: str, scenario: str, value: Any) -> None:
    if kind == "datetime_rfc1123":
        value = drive.package.Rfc1123DateTime.of(value)
    assert drive(lambda client: getattr(client.header, f"param_{kind}")(scenario=scenario, value=value)) is None


@pytest.mark.parametrize(("kind", "scenario"), [("string", "null"), ("string", "empty"), ("enum", "null")])
def test_left_out_of_request(drive: Driver, kind: str, scenario: str) -> None:
    assert drive(lambda client: getattr(client.header, f"param_{kind}")(scenario=scenario)) is None
    assert drive(lambda client: getattr(client.header, f"param_{kind}")(scenario=scenario, value=None)) is None


def response(drive: Driver, kind: str, scenario: str, **options: Any) -> Any:
    return drive(
        lambda client: client.with_response(getattr(client.header, f"response_{kind}"), scenario=scenario), **options
    )


@pytest.mark.parametrize(("kind", "scenario", "value"), VALUES)
def test_response(drive: Driver, kind: str, scenario: str, value: object) -> None:
    record = getattr(drive.models, f"Response{kind.title().replace('_', '')}Headers")
    answer = response(drive, kind, scenario, strict=True)
    headers = answer.headers_as(record)
    assert type(headers) is record
    assert headers.value == value
    expected = drive.package.Rfc1123DateTime if kind == "datetime_rfc1123" else type(value)
    assert type(headers.value) is (drive.models.GreyscaleColors if kind == "enum" else expected)
    if isinstance(value, datetime):
        assert headers.value.tzinfo is not None
    assert answer.value is None


def test_a_text_that_says_null_is_that_text(drive: Driver) -> None:
    assert response(drive, "string", "null").headers_as(drive.models.ResponseStringHeaders).value == "null"


def test_an_empty_header_is_no_value_of_an_enum(drive: Driver) -> None:
    answer = response(drive, "enum", "null", strict=True)
    assert answer.headers_as(drive.models.ResponseEnumHeaders).value is drive.package.UNSET
    assert answer.headers["value"] == ""


def test_a_request_header_that_the_client_sends_anyway(drive: Driver) -> None:
    """The operation's User-Agent wins over the client's own."""
    assert drive(lambda client: client.header.param_existing_key(user_agent="overwrite")) is None


def test_a_response_header_of_a_known_name(drive: Driver) -> None:
    answer = drive(lambda client: client.with_response(client.header.response_existing_key))
    assert answer.headers_as(drive.models.ResponseExistingKeyHeaders).user_agent == "overwrite"


def test_content_type_of_a_request_without_a_body(drive: Driver) -> None:
    assert drive(lambda client: client.header.param_protected_key(content_type="text/html")) is None


def test_content_type_of_a_response(drive: Driver) -> None:
    answer = drive(lambda client: client.with_response(client.header.response_protected_key))
    assert answer.headers["Content-Type"].partition(";")[0] == "text/html"


def test_a_header_for_one_call(drive: Driver) -> None:
    """One that the description does not have."""
    own = {"x-ms-client-request-id": "9C4D50EE-2D56-4CD3-8152-34347DC9F2B0"}
    assert drive(lambda client: client.with_options(headers=own).header.custom_request_id()) is None
