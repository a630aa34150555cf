"""Bytes, in base64."""

from __future__ import annotations

from tests.conformance.comparing import departs, fits, refused
from tests.conformance.driving import Driver

SPEC = "body-byte"

BYTES = bytes(range(255, 245, -1))


def test_get(drive: Driver) -> None:
    fits(drive, lambda client: client.byte.get_empty(), b"")
    fits(drive, lambda client: client.byte.get_non_ascii(), BYTES)


def test_put(drive: Driver) -> None:
    assert drive(lambda client: client.byte.put_non_ascii(byte_body=BYTES)) is None


def test_no_body_is_not_empty_bytes(drive: Driver) -> None:
    refused(drive, lambda client: client.byte.get_null(), "got an empty body")


def test_what_is_no_base64_stays_a_text(drive: Driver) -> None:
    departs(drive, lambda client: client.byte.get_invalid(), "::::SWAGGER::::", "$: expected base64, got str")
